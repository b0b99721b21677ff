package dateline.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

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
  private boolean begun;

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
    if (begun) {
      put((byte) ',');
    }
    begun = true;
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if ((kinds & QUOTED) != 0 || hasBlankEnd(bytes)) {
      quoted(bytes);
    } else {
      put(bytes, 0, bytes.length);
    }
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
    begun = false;
  }

  private void drain() throws IOException {
    out.write(buffer, 0, at);
    at = 0;
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
