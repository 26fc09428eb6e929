package lagoon.guarantee.causal;

import java.util.Arrays;

/**
 * The writes of one key, by chain.
 *
 * @param chains the chains that write it, ascending
 * @param positions for each of them, where in the chain, ascending, from 1
 */
record KeyWrites(int[] chains, int[][] positions) {

  static final KeyWrites NONE = new KeyWrites(new int[0], new int[0][]);

  int size() {
    return chains.length;
  }

  /** Where that chain stands among those that write the key. */
  int slot(int chain) {
    return Arrays.binarySearch(chains, chain);
  }

  /** The position of the first. */
  int first(int slot) {
    return positions[slot][0];
  }

  /** The position of the last that is not after that one; 0: none. */
  int last(int slot, int upTo) {
    int[] in = positions[slot];
    int last = in[in.length - 1];
    if (last <= upTo) {
      return last;
    }
    int place = Arrays.binarySearch(in, upTo);
    if (place >= 0) {
      return upTo;
    }
    return place == -1 ? 0 : in[-place - 2];
  }

  /** The slot of a chain whose first write stands within this past; -1: none does. */
  int anyWithin(int[] past, int ownChain, int ownPast) {
    for (int slot = 0; slot < chains.length; slot++) {
      int chain = chains[slot];
      if (positions[slot][0] <= (chain == ownChain ? ownPast : past[chain])) {
        return slot;
      }
    }
    return -1;
  }
}
