package lagoon.guarantee;

import java.util.List;

/** The names of the guarantees that every run is judged by: so they are called in files and reports. */
public final class Guarantees {

  public static final String READ_YOUR_WRITES = "read-your-writes";
  /** Read your writes, with all sessions of a user taken for one. */
  public static final String READ_YOUR_WRITES_OF_USERS = "read-your-writes/user";
  public static final String MONOTONIC_READS = "monotonic-reads";
  public static final String MONOTONIC_WRITES = "monotonic-writes";
  public static final String WRITES_FOLLOW_READS = "writes-follow-reads";
  public static final String CONVERGENCE = "convergence";
  public static final String LOST_ACKNOWLEDGED_WRITE = "lost-acknowledged-write";

  private static final List<String> NAMES =
      List.of(
          READ_YOUR_WRITES,
          READ_YOUR_WRITES_OF_USERS,
          MONOTONIC_READS,
          MONOTONIC_WRITES,
          WRITES_FOLLOW_READS,
          CONVERGENCE,
          LOST_ACKNOWLEDGED_WRITE);

  private Guarantees() {}

  /** All of them, in the order in which they are reported. */
  public static List<String> names() {
    return NAMES;
  }
}
