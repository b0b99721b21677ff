package dateline.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The article of a page: its masthead and its text.
 *
 * @param id given, else the first 16 hex digits of SHA-256 of the canonical address, else of the
 *     text
 * @param text what every span of everything found in it points into
 * @param paragraphs in text order, not overlapping
 */
public record Article(String id, Masthead masthead, String text, List<Paragraph> paragraphs) {
  public Article {
    paragraphs = List.copyOf(paragraphs);
    if (id.isEmpty()) {
      throw new IllegalArgumentException("an article without an id");
    }
    int before = 0;
    for (Paragraph paragraph : paragraphs) {
      Span span = paragraph.span();
      if (span.start() < before || span.end() > text.length()) {
        throw new IllegalArgumentException(
            "paragraph " + span + " after " + before + " in a text of " + text.length());
      }
      before = span.end();
    }
  }

  /** An article named by the rule of the contract: canonical address, else address, else text. */
  public static Article of(Masthead masthead, String text, List<Paragraph> paragraphs) {
    String key = masthead.address().map(java.net.URI::toString).orElse(text);
    return new Article(sha256(key).substring(0, 16), masthead, text, paragraphs);
  }

  /** SHA-256 of the text in UTF-8, in lower-case hex. */
  public String contentHash() {
    return sha256(text);
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
