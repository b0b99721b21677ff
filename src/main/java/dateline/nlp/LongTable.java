package dateline.nlp;

/** A map from 64-bit keys to non-negative numbers, in one flat array. */
final class LongTable {
  private static final long EMPTY = 0;

  /** What stands for the key that looks empty. */
  private static final long NOUGHT = 0x9E3779B97F4A7C15L;

  /** Key and number side by side: who finds the one has the other at hand. */
  private long[] entries;

  /**
   * A bit for each key that is there, some sixteen bits a key: most of what is missing ends here.
   */
  private long[] sieve;

  private int size;
  private int mask;

  LongTable(int expected) {
    int capacity = Integer.highestOneBit(Math.max(16, expected * 2 - 1)) * 2;
    allocate(capacity);
  }

  private void allocate(int capacity) {
    entries = new long[2 * capacity];
    sieve = new long[Math.max(1, capacity / 8)];
    mask = capacity - 1;
  }

  private static int slot(long key) {
    long mixed = mixed(key);
    return (int) (mixed ^ (mixed >>> 32));
  }

  /** A key's bits, spread. */
  static long mixed(long key) {
    return key * 0xD6E8FEB86659FD93L;
  }

  private static long sieved(long key) {
    return key * 0xA24BAED4963EE407L >>> 24;
  }

  /** 0 for a key that is not there; 1 for nearly all that are, and for few others. */
  static long mayHold(long[] sieve, long wanted) {
    long bit = sieved(wanted == EMPTY ? NOUGHT : wanted);
    return sieve[(int) (bit >>> 6) & sieve.length - 1] >>> bit & 1;
  }

  /** The bits that {@link #mayHold} asks; the caller's own from now on. */
  long[] sieve() {
    return sieve;
  }

  /** Takes a key and its number. */
  interface Taker {
    void take(long key, int number);
  }

  void forEach(Taker taker) {
    for (int i = 0; i < entries.length; i += 2) {
      if (entries[i] != EMPTY) {
        taker.take(entries[i], (int) entries[i + 1]);
      }
    }
  }

  /** The number kept for a key, -1 for none. */
  int get(long wanted) {
    return mayHold(sieve, wanted) == 0 ? -1 : find(wanted);
  }

  /** The same for a key that passed the sieve. */
  private int find(long wanted) {
    long key = wanted == EMPTY ? NOUGHT : wanted;
    for (int at = slot(key) & mask; ; at = (at + 1) & mask) {
      long found = entries[2 * at];
      if (found == key) {
        return (int) entries[2 * at + 1];
      }
      if (found == EMPTY) {
        return -1;
      }
    }
  }

  void put(long wanted, int value) {
    if (size * 4 >= entries.length) {
      grow();
    }
    long key = wanted == EMPTY ? NOUGHT : wanted;
    int at = slot(key) & mask;
    while (entries[2 * at] != EMPTY && entries[2 * at] != key) {
      at = (at + 1) & mask;
    }
    if (entries[2 * at] == EMPTY) {
      size++;
    }
    entries[2 * at] = key;
    entries[2 * at + 1] = value;
    long bit = sieved(key);
    sieve[(int) (bit >>> 6) & sieve.length - 1] |= 1L << bit;
  }

  private void grow() {
    long[] old = entries;
    allocate(old.length);
    size = 0;
    for (int i = 0; i < old.length; i += 2) {
      if (old[i] != EMPTY) {
        put(old[i], (int) old[i + 1]);
      }
    }
  }

  int size() {
    return size;
  }
}
