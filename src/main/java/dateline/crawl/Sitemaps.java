package dateline.crawl;

import dateline.model.PageTime;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads sitemaps, news sitemaps and sitemap indexes. Tolerant, as for feeds: a cut-off file gives
 * the entries it still has.
 */
final class Sitemaps {
  /** The protocol's own limit on one file. */
  static final int MOST_ENTRIES = 50_000;

  private Sitemaps() {}

  static boolean isOne(Document tree) {
    return tree.children().stream()
        .map(XmlTree::name)
        .anyMatch(name -> name.equals("urlset") || name.equals("sitemapindex"));
  }

  static Listing read(Document tree, String address) throws IOException {
    List<Listing.Entry> pages = new ArrayList<>();
    List<Listing.Entry> parts = new ArrayList<>();
    for (Element root : tree.children()) {
      for (Element element : root.children()) {
        if (pages.size() + parts.size() >= MOST_ENTRIES) {
          break;
        }
        Optional<String> place = XmlTree.childText(element, "loc");
        if (place.isEmpty()) {
          continue;
        }
        String link = XmlTree.resolve(element, place.get(), address);
        switch (XmlTree.name(element)) {
          case "url" -> pages.add(entry(element, link));
          case "sitemap" -> parts.add(entry(element, link));
          default -> {
            continue;
          }
        }
      }
    }
    Listing.Kind kind = parts.isEmpty() ? Listing.Kind.SITEMAP : Listing.Kind.INDEX;
    return new Listing(kind, publication(tree), Optional.empty(), pages, parts);
  }

  private static Listing.Entry entry(Element element, String link) {
    Optional<PageTime> changed = XmlTree.childText(element, "lastmod").flatMap(FeedDates::parse);
    Optional<Element> news = XmlTree.child(element, "news");
    Optional<PageTime> published =
        news.flatMap(n -> XmlTree.childText(n, "publication_date")).flatMap(FeedDates::parse);
    Optional<String> title =
        news.flatMap(n -> XmlTree.child(n, "title")).map(FeedText::plain).filter(t -> !t.isEmpty());
    return new Listing.Entry(link, title, published, changed);
  }

  /** The outlet's name, as a news sitemap gives it with each page. */
  private static String publication(Document tree) {
    for (Element element : tree.getAllElements()) {
      if (XmlTree.name(element).equals("publication")) {
        return XmlTree.childText(element, "name").orElse("");
      }
    }
    return "";
  }
}
