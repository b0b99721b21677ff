package dateline.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The XML of one part of a workbook as bytes: text is escaped and encoded while it is copied, so
 * that a cell costs no object.
 */
final class SheetXml {
  private static final int SIZE = 1 << 16;

  /** The most bytes that one character of text becomes: {@code _x005F_}. */
  private static final int LONGEST = 7;

  private static final byte[] LESS = bytes("&lt;");
  private static final byte[] GREATER = bytes("&gt;");
  private static final byte[] AMPERSAND = bytes("&amp;");
  private static final byte[] QUOTE = bytes("&quot;");
  private static final byte[] RETURN = bytes("_x000D_");
  private static final byte[] UNDERLINE = bytes("_x005F_");
  private static final byte[] UNKNOWN = bytes("\ufffd");

  /** ASCII that stands for itself. */
  private static final boolean[] PLAIN = new boolean[128];

  static {
    for (int c = ' '; c < PLAIN.length; c++) {
      PLAIN[c] = "<>&\"_".indexOf(c) < 0;
    }
    PLAIN['\t'] = true;
    PLAIN['\n'] = true;
  }

  private final OutputStream out;
  private final byte[] buffer = new byte[SIZE];
  private int at;
  private long flushed;

  SheetXml(OutputStream out) {
    this.out = out;
  }

  static byte[] bytes(String markup) {
    return markup.getBytes(StandardCharsets.UTF_8);
  }

  /** Markup, as it is. */
  SheetXml raw(String markup) throws IOException {
    return raw(bytes(markup));
  }

  SheetXml raw(byte[] markup) throws IOException {
    if (markup.length > SIZE - at) {
      flush();
    }
    if (markup.length > SIZE) {
      out.write(markup);
      flushed += markup.length;
    } else {
      put(markup);
    }
    return this;
  }

  SheetXml number(long number) throws IOException {
    if (number < 0) {
      return raw(Long.toString(number));
    }
    if (SIZE - at < 20) {
      flush();
    }
    int end = at + digits(number);
    long rest = number;
    for (int i = end - 1; i >= at; i--) {
      buffer[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    at = end;
    return this;
  }

  private static int digits(long number) {
    int digits = 1;
    for (long rest = number / 10; rest > 0; rest /= 10) {
      digits++;
    }
    return digits;
  }

  /**
   * Text of an element or of an attribute between double quotes. {@code _x0041_}, which Excel would
   * read as "A", is escaped; characters that XML cannot hold become U+FFFD.
   */
  SheetXml text(String text) throws IOException {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      if (SIZE - at < LONGEST) {
        flush();
      }
      char c = text.charAt(i);
      if (c < PLAIN.length && PLAIN[c]) {
        buffer[at++] = (byte) c;
      } else if (c < PLAIN.length) {
        special(c, text, i);
      } else if (c < 0x800) {
        buffer[at++] = (byte) (0xc0 | c >> 6);
        buffer[at++] = (byte) (0x80 | c & 0x3f);
      } else if (Character.isHighSurrogate(c)
          && i + 1 < length
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        pair(Character.toCodePoint(c, text.charAt(++i)));
      } else if (Character.isSurrogate(c) || c >= '\ufffe') {
        put(UNKNOWN);
      } else {
        buffer[at++] = (byte) (0xe0 | c >> 12);
        buffer[at++] = (byte) (0x80 | c >> 6 & 0x3f);
        buffer[at++] = (byte) (0x80 | c & 0x3f);
      }
    }
    return this;
  }

  private void pair(int codePoint) {
    buffer[at++] = (byte) (0xf0 | codePoint >> 18);
    buffer[at++] = (byte) (0x80 | codePoint >> 12 & 0x3f);
    buffer[at++] = (byte) (0x80 | codePoint >> 6 & 0x3f);
    buffer[at++] = (byte) (0x80 | codePoint & 0x3f);
  }

  private void special(char c, String text, int i) {
    switch (c) {
      case '<' -> put(LESS);
      case '>' -> put(GREATER);
      case '&' -> put(AMPERSAND);
      case '"' -> put(QUOTE);
      case '\r' -> put(RETURN);
      case '_' -> {
        if (isEscape(text, i)) {
          put(UNDERLINE);
        } else {
          buffer[at++] = '_';
        }
      }
      default -> put(UNKNOWN);
    }
  }

  private static boolean isEscape(String text, int at) {
    if (at + 6 >= text.length() || text.charAt(at + 1) != 'x' || text.charAt(at + 6) != '_') {
      return false;
    }
    for (int i = at + 2; i < at + 6; i++) {
      if (Character.digit(text.charAt(i), 16) < 0) {
        return false;
      }
    }
    return true;
  }

  private void put(byte[] bytes) {
    System.arraycopy(bytes, 0, buffer, at, bytes.length);
    at += bytes.length;
  }

  /** Bytes so far. */
  long size() {
    return flushed + at;
  }

  void flush() throws IOException {
    out.write(buffer, 0, at);
    flushed += at;
    at = 0;
  }
}
