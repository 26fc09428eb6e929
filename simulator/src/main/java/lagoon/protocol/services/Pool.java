package lagoon.protocol.services;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import lagoon.view.Load;

/**
 * A limited number of places, and those who wait for one, first come, first served: the threads of a service,
 * the calls that it may have under way to another one.
 *
 * @param <T> who takes a place
 */
final class Pool<T> {

  /** What becomes of somebody who comes. */
  enum Entry {
    /** It has a place. */
    IN,
    /** It waits for one. */
    WAITS,
    /** There is neither a place nor room to wait. */
    FULL
  }

  private final ArrayDeque<T> waiting = new ArrayDeque<>();
  private int size;
  private int room;
  private int busy;

  /**
   * All places are free.
   *
   * @param size how many there are
   * @param room how many may wait
   */
  Pool(int size, int room) {
    this.size = size;
    this.room = room;
  }

  /** Somebody comes. */
  Entry enter(T one) {
    if (busy < size) {
      busy++;
      return Entry.IN;
    }
    if (waiting.size() < room) {
      waiting.add(one);
      return Entry.WAITS;
    }
    return Entry.FULL;
  }

  /** Somebody gives a place back. Returns who has it now; null: nobody. */
  T leave() {
    busy--;
    return busy < size ? admit() : null;
  }

  private T admit() {
    T next = waiting.poll();
    busy += next == null ? 0 : 1;
    return next;
  }

  /** Somebody who waits goes away. */
  void giveUp(T one) {
    waiting.remove(one);
  }

  /**
   * There are more places now, or fewer: nobody loses one. Returns who has one now.
   *
   * @param newRoom how many may wait; those who do may stay
   */
  List<T> resize(int newSize, int newRoom) {
    size = newSize;
    room = newRoom;
    List<T> admitted = new ArrayList<>();
    while (busy < size && !waiting.isEmpty()) {
      admitted.add(admit());
    }
    return admitted;
  }

  int busy() {
    return busy;
  }

  int waiting() {
    return waiting.size();
  }

  /** What it shows. */
  Load.Pool show(String name) {
    return new Load.Pool(name, busy, size, waiting.size(), room);
  }
}
