package lagoon.guarantee.causal;

import java.util.Arrays;

/** Numbers in a row, without boxes. */
final class IntList {

  private int[] items = new int[4];
  private int size;

  int size() {
    return size;
  }

  int get(int index) {
    return items[index];
  }

  int last() {
    return items[size - 1];
  }

  void add(int item) {
    if (size == items.length) {
      items = Arrays.copyOf(items, 2 * size);
    }
    items[size++] = item;
  }

  int removeLast() {
    return items[--size];
  }

  /** Removes one of these numbers, and does not keep the order. */
  void removeAny(int item) {
    for (int i = 0; i < size; i++) {
      if (items[i] == item) {
        items[i] = items[--size];
        return;
      }
    }
  }

  int[] toArray() {
    return Arrays.copyOf(items, size);
  }
}
