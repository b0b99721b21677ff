package dateline.extract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Bytes to characters as browsers do it: byte order mark, HTTP header, {@code meta} in the markup,
 * then what the bytes look like.
 *
 * @see <a href="https://html.spec.whatwg.org/#determining-the-character-encoding">HTML, determining
 *     the character encoding</a>
 */
final class Decoder {
  // browsers look at 1,024 bytes; a meta that a comment pushed further down is meant all the same
  private static final int PRESCAN = 16_384;

  private Decoder() {}

  /** The encoding the bytes are in. */
  static Charset charset(byte[] bytes, Optional<String> contentType) {
    return mark(bytes)
        .or(() -> contentType.flatMap(Decoder::charsetParameter).flatMap(Labels::charset))
        .or(() -> new MetaPrescan(bytes, Math.min(bytes.length, PRESCAN)).charset())
        .orElseGet(() -> sniffed(bytes));
  }

  private static Optional<Charset> mark(byte[] bytes) {
    if (bytes.length >= 3 && at(bytes, 0) == 0xEF && at(bytes, 1) == 0xBB && at(bytes, 2) == 0xBF) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (bytes.length >= 2 && at(bytes, 0) == 0xFE && at(bytes, 1) == 0xFF) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    if (bytes.length >= 2 && at(bytes, 0) == 0xFF && at(bytes, 1) == 0xFE) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return Optional.empty();
  }

  /** How many bytes the byte order mark takes. */
  static int markLength(byte[] bytes) {
    return mark(bytes).map(charset -> charset.equals(StandardCharsets.UTF_8) ? 3 : 2).orElse(0);
  }

  private static int at(byte[] bytes, int i) {
    return bytes[i] & 0xFF;
  }

  /** The value of {@code charset=} in a content type. */
  static Optional<String> charsetParameter(String contentType) {
    String lower = contentType.toLowerCase(Locale.ROOT);
    int from = 0;
    while (true) {
      int at = lower.indexOf("charset", from);
      if (at < 0) {
        return Optional.empty();
      }
      int i = skipSpace(lower, at + 7);
      if (i < lower.length() && lower.charAt(i) == '=') {
        return value(lower, skipSpace(lower, i + 1));
      }
      from = at + 7;
    }
  }

  private static Optional<String> value(String text, int start) {
    if (start >= text.length()) {
      return Optional.empty();
    }
    char quote = text.charAt(start);
    if (quote == '"' || quote == '\'') {
      int end = text.indexOf(quote, start + 1);
      return end < 0 ? Optional.empty() : Optional.of(text.substring(start + 1, end));
    }
    int end = start;
    while (end < text.length() && " \t\n\r\f;".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return Optional.of(text.substring(start, end));
  }

  private static int skipSpace(String text, int from) {
    int i = from;
    while (i < text.length() && " \t\n\r\f".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  // nobody said: UTF-8 when the bytes are UTF-8 and more than ASCII, else what most of the old web
  // is
  private static Charset sniffed(byte[] bytes) {
    boolean beyondAscii = false;
    int i = MarkupBytes.ascii(bytes, 0, bytes.length);
    while (i < bytes.length) {
      int lead = at(bytes, i);
      int more = lead < 0x80 ? 0 : lead >= 0xC2 && lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
      if (lead >= 0x80 && lead < 0xC2 || lead > 0xF4) {
        return Labels.WINDOWS_1252;
      }
      for (int k = 1; k <= more; k++) {
        if (i + k < bytes.length && (at(bytes, i + k) & 0xC0) != 0x80) {
          return Labels.WINDOWS_1252;
        }
      }
      beyondAscii |= more > 0;
      i += more + 1;
    }
    return beyondAscii ? StandardCharsets.UTF_8 : Labels.WINDOWS_1252;
  }
}
