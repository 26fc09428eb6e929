package lagoon.guarantee.causal;

import java.util.List;
import lagoon.history.Key;
import lagoon.history.Recorded;

/**
 * A history made ready: those of its operations that count, numbered in its order, as nodes of po and rf.
 *
 * <p>po is made of <em>chains</em>. A chain is a session's operations, one after the other; an operation that
 * never ended follows what ended before it and precedes nothing, so that, if its session went on, it is a
 * chain of its own. Positions in a chain count from 1. A <em>part</em> is one key of a read, or the read half
 * of a compare-and-set.
 */
final class Nodes {

  /** A part that returned the initial value. */
  static final int INITIAL = -1;
  /** A part that returned what nobody wrote. */
  static final int NOWHERE = -2;

  final List<Recorded> operations;
  final int[] chain;
  final int[] position;
  /** Its last predecessor in po; -1: none. */
  final int[] before;
  /** Where its parts begin; they end where the next one's begin. */
  final int[] firstPart;
  final int[] partKey;
  /** The node that wrote what the part returned, or {@link #INITIAL}, or {@link #NOWHERE}. */
  final int[] partFrom;
  /** The index of the key that it writes; -1: none. */
  final int[] writes;
  /** By key. */
  final KeyWrites[] ofKey;
  final Key[] keys;
  /** By chain, in order. */
  final int[][] inChain;

  Nodes(List<Recorded> operations, int[] chain, int[] position, int[] before, int[] firstPart,
      int[] partKey, int[] partFrom, int[] writes, KeyWrites[] ofKey, Key[] keys, int[][] inChain) {
    this.operations = operations;
    this.chain = chain;
    this.position = position;
    this.before = before;
    this.firstPart = firstPart;
    this.partKey = partKey;
    this.partFrom = partFrom;
    this.writes = writes;
    this.ofKey = ofKey;
    this.keys = keys;
    this.inChain = inChain;
  }

  int size() {
    return chain.length;
  }

  int chains() {
    return inChain.length;
  }

  int at(int ofChain, int at) {
    return inChain[ofChain][at - 1];
  }

  /** Whether it follows an operation of another chain, and so begins one of its own. */
  boolean isFork(int node) {
    return before[node] >= 0 && chain[before[node]] != chain[node];
  }
}
