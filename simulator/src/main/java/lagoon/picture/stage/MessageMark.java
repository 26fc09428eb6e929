package lagoon.picture.stage;

import java.util.Optional;
import lagoon.history.NodeName;
import lagoon.picture.look.Box;
import lagoon.picture.look.Look;
import lagoon.picture.look.Point;

/**
 * One message on the stage, or several of one kind at one place.
 *
 * @param sent the id of the observation of its sending; of the first of several
 * @param from who sent it
 * @param to who should get it
 * @param start where its way begins, at the edge of the sender
 * @param end where its way ends, at the edge of the receiver
 * @param at where it is, on the line between them
 * @param fraction how much of the way lies behind it, from 0 to 1
 * @param radius half the size of the mark, in units: {@link #RADIUS}, and less where there are many
 * @param kind "Replicate"
 * @param look how its kind is drawn
 * @param state what becomes of it
 * @param label what it carries, short: "checking 400 (v2)"; and of one that was lost, why
 * @param labelBox where the label stands, so that it covers no node and no other label; empty: there was no
 *     room, and it is not shown
 * @param transit how long its way takes from beginning to end, in nanoseconds: of replication, the lag
 * @param copy whether it is the second or a later arrival of the same message that is on its way
 * @param count how many messages the mark stands for, at least 1
 * @param emphasis bright or dim
 * @param selected whether the reader chose it
 */
public record MessageMark(
    long sent,
    NodeName from,
    NodeName to,
    Point start,
    Point end,
    Point at,
    double fraction,
    double radius,
    String kind,
    Look look,
    State state,
    String label,
    Optional<Box> labelBox,
    long transit,
    boolean copy,
    int count,
    Frame.Emphasis emphasis,
    boolean selected) {

  /** Half the size of a mark where there are few, in units. */
  public static final double RADIUS = 10;

  /** Half the size of a mark where there are many. */
  public static final double SMALL = 6;

  /** The height of the letters of a label. */
  public static final double LABEL = 12;

  /** No label is wider. */
  public static final double WIDEST = 210;

  /** What becomes of a message. */
  public enum State {
    /** It is on its way. */
    MOVING,
    /** It should have arrived by now: something holds it, or its receiver is paused. */
    HELD,
    /** It was lost here: in the middle of its way, or at the receiver where that is down. */
    LOST
  }

  /** The same with that label at that place. */
  MessageMark labelled(String text, Optional<Box> where) {
    return new MessageMark(sent, from, to, start, end, at, fraction, radius, kind, look, state, text, where,
        transit, copy, count, emphasis, selected);
  }

  /** The same for one message more, as which of them it is known, and how bright. */
  MessageMark with(long named, long longest, Frame.Emphasis bright, boolean chosen) {
    return new MessageMark(named, from, to, start, end, at, fraction, radius, kind, look, state, label,
        labelBox, longest, copy, count + 1, bright, chosen);
  }

  /** Whether it brings versions to a replica. */
  public boolean isReplication() {
    return look.family() == Look.Family.REPLICATION;
  }
}
