package dateline.crawl;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Loopback servers that keep a log: one port is one host. */
final class Outlets implements Closeable {
  /**
   * One request as the server saw it, on the clock of {@link System#nanoTime}.
   *
   * @param ended just before the last of the answer was sent
   */
  record Request(
      int port, String path, long begun, long ended, Map<String, List<String>> headers) {}

  /** Answers one request. */
  interface Handler {
    void answer(HttpExchange exchange) throws IOException;
  }

  private static final String SENT = "X-Sent-At";

  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
  private final List<HttpServer> servers = new ArrayList<>();
  private final List<Request> log = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, Handler> paths = new ConcurrentHashMap<>();

  Outlets(int hosts) throws IOException {
    for (int i = 0; i < hosts; i++) {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/", this::answer);
      server.setExecutor(threads);
      server.start();
      servers.add(server);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    long begun = System.nanoTime();
    String path = exchange.getRequestURI().getPath();
    int port = exchange.getLocalAddress().getPort();
    try (exchange) {
      Handler handler = paths.get(port + path);
      if (handler == null) {
        handler = paths.get(path);
      }
      if (handler == null) {
        status(404).answer(exchange);
      } else {
        handler.answer(exchange);
      }
    } finally {
      Optional<String> sent = Optional.ofNullable(exchange.getResponseHeaders().getFirst(SENT));
      long ended = sent.map(Long::parseLong).orElseGet(System::nanoTime);
      log.add(new Request(port, path, begun, ended, Map.copyOf(exchange.getRequestHeaders())));
    }
  }

  /** What every host answers at a path. */
  Outlets at(String path, Handler handler) {
    paths.put(path, handler);
    return this;
  }

  /** What one host answers at a path. */
  Outlets at(int host, String path, Handler handler) {
    paths.put(port(host) + path, handler);
    return this;
  }

  static Handler text(String type, String body) {
    return text(200, type, body);
  }

  static Handler text(int status, String type, String body) {
    return exchange -> {
      byte[] bytes = body.getBytes(java.nio.charset.StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", type);
      stamp(exchange);
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  /** An answer without a body. */
  static Handler status(int status) {
    return exchange -> {
      stamp(exchange);
      exchange.sendResponseHeaders(status, -1);
    };
  }

  /** The moment after which the client may have the whole answer. */
  private static void stamp(HttpExchange exchange) {
    exchange.getResponseHeaders().set(SENT, Long.toString(System.nanoTime()));
  }

  /** An answer with an ETag that knows an unchanged copy. */
  static Handler tagged(String type, String body, String tag) {
    return exchange -> {
      exchange.getResponseHeaders().set("ETag", tag);
      if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        status(304).answer(exchange);
      } else {
        text(type, body).answer(exchange);
      }
    };
  }

  static Handler redirect(int status, String to) {
    return exchange -> {
      exchange.getResponseHeaders().set("Location", to);
      status(status).answer(exchange);
    };
  }

  int port(int host) {
    return servers.get(host).getAddress().getPort();
  }

  URI uri(int host, String path) {
    return URI.create("http://127.0.0.1:" + port(host) + path);
  }

  /** An address by name; the test's resolver leads it to this machine. */
  URI named(String name, int host, String path) {
    return URI.create("http://" + name + ":" + port(host) + path);
  }

  int hosts() {
    return servers.size();
  }

  List<Request> log() {
    synchronized (log) {
      return List.copyOf(log);
    }
  }

  List<Request> log(String path) {
    return log().stream().filter(r -> r.path().equals(path)).toList();
  }

  @Override
  public void close() {
    servers.forEach(server -> server.stop(0));
    threads.shutdownNow();
  }
}
