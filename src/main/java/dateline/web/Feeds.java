package dateline.web;

import dateline.fact.ArticleColumn;
import dateline.fact.Cell;
import dateline.index.Ask;
import dateline.index.FactHits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The newest hits of a search for a feed reader: Atom (RFC 4287) and JSON Feed 1.1. */
final class Feeds {
  private static final int ENTRIES = 50;
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private final Desk desk;

  Feeds(Desk desk) {
    this.desk = desk;
  }

  List<Route> routes() {
    return List.of(
        Route.file("/search.atom", "the newest hits as Atom", this::atom),
        Route.file("/search.feed", "the newest hits as JSON Feed", this::jsonFeed));
  }

  private record Feed(String title, String page, String self, List<FactHits.Hit> hits) {
    /** When its newest entry was published; a feed of none has not changed since 1970. */
    Instant updated() {
      return hits.stream().map(Feeds::published).max(Instant::compareTo).orElse(Instant.EPOCH);
    }
  }

  private Feed feed(Request request) throws IOException {
    Search search = Search.of(request.query()).by(Ask.Order.DATE);
    FactHits found = desk.hits(search.ask().show(0, ENTRIES));
    String query = search.query().print();
    String here = "http://" + request.header("Host").orElse("localhost");
    return new Feed(
        query.isEmpty() ? "Dateline" : "Dateline: " + query,
        here + search.url("/"),
        here + search.url(request.path()),
        found.hits());
  }

  private Answer atom(Request request) throws IOException {
    Feed feed = feed(request);
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 14);
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      element(xml, "id", feed.page());
      element(xml, "title", feed.title());
      element(xml, "updated", stamp(feed.updated()));
      link(xml, "self", feed.self());
      link(xml, "alternate", feed.page());
      for (FactHits.Hit hit : feed.hits()) {
        entry(xml, hit);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException fault) {
      throw new IOException("the feed cannot be written", fault);
    }
    return Answer.of(200, "application/atom+xml; charset=utf-8", out.toByteArray());
  }

  private static void entry(XMLStreamWriter xml, FactHits.Hit hit) throws XMLStreamException {
    xml.writeStartElement("entry");
    element(xml, "id", id(hit));
    element(xml, "title", title(hit));
    element(xml, "updated", stamp(published(hit)));
    xml.writeStartElement("author");
    element(
        xml,
        "name",
        Optional.of(hit.cell("source").plain()).filter(s -> !s.isBlank()).orElse("unknown"));
    xml.writeEndElement();
    Optional<String> link = link(hit);
    if (link.isPresent()) {
      link(xml, "alternate", link.get());
    }
    element(xml, "content", body(hit));
    xml.writeEndElement();
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(writable(text));
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("href", writable(href));
  }

  /** What XML has no way to write becomes the replacement character. */
  static String writable(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().map(c -> isXml(c) ? c : 0xFFFD).forEach(out::appendCodePoint);
    return out.toString();
  }

  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }

  private Answer jsonFeed(Request request) throws IOException {
    Feed feed = feed(request);
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("version", "https://jsonfeed.org/version/1.1");
    data.put("title", feed.title());
    data.put("home_page_url", feed.page());
    data.put("feed_url", feed.self());
    List<Object> items = new ArrayList<>();
    for (FactHits.Hit hit : feed.hits()) {
      Map<String, Object> item = new LinkedHashMap<>();
      item.put("id", id(hit));
      link(hit).ifPresent(link -> item.put("url", link));
      item.put("title", title(hit));
      item.put("content_text", body(hit));
      item.put("date_published", stamp(published(hit)));
      item.put("authors", List.of(Map.of("name", hit.cell("source").plain())));
      item.put("_dateline", PageData.row(hit));
      items.add(item);
    }
    data.put("items", items);
    return Answer.of(200, "application/feed+json", JsonTree.bytes(data));
  }

  private static boolean isArticle(FactHits.Hit hit) {
    return hit.type().equals(ArticleColumn.TYPE);
  }

  private static String id(FactHits.Hit hit) {
    String id = hit.cell(isArticle(hit) ? "article_id" : "fact_id").plain();
    return "urn:dateline:" + (isArticle(hit) ? "article:" : "fact:") + Params.encoded(id);
  }

  private static String title(FactHits.Hit hit) {
    return isArticle(hit)
        ? hit.cell("headline").plain()
        : hit.type() + ": " + hit.cell("text").plain();
  }

  private static String body(FactHits.Hit hit) {
    return hit.cell(isArticle(hit) ? "standfirst" : "sentence").plain();
  }

  private static Optional<String> link(FactHits.Hit hit) {
    return Optional.of(hit.cell("link").plain())
        .filter(link -> link.startsWith("http://") || link.startsWith("https://"));
  }

  private static Instant published(FactHits.Hit hit) {
    return switch (hit.cell("published_time")) {
      case Cell.Moment moment -> moment.time().instant();
      default ->
          hit.cell("published") instanceof Cell.Day day
              ? day.day().atStartOfDay(ZoneOffset.UTC).toInstant()
              : Instant.EPOCH;
    };
  }

  private static String stamp(Instant moment) {
    return DateTimeFormatter.ISO_INSTANT.format(moment);
  }
}
