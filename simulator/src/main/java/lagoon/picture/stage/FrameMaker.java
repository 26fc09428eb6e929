package lagoon.picture.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lagoon.history.Key;
import lagoon.picture.look.Box;
import lagoon.trace.Moment;
import lagoon.trace.Trace;
import lagoon.view.Facet;

/** Makes frames: first the nodes, then what lies between them, then the words, which keep clear of both. */
final class FrameMaker {

  /** Words keep so clear of the ring's edge. */
  private static final double RING_WIDTH = 8;
  /** At the lower right corner stands the time. */
  private static final Box CLOCK = new Box(0, 0, 76, 26);

  private final Trace trace;
  private final Layout layout;
  private final StageOptions options;

  FrameMaker(Trace trace, Layout layout, StageOptions options) {
    if (!layout.fits(trace.cast())) {
      throw new IllegalArgumentException("the layout was made for another cast");
    }
    this.trace = trace;
    this.layout = layout;
    this.options = options;
  }

  Frame frame(Moment moment, int count) {
    Box sheet = new Box(0, 0, options.width(), options.height());
    Light light = new Light(options);
    Places places = new Places(trace.cast(), layout, sheet);
    Tidings tidings =
        new Tidings(moment, trace.cast(), layout.fittings(), options.selectedNode());
    Subject subject = new Subject(trace, options);
    Quorums quorums = new Quorums(moment, places, subject);
    List<Quorums.Gathered> drawn = quorums.drawn();
    Optional<Facet.Ring> ring = Rings.shown(moment);
    Optional<Key> key = subject.key(moment);
    List<NodeMark> nodes = new ArrayList<>();
    NodeMarks marks = new NodeMarks(trace.cast(), places, light);
    for (NodeMark node : marks.at(moment, tidings)) {
      Badges badges = badges(node, quorums, drawn, ring, key);
      FacetMarks.opinions(node.name(), tidings, moment, badges);
      nodes.add(node.with(badges.badges()));
    }
    List<TileMark> tiles = places.tiles()
        .map(one -> one.at(moment, tidings, marks, light)).orElse(List.of());
    Optional<Frame.CrowdMark> crowd = places.crowd(moment);

    Clearing clearing = new Clearing(sheet);
    clearing.take(new Box(sheet.right() - CLOCK.width(), sheet.bottom() - CLOCK.height(), CLOCK.width(),
        CLOCK.height()));
    nodes.forEach(node -> clearing.take(node.box()));
    nodes.forEach(node -> node.badges().forEach(badge -> clearing.take(badge.box())));
    crowd.ifPresent(mark -> clearing.take(mark.box()));
    tiles.forEach(tile -> clearing.take(tile.box()));
    Optional<RingMark> ringMark = ring.flatMap(
        one -> new Rings(sheet, nodes).of(one, key));
    ringMark.ifPresent(mark -> mark.outline().forEach(
        point -> clearing.take(Box.around(point, RING_WIDTH, RING_WIDTH))));
    ringMark.flatMap(RingMark::words).ifPresent(clearing::take);
    List<MessageMark> messages = new Messages(trace, options, places, light).at(moment);
    if (messages.size() <= Labels.MANY) {
      double size = 2 * MessageMark.RADIUS;
      messages.forEach(message -> clearing.take(Box.around(message.at(), size, size)));
    }
    int drawnMessages = messages.stream().mapToInt(MessageMark::count).sum();
    Optional<TallyMark> tally = Tallies.of(tidings, moment, trace.cast(), places, marks,
        tiles.isEmpty() ? 0 : Math.max(0, moment.inFlight().size() - drawnMessages), clearing);
    List<QuorumMark> outlines = quorums.marks(drawn, clearing);
    List<Frame.Banner> banners = new Banners(trace, options, clearing).at(moment, count);
    List<Box> cards = new ArrayList<>(nodes.stream().map(NodeMark::box).toList());
    crowd.ifPresent(mark -> cards.add(mark.box()));
    List<MessageMark> moving = messages.size() > Labels.MANY ? List.of()
        : messages.stream().filter(message -> message.state() == MessageMark.State.MOVING).toList();
    List<Frame.Callout> callouts = new Callouts(trace, options, places, clearing,
        new CalloutSpots(clearing, cards, moving)).at(moment.time(), count);

    List<Frame.LinkMark> links = new Links(trace, layout, places, light).at(moment, messages);
    return new Frame(moment.time(), sheet, links, ringMark, outlines, nodes, tiles, tally, crowd,
        options.labels() ? new Labels(clearing, moment.cuts()).on(messages) : messages, callouts, banners);
  }

  private static Badges badges(
      NodeMark node, Quorums quorums, List<Quorums.Gathered> drawn, Optional<Facet.Ring> ring,
      Optional<Key> key) {
    Badges badges = new Badges(node.box());
    quorums.badges(node.name(), drawn, badges);
    if (ring.isPresent() && key.isPresent()) {
      List<String> preferred = ring.get().walk(key.get()).stream().map(Facet.Token::node).toList();
      int rank = node.client() ? 0 : preferred.indexOf(node.name().name()) + 1;
      if (rank > 0) {
        badges.add(Badge.Kind.RANK, Integer.toString(rank));
      }
    }
    return badges;
  }
}
