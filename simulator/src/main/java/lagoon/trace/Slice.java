package lagoon.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import lagoon.history.NodeName;
import lagoon.history.Observation;

/**
 * The part of a trace that led to one of its observations, that one included. There are two:
 *
 * <ul>
 *   <li>{@link #past}: everything that can have influenced it, after Lamport (Time, Clocks, and the
 *       Ordering of Events, 1978): whatever lies outside cannot have mattered. A node that talks much soon
 *       has everything in its past, so a picture in which only the past is bright is nearly all bright.
 *   <li>{@link #story}: what somebody would tell who explains it. In the double bank transfer the past of
 *       the violation holds all that primary ever did; the story holds the transfer, the replication that was
 *       still on its way to the replica that was asked, and the read. Screens highlight the story.
 * </ul>
 */
public final class Slice {

  private final Trace trace;
  private final BitSet positions;
  /** Where something of it happened, by index of node; made when first asked for. */
  private BitSet nodes;

  Slice(Trace trace, BitSet positions) {
    this.trace = trace;
    this.positions = positions;
  }

  /** Everything that happened at some nodes. */
  public static Slice at(Trace trace, Set<NodeName> nodes) {
    BitSet there = new BitSet(trace.size());
    for (int position = 0; position < trace.size(); position++) {
      if (nodes.contains(trace.get(position).node())) {
        there.set(position);
      }
    }
    return new Slice(trace, there);
  }

  /**
   * The closure over causes and over the order at each node: with an observation its cause belongs to it, and
   * the previous observation at its node. One walk backwards over the trace.
   *
   * @throws IllegalArgumentException if no observation of the trace has that id
   */
  public static Slice past(Trace trace, long id) {
    int target = require(trace, id);
    BitSet past = new BitSet(target + 1);
    // What belongs to the past of each node is a beginning of what it did: one bound per node describes it.
    int[] bounds = new int[trace.cast().nodes().size()];
    Arrays.fill(bounds, -1);
    bounds[trace.get(target).node().index()] = target;
    for (int position = target; position >= 0; position--) {
      Observation observation = trace.get(position);
      if (position <= bounds[observation.node().index()]) {
        past.set(position);
        int cause = trace.positionOf(observation.cause());
        if (cause >= 0) {
          int node = trace.get(cause).node().index();
          bounds[node] = Math.max(bounds[node], cause);
        }
      }
    }
    return new Slice(trace, past);
  }

  /**
   * The closure over causes alone, begun from the observation and from what its operations did: those that a
   * violation names as witnesses, or the operation that an observation is about. What these did is: their
   * invocation and completion; where they were served; where what they wrote or returned was first applied,
   * and where it was applied at the replicas that served them; and the messages that brought it there or
   * should have, as far as they had got.
   *
   * @throws IllegalArgumentException if no observation of the trace has that id
   */
  public static Slice story(Trace trace, long id) {
    int target = require(trace, id);
    BitSet story = new Plot(trace, target).seeds();
    for (int position = target; position >= 0; position = story.previousSetBit(position - 1)) {
      int cause = trace.positionOf(trace.get(position).cause());
      if (cause >= 0) {
        story.set(cause);
      }
    }
    return new Slice(trace, story);
  }

  private static int require(Trace trace, long id) {
    int target = trace.positionOf(id);
    if (target < 0) {
      throw new IllegalArgumentException("the trace holds no observation " + id);
    }
    return target;
  }

  /** Whether the observation with that id belongs to it. */
  public boolean contains(long id) {
    int position = trace.positionOf(id);
    return position >= 0 && positions.get(position);
  }

  /** Whether the observation at that position of the trace belongs to it. */
  public boolean containsPosition(int position) {
    return positions.get(position);
  }

  /** Whether something of it happened at that node. */
  public boolean touches(NodeName node) {
    if (nodes == null) {
      BitSet touched = new BitSet();
      positions.stream().forEach(position -> touched.set(trace.get(position).node().index()));
      nodes = touched;
    }
    return nodes.get(node.index());
  }

  /** The same observations, with some nodes that it touches besides. */
  public Slice touching(Set<NodeName> others) {
    Slice wider = new Slice(trace, positions);
    wider.nodes = new BitSet();
    trace.cast().nodes().stream().filter(node -> touches(node) || others.contains(node))
        .forEach(node -> wider.nodes.set(node.index()));
    return wider;
  }

  /** How many observations belong to it. */
  public int size() {
    return positions.cardinality();
  }

  /** The observations that belong to it, in order. */
  public List<Observation> observations() {
    List<Observation> observations = new ArrayList<>(size());
    positions.stream().forEach(position -> observations.add(trace.get(position)));
    return observations;
  }
}
