package lagoon.picture.look;

/** What a colour is for. A {@link Palette} says which colour that is; no meaning rests on it alone. */
public enum Ink {
  /** Behind everything. */
  GROUND,
  /** Cards, panels, bars. */
  CARD,
  /** Frames of cards, lanes. */
  EDGE,
  /** Links and other lines that carry no news. */
  LINE,
  /** Text that is to be read. */
  TEXT,
  /** Text and lines that may be overlooked. */
  FAINT,
  /** Text on a filled mark. */
  ON_MARK,
  /** What the reader has chosen. */
  SELECTED,
  /** Requests of clients. */
  REQUEST,
  /** Answers to clients. */
  REPLY,
  /** Messages that bring versions to a replica. */
  REPLICATION,
  /** Acknowledgements between replicas. */
  ACKNOWLEDGEMENT,
  /** Elections, terms and membership. */
  ELECTION,
  /** Heartbeats, probes and gossip that brings nothing. */
  ROUTINE,
  /** Leaders. */
  LEADER,
  /** Whatever has the newest version, and operations that ended well. */
  FRESH,
  /** Whatever lacks a version, and operations whose end is unknown. */
  STALE,
  /** Faults: down, cut, lost. */
  FAULT,
  /** Violations. */
  VIOLATION,
  /** The ground behind a violation's words. */
  VIOLATION_GROUND
}
