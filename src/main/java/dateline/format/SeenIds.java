package dateline.format;

import java.util.Arrays;

/** A set of digests, eight bytes each: a million take 16 MB at most. */
final class SeenIds {
  private long[] table = new long[1 << 10];
  private int size;
  private boolean zero;

  /** False when it was there. */
  boolean add(long digest) {
    if (digest == 0) {
      boolean fresh = !zero;
      zero = true;
      return fresh;
    }
    if (size * 2 > table.length) {
      long[] before = table;
      table = new long[before.length * 2];
      Arrays.stream(before).filter(d -> d != 0).forEach(this::put);
    }
    boolean fresh = put(digest);
    size += fresh ? 1 : 0;
    return fresh;
  }

  private boolean put(long digest) {
    int at = (int) digest & table.length - 1;
    while (table[at] != 0) {
      if (table[at] == digest) {
        return false;
      }
      at = at + 1 & table.length - 1;
    }
    table[at] = digest;
    return true;
  }
}
