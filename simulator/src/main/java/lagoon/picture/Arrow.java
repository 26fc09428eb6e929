package lagoon.picture;

import java.util.List;

/**
 * Something that goes from one lane to another.
 *
 * @param from the index of the lane where it begins
 * @param to the index of the lane at which it points; never {@code from}
 * @param end what became of it
 * @param what what it carries, in several wordings, the longest first: it is written on the arrow or behind
 *     its head
 * @param note what became of it and when, in several wordings: it is written behind its head
 */
public record Arrow(int from, int to, End end, List<String> what, List<String> note) {
  public Arrow {
    what = List.copyOf(what);
    note = List.copyOf(note);
  }

  /** What became of it. */
  public enum End {
    ARRIVED,
    LOST,
    /** It was still on its way when the run or its trace ended. */
    ON_ITS_WAY,
    /** No message, but a link that is cut from here on. */
    CUT,
    /** A link that works again. */
    HEALED
  }
}
