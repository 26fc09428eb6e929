package lagoon.picture;

import java.util.List;
import lagoon.trace.Moment;

/** One row of a space-time diagram. */
public sealed interface Row {

  /** When it happened, in nanoseconds of virtual time; for a fold: when the first of its rows did. */
  long time();

  /** How the node of each lane stands after it. */
  List<Moment.Life> lives();

  /**
   * Something that happened in lanes and between them.
   *
   * @param ids the observations that it shows, the first being what it is about
   */
  record Event(long time, List<Moment.Life> lives, List<Long> ids, List<Mark> marks, List<Arrow> arrows)
      implements Row {
    public Event {
      lives = List.copyOf(lives);
      ids = List.copyOf(ids);
      marks = List.copyOf(marks);
      arrows = List.copyOf(arrows);
    }
  }

  /**
   * Something that goes right across the picture.
   *
   * @param ids the observations that it shows
   * @param kind what kind of thing it is
   * @param wordings what it says, the most telling (and longest) first
   */
  record Banner(long time, List<Moment.Life> lives, List<Long> ids, Kind kind, List<String> wordings)
      implements Row {
    public Banner {
      lives = List.copyOf(lives);
      ids = List.copyOf(ids);
      wordings = List.copyOf(wordings);
    }

    /** Kinds of banners. */
    public enum Kind {
      /** A guarantee broke in the row above. */
      VIOLATION,
      /** Something broke, or works again. */
      FAULT,
      SETTING
    }
  }

  /**
   * Rows that are left out here.
   *
   * @param until when the last of them happened
   * @param rows how many there are
   * @param violations how many of them show a violation
   * @param faults how many of them show a fault, or the end of one
   */
  record Fold(long time, List<Moment.Life> lives, long until, int rows, int violations, int faults)
      implements Row {
    public Fold {
      lives = List.copyOf(lives);
    }
  }
}
