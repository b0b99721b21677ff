package dateline.nlp;

import java.util.Arrays;

/**
 * Sums of weights kept for combinations of features met lately: each key has one place, and the
 * last key that wanted the place has it. For one thread.
 */
final class RecentSums {
  private static final int PLACES = 1 << 14;

  private final int width;
  private final long[] keys = new long[PLACES];
  private final float[] sums;

  RecentSums(int width) {
    this.width = width;
    this.sums = new float[width * PLACES];
  }

  /** Where the sums of a key lie, when they are there. */
  int place(long key) {
    return (int) ((key * 0x9E3779B97F4A7C15L) >>> 50);
  }

  /**
   * Whether the place holds this key's sums; it is the key's with sums of nought if it did not, and
   * the caller fills them.
   */
  boolean holds(int place, long key) {
    long named = key | 1;
    if (keys[place] == named) {
      return true;
    }
    keys[place] = named;
    Arrays.fill(sums, place * width, place * width + width, 0);
    return false;
  }

  /** The array of all sums. */
  float[] sums() {
    return sums;
  }

  /** Where those of a place begin. */
  int start(int place) {
    return place * width;
  }
}
