package dateline.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dateline.model.Page;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Loopback hosts, one port each, in a process of their own, so that their work is not ours: {@code
 * /feed} lists the pages {@code /0}, {@code /1} and so on, all of one size.
 */
final class PageServer implements Closeable {
  private final Process process;
  private final List<URI> origins;

  private PageServer(Process process, List<URI> origins) {
    this.process = process;
    this.origins = origins;
  }

  /** Starts hosts whose feeds list {@code pages} pages each. */
  static PageServer start(int hosts, int pages, int bytes) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                classPath(),
                PageServer.class.getName(),
                Integer.toString(hosts),
                Integer.toString(pages),
                Integer.toString(bytes))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<URI> origins = new ArrayList<>();
    for (int i = 0; i < hosts; i++) {
      String port = process.inputReader(StandardCharsets.UTF_8).readLine();
      if (port == null) {
        throw new IOException("the server did not start");
      }
      origins.add(URI.create("http://127.0.0.1:" + port + "/"));
    }
    return new PageServer(process, origins);
  }

  /** Ours, also where a console's own loader has it and not the JVM. */
  private static String classPath() {
    return PageServer.class.getClassLoader() instanceof java.net.URLClassLoader loader
        ? List.of(loader.getURLs()).stream()
            .map(url -> Path.of(URI.create(url.toString())).toString())
            .collect(java.util.stream.Collectors.joining(File.pathSeparator))
        : System.getProperty("java.class.path");
  }

  List<URI> origins() {
    return origins;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** The server: hosts, pages a host, bytes a page; ends when its parent does. */
  public static void main(String[] args) throws IOException {
    int pages = Integer.parseInt(args[1]);
    byte[] page = page(Integer.parseInt(args[2]));
    byte[] feed = feed(pages);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    for (int i = 0; i < Integer.parseInt(args[0]); i++) {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(threads);
      server.createContext("/", exchange -> answer(exchange, feed, page));
      server.start();
      System.out.println(server.getAddress().getPort());
    }
    System.in.transferTo(java.io.OutputStream.nullOutputStream());
    System.exit(0);
  }

  private static void answer(HttpExchange exchange, byte[] feed, byte[] page) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if (path.equals("/robots.txt")) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      byte[] body = feed;
      if (!path.equals("/feed")) {
        body = page.clone();
        byte[] own = path.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(own, 0, body, body.length - own.length, own.length);
        exchange.getResponseHeaders().set("Content-Type", "text/html");
      }
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /** An article of the invented outlets and as much of the next ones as the size asks for. */
  private static byte[] page(int bytes) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Page article : BenchTexts.pages()) {
      text.append(new String(article.body(), StandardCharsets.ISO_8859_1));
    }
    return text.substring(0, bytes).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] feed(int pages) {
    StringBuilder feed = new StringBuilder("<rss><channel><title>Outlet</title>");
    for (int i = 0; i < pages; i++) {
      feed.append("<item><title>Story</title><link>/").append(i).append("</link></item>");
    }
    return feed.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8);
  }
}
