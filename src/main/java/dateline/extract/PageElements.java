package dateline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** The elements of a page that its readers ask for by name, in page order, found in one walk. */
final class PageElements implements TreeWalk.Visitor {
  private final List<Element> metas = new ArrayList<>();
  private final List<Element> links = new ArrayList<>();
  private final List<Element> scripts = new ArrayList<>();
  private final List<Element> times = new ArrayList<>();
  private final List<Element> properties = new ArrayList<>();
  private Optional<Element> html = Optional.empty();

  private Optional<Element> title = Optional.empty();

  private PageElements() {}

  static PageElements of(Document document) {
    PageElements elements = new PageElements();
    TreeWalk.of(document, elements);
    return elements;
  }

  @Override
  public boolean enter(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return false;
    }
    switch (element.normalName()) {
      case "meta" -> metas.add(element);
      case "link" -> links.add(element);
      case "script" -> scripts.add(element);
      case "time" -> times.add(element);
      case "html" -> html = html.isPresent() ? html : Optional.of(element);
      case "title" -> title = title.or(() -> Optional.of(element).filter(PageElements::isInHead));
      default -> {}
    }
    if (element.attributesSize() > 0 && element.attributes().hasKey("itemprop")) {
      properties.add(element);
    }
    return true;
  }

  private static boolean isInHead(Element element) {
    Element at = element.parent();
    while (at != null && !at.nameIs("head")) {
      at = at.parent();
    }
    return at != null;
  }

  List<Element> metas() {
    return metas;
  }

  List<Element> links() {
    return links;
  }

  List<Element> scripts() {
    return scripts;
  }

  List<Element> times() {
    return times;
  }

  String title() {
    return title.map(element -> element.text().trim()).orElse("");
  }

  Optional<Element> html() {
    return html;
  }

  /** The elements that microdata calls by a name. */
  List<Element> properties(String name) {
    List<Element> named = new ArrayList<>();
    for (Element element : properties) {
      if (name.equalsIgnoreCase(element.attr("itemprop").trim())) {
        named.add(element);
      }
    }
    return named;
  }
}
