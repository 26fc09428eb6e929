/**
 * Replicated data types without conflicts (Shapiro, Preguica, Baquero, Zawirski: A comprehensive study of
 * convergent and commutative replicated data types, INRIA 7506, 2011). Each is a value that can be merged
 * with any other of its kind: the order of merges does not matter, nor how often one is merged. What a
 * session does becomes a new state; {@link lagoon.crdt.Replicated#merge} takes two states to the least that
 * contains both. Start with {@link lagoon.crdt.Counter}; {@link lagoon.crdt.Sequence} is the text that
 * several edit.
 */
package lagoon.crdt;
