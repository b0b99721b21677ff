package dateline.crawl;

import dateline.model.PageTime;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads feeds of every kind and quality: RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0, CDF. A feed that is
 * not well-formed gives what it still has.
 */
final class Feeds {
  private static final Set<String> ENTRIES = Set.of("item", "entry");
  private static final Set<String> ROOTS = Set.of("rss", "rdf", "feed", "channel");

  /** Entries of one feed that are looked at. */
  static final int MOST_ENTRIES = 10_000;

  private Feeds() {}

  /**
   * @param charset as the server says
   * @throws IOException when it is no feed: neither feed, channel nor entry in it
   */
  static Listing parse(byte[] body, Optional<String> charset, String address) throws IOException {
    return read(XmlTree.parse(body, charset, address), address);
  }

  static Listing read(Document tree, String address) throws IOException {
    Optional<Element> channel = Optional.empty();
    List<Listing.Entry> entries = new ArrayList<>();
    boolean feed = false;
    for (Element element : tree.getAllElements()) {
      String name = XmlTree.name(element);
      feed |= ROOTS.contains(name);
      if (channel.isEmpty() && (name.equals("channel") || name.equals("feed"))) {
        channel = Optional.of(element);
      }
      boolean cdf = name.equals("item") && isChannelDefinition(element);
      if (ENTRIES.contains(name) && !isSource(element) && entries.size() < MOST_ENTRIES) {
        feed = true;
        entries.add(cdf ? cdfEntry(element, address) : entry(element, address));
      }
    }
    if (!feed) {
      throw new IOException("no feed: neither channel nor entries in it");
    }
    String title = channel.flatMap(c -> XmlTree.child(c, "title")).map(FeedText::plain).orElse("");
    Optional<String> home = channel.flatMap(c -> link(c, address));
    Optional<Listing.Entry> next =
        channel.flatMap(c -> relation(c, "next", address)).map(Feeds::part);
    return new Listing(
        Listing.Kind.FEED, title, home, entries, next.map(List::of).orElseGet(List::of));
  }

  private static Listing.Entry part(String link) {
    return new Listing.Entry(link, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** An Atom source element copies another feed's head. */
  private static boolean isSource(Element element) {
    Element parent = element.parent();
    return parent != null && XmlTree.name(parent).equals("source");
  }

  private static Listing.Entry entry(Element entry, String address) {
    Optional<String> title = title(entry).filter(t -> !t.isEmpty());
    Optional<PageTime> published =
        date(entry, "published", "pubdate", "issued", "date", "created", "publicationdate");
    Optional<PageTime> updated = date(entry, "updated", "modified", "lastbuilddate");
    return new Listing.Entry(link(entry, address).orElse(""), title, published, updated);
  }

  /** Microsoft's CDF says in attributes what others say in elements. */
  private static boolean isChannelDefinition(Element item) {
    return !XmlTree.attribute(item, "href").isEmpty()
        || !XmlTree.attribute(item, "lastmod").isEmpty();
  }

  private static Listing.Entry cdfEntry(Element item, String address) {
    String link = XmlTree.resolve(item, XmlTree.attribute(item, "href"), address);
    Optional<PageTime> changed = FeedDates.parse(XmlTree.attribute(item, "lastmod"));
    Optional<String> title = title(item).filter(t -> !t.isEmpty());
    return new Listing.Entry(link, title, Optional.empty(), changed);
  }

  /** The entry's own title: {@code media:title} only where there is no other. */
  private static Optional<String> title(Element entry) {
    Optional<Element> media = Optional.empty();
    Optional<Element> core = Optional.empty();
    for (Element child : entry.children()) {
      if (XmlTree.name(child).equals("title")) {
        boolean foreign = Set.of("media", "itunes").contains(XmlTree.prefix(child));
        if (foreign) {
          media = media.or(() -> Optional.of(child));
        } else if (core.isEmpty() || XmlTree.text(core.get()).isEmpty()) {
          core = Optional.of(child);
        }
      }
    }
    return core.or(() -> XmlTree.child(entry, "headline")).or(media(media)).map(FeedText::plain);
  }

  private static java.util.function.Supplier<Optional<Element>> media(Optional<Element> media) {
    return () -> media;
  }

  /** The first of these names that has a date; where an element is repeated, the last. */
  private static Optional<PageTime> date(Element entry, String... names) {
    for (String name : names) {
      for (Element child : entry.children().reversed()) {
        if (XmlTree.name(child).equals(name)) {
          Optional<PageTime> date = FeedDates.parse(XmlTree.text(child));
          if (date.isPresent()) {
            return date;
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The page an entry or feed is of: Atom's alternate link, RSS' link, a guid that is one. */
  private static Optional<String> link(Element of, String address) {
    Optional<String> alternate = relation(of, "alternate", address);
    if (alternate.isPresent()) {
      return alternate;
    }
    for (Element child : of.children()) {
      String text = XmlTree.name(child).equals("link") ? XmlTree.text(child) : "";
      if (!text.isEmpty()) {
        return Optional.of(XmlTree.resolve(child, text, address));
      }
    }
    for (Element child : of.children()) {
      boolean permanent = !child.attr("isPermaLink").equalsIgnoreCase("false");
      if (XmlTree.name(child).equals("guid") && permanent) {
        String text = XmlTree.text(child);
        if (text.contains(":") || text.startsWith("/")) {
          return Optional.of(XmlTree.resolve(child, text, address));
        }
      }
    }
    String about = of.attr("rdf:about");
    return about.isEmpty() ? Optional.empty() : Optional.of(about);
  }

  private static Optional<String> relation(Element of, String relation, String address) {
    for (Element child : of.children()) {
      if (!XmlTree.name(child).equals("link") || !child.hasAttr("href")) {
        continue;
      }
      String said = child.hasAttr("rel") ? child.attr("rel").strip() : "alternate";
      if (said.equals(relation)) {
        return Optional.of(XmlTree.resolve(child, child.attr("href"), address));
      }
    }
    return Optional.empty();
  }

  /** Whether an HTML page names feeds of its own: what {@code link rel=alternate} points to. */
  static List<String> namedBy(byte[] html, Optional<String> charset, String address)
      throws IOException {
    Document page =
        Jsoup.parse(
            new java.io.ByteArrayInputStream(html),
            charset.filter(java.nio.charset.Charset::isSupported).orElse("UTF-8"),
            address);
    List<String> links = new ArrayList<>();
    for (Element link : page.select("link[rel~=(?i)alternate][href]")) {
      String type = link.attr("type").toLowerCase(java.util.Locale.ROOT);
      if (type.contains("rss") || type.contains("atom") || type.contains("feed+json")) {
        links.add(link.absUrl("href"));
      }
    }
    return List.copyOf(links);
  }
}
