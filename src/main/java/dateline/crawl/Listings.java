package dateline.crawl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jsoup.nodes.Document;

/** Tells feeds, sitemaps and address lists apart by what is in them, and reads them. */
final class Listings {
  private Listings() {}

  /**
   * @param maxBody of an inflated sitemap
   * @throws IOException when it is none of these; the message says what it looks like
   */
  static Listing parse(Outcome.Body answer, int maxBody) throws IOException {
    byte[] body = unzipped(answer.body(), maxBody);
    Optional<String> charset = answer.header("Content-Type").flatMap(Listings::charset);
    return parse(body, charset, answer.address().toString());
  }

  static Listing parse(byte[] body, Optional<String> charset, String address) throws IOException {
    String start = start(body);
    if (start.startsWith("{")) {
      return JsonFeeds.parse(body, address);
    }
    if (start.startsWith("http://") || start.startsWith("https://")) {
      return list(body);
    }
    if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
      throw new IOException("a web page, neither feed nor sitemap; add its feed instead");
    }
    Document tree = XmlTree.parse(body, charset, address);
    return Sitemaps.isOne(tree) ? Sitemaps.read(tree, address) : Feeds.read(tree, address);
  }

  private static Listing list(byte[] body) {
    List<Listing.Entry> entries = new ArrayList<>();
    new String(body, StandardCharsets.UTF_8)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .limit(Sitemaps.MOST_ENTRIES)
        .forEach(
            line ->
                entries.add(
                    new Listing.Entry(line, Optional.empty(), Optional.empty(), Optional.empty())));
    return new Listing(Listing.Kind.LIST, "", Optional.empty(), entries, List.of());
  }

  private static String start(byte[] body) {
    int from = body.length >= 3 && (body[0] & 0xff) == 0xef && (body[1] & 0xff) == 0xbb ? 3 : 0;
    int count = Math.min(200, body.length - from);
    return new String(body, from, Math.max(0, count), StandardCharsets.ISO_8859_1)
        .stripLeading()
        .toLowerCase(Locale.ROOT);
  }

  private static byte[] unzipped(byte[] body, int maxBody) throws IOException {
    if (body.length < 2 || body[0] != 0x1f || body[1] != (byte) 0x8b) {
      return body;
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      byte[] inflated = in.readNBytes(maxBody + 1);
      if (inflated.length > maxBody) {
        throw new IOException("larger than " + maxBody + " bytes once inflated");
      }
      return inflated;
    }
  }

  /** The charset parameter of a media type. */
  static Optional<String> charset(String contentType) {
    for (String part : contentType.split(";", -1)) {
      String name = part.strip();
      if (name.toLowerCase(Locale.ROOT).startsWith("charset=")) {
        return Optional.of(name.substring("charset=".length()).replace("\"", "").strip())
            .filter(value -> !value.isEmpty());
      }
    }
    return Optional.empty();
  }
}
