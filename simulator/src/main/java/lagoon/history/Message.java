package lagoon.history;

/** What one node sends to another. Faults match it by {@link #kind}; readers see its {@link #text}. */
public interface Message {

  /** The kind: "Replicate", "Ack". A word that a scenario file can name. */
  String kind();

  /** What it says, short: "checking v2 = 400". */
  String text();
}
