package lagoon.network;

import java.util.Arrays;

/**
 * A small table from peer (its index) to a number, for what one node keeps of few of its many links. Open
 * addressing with linear probing; entries are never removed, only set to {@code absent}.
 */
final class PeerTable {

  private static final int FREE = -1;

  private final long absent;
  private int[] peers = new int[8];
  private long[] values = new long[8];
  private int used;

  PeerTable(long absent) {
    this.absent = absent;
    Arrays.fill(peers, FREE);
  }

  long get(int peer) {
    int slot = slotOf(peer);
    return peers[slot] == FREE ? absent : values[slot];
  }

  void put(int peer, long value) {
    int slot = slotOf(peer);
    if (peers[slot] == FREE) {
      if (2 * ++used > peers.length) {
        grow();
        slot = slotOf(peer);
      }
      peers[slot] = peer;
    }
    values[slot] = value;
  }

  private int slotOf(int peer) {
    int mask = peers.length - 1;
    int slot = (peer * 0x9E3779B9 >>> 7) & mask;
    while (peers[slot] != FREE && peers[slot] != peer) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    int[] oldPeers = peers;
    long[] oldValues = values;
    peers = new int[2 * oldPeers.length];
    values = new long[2 * oldValues.length];
    Arrays.fill(peers, FREE);
    for (int i = 0; i < oldPeers.length; i++) {
      if (oldPeers[i] != FREE) {
        int slot = slotOf(oldPeers[i]);
        peers[slot] = oldPeers[i];
        values[slot] = oldValues[i];
      }
    }
  }
}
