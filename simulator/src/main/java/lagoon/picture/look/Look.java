package lagoon.picture.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lagoon.history.Message;

/**
 * How a kind of message is drawn, in every picture. Shape, letter, filling and ink each tell it apart, so
 * that none of them is needed alone. Requests are filled and their answers are outlined, as in RaftScope.
 *
 * @param family what sort of message it is
 * @param shape its outline
 * @param letter one or two letters that stand in it
 * @param filled whether the outline is filled
 */
public record Look(Family family, Shape shape, String letter, boolean filled) {

  /** What sort of message it is. */
  public enum Family {
    REQUEST("request of a client", Ink.REQUEST),
    REPLY("answer to a client", Ink.REPLY),
    REPLICATION("brings versions to a replica", Ink.REPLICATION),
    ACKNOWLEDGEMENT("acknowledgement", Ink.ACKNOWLEDGEMENT),
    ELECTION("election or membership", Ink.ELECTION),
    NEWS("news that spreads", Ink.FRESH),
    ROUTINE("heartbeat, probe or gossip without news", Ink.ROUTINE),
    OTHER("other message", Ink.TEXT);

    private final String meaning;
    private final Ink ink;

    Family(String meaning, Ink ink) {
      this.meaning = meaning;
      this.ink = ink;
    }

    /** A few words for a legend. */
    public String meaning() {
      return meaning;
    }
  }

  /** The table: kind, as {@link Message#kind} says it, then how it looks. */
  private record Entry(String kind, Look look) {}

  private static final List<Entry> TABLE = List.of(
      entry("Read", Family.REQUEST, Shape.CIRCLE, "R", true),
      entry("Write", Family.REQUEST, Shape.CIRCLE, "W", true),
      entry("Request", Family.REQUEST, Shape.CIRCLE, "Q", true),
      entry("Returned", Family.REPLY, Shape.CIRCLE, "R", false),
      entry("Written", Family.REPLY, Shape.CIRCLE, "W", false),
      entry("Reply", Family.REPLY, Shape.CIRCLE, "A", false),
      entry("Refused", Family.REPLY, Shape.CIRCLE, "!", false),
      entry("Unreachable", Family.REPLY, Shape.CIRCLE, "?", false),
      entry("Replicate", Family.REPLICATION, Shape.SQUARE, "E", true),
      entry("CatchUp", Family.REPLICATION, Shape.STACK, "C", true),
      entry("Snapshot", Family.REPLICATION, Shape.STACK, "S", true),
      entry("InstallSnapshot", Family.REPLICATION, Shape.STACK, "S", true),
      entry("AppendEntries", Family.REPLICATION, Shape.SQUARE, "A", true),
      entry("Hint", Family.REPLICATION, Shape.SQUARE, "H", true),
      entry("Repair", Family.REPLICATION, Shape.SQUARE, "P", true),
      entry("Ack", Family.ACKNOWLEDGEMENT, Shape.DIAMOND, "A", false),
      entry("AppendReply", Family.ACKNOWLEDGEMENT, Shape.DIAMOND, "A", false),
      entry("RequestVote", Family.ELECTION, Shape.TRIANGLE, "V", true),
      entry("Vote", Family.ELECTION, Shape.TRIANGLE, "V", false),
      entry("Prepare", Family.ELECTION, Shape.TRIANGLE, "1a", true),
      entry("Promise", Family.ELECTION, Shape.TRIANGLE, "1b", false),
      entry("Accept", Family.ELECTION, Shape.TRIANGLE, "2a", true),
      entry("Accepted", Family.ELECTION, Shape.TRIANGLE, "2b", false),
      entry("Preempted", Family.ELECTION, Shape.TRIANGLE, "!", false),
      entry("Chosen", Family.NEWS, Shape.PENTAGON, "C", true),
      entry("Learnt", Family.ACKNOWLEDGEMENT, Shape.DIAMOND, "L", false),
      entry("Confirm", Family.ACKNOWLEDGEMENT, Shape.DIAMOND, "C", false),
      entry("Forward", Family.REQUEST, Shape.CIRCLE, "F", true),
      entry("Propose", Family.REQUEST, Shape.CIRCLE, "P", true),
      entry("Join", Family.ELECTION, Shape.TRIANGLE, "J", true),
      entry("Welcome", Family.ELECTION, Shape.TRIANGLE, "W", false),
      entry("Leave", Family.ELECTION, Shape.TRIANGLE, "L", true),
      entry("Goodbye", Family.ELECTION, Shape.TRIANGLE, "G", true),
      entry("Rumor", Family.NEWS, Shape.PENTAGON, "R", true),
      entry("Feedback", Family.ACKNOWLEDGEMENT, Shape.DIAMOND, "F", false),
      entry("Changed", Family.NEWS, Shape.PENTAGON, "D", true),
      entry("Renewed", Family.ROUTINE, Shape.HEXAGON, "R", false),
      entry("Ask", Family.ROUTINE, Shape.HEXAGON, "A", true),
      entry("Digest", Family.ROUTINE, Shape.HEXAGON, "D", true),
      entry("PingReq", Family.ROUTINE, Shape.HEXAGON, "I", true),
      entry("IndirectAck", Family.ROUTINE, Shape.HEXAGON, "I", false),
      entry("Heartbeat", Family.ROUTINE, Shape.HEXAGON, "H", false),
      entry("Ping", Family.ROUTINE, Shape.HEXAGON, "P", true),
      entry("Pong", Family.ROUTINE, Shape.HEXAGON, "P", false));

  /** A message that brings versions to a replica, of a kind that the table does not know. */
  private static final Shape BRINGS = Shape.SQUARE;

  private static Entry entry(String kind, Family family, Shape shape, String letter, boolean filled) {
    return new Entry(kind, new Look(family, shape, letter, filled));
  }

  /** What its outline and filling are drawn with. */
  public Ink ink() {
    return family.ink;
  }

  /** How that message looks. */
  public static Look of(Message message) {
    return of(message.kind(), !message.versions().isEmpty());
  }

  /**
   * How a message of that kind looks. One that the table does not know shows its first letter: in the square
   * of replication where it brings versions, in a hexagon where not. One that it knows as replication, but
   * that brings nothing, is routine: an empty AppendEntries is a heartbeat.
   *
   * @param brings whether it brings versions
   */
  public static Look of(String kind, boolean brings) {
    for (Entry entry : TABLE) {
      if (entry.kind.equals(kind)) {
        Look look = entry.look;
        boolean routine = look.family == Family.REPLICATION && !brings;
        return routine ? new Look(Family.ROUTINE, Shape.HEXAGON, look.letter, true) : look;
      }
    }
    String letter = kind.isEmpty()
        ? "?" : kind.substring(0, kind.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    return brings
        ? new Look(Family.REPLICATION, BRINGS, letter, true)
        : new Look(Family.OTHER, Shape.HEXAGON, letter, false);
  }

  /** The kinds that the table knows, in its order: for a legend. */
  public static List<String> kinds() {
    List<String> kinds = new ArrayList<>();
    TABLE.forEach(entry -> kinds.add(entry.kind));
    return kinds;
  }
}
