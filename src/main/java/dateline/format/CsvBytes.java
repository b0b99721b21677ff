package dateline.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Records of RFC 4180 as bytes. One look at a field's characters tells whether it must be quoted
 * and whether a formula could begin in it.
 */
final class CsvBytes {
  private static final int SIZE = 1 << 16;
  private static final byte QUOTED = 1;
  private static final byte BREAK = 2;
  private static final byte[] KIND = new byte[128];

  static {
    Formulas.BREAKS.chars().forEach(c -> KIND[c] |= BREAK);
    ",\"\r\n".chars().forEach(c -> KIND[c] |= QUOTED);
  }

  private final OutputStream out;
  private final byte[] buffer = new byte[SIZE];
  private int at;
  private Fields record = new Fields();
  private Fields before = new Fields();

  /** Where the fields of a record stand in the buffer. */
  private static final class Fields {
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int size;
    private boolean whole = true;

    void clear() {
      size = 0;
      whole = true;
    }

    void add(int start, int end) {
      if (size == starts.length) {
        starts = Arrays.copyOf(starts, size * 2);
        ends = Arrays.copyOf(ends, size * 2);
      }
      starts[size] = start;
      ends[size++] = end;
    }
  }

  CsvBytes(OutputStream out) {
    this.out = out;
  }

  /** A field that holds no words: a number, a date. */
  void value(String value) throws IOException {
    field(value, 0);
  }

  /** Words that have their guards. */
  void guarded(String words) throws IOException {
    field(words, kinds(words));
  }

  /** Words, with a guard where they would run as a formula. */
  void words(String words) throws IOException {
    int kinds = kinds(words);
    boolean guarded = (kinds & BREAK) != 0 || !beginsPlainly(words);
    field(guarded ? Formulas.guard(words) : words, kinds);
  }

  private static int kinds(String text) {
    int kinds = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      kinds |= c < KIND.length ? KIND[c] : 0;
    }
    return kinds;
  }

  private static boolean beginsPlainly(String text) {
    return text.isEmpty() || text.charAt(0) < KIND.length && isWord(text.charAt(0));
  }

  private static boolean isWord(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  private void field(String text, int kinds) throws IOException {
    comma();
    int start = at;
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if ((kinds & QUOTED) != 0 || hasBlankEnd(bytes)) {
      quoted(bytes);
    } else {
      put(bytes, 0, bytes.length);
    }
    record.add(start, at);
  }

  private void comma() throws IOException {
    if (record.size > 0) {
      put((byte) ',');
    }
  }

  /**
   * Repeats a field of the record before, where its bytes are still at hand.
   *
   * @return whether it was written
   */
  boolean again(int field) {
    if (!before.whole || field >= before.size) {
      return false;
    }
    int from = before.starts[field];
    int size = before.ends[field] - from;
    if (size >= SIZE - at) {
      return false;
    }
    if (record.size > 0) {
      buffer[at++] = ',';
    }
    System.arraycopy(buffer, from, buffer, at, size);
    record.add(at, at + size);
    at += size;
    return true;
  }

  /** Lenient readers take blanks off that stand bare. */
  private static boolean hasBlankEnd(byte[] text) {
    int last = text.length - 1;
    return last >= 0 && (text[0] >= 0 && text[0] <= ' ' || text[last] >= 0 && text[last] <= ' ');
  }

  private void quoted(byte[] text) throws IOException {
    put((byte) '"');
    int copied = 0;
    for (int i = 0; i < text.length; i++) {
      if (text[i] == '"') {
        put(text, copied, i + 1);
        copied = i; // and once more
      }
    }
    put(text, copied, text.length);
    put((byte) '"');
  }

  private void put(byte b) throws IOException {
    if (at == SIZE) {
      drain();
    }
    buffer[at++] = b;
  }

  private void put(byte[] bytes, int from, int to) throws IOException {
    if (to - from > SIZE - at) {
      drain();
    }
    if (to - from > SIZE) {
      out.write(bytes, from, to - from);
    } else {
      System.arraycopy(bytes, from, buffer, at, to - from);
      at += to - from;
    }
  }

  void endOfRecord() throws IOException {
    put((byte) '\r');
    put((byte) '\n');
    Fields done = record;
    record = before;
    record.clear();
    before = done;
  }

  private void drain() throws IOException {
    out.write(buffer, 0, at);
    at = 0;
    record.whole = false; // what comes next takes their place
    before.whole = false;
  }

  void flush() throws IOException {
    drain();
    out.flush();
  }

  void close() throws IOException {
    drain();
    out.close();
  }
}
