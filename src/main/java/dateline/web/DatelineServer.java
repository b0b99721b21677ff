package dateline.web;

import io.helidon.http.DirectHandler;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The search server: screens and API of one workspace under one address, until it is closed. */
public final class DatelineServer implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(DatelineServer.class);
  private static final int MOST_ADDRESS = 16_384;
  private static final int MOST_HEADERS = 32_768;
  private static final int MOST_FORM = 65_536;

  /** Bytes of an export that are made ready for a client who does not take them yet. */
  private static final int SENT_AHEAD = 65_536;

  private static final int MOST_CONNECTIONS = 4_096;
  private static final Duration IDLE = Duration.ofSeconds(60);

  private final WebServer server;
  private final LiveIndex index;
  private final WebOptions options;

  private DatelineServer(WebServer server, LiveIndex index, WebOptions options) {
    this.server = server;
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
    Front front = front(options, new Desk(index, backroom));
    int last = options.port() == 0 ? 0 : Math.min(65_535, options.port() + options.tries());
    for (int port = options.port(); port <= last; port++) {
      if (isFree(options.on(port))) {
        WebServer server = server(options.on(port), front).start();
        if (server.isRunning()) { // else another was quicker
          return new DatelineServer(server, index, options.on(port));
        }
      }
    }
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

  private static WebServer server(WebOptions options, Front front) {
    Http1Config http =
        Http1Config.builder().maxPrologueLength(MOST_ADDRESS).maxHeadersSize(MOST_HEADERS).build();
    return WebServer.builder()
        .shutdownHook(false)
        .featuresDiscoverServices(false)
        .address(options.address())
        .port(options.port())
        .connectionOptions(socket -> socket.tcpNoDelay(true).socketSendBufferSize(SENT_AHEAD))
        .maxPayloadSize(MOST_FORM)
        .maxTcpConnections(MOST_CONNECTIONS)
        .idleConnectionTimeout(IDLE)
        .idleConnectionPeriod(IDLE.dividedBy(4))
        .shutdownGracePeriod(Duration.ofMillis(300))
        .connectionSelectors(List.of(Http1ConnectionSelector.builder().config(http).build()))
        .directHandlers(unreadable())
        .routing(routing -> routing.any((request, response) -> answer(front, request, response)))
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

  private static void answer(Front front, ServerRequest request, ServerResponse response) {
    Map<String, String> headers = headers(request);
    Request bare =
        new Request(
            request.prologue().method().text(),
            request.prologue().uriPath().rawPath(),
            Map.of(),
            Params.NONE,
            Params.NONE,
            headers,
            false);
    Answer answer;
    try {
      answer = front.answer(whole(request, bare));
    } catch (Refusal unreadable) {
      answer = front.unreadable(bare, unreadable);
    }
    send(answer, bare.method().equals("HEAD"), response);
    boolean last = bare.header("Connection").filter("close"::equalsIgnoreCase).isPresent();
    if (last && answer.whole().isPresent()) {
      throw new CloseConnectionException("as the client asked"); // Helidon would wait for more
    }
  }

  private static Request whole(ServerRequest request, Request bare) {
    Params query = Params.parse(request.query().rawValue());
    return new Request(
        bare.method(), bare.path(), Map.of(), query, form(request, bare), bare.headers(), false);
  }

  private static Params form(ServerRequest request, Request bare) {
    if (!Routes.changes(bare.method()) || !request.content().hasEntity()) {
      return Params.NONE;
    }
    String type = bare.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    if (!type.startsWith("application/x-www-form-urlencoded")) {
      throw new Refusal(415, "a form is wanted: application/x-www-form-urlencoded");
    }
    try (InputStream in = request.content().inputStream()) {
      byte[] bytes = in.readNBytes(MOST_FORM + 1);
      if (bytes.length > MOST_FORM) {
        throw new Refusal(413, "a form may have " + MOST_FORM + " bytes");
      }
      return Params.parse(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Map<String, String> headers(ServerRequest request) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Header header : request.headers()) {
      headers.merge(
          header.headerName().lowerCase(), header.values(), (one, more) -> one + ", " + more);
    }
    headers.putIfAbsent("host", request.authority());
    return headers;
  }

  private static void send(Answer answer, boolean headOnly, ServerResponse response) {
    response.status(Status.create(answer.status()));
    answer.headers().forEach((name, value) -> response.header(HeaderNames.create(name), value));
    if (answer.whole().isPresent()) {
      byte[] bytes = answer.whole().get();
      if (headOnly) {
        response.header(HeaderNames.CONTENT_LENGTH, Integer.toString(bytes.length));
        response.send();
      } else {
        response.send(bytes);
      }
      return;
    }
    if (headOnly) {
      response.send();
      return;
    }
    try (OutputStream out = new BufferedOutputStream(response.outputStream(), 1 << 16)) {
      answer.body().writeTo(out);
    } catch (IOException | RuntimeException fault) {
      LOG.warn("an export ended early", fault);
      throw new CloseConnectionException("the file is not whole", fault);
    }
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
    index.close();
  }
}
