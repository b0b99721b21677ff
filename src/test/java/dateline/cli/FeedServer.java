package dateline.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** One outlet whose feed grows while the test runs; it knows an unchanged feed by its ETag. */
final class FeedServer implements Closeable {
  private final HttpServer server =
      HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  private final List<String> days = new CopyOnWriteArrayList<>();
  private final AtomicInteger sent = new AtomicInteger();
  private final AtomicInteger unchanged = new AtomicInteger();

  FeedServer() throws IOException {
    server.createContext("/", this::answer);
    server.start();
  }

  /** Publishes a story of that day, {@code /story/0} first. */
  FeedServer publish(String day) {
    days.add(day);
    return this;
  }

  String feed() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/feed";
  }

  /** How often the whole feed was sent. */
  int sent() {
    return sent.get();
  }

  /** How often the feed was asked for in vain. */
  int unchanged() {
    return unchanged.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if (path.equals("/feed")) {
        feed(exchange);
      } else if (path.startsWith("/story/")) {
        send(exchange, "text/html", story(path));
      } else {
        exchange.sendResponseHeaders(404, -1);
      }
    }
  }

  private void feed(HttpExchange exchange) throws IOException {
    String tag = "\"" + days.size() + "\"";
    exchange.getResponseHeaders().set("ETag", tag);
    if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      unchanged.incrementAndGet();
      exchange.sendResponseHeaders(304, -1);
      return;
    }
    sent.incrementAndGet();
    StringBuilder feed = new StringBuilder("<feed><title>Outlet</title>");
    for (int i = 0; i < days.size(); i++) {
      feed.append("<entry><title>Story</title><link href='/story/").append(i).append("'/>");
      feed.append("<published>").append(days.get(i)).append("T08:00:00Z</published></entry>");
    }
    send(exchange, "application/atom+xml", feed.append("</feed>").toString());
  }

  private static String story(String path) {
    return "<html><body><article><h1>Story "
        + path
        + "</h1><p>At least twelve people were injured in Lagos on Monday, the mayor said.</p>"
        + "<p>Two hundred houses were damaged when the river rose, and the bridge is closed to all"
        + " traffic until Friday.</p></article></body></html>";
  }

  private static void send(HttpExchange exchange, String type, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
