package lagoon.picture.stage;

import lagoon.picture.look.Box;

/**
 * A small sign at the upper edge of a node: what it has to do with the key or the operation in question.
 *
 * @param kind what it says; a shape of its own each
 * @param text what stands in it: "C", "2", "R∩W"
 * @param box what it covers
 */
public record Badge(Kind kind, String text, Box box) {

  /** How high it is. */
  public static final double HEIGHT = 18;

  /** What a badge says. */
  public enum Kind {
    /** It asks others on behalf of a client. */
    COORDINATOR("C", "coordinates the operation"),
    /** Its place among those that are to keep the key. */
    RANK("1", "place on the key's preference list"),
    /** It has answered a read. */
    READ("R", "has answered the read"),
    /** It has acknowledged a write. */
    WRITE("W", "has acknowledged the write"),
    /** It has answered the read, and had acknowledged the last write that was done. */
    OVERLAP("R∩W", "is in the read's quorum and in the last write's"),
    /** So many suspect it. */
    SUSPECT("?2", "so many suspect it of being dead"),
    /** So many take it to be dead, and it is down. */
    DEAD("✕5", "so many take it to be dead, and it is down"),
    /** So many take it to be dead, and it is up. */
    WRONGED("✕5", "so many take it to be dead, though it is up");

    private final String example;
    private final String meaning;

    Kind(String example, String meaning) {
      this.example = example;
      this.meaning = meaning;
    }

    /** What stands in it, for a legend. */
    public String example() {
      return example;
    }

    /** A few words for a legend. */
    public String meaning() {
      return meaning;
    }
  }
}
