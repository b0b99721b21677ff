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

  private final String title;

  private PageElements(String title) {
    this.title = title;
  }

  static PageElements of(Document document) {
    PageElements elements = new PageElements(document.title());
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
      default -> {}
    }
    if (element.attributesSize() > 0 && element.attributes().hasKey("itemprop")) {
      properties.add(element);
    }
    return true;
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
    return title;
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
