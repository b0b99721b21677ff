package dateline.nlp;

import java.util.Arrays;

/** A map from 64-bit keys to non-negative numbers, in two flat arrays. */
final class LongTable {
  private long[] keys;
  private int[] values;
  private int size;
  private int mask;

  LongTable(int expected) {
    int capacity = Integer.highestOneBit(Math.max(16, expected * 2 - 1)) * 2;
    allocate(capacity);
  }

  private void allocate(int capacity) {
    keys = new long[capacity];
    values = new int[capacity];
    Arrays.fill(values, -1);
    mask = capacity - 1;
  }

  private static int slot(long key) {
    long mixed = key * 0xD6E8FEB86659FD93L;
    return (int) (mixed ^ (mixed >>> 32));
  }

  /** The number kept for a key, -1 for none. */
  int get(long key) {
    int at = slot(key) & mask;
    while (values[at] >= 0) {
      if (keys[at] == key) {
        return values[at];
      }
      at = (at + 1) & mask;
    }
    return -1;
  }

  void put(long key, int value) {
    if (size * 2 >= keys.length) {
      grow();
    }
    int at = slot(key) & mask;
    while (values[at] >= 0 && keys[at] != key) {
      at = (at + 1) & mask;
    }
    if (values[at] < 0) {
      size++;
    }
    keys[at] = key;
    values[at] = value;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    allocate(oldKeys.length * 2);
    size = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldValues[i] >= 0) {
        put(oldKeys[i], oldValues[i]);
      }
    }
  }

  int size() {
    return size;
  }
}
