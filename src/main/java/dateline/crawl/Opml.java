package dateline.crawl;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.StringTokenizer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Lists of feeds as feed readers exchange them: OPML 1 and 2, and FOAF. */
public final class Opml {
  private Opml() {}

  /**
   * What was in a file.
   *
   * @param problems one line for each outline that could not be used
   */
  public record Import(List<Subscription> sources, List<String> problems) {
    public Import {
      sources = List.copyOf(sources);
      problems = List.copyOf(problems);
    }
  }

  /** Reads a list; the outlines a feed lies in become its tags. Never fails on bad content. */
  public static Import read(byte[] body) throws IOException {
    Document tree = XmlTree.parse(body, Optional.empty(), "");
    Map<URI, Subscription> sources = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    for (Element element : tree.getAllElements()) {
      boolean outline = XmlTree.name(element).equals("outline");
      String link = outline ? address(element) : Foaf.feed(element);
      if (link.isEmpty()) {
        continue;
      }
      try {
        URI url = Subscription.address(link);
        Subscription source = outline ? source(element, url) : Foaf.source(element, url);
        sources.merge(source.url(), source, Opml::joined);
      } catch (IllegalArgumentException refused) {
        problems.add(String.valueOf(refused.getMessage()));
      }
    }
    return new Import(List.copyOf(sources.values()), problems);
  }

  private static String address(Element outline) {
    String xml = XmlTree.attribute(outline, "xmlurl");
    String type = XmlTree.attribute(outline, "type").toLowerCase(Locale.ROOT);
    boolean feed = type.contains("rss") || type.contains("atom") || type.equals("feed");
    return xml.isEmpty() && feed ? XmlTree.attribute(outline, "url") : xml;
  }

  private static Subscription source(Element outline, URI url) {
    String title = XmlTree.attribute(outline, "title");
    String name = title.isEmpty() ? XmlTree.attribute(outline, "text") : title;
    Optional<URI> home = Address.tryOf(XmlTree.attribute(outline, "htmlurl")).map(Address::uri);
    return new Subscription(
        url, Subscription.Kind.LISTING, FeedText.plain(name), home, tags(outline), false, "");
  }

  private static List<String> tags(Element outline) {
    List<String> tags = new ArrayList<>();
    for (Element at = outline.parent(); at != null; at = at.parent()) {
      if (XmlTree.name(at).equals("outline")) {
        String text = XmlTree.attribute(at, "text");
        add(tags, text.isEmpty() ? XmlTree.attribute(at, "title") : text);
      }
    }
    for (String category : XmlTree.attribute(outline, "category").split(",", -1)) {
      String path = category.strip(); // OPML 2.0: /Boston/Weather is a path
      add(tags, path.startsWith("/") ? path.substring(1) : path);
    }
    return tags;
  }

  private static void add(List<String> tags, String text) {
    StringJoiner words = new StringJoiner(" ");
    new StringTokenizer(text, ", \t\r\n") // a comma parts one tag from the next
        .asIterator()
        .forEachRemaining(word -> words.add(String.valueOf(word)));
    String tag = words.toString();
    if (!tag.isEmpty() && !tags.contains(tag)) {
      tags.add(tag);
    }
  }

  private static Subscription joined(Subscription one, Subscription other) {
    List<String> tags = new ArrayList<>(one.tags());
    other.tags().stream().filter(tag -> !tags.contains(tag)).forEach(tags::add);
    return new Subscription(
        one.url(), one.kind(), one.title(), one.home(), tags, one.paused(), one.said());
  }

  /** Writes the feeds among the sources; single pages are no feeds. */
  public static String write(List<Subscription> sources) {
    StringBuilder out = new StringBuilder();
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n");
    out.append("<head><title>Dateline</title></head>\n<body>\n");
    for (Subscription source : sources) {
      if (source.kind() == Subscription.Kind.LISTING) {
        String name = source.title().isEmpty() ? source.url().toString() : source.title();
        out.append("<outline type=\"rss\" text=\"").append(escaped(name));
        out.append("\" xmlUrl=\"").append(escaped(source.url().toString())).append('"');
        source.home().ifPresent(home -> attribute(out, "htmlUrl", home.toString()));
        if (!source.tags().isEmpty()) {
          attribute(out, "category", String.join(",", source.tags()));
        }
        out.append("/>\n");
      }
    }
    return out.append("</body>\n</opml>\n").toString();
  }

  private static void attribute(StringBuilder out, String name, String value) {
    out.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
