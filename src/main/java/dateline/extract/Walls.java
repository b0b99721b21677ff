package dateline.extract;

import dateline.model.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Recognises pages that are no article: error pages, bot walls, paywalls, front pages, files. */
final class Walls {
  private static final List<List<String>> PHRASES = Tsv.rows("walls.tsv");

  /** A page with more words than this is no wall. */
  static final int MOST_WORDS =
      PHRASES.stream().mapToInt(row -> Integer.parseInt(row.get(2))).max().orElse(0);

  private Walls() {}

  /** What the bytes are, when they are no page at all. */
  static Optional<String> ofBytes(Page page) {
    byte[] body = page.body();
    if (page.status() >= 400) {
      return Optional.of(
          "the server answered with status "
              + page.status()
              + ", so this is an error page; fetch it again later");
    }
    int start = 0;
    while (start < body.length && start < 64 && body[start] >= 0 && body[start] <= ' ') {
      if (body[start] == 0) {
        break;
      }
      start++;
    }
    if (start >= body.length) {
      return Optional.of("the page is empty; fetch it again or give another file");
    }
    return kindOf(body)
        .map(kind -> "this is " + kind + ", not a web page; give an HTML page or text");
  }

  private static Optional<String> kindOf(byte[] body) {
    String head = new String(body, 0, Math.min(body.length, 16), StandardCharsets.ISO_8859_1);
    if (head.startsWith("%PDF")) {
      return Optional.of("a PDF file");
    }
    if (head.startsWith("\u0089PNG")
        || head.startsWith("GIF8")
        || head.startsWith("\u00FF\u00D8\u00FF")
        || head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
      return Optional.of("an image");
    }
    if (head.startsWith("PK\u0003\u0004")) {
      return Optional.of("a zip archive or an office document");
    }
    if (head.startsWith("\u001F\u008B")) {
      return Optional.of("a gzip file");
    }
    return isBinary(body) ? Optional.of("a binary file") : Optional.empty();
  }

  private static boolean isBinary(byte[] body) {
    boolean wide = body.length > 1 && (body[0] == (byte) 0xFE || body[0] == (byte) 0xFF);
    int length = Math.min(body.length, 4096);
    int odd = 0;
    for (int i = 0; i < length; i++) {
      int b = body[i] & 0xFF;
      if (b == 0 || b < 9 || b > 13 && b < 32 && b != 27) {
        odd++;
      }
    }
    return !wide && odd * 20 > length;
  }

  /** The wall a page's words betray; only a page with little text can be one. */
  static Optional<String> ofText(PageFacts facts, String shown, int bodyWords) {
    if (bodyWords > MOST_WORDS) {
      return Optional.empty();
    }
    String title = facts.elements().title().toLowerCase(Locale.ROOT);
    String lower =
        (shown.length() > 6000 ? shown.substring(0, 6000) : shown).toLowerCase(Locale.ROOT);
    for (List<String> row : PHRASES) {
      boolean inTitle = row.get(1).equals("title");
      int limit = Integer.parseInt(row.get(2));
      if (bodyWords <= limit && (inTitle ? title : lower).contains(row.get(0))) {
        return Optional.of(row.get(3));
      }
    }
    return Optional.empty();
  }
}
