package dateline.crawl;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * A digest of the words of a page: markup, scripts and white space do not count, so a page whose
 * advertisements changed is still the same.
 */
final class TextSignature {
  /** Elements whose content nobody reads. */
  private static final List<String> HIDDEN = List.of("script", "style", "noscript");

  private TextSignature() {}

  static String of(byte[] body) {
    String page = new String(body, StandardCharsets.ISO_8859_1);
    StringBuilder words = new StringBuilder(page.length() / 2);
    boolean space = true;
    for (int i = 0; i < page.length(); i++) {
      char c = page.charAt(i);
      if (c == '<') {
        i = tagEnd(page, i);
        c = ' ';
      }
      if (c > ' ') {
        words.append(c);
        space = false;
      } else if (!space) {
        words.append(' ');
        space = true;
      }
    }
    return sha256(words.toString().getBytes(StandardCharsets.ISO_8859_1));
  }

  /** The last character of the tag at {@code from}, or of the script or style it opens. */
  private static int tagEnd(String page, int from) {
    if (page.startsWith("<!--", from)) {
      int end = page.indexOf("-->", from + 4);
      return end < 0 ? page.length() : end + 2;
    }
    char first = from + 1 < page.length() ? page.charAt(from + 1) : ' ';
    boolean hides = first == 's' || first == 'S' || first == 'n' || first == 'N';
    for (String name : hides ? HIDDEN : List.<String>of()) {
      if (page.regionMatches(true, from + 1, name, 0, name.length())) {
        int end = indexOfIgnoringCase(page, "</" + name, from);
        if (end < 0) {
          return page.length();
        }
        from = end;
        break;
      }
    }
    int end = page.indexOf('>', from);
    return end < 0 ? page.length() : end;
  }

  private static int indexOfIgnoringCase(String page, String what, int from) {
    int small = page.indexOf(what, from);
    int large = page.indexOf(what.toUpperCase(Locale.ROOT), from);
    return small < 0 ? large : large < 0 ? small : Math.min(small, large);
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
