package lagoon.picture.stage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lagoon.history.Observation;
import lagoon.picture.Partition;
import lagoon.picture.look.Box;
import lagoon.picture.look.Letters;
import lagoon.trace.Moment;
import lagoon.trace.Trace;
import lagoon.view.Spread;

/** The faults and changes of the last while, at the upper edge. */
final class Banners {

  /** The height of the letters of a banner. */
  static final double SIZE = 12;

  private static final int MOST = 3;
  private static final int STANDING = 2;
  private static final double HEIGHT = 24;
  private static final double STEP = 27;
  private static final double PADDING = 34;
  private static final double WIDEST = 420;

  /** So far back in a trace the last while is looked through. */
  private static final int LOOK_BACK = 20_000;

  private final Trace trace;
  private final StageOptions options;
  private final Clearing clearing;

  Banners(Trace trace, StageOptions options, Clearing clearing) {
    this.trace = trace;
    this.options = options;
    this.clearing = clearing;
  }

  List<Frame.Banner> at(Moment moment, int count) {
    List<Frame.Banner> banners = new ArrayList<>();
    // A fault on messages can be seen nowhere else: it stands here for as long as it is in force.
    for (Observation.FaultBegan fault : moment.faults()) {
      if (banners.size() < STANDING) {
        place(fault, NodeMarks.visible(fault.what())).ifPresent(banners::add);
      }
    }
    long time = moment.time();
    int last = Math.max(0, count - LOOK_BACK);
    for (int position = count - 1; position >= last && banners.size() < MOST; position--) {
      Observation observation = trace.get(position);
      // What the run begins with is no news.
      if (time - observation.time() > options.linger() || observation.time() == 0) {
        break;
      }
      if (isOfLink(observation)) {
        position = group(position, last);
      }
      String text = isOfLink(observation) ? partition(position, observation) : text(observation);
      if (!text.isEmpty()) {
        place(observation, text).ifPresent(banners::add);
      }
    }
    return banners;
  }

  private static boolean isOfLink(Observation observation) {
    return observation instanceof Observation.Cut || observation instanceof Observation.Healed;
  }

  /** The first of the links that are cut, or healed, together with the one there. */
  private int group(int position, int last) {
    int first = position;
    while (first > last && trace.get(first - 1).getClass() == trace.get(position).getClass()
        && trace.get(first - 1).time() == trace.get(position).time()) {
      first--;
    }
    return first;
  }

  /** "cut: n1, n2 | n3", the links from there to that one together. */
  private String partition(int first, Observation end) {
    List<Observation> all = new ArrayList<>();
    for (int position = first; position < trace.size() && trace.get(position).id() <= end.id(); position++) {
      all.add(trace.get(position));
    }
    List<String> phrases = Partition.of(all).phrases(end instanceof Observation.Cut ? "cut" : "healed")
        .stream().map(NodeMarks::visible).toList();
    return phrases.stream().filter(text -> Letters.width(text, SIZE) <= WIDEST).findFirst()
        .orElse(phrases.get(phrases.size() - 1));
  }

  private Optional<Frame.Banner> place(Observation observation, String text) {
    double room = Math.min(WIDEST, clearing.sheet().width() - 2 * PADDING);
    String fitting = Letters.fit(text, SIZE, room);
    double width = Letters.width(fitting, SIZE) + PADDING;
    List<Box> places = new ArrayList<>();
    for (int line = 0; line < MOST; line++) {
      Box sheet = clearing.sheet();
      places.add(new Box(sheet.right() - width, sheet.y() + line * STEP, width, HEIGHT));
    }
    boolean change = observation instanceof Observation.RoleChanged
        || observation instanceof Observation.SettingChanged;
    Frame.Banner.Kind kind = change ? Frame.Banner.Kind.CHANGE : Frame.Banner.Kind.FAULT;
    return clearing.first(places).map(
        box -> new Frame.Banner(observation.id(), observation.time(), kind, fitting, box));
  }

  /** How far a rumour has come at a node, the tally and the node itself tell. */
  private static boolean isOfRumor(String role) {
    return Arrays.stream(Spread.Stage.values()).anyMatch(stage -> stage.name().equalsIgnoreCase(role));
  }

  /** What happened, as a phrase; empty for what is neither fault nor change, or stands there anyway. */
  private static String text(Observation observation) {
    String text = "";
    if (observation instanceof Observation.Crashed) {
      text = observation.node() + " crashed";
    } else if (observation instanceof Observation.Restarted) {
      text = observation.node() + " restarted";
    } else if (observation instanceof Observation.Paused) {
      text = observation.node() + " paused";
    } else if (observation instanceof Observation.Resumed) {
      text = observation.node() + " goes on";
    } else if (observation instanceof Observation.FaultEnded ended) {
      text = ended.what() + " is over";
    } else if (observation instanceof Observation.RoleChanged changed && !isOfRumor(changed.role())) {
      text = changed.node() + " is now " + changed.role();
    } else if (observation instanceof Observation.SettingChanged changed) {
      text = changed.path() + " is now " + changed.value();
    }
    return NodeMarks.visible(text);
  }
}
