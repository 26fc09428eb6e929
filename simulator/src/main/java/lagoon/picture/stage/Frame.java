package lagoon.picture.stage;

import java.util.List;
import java.util.Optional;
import lagoon.history.NodeName;
import lagoon.picture.look.Box;
import lagoon.picture.look.Point;
import lagoon.trace.Moment;
import lagoon.trace.Trace;

/**
 * What the stage shows at one time. Lists are in the order in which they are painted: what comes later lies
 * above.
 *
 * @param time in nanoseconds of virtual time
 * @param sheet the whole stage
 * @param links the links that are drawn, each pair of nodes once
 * @param ring the ring on which the replicas stand, where they do and there is room
 * @param quorums those of operations in progress or that ended a short while ago, the newest first
 * @param nodes the nodes that have a place of their own, in order of index
 * @param tiles the replicas, where there are too many for places of their own: then none of them is a node
 * @param tally how many know what spreads, where something does
 * @param crowd the other sessions, as one mark; empty where each has its place
 * @param messages those on their way, and those lost a short while ago
 * @param callouts sentences at the nodes that they are about: violations first
 * @param banners faults on messages that are in force, then faults and changed settings of the last while,
 *     newest first, at the upper edge
 */
public record Frame(
    long time,
    Box sheet,
    List<LinkMark> links,
    Optional<RingMark> ring,
    List<QuorumMark> quorums,
    List<NodeMark> nodes,
    List<TileMark> tiles,
    Optional<TallyMark> tally,
    Optional<CrowdMark> crowd,
    List<MessageMark> messages,
    List<Callout> callouts,
    List<Banner> banners) {
  public Frame {
    links = List.copyOf(links);
    quorums = List.copyOf(quorums);
    nodes = List.copyOf(nodes);
    tiles = List.copyOf(tiles);
    messages = List.copyOf(messages);
    callouts = List.copyOf(callouts);
    banners = List.copyOf(banners);
  }

  /** The stage at that time, after everything that happens at it. */
  public static Frame of(Trace trace, long time, Layout layout, StageOptions options) {
    return new FrameMaker(trace, layout, options).frame(trace.at(time), trace.countUpTo(time));
  }

  /**
   * The stage after the first {@code count} observations: the way to step through those of one time.
   *
   * @throws IndexOutOfBoundsException if the trace has fewer
   */
  public static Frame after(Trace trace, int count, Layout layout, StageOptions options) {
    return new FrameMaker(trace, layout, options).frame(trace.after(count), count);
  }

  /**
   * The stage at a time, after the first {@code count} observations: between two events, and between those of
   * one time.
   *
   * @param time not before the last of them
   * @throws IndexOutOfBoundsException if the trace has fewer
   */
  public static Frame after(Trace trace, int count, long time, Layout layout, StageOptions options) {
    return new FrameMaker(trace, layout, options).frame(trace.after(count, time), count);
  }

  /** The mark of that node; empty where it is a tile or stands in the crowd. */
  public Optional<NodeMark> node(NodeName name) {
    return nodes.stream().filter(mark -> mark.name().equals(name)).findFirst();
  }

  /**
   * What lies at that place, uppermost first: a callout, a message, a node, a banner, a link.
   *
   * @param reach how far beside a message or a link the place may lie, in units
   */
  public Optional<Target> hit(Point point, double reach) {
    return Hits.in(this, point, reach);
  }

  /** How bright something is drawn. */
  public enum Emphasis {
    /** Nothing is emphasised, and so nothing is dim. */
    PLAIN,
    /** It belongs to what is emphasised. */
    BRIGHT,
    /** It does not. */
    DIM
  }

  /** Those sessions that have no place of their own. A message of theirs comes from here and goes here. */
  public record CrowdMark(Box box, int sessions, int busy, List<NodeName> nodes) {
    public CrowdMark {
      nodes = List.copyOf(nodes);
    }
  }

  /**
   * A line between two nodes, {@code a} of the smaller index.
   *
   * @param start where it begins, at the edge of {@code a}
   * @param end where it ends, at the edge of {@code b}
   * @param cutForth whether nothing arrives at {@code b} from {@code a}
   * @param cutBack whether nothing arrives at {@code a} from {@code b}
   * @param slow the greatest time that a message needs which is on its way here, in nanoseconds, if that is
   *     three times or more what its kind typically needs in this run; 0: it is not slow
   */
  public record LinkMark(
      NodeName a, NodeName b, Point start, Point end, boolean cutForth, boolean cutBack, long slow,
      Emphasis emphasis, boolean selected) {

    /** Whether nothing arrives in at least one direction. */
    public boolean isCut() {
      return cutForth || cutBack;
    }
  }

  /**
   * A sentence at a node.
   *
   * @param observation the id of the observation behind it
   * @param node whom it is about
   * @param kind what it is
   * @param lines its words, broken so that each fits into the box
   * @param headings how many of the lines, from the first, are the heading; 0 for an explanation
   * @param box where it stands; it covers no node, and no other callout while there is room
   * @param tip where its pointer ends, at the edge of the node
   */
  public record Callout(
      long observation, NodeName node, Kind kind, List<String> lines, int headings, Box box, Point tip) {
    public Callout {
      lines = List.copyOf(lines);
    }

    /** The height of its letters. */
    public static final double SIZE = 12;

    /** The height of a line. */
    public static final double LINE = 16;

    /** How far its words stay away from its edge. */
    public static final double PADDING = 8;

    /** What a callout is. */
    public enum Kind {
      VIOLATION,
      EXPLANATION
    }
  }

  /**
   * A line at the upper edge.
   *
   * @param observation the id of the observation behind it
   * @param time when that was
   * @param kind what it is
   * @param text "primary crashed", "cluster.lag is now 20 ms"; cut to fit into the box
   */
  public record Banner(long observation, long time, Kind kind, String text, Box box) {

    /** What a banner is. */
    public enum Kind {
      FAULT,
      /** A node took another role, a setting changed. */
      CHANGE
    }
  }

  /** Whether a node works: the words that marks use. */
  public static String text(Moment.Life life) {
    return switch (life) {
      case UP -> "up";
      case PAUSED -> "paused";
      case DOWN -> "down";
    };
  }
}
