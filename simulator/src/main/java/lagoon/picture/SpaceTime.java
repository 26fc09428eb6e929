package lagoon.picture;

import java.util.BitSet;
import java.util.List;
import lagoon.history.NodeName;
import lagoon.trace.Trace;

/**
 * The layout of a space-time diagram: time runs downwards, each session and each replica has a lane, each
 * event a row. Faults, changed settings and violations stand in it where they happened.
 *
 * @param lanes from left to right: sessions, then replicas, each in order of index
 * @param hiddenSessions how many sessions have no lane
 * @param hiddenReplicas how many replicas have no lane
 * @param rows from top to bottom
 * @param missed how many observations the trace has lost after its end
 */
public record SpaceTime(
    List<Lane> lanes, int hiddenSessions, int hiddenReplicas, List<Row> rows, long missed) {
  public SpaceTime {
    lanes = List.copyOf(lanes);
    rows = List.copyOf(rows);
  }

  /**
   * What a picture may show.
   *
   * @param lanes the greatest number of lanes, at least 2. Where there are more nodes, those that matter are
   *     chosen: the sessions of violations and the replicas that served them, then the other replicas, then
   *     the other sessions
   * @param rows the greatest number of rows, at least 10. Where there are more, those around violations and
   *     faults stay, and a fold says where how many are left out
   * @param verbose whether every observation has a row: each message sent, delivered and dropped, timers,
   *     states; if not, the life of operations, the messages that brought something, faults, roles, settings
   *     and violations
   * @param wanted nodes that have a lane before all others, as far as there is room
   */
  public record Options(int lanes, int rows, boolean verbose, List<NodeName> wanted) {

    /**
     * @throws IllegalArgumentException if there is no room for a picture
     */
    public Options {
      wanted = List.copyOf(wanted);
      if (lanes < 2 || rows < 10) {
        throw new IllegalArgumentException("a picture needs at least 2 lanes and 10 rows");
      }
    }

    /** Where no node is wanted before others. */
    public Options(int lanes, int rows, boolean verbose) {
      this(lanes, rows, verbose, List.of());
    }
  }

  /** Lays out the picture of a trace. */
  public static SpaceTime of(Trace trace, Options options) {
    Findings findings = new Findings(trace);
    Lanes lanes = Lanes.choose(trace, options.lanes(), options.wanted());
    List<Draft> drafts =
        options.verbose() ? Verbose.plan(trace, lanes) : Compact.plan(trace, lanes, findings);
    BitSet story = drafts.size() > options.rows() ? Story.of(trace, drafts) : new BitSet();
    BitSet kept = new RowLimit(drafts, story, options.rows()).kept();
    List<Row> rows = new Composer(trace, lanes, findings, options.verbose()).rows(drafts, kept);
    return new SpaceTime(lanes.shown(), lanes.hiddenSessions(), lanes.hiddenReplicas(), rows, trace.missed());
  }
}
