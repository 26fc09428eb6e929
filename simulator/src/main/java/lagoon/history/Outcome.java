package lagoon.history;

/** How an operation ended, as its client can know. */
public enum Outcome {
  /** Acknowledged. */
  OK,
  /** Surely not applied; for a read: it returned nothing. */
  FAILED,
  /**
   * Maybe applied, maybe later; also whatever is pending at the end. It obliges nobody unless somebody read
   * it.
   */
  UNKNOWN
}
