package dateline.crawl;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;

/** Servers that mean harm, each on a host of its own, and a good one. */
final class HostileServers implements Closeable {
  /** What a crawl must come through. */
  enum Harm {
    ENDLESS("text/html"),
    SLOW("text/html"),
    BOMB("text/html"),
    ZIPPED("application/gzip"),
    HEADERS("text/html"),
    REDIRECTS("text/html"),
    DEEP("application/xml"),
    ENTITIES("application/xml"),
    LARGE("application/xml"),
    LOOP("application/xml"),
    CHAIN("application/xml"),
    GOOD("text/html");

    private final String type;

    Harm(String type) {
      this.type = type;
    }

    /** Whether a feed or sitemap is where it strikes, and not a page. */
    boolean isListing() {
      return type.endsWith("xml") || this == ZIPPED || this == GOOD;
    }

    int host() {
      return List.of(values()).indexOf(this);
    }

    String path() {
      return "/" + name().toLowerCase(Locale.ROOT);
    }
  }

  /** A page that is larger than this is cut; so is what a sitemap inflates to. */
  static final int LIMIT = 8 << 20;

  /** More sitemaps than these are not looked at. */
  static final int MOST_SITEMAPS = 50;

  static final int GOOD_PAGES = 40;
  private static final int SITEMAP = 60_000;

  private final Outlets outlets;
  private final ServerSocket raw;
  private final Map<Harm, Long> asked = new ConcurrentHashMap<>();

  private final byte[] zipped = zipped(64);
  private final String large = sitemap();

  HostileServers() throws IOException {
    outlets = new Outlets(Harm.values().length);
    raw = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().start(this::serveRaw);
    for (Harm harm : Harm.values()) {
      outlets.at(harm.host(), harm.path(), exchange -> answer(harm, exchange));
    }
    for (int i = 0; i < GOOD_PAGES; i++) {
      outlets.at(
          Harm.GOOD.host(), "/story/" + i, Outlets.text("text/html", "<p>Story number " + i));
    }
    for (int i = 1; i <= 2 * MOST_SITEMAPS; i++) {
      String next = index(outlets.uri(Harm.CHAIN.host(), "/map/" + (i + 1)));
      outlets.at(Harm.CHAIN.host(), "/map/" + i, Outlets.text("application/xml", next));
    }
  }

  URI uri(Harm harm) {
    return harm == Harm.HEADERS
        ? URI.create("http://127.0.0.1:" + raw.getLocalPort() + harm.path())
        : outlets.uri(harm.host(), harm.path());
  }

  /** When a harm was asked for first, on the clock of {@link System#nanoTime}. */
  long asked(Harm harm) {
    return asked.getOrDefault(harm, Long.MIN_VALUE);
  }

  private void answer(Harm harm, HttpExchange exchange) throws IOException {
    asked.putIfAbsent(harm, System.nanoTime());
    exchange.getResponseHeaders().set("Content-Type", harm.type);
    switch (harm) {
      case ENDLESS -> drip(exchange, new byte[8192], 0);
      case SLOW -> drip(exchange, new byte[] {'x'}, 1000);
      case BOMB -> {
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        zeros(exchange, 1024);
      }
      case ZIPPED -> send(exchange, zipped);
      case REDIRECTS -> Outlets.redirect(302, harm.path()).answer(exchange);
      case DEEP -> send(exchange, "<rss>" + "<a>".repeat(100_000));
      case ENTITIES -> send(exchange, entities());
      case LARGE -> send(exchange, large);
      case LOOP -> send(exchange, index(uri(Harm.LOOP)));
      case CHAIN -> send(exchange, index(outlets.uri(harm.host(), "/map/1")));
      case GOOD -> send(exchange, feed());
      case HEADERS -> throw new IllegalStateException("the raw server answers this");
    }
  }

  private static String index(URI map) {
    return "<sitemapindex><sitemap><loc>" + map + "</loc></sitemap></sitemapindex>";
  }

  private static String feed() {
    StringBuilder feed = new StringBuilder("<rss><channel><title>Good</title>");
    for (int i = 0; i < GOOD_PAGES; i++) {
      feed.append("<item><link>/story/").append(i).append("</link></item>");
    }
    return feed.append("</channel></rss>").toString();
  }

  private static String entities() {
    StringBuilder text = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      String before = "&a" + (i - 1) + ";";
      text.append("<!ENTITY a").append(i).append(" \"").append(before.repeat(10)).append("\">");
    }
    return text + "]><rss><channel><title>&a29;</title></channel></rss>";
  }

  /** Its pages are old: only the list is the matter, not what it leads to. */
  private static String sitemap() {
    StringBuilder map = new StringBuilder("<urlset>");
    for (int i = 0; i < SITEMAP; i++) {
      map.append("<url><loc>/page/").append(i).append("</loc>");
      map.append("<lastmod>2020-06-02</lastmod></url>");
    }
    return map.append("</urlset>").toString();
  }

  private static byte[] zipped(int megabytes) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      for (int i = 0; i < megabytes; i++) {
        out.write(new byte[1 << 20]);
      }
    }
    return bytes.toByteArray();
  }

  private static void zeros(HttpExchange exchange, int megabytes) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = new GZIPOutputStream(exchange.getResponseBody())) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < megabytes; i++) {
        out.write(zeros);
      }
    }
  }

  private static void send(HttpExchange exchange, String text) throws IOException {
    send(exchange, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, byte[] body) throws IOException {
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }

  private static void drip(HttpExchange exchange, byte[] drop, int pause) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      while (!Thread.currentThread().isInterrupted()) {
        out.write(drop);
        out.flush();
        LockSupport.parkNanos(pause * 1_000_000L);
      }
    }
  }

  /** A million headers, which no server of the library would send. */
  private void serveRaw() {
    while (!raw.isClosed()) {
      try (Socket socket = raw.accept()) {
        byte[] request = new byte[4096];
        int read = socket.getInputStream().read(request);
        String head = new String(request, 0, Math.max(0, read), StandardCharsets.ISO_8859_1);
        OutputStream out = socket.getOutputStream();
        if (head.startsWith("GET /robots.txt")) {
          out.write(ascii("HTTP/1.1 404 None\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
        } else {
          asked.putIfAbsent(Harm.HEADERS, System.nanoTime());
          out.write(ascii("HTTP/1.1 200 OK\r\n"));
          for (int i = 0; i < 1_000; i++) {
            out.write(ascii(("X-" + i + ": some value\r\n").repeat(1000)));
          }
          out.write(ascii("Content-Length: 1\r\n\r\nx"));
        }
      } catch (IOException hungUp) {
        asked.putIfAbsent(Harm.HEADERS, System.nanoTime()); // the crawler had enough
      }
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public void close() throws IOException {
    raw.close();
    outlets.close();
  }
}
