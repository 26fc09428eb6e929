package lagoon.guarantee;

import java.util.List;

/** The names of the guarantees that every run is judged by, in the order in which they are reported. */
public final class Guarantees {

  private static final List<String> NAMES =
      List.of(
          "read-your-writes",
          "read-your-writes/user",
          "monotonic-reads",
          "monotonic-writes",
          "writes-follow-reads",
          "convergence",
          "lost-acknowledged-write");

  private Guarantees() {}

  /** Their names in files and reports. */
  public static List<String> names() {
    return NAMES;
  }
}
