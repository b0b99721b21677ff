package dateline.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dateline.archive.Position;
import dateline.archive.ReadyPage;
import dateline.archive.WarcArchive;
import dateline.crawl.CrawlListener;
import dateline.crawl.CrawlOptions;
import dateline.crawl.CrawlReport;
import dateline.crawl.CrawlState;
import dateline.crawl.Crawler;
import dateline.crawl.FetchedPage;
import dateline.crawl.PageSink;
import dateline.crawl.Subscription;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Pages a second of crawl and archive against a plain loop over the same pages that writes nothing.
 * Run {@code CrawlSpeed serve HOSTS PORTFILE} in one process and {@code CrawlSpeed run PORTFILE
 * PAGES} in another, so that the server's work is not ours.
 */
final class CrawlSpeed {
  private static final int THREADS = 16;

  private CrawlSpeed() {}

  public static void main(String[] args) throws Exception {
    if (args[0].equals("serve")) {
      serve(Integer.parseInt(args[1]), Path.of(args[2]));
    } else {
      List<String> ports = Files.readAllLines(Path.of(args[1]));
      int each = Integer.parseInt(args[2]) / ports.size();
      for (int round = 0; round < 3; round++) {
        double plain = plain(ports, each);
        double ours = ours(ports, each);
        System.out.printf(
            "plain %.0f pages/s, crawl and archive %.0f pages/s, ratio %.2f%n",
            plain, ours, ours / plain);
      }
    }
  }

  private static void serve(int hosts, Path portFile) throws IOException {
    StringBuilder page = new StringBuilder("<html><body><article>");
    Random random = new Random(7);
    while (page.length() < 30_000) {
      page.append("<p>word").append(random.nextInt(100_000)).append(" said on Monday</p>");
    }
    List<String> ports = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    for (int i = 0; i < hosts; i++) {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(threads);
      server.createContext(
          "/",
          exchange -> {
            try (exchange) {
              String path = exchange.getRequestURI().getPath();
              if (path.equals("/robots.txt")) {
                exchange.sendResponseHeaders(404, -1);
                return;
              }
              if (path.endsWith("/feed")) {
                feed(exchange, Integer.parseInt(path.split("/", -1)[1]));
                return;
              }
              byte[] body = (page + path).getBytes(StandardCharsets.UTF_8);
              exchange.getResponseHeaders().set("Content-Type", "text/html");
              exchange.sendResponseHeaders(200, body.length);
              exchange.getResponseBody().write(body);
            }
          });
      server.start();
      ports.add(Integer.toString(server.getAddress().getPort()));
    }
    Files.write(portFile, ports);
  }

  private static void feed(HttpExchange exchange, int items) throws IOException {
    StringBuilder feed = new StringBuilder("<rss><channel><title>Outlet</title>");
    for (int i = 0; i < items; i++) {
      feed.append("<item><title>Story</title><link>/").append(i).append("</link></item>");
    }
    byte[] body = feed.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }

  private static List<URI> uris(List<String> ports, int each) {
    List<URI> uris = new ArrayList<>();
    for (int i = 0; i < each; i++) {
      for (String port : ports) {
        uris.add(URI.create("http://127.0.0.1:" + port + "/" + i));
      }
    }
    return uris;
  }

  private static double plain(List<String> ports, int each) throws IOException {
    List<URI> uris = uris(ports, each);
    long begun = System.nanoTime();
    byte[] buffer = new byte[1 << 16];
    for (URI uri : uris) {
      try (InputStream in = uri.toURL().openStream()) {
        int read = 0;
        while (read >= 0) {
          read = in.read(buffer);
        }
      }
    }
    return uris.size() / ((System.nanoTime() - begun) / 1e9);
  }

  private static double ours(List<String> ports, int each) throws IOException {
    Path folder = Files.createTempDirectory("crawl-speed");
    try (WarcArchive archive = WarcArchive.open(folder.resolve("archive"), Position.START);
        CrawlState state = CrawlState.open(folder.resolve("crawl.db"))) {
      state.together(
          () -> {
            for (String port : ports) {
              state.add(
                  Subscription.listing(
                      URI.create("http://127.0.0.1:" + port + "/" + each + "/feed")));
            }
          });
      CrawlOptions options =
          CrawlOptions.DEFAULTS
              .edit()
              .contact("desk@example.org")
              .delayOnLoopback(Duration.ZERO)
              .parallelHosts(THREADS)
              .allowPrivate(true)
              .done();
      PageSink sink =
          new PageSink() {
            @Override
            public Ready prepare(FetchedPage page) throws IOException {
              ReadyPage ready = archive.prepare(page.page(), page.request());
              return () -> archive.append(ready).toString();
            }

            @Override
            public void sync() throws IOException {
              archive.sync();
            }
          };
      long begun = System.nanoTime();
      CrawlReport report = new Crawler(options, state, sink, CrawlListener.silent()).run();
      double seconds = (System.nanoTime() - begun) / 1e9;
      System.out.println(report);
      return ports.size() * each / seconds;
    }
  }
}
