package lagoon.picture.stage;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import lagoon.history.Key;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Operation;
import lagoon.history.Session;
import lagoon.history.Version;
import lagoon.picture.look.Box;
import lagoon.trace.Moment;
import lagoon.view.Spread;

/**
 * One node on the stage.
 *
 * @param name who
 * @param client whether it is a session's client, not a replica
 * @param box what it covers, everything that belongs to it included
 * @param detail how much of it is shown
 * @param role "leader"; empty for a client and where it has none
 * @param letter one letter for the role, "L"; a client's is the first of its name
 * @param life whether it works
 * @param copies what it holds, in order of keys, as many as are shown; none while it is down
 * @param hidden how many more keys it holds
 * @param behind how many versions, of all keys together, exist that it lacks
 * @param behindFor for how long it has lacked the oldest of them, in nanoseconds
 * @param gauges facts that it shows of itself, short: "log 1 to 2, applied to 2"; empty unless detail is FULL
 * @param waiting who waits at it for what: "alice waits for checking v2"
 * @param timers those that run, the one that fires first first
 * @param session what its client does, where it is one
 * @param clock by how much its clock is wrong, "+200 ms"; empty where it is right
 * @param facets what it shows beside its copies, each at its place; none while it is down
 * @param rumor how it stands to the rumour, where there is one
 * @param term the term or ballot of its role, where it has one
 * @param badges what it has to do with the key or the operation in question
 * @param emphasis bright or dim
 * @param selected whether the reader chose it
 */
public record NodeMark(
    NodeName name,
    boolean client,
    Box box,
    Detail detail,
    String role,
    String letter,
    Moment.Life life,
    List<CopyMark> copies,
    int hidden,
    long behind,
    long behindFor,
    List<String> gauges,
    List<String> waiting,
    List<TimerMark> timers,
    Optional<SessionMark> session,
    String clock,
    List<FacetMark> facets,
    Optional<Spread.Stage> rumor,
    OptionalLong term,
    List<Badge> badges,
    Frame.Emphasis emphasis,
    boolean selected) {
  public NodeMark {
    copies = List.copyOf(copies);
    gauges = List.copyOf(gauges);
    waiting = List.copyOf(waiting);
    timers = List.copyOf(timers);
    facets = List.copyOf(facets);
    badges = List.copyOf(badges);
  }

  /** The same with these badges. */
  NodeMark with(List<Badge> others) {
    return new NodeMark(name, client, box, detail, role, letter, life, copies, hidden, behind, behindFor,
        gauges, waiting, timers, session, clock, facets, rumor, term, others, emphasis, selected);
  }

  /** Of a card: the height of what stands above the copies. */
  public static final double HEAD = 44;

  /** Of a card: the height of the row of one copy. */
  public static final double ROW = 18;

  /** The size of the letters of a value. */
  public static final double VALUE = 12;

  /** The size of the letters of what stands around it. */
  public static final double SMALL = 11;

  /** The role of a node that does not belong to the group, or no more: it is drawn as not there. */
  public static final String ABSENT = "absent";

  /** How much of a node is shown: what there is room for. */
  public enum Detail {
    /** A card: name, role, each copy with its value, gauges, timers. */
    FULL,
    /** A small card: name, role, how far behind. */
    BRIEF,
    /** A square with the role's letter and a shade for how far behind. */
    DOT,
    /** A tile, without a name: see {@link TileMark}. */
    TILE
  }

  /**
   * A node's copy of one key.
   *
   * @param key of what
   * @param versions the version, or several that are siblings; never empty
   * @param each how each of them is shown
   * @param stacked whether there is room for them one under another
   * @param lines how many lines there is room for each value, or for all of them where they are not stacked
   * @param value "400", "deleted", "Engineer | Student"
   * @param version "v2", "v2 | v2"
   * @param behind how many versions of it exist anywhere that supersede what is here; 0: it is the newest
   * @param behindFor how long ago the first of them came to exist, in nanoseconds
   * @param acknowledged whether one of them has been acknowledged to a client
   */
  public record CopyMark(
      Key key, List<Version> versions, List<VersionMark> each, boolean stacked, int lines, String value,
      String version, long behind, long behindFor, boolean acknowledged) {
    public CopyMark {
      each = List.copyOf(each);
      versions = List.copyOf(versions);
    }
  }

  /**
   * One version of a copy.
   *
   * @param value "400", "deleted"
   * @param version "v2"
   * @param claim what the protocol claims of it, "{A:2, B:1}" or "number 3"; empty where it claims nothing
   * @param merge whether it came after several concurrent versions and makes one of them
   */
  public record VersionMark(String value, String version, String claim, boolean merge) {}

  /**
   * A timer that runs.
   *
   * @param set the id of the observation of its setting
   * @param timer its name
   * @param firesAt when, in nanoseconds of virtual time
   * @param elapsed how much of its time is over, from 0 to 1
   */
  public record TimerMark(long set, String timer, long firesAt, double elapsed) {}

  /**
   * What a session does.
   *
   * @param session which
   * @param doing the operation in progress
   * @param last the last one that ended, and how
   * @param doingText "transfer 100 from checking to rent"; empty where it does nothing
   * @param lastText "read checking: 500 (v1)"; empty where none has ended
   */
  public record SessionMark(
      Session session, Optional<Operation> doing, Optional<Observation.Completed> last, String doingText,
      String lastText) {}
}
