package dateline.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * The invented outlets that travel with Dateline, served on loopback, one port each. Their pages
 * link to {@code https://<outlet>/}; what is served links to the loopback origins instead.
 */
final class DemoSite implements Closeable {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html",
          "xml", "application/xml",
          "txt", "text/plain; charset=utf-8",
          "json", "application/json",
          "svg", "image/svg+xml");

  private final Path site;
  private final Path later;
  private final Optional<FileSystem> jar;
  private final Map<String, HttpServer> servers = new TreeMap<>();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("outlet-", 1).factory());
  private final AtomicBoolean isLater = new AtomicBoolean();

  private DemoSite(Path site, Path later, Optional<FileSystem> jar) {
    this.site = site;
    this.later = later;
    this.jar = jar;
  }

  /** Starts one server for each outlet inside the jar. */
  static DemoSite start() throws IOException {
    try {
      java.net.URL there = DemoSite.class.getResource("/demo/site");
      if (there == null) {
        throw new IOException("the demo's articles are missing from this jar; build it again");
      }
      URI uri = there.toURI();
      Optional<FileSystem> jar =
          "jar".equals(uri.getScheme()) ? Optional.of(opened(uri)) : Optional.empty();
      Path site = Path.of(uri);
      return start(site, site.resolveSibling("site-later"), jar);
    } catch (URISyntaxException e) {
      throw new IOException("the place of this jar is no address: " + e.getMessage(), e);
    }
  }

  private static FileSystem opened(URI uri) throws IOException {
    try {
      return FileSystems.getFileSystem(uri);
    } catch (FileSystemNotFoundException notYet) {
      return FileSystems.newFileSystem(uri, Map.of());
    }
  }

  /** Starts one server for each folder of {@code site}. */
  static DemoSite start(Path site, Path later, Optional<FileSystem> jar) throws IOException {
    DemoSite demo = new DemoSite(site, later, jar);
    List<String> outlets;
    try (Stream<Path> folders = Files.list(site)) {
      outlets =
          folders
              .filter(Files::isDirectory)
              .map(f -> String.valueOf(f.getFileName()).replace("/", ""))
              .sorted()
              .toList();
    }
    for (String outlet : outlets) {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/", exchange -> demo.answer(outlet, exchange));
      server.setExecutor(demo.threads);
      server.start();
      demo.servers.put(outlet, server);
    }
    return demo;
  }

  /** From the outlet's name to where it is served: {@code http://127.0.0.1:port/}. */
  Map<String, URI> origins() {
    Map<String, URI> origins = new TreeMap<>();
    servers.forEach((outlet, server) -> origins.put(outlet, URI.create(origin(server))));
    return origins;
  }

  private static String origin(HttpServer server) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  /** The feeds and sitemaps of the outlets: what a reader would subscribe to. */
  List<URI> sources() {
    List<URI> sources = new ArrayList<>();
    servers.forEach(
        (outlet, server) -> {
          for (String name : List.of("feed.xml", "news-sitemap.xml", "sitemap.xml")) {
            if (Files.exists(site.resolve(outlet).resolve(name))) {
              sources.add(URI.create(origin(server) + name));
            }
          }
        });
    return sources;
  }

  /** From now on the pages that were corrected later are served in their later version. */
  void showLater() {
    isLater.set(true);
  }

  private void answer(String outlet, HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath().substring(1);
      if (path.isEmpty() || path.endsWith("/")) {
        path += "index.html";
      }
      Optional<Path> file = file(outlet, path);
      if (file.isEmpty() || !exchange.getRequestMethod().equals("GET")) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      String type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "");
      byte[] body = Files.readAllBytes(file.get());
      if (!type.isEmpty()) {
        exchange.getResponseHeaders().set("Content-Type", type);
        body = linkedHere(body);
      }
      String tag = "\"" + Integer.toHexString(java.util.Arrays.hashCode(body)) + "\"";
      exchange.getResponseHeaders().set("ETag", tag);
      if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        exchange.sendResponseHeaders(304, -1);
        return;
      }
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private Optional<Path> file(String outlet, String path) {
    for (Path root : isLater.get() ? List.of(later, site) : List.of(site)) {
      Path folder = root.resolve(outlet);
      Path file = folder.resolve(path).normalize();
      if (file.startsWith(folder) && Files.isRegularFile(file)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  /** Byte for byte but for the links: some pages are windows-1252, which Latin-1 passes through. */
  private byte[] linkedHere(byte[] body) {
    String text = new String(body, StandardCharsets.ISO_8859_1);
    for (Map.Entry<String, HttpServer> outlet : servers.entrySet()) {
      text =
          text.replace(
              "https://" + outlet.getKey().toLowerCase(Locale.ROOT) + "/",
              origin(outlet.getValue()));
    }
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    servers.values().forEach(server -> server.stop(0));
    threads.shutdownNow();
    if (jar.isPresent()) {
      jar.get().close();
    }
  }
}
