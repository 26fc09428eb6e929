package lagoon.picture.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lagoon.guarantee.Guarantees;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Operation;
import lagoon.picture.Visible;
import lagoon.picture.look.Box;
import lagoon.picture.look.Letters;
import lagoon.trace.Trace;

/** The sentences of the last while, each at the node that it is about. */
final class Callouts {

  private static final int VIOLATIONS = 3;
  private static final int EXPLANATIONS = 3;
  private static final int LOOK_BACK = 20_000;
  /** How wide the words are, and where there is no room for them so. */
  private static final double WIDTH = 236;
  private static final double WIDE = 350;
  private static final double NARROW = 160;
  private static final double SIZE = Frame.Callout.SIZE;
  private static final double LINE = Frame.Callout.LINE;
  private static final double PADDING = Frame.Callout.PADDING;
  private static final int LINES = 5;
  private static final int LETTERS = 400;

  private final Trace trace;
  private final StageOptions options;
  private final Places places;
  private final Clearing clearing;
  private final CalloutSpots spots;

  /**
   * @param spots where violations have room
   */
  Callouts(
      Trace trace, StageOptions options, Places places, Clearing clearing, CalloutSpots spots) {
    this.trace = trace;
    this.options = options;
    this.places = places;
    this.clearing = clearing;
    this.spots = spots;
  }

  List<Frame.Callout> at(long time, int count) {
    List<Observation.Violated> violations = new ArrayList<>();
    List<Observation.Explained> sentences = new ArrayList<>();
    trace.find(options.selected()).ifPresent(chosen -> {
      if (chosen instanceof Observation.Violated violated) {
        violations.add(violated);
      }
    });
    int last = Math.max(0, count - LOOK_BACK);
    for (int position = count - 1; position >= last; position--) {
      Observation observation = trace.get(position);
      if (time - observation.time() > options.linger()) {
        break;
      }
      if (observation instanceof Observation.Violated violated) {
        violations.add(violated);
      } else if (observation instanceof Observation.Explained explained && options.explanations()
          && sentences.stream().noneMatch(one -> one.node().equals(explained.node()))) {
        sentences.add(explained);
      }
    }
    List<Frame.Callout> callouts = new ArrayList<>();
    violations(violations, callouts);
    sentences.stream().limit(EXPLANATIONS).forEach(sentence -> explain(sentence).ifPresent(callouts::add));
    return callouts;
  }

  // ---- violations ----

  /** Several guarantees that break over the same operations are one callout. */
  private void violations(List<Observation.Violated> found, List<Frame.Callout> callouts) {
    List<Observation.Violated> told = new ArrayList<>();
    for (Observation.Violated violated : found) {
      boolean known = told.stream().anyMatch(one -> isSame(one, violated));
      if (!known && told.size() < VIOLATIONS) {
        told.add(violated);
        callouts.add(told("✗ " + guarantees(found, violated), violated));
      }
    }
  }

  /** All of it where there is room; or else less of it; or, if somebody chose it, over what is there. */
  private Frame.Callout told(String heading, Observation.Violated violated) {
    String story = story(violated);
    List<Text> whole = new ArrayList<>(List.of(Text.of(heading, story, WIDTH, LINES)));
    for (double width : new double[] {WIDE, NARROW}) {
      Text.of(heading, story, width, LINES).whole().ifPresent(whole::add);
    }
    List<Text> all = new ArrayList<>(whole);
    boolean isChosen = options.selected() != 0
        && (options.selected() == violated.id() || options.selected() == violated.cause());
    if (!isChosen) {
      all.add(Text.of(heading, story, WIDTH, 1));
      all.add(Text.of(heading, "", WIDTH, LINES));
    }
    Box node = places.of(sufferer(violated));
    CalloutSpots.Spot spot = spots.best(node, all.stream().map(Text::size).toList(), whole.size());
    Text text = all.get(spot.shape());
    return new Frame.Callout(violated.id(), sufferer(violated), Frame.Callout.Kind.VIOLATION,
        text.lines(), text.headings(), spot.box(), node.edgeTowards(spot.box().centre()));
  }

  private static boolean isSame(Observation.Violated one, Observation.Violated other) {
    // What is wrong in the end is wrong at each replica: one of them says it.
    boolean isOfTheEnd = one.guarantee().equals(other.guarantee()) && one.time() == other.time()
        && !isStoryOfASession(one);
    return one.witnesses().equals(other.witnesses()) && (isOfTheEnd || one.node().equals(other.node()));
  }

  /** Whether what is told is the deeds of sessions: of a single one it is not seen why it is wrong. */
  private static boolean isToldByDeeds(Observation.Violated violated) {
    return isStoryOfASession(violated) && violated.witnesses().size() > 1;
  }

  /** Whether it breaks by what sessions did one after the other; if not, by what replicas hold. */
  private static boolean isStoryOfASession(Observation.Violated violated) {
    String guarantee = violated.guarantee();
    return !violated.witnesses().isEmpty() && !guarantee.equals(Guarantees.CONVERGENCE)
        && !isOfOrder(violated) && !guarantee.equals(Guarantees.LOST_ACKNOWLEDGED_WRITE);
  }

  /** Whether a replica applied what a session did in another order than the session. */
  private static boolean isOfOrder(Observation.Violated violated) {
    return violated.guarantee().equals(Guarantees.MONOTONIC_WRITES)
        || violated.guarantee().equals(Guarantees.WRITES_FOLLOW_READS);
  }

  /** Where the last witness's session sits, or the replica: there it shows. */
  private static NodeName sufferer(Observation.Violated violated) {
    List<Operation> witnesses = violated.witnesses();
    return isStoryOfASession(violated)
        ? witnesses.get(witnesses.size() - 1).session().node() : violated.node();
  }

  private static String guarantees(List<Observation.Violated> found, Observation.Violated violated) {
    StringBuilder names = new StringBuilder();
    for (int i = found.size() - 1; i >= 0; i--) {
      Observation.Violated one = found.get(i);
      // "Per user" is said where it does not break for a session alone.
      int scope = one.guarantee().indexOf('/');
      boolean isSaid = scope >= 0 && found.stream().anyMatch(other -> isSame(other, violated)
          && other.guarantee().equals(one.guarantee().substring(0, scope)));
      String name = one.guarantee().replace('-', ' ');
      if (isSame(one, violated) && !isSaid && names.indexOf(name) < 0) {
        names.append(names.length() == 0 ? "" : ", ").append(name);
      }
    }
    return visible(names.toString());
  }

  /**
   * "Alice wrote Engineer (v2), then read Student (v1)." Of an order that a replica does not keep: "Frank
   * wrote dark (v2), then wrote light (v3); replica-1 does not keep that order." Of a write that is gone:
   * "Bea wrote 110 (v3); in the end no replica has it."
   */
  private String story(Observation.Violated violated) {
    List<Operation> witnesses = violated.witnesses();
    boolean isOrder = isOfOrder(violated) && !witnesses.isEmpty();
    boolean isLost =
        violated.guarantee().equals(Guarantees.LOST_ACKNOWLEDGED_WRITE) && witnesses.size() == 1;
    if (!isOrder && !isLost && !isToldByDeeds(violated)) {
      return visible(violated.proof());
    }
    StringBuilder story = new StringBuilder();
    String before = "";
    for (Operation witness : witnesses) {
      String who = witness.session().name();
      story.append(story.length() == 0 ? "" : ", ");
      story.append(who.equals(before) ? "then " : who + " ");
      story.append(Deeds.text(witness, trace.endings().of(witness)));
      before = who;
    }
    story.append(isOrder ? "; " + violated.node() + " does not keep that order."
        : isLost ? "; in the end no replica has it." : ".");
    String text = visible(story.toString());
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  // ---- explanations ----

  private Optional<Frame.Callout> explain(Observation.Explained explained) {
    if (places.isHidden(explained.node())) {
      return Optional.empty();
    }
    List<String> lines = wrapped(visible(explained.sentence()), WIDTH, LINES, false);
    Box node = places.of(explained.node());
    return clearing.first(CalloutSpots.around(node, size(lines))).map(box -> new Frame.Callout(
        explained.id(), explained.node(), Frame.Callout.Kind.EXPLANATION, lines, 0, box,
        node.edgeTowards(box.centre())));
  }

  // ---- places ----

  private static Box size(List<String> lines) {
    double width = 0;
    for (String line : lines) {
      width = Math.max(width, Letters.width(line, SIZE, true));
    }
    return new Box(0, 0, width + 2 * PADDING, lines.size() * LINE + 2 * PADDING - 3);
  }

  private static String visible(String text) {
    return Visible.of(text, LETTERS, false);
  }

  /** What is told, broken into lines of one width. */
  private record Text(List<String> lines, int headings) {

    /**
     * @param most so many lines of the story and one
     */
    static Text of(String heading, String story, double width, int most) {
      List<String> lines = new ArrayList<>(wrapped(heading, width, LINES, true));
      int headings = lines.size();
      lines.addAll(story.isEmpty() ? List.of() : wrapped(story, width, most, false));
      return new Text(lines, headings);
    }

    Box size() {
      return Callouts.size(lines);
    }

    /** Itself, if no words of it are cut off. */
    Optional<Text> whole() {
      return Optional.of(this).filter(text -> text.lines.stream().noneMatch(line -> line.endsWith("…")));
    }
  }

  private static List<String> wrapped(String text, double width, int most, boolean bold) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      boolean full = line.length() > 0 && Letters.width(line + " " + word, SIZE, bold) > width;
      if (full && lines.size() < most) {
        lines.add(Letters.fit(line.toString(), SIZE, width));
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(Letters.fit(line.toString(), SIZE, width));
    return lines;
  }
}
