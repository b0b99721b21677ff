package dateline.nlp;

import java.util.function.IntUnaryOperator;

/**
 * Where the weights of each feature lie, by the feature's hash: half the size of the table it is
 * made of, because what is looked up for every word must stay near the processor. Immutable.
 *
 * <p>An entry keeps 40 bits of the mixed hash; its slot tells nineteen more or so. A feature that
 * was never seen is taken for another once in some 2<sup>40</sup> times.
 */
final class FeatureTable {
  private static final int VALUE_BITS = 24;

  /** Above all numbers that can be kept. */
  static final int END = (1 << VALUE_BITS) - 1;

  private static final long VALUE = END;

  private final long[] sieve;
  private final long[] entries;

  /**
   * @param by what to keep for a number of the other table, negative for nothing
   */
  FeatureTable(LongTable all, IntUnaryOperator by) {
    this.sieve = all.sieve();
    this.entries = new long[Integer.highestOneBit(Math.max(16, all.size() * 2 - 1)) * 2];
    all.forEach(
        (key, number) -> {
          int value = by.applyAsInt(number);
          if (value >= END) {
            throw new IllegalArgumentException("more weights than a table holds: " + value);
          }
          if (value >= 0) {
            put(LongTable.mixed(key), value);
          }
        });
  }

  private void put(long mixed, int value) {
    int at = slot(mixed);
    while (entries[at] != 0) {
      at = at + 1 & entries.length - 1;
    }
    entries[at] = mixed & ~VALUE | value + 1;
  }

  private int slot(long mixed) {
    return (int) (mixed ^ mixed >>> 32) & entries.length - 1;
  }

  /**
   * Puts what is kept for those keys that are there in the place of all keys.
   *
   * @return how many they are
   */
  int findAll(long[] keys, int count) {
    int kept = 0;
    // most are not there: without a branch for the processor to guess
    for (int i = 0; i < count; i++) {
      long key = keys[i];
      keys[kept] = key;
      kept += (int) LongTable.mayHold(sieve, key);
    }
    int found = 0;
    for (int i = 0; i < kept; i++) {
      int value = find(LongTable.mixed(keys[i]));
      keys[found] = value;
      found += value >= 0 ? 1 : 0;
    }
    return found;
  }

  private int find(long mixed) {
    for (int at = slot(mixed); ; at = at + 1 & entries.length - 1) {
      long entry = entries[at];
      if ((entry ^ mixed) >>> VALUE_BITS == 0) {
        return (int) (entry & VALUE) - 1;
      }
      if (entry == 0) {
        return -1;
      }
    }
  }
}
