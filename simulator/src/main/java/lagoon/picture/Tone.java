package lagoon.picture;

/** What a piece of a painted picture is, so that a terminal may colour it. No meaning rests on it alone. */
public enum Tone {
  /** Names of lanes. */
  HEADING,
  /** Times at the left. */
  TIME,
  /** The lines of lanes. */
  LIFELINE,
  /** Arrows, and what is written on them. */
  ARROW,
  /** What operations do. */
  OPERATION,
  /** What replicas do with versions. */
  COPY,
  /** Things that broke: crashes, cuts, lost messages. */
  FAULT,
  /** Violations. */
  VIOLATION,
  /** Settings, roles, folds and other remarks. */
  REMARK
}
