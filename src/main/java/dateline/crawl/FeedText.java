package dateline.crawl;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A feed's words as plain text: markup may be escaped, inline, or not there at all. */
final class FeedText {
  private FeedText() {}

  static String plain(Element element) {
    String type = element.attr("type").toLowerCase(java.util.Locale.ROOT);
    if (type.equals("text") || type.equals("text/plain")) {
      return collapse(XmlTree.text(element));
    }
    if (element.attr("mode").equals("base64")) {
      return plain(decoded(XmlTree.text(element)));
    }
    if (!element.children().isEmpty()) {
      return plain(element.html());
    }
    return plain(XmlTree.text(element));
  }

  static String plain(String words) {
    boolean markup = words.indexOf('<') >= 0 || words.indexOf('&') >= 0;
    return collapse(markup ? Jsoup.parseBodyFragment(words).text() : words);
  }

  /** Atom 0.3 may carry its text in base 64. */
  private static String decoded(String text) {
    try {
      return new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException plain) {
      return text;
    }
  }

  private static String collapse(String words) {
    StringBuilder out = new StringBuilder(words.length());
    words
        .codePoints()
        .map(c -> Character.isWhitespace(c) || c == 0xa0 ? ' ' : c)
        .filter(c -> c != ' ' || (!out.isEmpty() && out.charAt(out.length() - 1) != ' '))
        .forEach(out::appendCodePoint);
    return out.toString().strip();
  }
}
