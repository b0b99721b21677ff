package dateline.crawl;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** How an XML document says it is written: byte order mark, then the declaration. */
final class XmlCharset {
  private XmlCharset() {}

  static Optional<String> of(byte[] body) {
    if (starts(body, 0xef, 0xbb, 0xbf)) {
      return Optional.of("UTF-8");
    }
    if (starts(body, 0xfe, 0xff) || starts(body, 0, '<', 0, '?')) {
      return Optional.of("UTF-16BE");
    }
    if (starts(body, 0xff, 0xfe) || starts(body, '<', 0, '?', 0)) {
      return Optional.of("UTF-16LE");
    }
    String head = new String(body, 0, Math.min(200, body.length), StandardCharsets.ISO_8859_1);
    int at = head.indexOf("encoding");
    int end = head.indexOf("?>");
    if (at < 0 || end < at) {
      return Optional.empty();
    }
    String said = head.substring(at + "encoding".length(), end).replace('\'', '"');
    String[] parts = said.split("\"", 3);
    try {
      return parts.length == 3 && Charset.isSupported(parts[1])
          ? Optional.of(parts[1])
          : Optional.empty();
    } catch (IllegalCharsetNameException none) {
      return Optional.empty();
    }
  }

  private static boolean starts(byte[] body, int... bytes) {
    if (body.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((body[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
