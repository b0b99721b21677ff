package dateline.web;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The search server: screens and API of one workspace under one address, until it is closed. */
public final class DatelineServer implements Closeable {
  private static final int MOST_ADDRESS = 16_384;
  private static final int MOST_HEADERS = 32_768;

  /** Bytes of an export that are made ready for a client who does not take them yet. */
  private static final int SENT_AHEAD = 65_536;

  private static final int MOST_CONNECTIONS = 4_096;
  private static final Duration IDLE = Duration.ofSeconds(60);

  private final WebServer server;
  private final Exchange exchange;
  private final LiveIndex index;
  private final WebOptions options;

  private DatelineServer(WebServer server, Exchange exchange, LiveIndex index, WebOptions options) {
    this.server = server;
    this.exchange = exchange;
    this.index = index;
    this.options = options;
  }

  /**
   * Starts serving.
   *
   * @param indexFolder may be empty for now
   * @throws IOException when no port is free
   */
  public static DatelineServer start(WebOptions options, Path indexFolder, Backroom backroom)
      throws IOException {
    ServerLog.hush();
    LiveIndex index = new LiveIndex(indexFolder);
    Exchange exchange =
        new Exchange(front(options, new Desk(index, backroom)), new Delivery(), calls(options));
    int last = options.port() == 0 ? 0 : Math.min(65_535, options.port() + options.tries());
    for (int port = options.port(); port <= last; port++) {
      if (isFree(options.on(port))) {
        WebServer server = server(options.on(port), exchange).start();
        if (server.isRunning()) { // else another was quicker
          return new DatelineServer(server, exchange, index, options.on(port));
        }
      }
    }
    exchange.close();
    throw new IOException(
        options.hosts().getFirst() + ":" + options.port() + ": another program listens there");
  }

  /** Looked for beforehand: Helidon would tell of a port that is taken in its own way. */
  private static boolean isFree(WebOptions options) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(options.address(), options.port()));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }

  private static Front front(WebOptions options, Desk desk) {
    Guard guard = new Guard(options);
    Meter meter = new Meter();
    Pages pages = new Pages(desk, new TemplateScreens(new WorldMap()), guard, new StaticFiles());
    List<Route> routes = new ArrayList<>(pages.routes());
    routes.addAll(new Api(desk, options.version()).routes());
    routes.addAll(new Feeds(desk).routes());
    routes.addAll(new Exports(desk.index(), options.clock(), options.version()).routes());
    routes.addAll(new Vitals(desk, meter).routes());
    return new Front(guard, new Routes(routes), pages, meter);
  }

  private static Calls calls(WebOptions options) {
    Http1Config http =
        Http1Config.builder().maxPrologueLength(MOST_ADDRESS).maxHeadersSize(MOST_HEADERS).build();
    return new Calls(Http1ConnectionSelector.builder().config(http).build(), options.patience());
  }

  private static WebServer server(WebOptions options, Exchange exchange) {
    return WebServer.builder()
        .shutdownHook(false)
        .featuresDiscoverServices(false)
        .protocolsDiscoverServices(false)
        .address(options.address())
        .port(options.port())
        .connectionOptions(socket -> socket.tcpNoDelay(true).socketSendBufferSize(SENT_AHEAD))
        .maxPayloadSize(Exchange.MOST_FORM)
        .maxTcpConnections(MOST_CONNECTIONS)
        .idleConnectionTimeout(IDLE)
        .idleConnectionPeriod(IDLE.dividedBy(4))
        .shutdownGracePeriod(Duration.ofMillis(300))
        .connectionSelectors(List.of(exchange.calls()))
        .directHandlers(unreadable())
        .routing(routing -> routing.any(exchange::answer))
        .build();
  }

  /** What is no request at all gets a status and no word of why: it came from no browser. */
  private static DirectHandlers unreadable() {
    DirectHandlers.Builder handlers = DirectHandlers.builder();
    for (DirectHandler.EventType event : DirectHandler.EventType.values()) {
      handlers.addHandler(
          event,
          (request, type, status, headers, message) -> {
            DirectHandler.TransportResponse.Builder answer =
                DirectHandler.TransportResponse.builder()
                    .status(status)
                    .headers(headers)
                    .keepAlive(false)
                    .entity("this request cannot be read\n");
            Guard.HEADERS.forEach((name, value) -> answer.header(HeaderNames.create(name), value));
            return answer.build();
          });
    }
    return handlers.build();
  }

  /** Where it can be seen: {@code http://127.0.0.1:8080/}. */
  public String address() {
    String host = options.address().isAnyLocalAddress() ? "127.0.0.1" : options.hosts().getFirst();
    boolean six = host.indexOf(':') >= 0;
    return "http://" + (six ? "[" + host + "]" : host) + ":" + server.port() + "/";
  }

  public int port() {
    return server.port();
  }

  @Override
  public void close() throws IOException {
    server.stop();
    exchange.close();
    index.close();
  }
}
