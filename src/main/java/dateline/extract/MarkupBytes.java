package dateline.extract;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks for the parts of tags in bytes. */
final class MarkupBytes {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH = 0x8080808080808080L;

  private MarkupBytes() {}

  /** Where a byte comes next, eight looked at in one step; -1 when it does not. */
  static int find(byte[] bytes, int from, int to, char wanted) {
    int i = from;
    long pattern = wanted * ONES;
    for (; i + 8 <= to; i += 8) {
      long other = (long) EIGHT.get(bytes, i) ^ pattern;
      long zero = (other - ONES) & ~other & HIGH;
      if (zero != 0) {
        return i + (Long.numberOfTrailingZeros(zero) >> 3);
      }
    }
    for (; i < to; i++) {
      if (bytes[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  /** How many bytes of a range are ASCII before one that is not. */
  static int ascii(byte[] bytes, int from, int to) {
    int i = from;
    while (i + 8 <= to && ((long) EIGHT.get(bytes, i) & HIGH) == 0) {
      i += 8;
    }
    while (i < to && bytes[i] >= 0) {
      i++;
    }
    return i - from;
  }

  static boolean isLetter(int c) {
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  }

  static boolean isSpace(int c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }

  static boolean endsName(int c) {
    return c == '>' || c == '/' || isSpace(c);
  }

  /** The first eight letters of a name in one number, small and capital letters the same. */
  static long key(byte[] bytes, int from, int to) {
    long key = 0;
    for (int i = from; i < to && i < from + 8; i++) {
      key = key << 8 | (bytes[i] & 0xFF | 0x20);
    }
    return key;
  }

  /** The same of a word. */
  static long key(String name) {
    byte[] bytes = name.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    return key(bytes, 0, bytes.length);
  }

  /** Where the next attribute of a tag begins, or its {@code >} stands. */
  static int toAttribute(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to && bytes[i] != '>' && endsName(bytes[i])) {
      i++;
    }
    return i;
  }

  /** Where an attribute's name ends; its first sign may be any. */
  static int endOfName(byte[] bytes, int from, int to) {
    int i = from + 1;
    while (i < to && bytes[i] != '=' && !endsName(bytes[i])) {
      i++;
    }
    return i;
  }

  /** Where an attribute ends whose name ends there; the end of all where a quote stays open. */
  static int endOfValue(byte[] bytes, int name, int to) {
    int i = skipSpace(bytes, name, to);
    if (i >= to || bytes[i] != '=') {
      return name;
    }
    i = skipSpace(bytes, i + 1, to);
    if (i >= to || bytes[i] == '>') {
      return i;
    }
    if (bytes[i] == '"' || bytes[i] == '\'') {
      int close = find(bytes, i + 1, to, (char) bytes[i]);
      return close < 0 ? to : close + 1;
    }
    while (i < to && bytes[i] != '>' && !isSpace(bytes[i])) {
      i++;
    }
    return i;
  }

  /** Whether one of these words stands in a range, in small letters or capitals. */
  static boolean holds(byte[] bytes, int from, int to, String[] words) {
    for (int i = from; i < to; i++) {
      for (String word : words) {
        if ((bytes[i] | 0x20) == (word.charAt(0) | 0x20) && isAt(bytes, i, to, word)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isAt(byte[] bytes, int from, int to, String word) {
    if (from + word.length() > to) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if ((bytes[from + i] | 0x20) != (word.charAt(i) | 0x20)) {
        return false;
      }
    }
    return true;
  }

  private static int skipSpace(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to && isSpace(bytes[i])) {
      i++;
    }
    return i;
  }
}
