package dateline.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The text that a page's structured data gives as the article's body. */
final class DataBody {
  private DataBody() {}

  /** Its paragraphs, as blocks of a page of their own; none when the data has no body. */
  static List<Block> of(PageFacts facts, int longest) {
    return text(facts)
        .map(text -> Flattener.flatten(document(text).body(), longest).blocks())
        .orElse(List.of());
  }

  /** The words of it with all its markup: it has no more than these. */
  static int mostWords(PageFacts facts) {
    return text(facts).map(Words::count).orElse(0);
  }

  private static Optional<String> text(PageFacts facts) {
    return facts
        .article()
        .map(node -> node.path("articleBody"))
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText);
  }

  // some sites put markup there, some escape it first, most write plain lines
  private static Document document(String text) {
    String plain = text.indexOf("&lt;") >= 0 ? Parser.unescapeEntities(text, false) : text;
    if (plain.indexOf("</") >= 0 || plain.indexOf("<br") >= 0) {
      return Jsoup.parseBodyFragment(plain);
    }
    Document document = Document.createShell("");
    String unescaped = plain.indexOf('&') >= 0 ? Parser.unescapeEntities(plain, false) : plain;
    for (String line : unescaped.split("[\n\r]+", -1)) {
      Element paragraph = document.body().appendElement("p");
      paragraph.text(line);
    }
    return document;
  }
}
