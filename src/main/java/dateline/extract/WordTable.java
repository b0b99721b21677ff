package dateline.extract;

import java.util.Map;

/**
 * Values of words that are found letter by letter, without making a string of them: a word is the
 * number that grows with its letters (FNV-1a, 64 bits).
 */
final class WordTable {
  static final long START = 0xCBF29CE484222325L;
  private static final long STEP = 0x100000001B3L;

  private static final int SIEVE = 1 << 14;

  private final long[] words;
  private final int[] values;
  private final int shift;
  // most words are in no table: one bit says so of nearly all of them
  private final long[] sieve = new long[SIEVE / 64];

  WordTable(Map<String, Integer> all) {
    int bits = 64 - Long.numberOfLeadingZeros(4L * all.size());
    this.words = new long[1 << bits];
    this.values = new int[1 << bits];
    this.shift = 64 - bits;
    all.forEach(this::put);
  }

  private void put(String word, int value) {
    long number = START;
    for (int i = 0; i < word.length(); i++) {
      number = more(number, word.charAt(i));
    }
    sieve[bit(number) >> 6] |= 1L << bit(number);
    int slot = slot(number);
    while (words[slot] != 0) {
      slot = (slot + 1) % words.length;
    }
    words[slot] = number;
    values[slot] = value;
  }

  /** The number of a word that goes on with a letter. */
  static long more(long word, char letter) {
    return (word ^ letter) * STEP;
  }

  private static int bit(long word) {
    return (int) (word ^ word >>> 32) & SIEVE - 1;
  }

  private int slot(long word) {
    return (int) (word * 0x9E3779B97F4A7C15L >>> shift);
  }

  /** The value of a word, 0 when it is not in the table. */
  int find(long word) {
    if ((sieve[bit(word) >> 6] & 1L << bit(word)) == 0) {
      return 0;
    }
    int slot = slot(word);
    while (words[slot] != 0) {
      if (words[slot] == word) {
        return values[slot];
      }
      slot = (slot + 1) % words.length;
    }
    return 0;
  }
}
