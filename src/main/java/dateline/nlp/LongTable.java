package dateline.nlp;

/** A map from 64-bit keys to non-negative numbers, in two flat arrays. */
final class LongTable {
  /** Marks an empty place, so that looking for what is missing reads one array alone. */
  private static final long EMPTY = 0;

  /** What stands for the key that looks empty. */
  private static final long NOUGHT = 0x9E3779B97F4A7C15L;

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
    mask = capacity - 1;
  }

  private static int slot(long key) {
    long mixed = key * 0xD6E8FEB86659FD93L;
    return (int) (mixed ^ (mixed >>> 32));
  }

  /** The number kept for a key, -1 for none. */
  int get(long wanted) {
    long key = wanted == EMPTY ? NOUGHT : wanted;
    for (int at = slot(key) & mask; ; at = (at + 1) & mask) {
      long found = keys[at];
      if (found == key) {
        return values[at];
      }
      if (found == EMPTY) {
        return -1;
      }
    }
  }

  void put(long wanted, int value) {
    if (size * 2 >= keys.length) {
      grow();
    }
    long key = wanted == EMPTY ? NOUGHT : wanted;
    int at = slot(key) & mask;
    while (keys[at] != EMPTY && keys[at] != key) {
      at = (at + 1) & mask;
    }
    if (keys[at] == EMPTY) {
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
      if (oldKeys[i] != EMPTY) {
        put(oldKeys[i], oldValues[i]);
      }
    }
  }

  int size() {
    return size;
  }
}
