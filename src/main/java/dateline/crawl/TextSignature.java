package dateline.crawl;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A digest of the words of a page: markup, scripts and white space do not count, so a page whose
 * advertisements changed is still the same.
 */
final class TextSignature {
  /** Elements whose content nobody reads. */
  private static final List<String> HIDDEN = List.of("script", "style", "noscript");

  private TextSignature() {}

  static String of(byte[] body) {
    byte[] words = new byte[body.length + 1];
    int count = 0;
    boolean space = true;
    for (int i = 0; i < body.length; i++) {
      int c = body[i] & 0xff;
      if (c == '<') {
        i = tagEnd(body, i);
        c = ' ';
      }
      if (c > ' ') {
        words[count++] = (byte) c;
        space = false;
      } else if (!space) {
        words[count++] = ' ';
        space = true;
      }
    }
    MessageDigest digest = sha256();
    digest.update(words, 0, count);
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The last byte of the tag at {@code from}, or of the script or style it opens. */
  private static int tagEnd(byte[] page, int from) {
    if (begins(page, from, "<!--")) {
      int end = indexOf(page, "-->", from + 4);
      return end < 0 ? page.length : end + 2;
    }
    int at = from;
    int first = from + 1 < page.length ? page[from + 1] | 0x20 : ' ';
    for (String name : first == 's' || first == 'n' ? HIDDEN : List.<String>of()) {
      if (begins(page, from + 1, name)) {
        at = indexOf(page, "</" + name, from);
        if (at < 0) {
          return page.length;
        }
        break;
      }
    }
    int end = indexOf(page, ">", at);
    return end < 0 ? page.length : end;
  }

  /** Whether some lower-case text stands at a place, whatever the case there. */
  private static boolean begins(byte[] page, int at, String text) {
    if (at + text.length() > page.length) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      int c = page[at + i];
      int lower = c >= 'A' && c <= 'Z' ? c | 0x20 : c;
      if (lower != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static int indexOf(byte[] page, String text, int from) {
    byte first = (byte) text.charAt(0);
    for (int i = from; i < page.length; i++) {
      if (page[i] == first && begins(page, i, text)) {
        return i;
      }
    }
    return -1;
  }

  static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
