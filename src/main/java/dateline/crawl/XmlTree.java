package dateline.crawl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * XML of any quality as a tree: jsoup's XML parser, which knows no external entities, with a bound
 * on depth. Names are asked for without their prefix.
 */
final class XmlTree {
  private static final int DEEPEST = 256;

  private XmlTree() {}

  /**
   * @param charset as the server says, empty when it does not
   */
  static Document parse(byte[] body, Optional<String> charset, String address) throws IOException {
    Parser parser = Parser.xmlParser().setMaxDepth(DEEPEST);
    String supported =
        charset.filter(XmlTree::isCharset).orElseGet(() -> XmlCharset.of(body).orElse("UTF-8"));
    return Jsoup.parse(new ByteArrayInputStream(body), supported, address, parser);
  }

  private static boolean isCharset(String name) {
    try {
      return java.nio.charset.Charset.isSupported(name);
    } catch (java.nio.charset.IllegalCharsetNameException none) {
      return false;
    }
  }

  /** An element's name without its prefix, in lower case. */
  static String name(Element element) {
    String name = element.tagName();
    return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }

  static String prefix(Element element) {
    String name = element.tagName();
    int colon = name.indexOf(':');
    return colon < 0 ? "" : name.substring(0, colon).toLowerCase(Locale.ROOT);
  }

  /** An attribute whatever the case of its name, empty when there is none. */
  static String attribute(Element element, String name) {
    return element.attributes().getIgnoreCase(name).strip();
  }

  static Optional<Element> child(Element parent, String... names) {
    for (String name : names) {
      for (Element child : parent.children()) {
        if (name(child).equals(name)) {
          return Optional.of(child);
        }
      }
    }
    return Optional.empty();
  }

  /** The characters of an element as a parser of XML would give them, CDATA included. */
  static String text(Element element) {
    StringBuilder text = new StringBuilder();
    element.traverse(
        (Node node, int depth) -> {
          if (node instanceof CDataNode data) {
            text.append(data.getWholeText());
          } else if (node instanceof TextNode words) {
            text.append(words.getWholeText());
          }
        });
    return text.toString().strip();
  }

  static Optional<String> childText(Element parent, String... names) {
    for (String name : names) {
      Optional<String> text =
          child(parent, name).map(XmlTree::text).filter(words -> !words.isEmpty());
      if (text.isPresent()) {
        return text;
      }
    }
    return Optional.empty();
  }

  /** A link of an element, resolved against the {@code xml:base} of its ancestors. */
  static String resolve(Element element, String link, String address) {
    String resolved = link.strip();
    for (Element at = element; at != null; at = at.parent()) {
      String base = at.attr("xml:base").strip();
      if (!base.isEmpty()) {
        resolved = resolve(base, resolved);
      }
    }
    return resolve(address, resolved);
  }

  private static String resolve(String base, String link) {
    try {
      URI uri = new URI(link);
      if (uri.isAbsolute()) {
        return link;
      }
      URI from = new URI(base);
      return from.isOpaque() ? link : from.resolve(uri).toString();
    } catch (URISyntaxException | IllegalArgumentException odd) {
      return link;
    }
  }
}
