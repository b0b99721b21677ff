package dateline.crawl;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;

/**
 * Makes one request: to a judged address, bounded in time and size, following nothing. Thread-safe.
 */
final class Fetcher implements Closeable {
  private static final int MOST_IDLE = 256;
  private static final Duration CONNECT = Duration.ofSeconds(10);

  private final OkHttpClient client;
  private final NetworkGuard guard;
  private final ProxyChoice proxies;

  /** Servers that closed a connection we kept: from then on one connection for each request. */
  private final Set<String> closing = ConcurrentHashMap.newKeySet();

  private final CrawlOptions options;

  Fetcher(CrawlOptions options) {
    this(options, Dns.SYSTEM, ProxyChoice.ofEnvironment(System.getenv()));
  }

  Fetcher(CrawlOptions options, Dns resolver, ProxyChoice proxies) {
    this(options, resolver, proxies, Optional.empty());
  }

  /**
   * For tests that count connections.
   *
   * @param instead takes each address that passed the last check; nothing is connected to then
   */
  Fetcher(
      CrawlOptions options,
      Dns resolver,
      ProxyChoice proxies,
      Optional<Consumer<SocketAddress>> instead) {
    this.options = options;
    this.proxies = proxies;
    this.guard = new NetworkGuard(options, resolver, proxies.address(), instead);
    Duration connect = CONNECT.compareTo(options.timeout()) < 0 ? CONNECT : options.timeout();
    this.client =
        new OkHttpClient.Builder()
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .callTimeout(options.timeout())
            .connectTimeout(connect)
            // one clock for the whole call: no other for each read and write of it
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            // a host's next turn comes after many others': its connection waits that long
            .connectionPool(new ConnectionPool(MOST_IDLE, 30, TimeUnit.SECONDS))
            .fastFallback(false) // one address after the other, on this thread
            .dns(guard.dns())
            .socketFactory(guard.sockets())
            .proxySelector(proxies.selector())
            .build();
  }

  /** What a request should say of the copy we have. */
  record Known(Optional<String> etag, Optional<String> lastModified) {
    static final Known NOTHING = new Known(Optional.empty(), Optional.empty());
  }

  /** What a proxy takes out of our hands, when there is one. */
  Optional<String> note() {
    return proxies
        .address()
        .map(
            proxy ->
                "through the proxy "
                    + proxy.getHostString()
                    + ":"
                    + proxy.getPort()
                    + ": we check names, which address a name leads to is the proxy's to check");
  }

  /** Why an address will not be asked, as far as that is known without DNS. */
  Optional<Outcome.Failure> refusal(Address address) {
    try {
      guard.check(address);
      return Optional.empty();
    } catch (NetworkGuard.Refused refused) {
      return Optional.of(
          Outcome.Failure.of(Outcome.Kind.FAILED, String.valueOf(refused.getMessage())));
    }
  }

  Outcome fetch(Address address, Known known) {
    Request request = request(address, known);
    try {
      guard.check(address);
      Instant at = Instant.now();
      try (Response response = client.newCall(request).execute()) {
        return outcome(address, at, request, response);
      }
    } catch (NetworkGuard.Refused refused) {
      return Outcome.Failure.of(Outcome.Kind.FAILED, String.valueOf(refused.getMessage()));
    } catch (InterruptedIOException slow) {
      String after = "no complete answer within " + options.timeout().toMillis() / 1000.0 + " s";
      return new Outcome.Failure(Outcome.Kind.FAILED, 0, after, true, Optional.empty());
    } catch (IOException | RuntimeException fault) { // OkHttp: IllegalArgument on odd headers
      if (NetworkFault.isHangUp(fault)) {
        closing.add(address.origin());
      }
      return new Outcome.Failure(
          Outcome.Kind.FAILED, 0, NetworkFault.line(fault), true, Optional.empty());
    }
  }

  private Request request(Address address, Known known) {
    Request.Builder request =
        new Request.Builder()
            .url(address.url())
            .header("User-Agent", options.userAgent())
            .header(
                "Accept",
                "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,"
                    + "application/xml;q=0.9,application/feed+json;q=0.9,*/*;q=0.5")
            .header("Accept-Language", "en,*;q=0.5");
    if (closing.contains(address.origin())) {
      request.header("Connection", "close");
    }
    known.etag().ifPresent(tag -> request.header("If-None-Match", tag));
    known.lastModified().ifPresent(date -> request.header("If-Modified-Since", date));
    return request.build();
  }

  private Outcome outcome(Address address, Instant at, Request request, Response response)
      throws IOException {
    int status = response.code();
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(response.headers().toMultimap());
    if (status == 304) {
      return new Outcome.NotModified(headers);
    }
    if (status == 301 || status == 302 || status == 303 || status == 307 || status == 308) {
      return redirect(address, status, response);
    }
    if (status / 100 != 2) {
      return failure(status, response);
    }
    String coding = Optional.ofNullable(response.header("Content-Encoding")).orElse("identity");
    if (!coding.equalsIgnoreCase("identity")) {
      return Outcome.Failure.of(
          Outcome.Kind.FAILED, "sent in a content coding nobody asked for: " + coding);
    }
    BufferedSource source = response.body().source();
    if (response.body().contentLength() > options.maxBody()
        || source.request(options.maxBody() + 1L)) {
      return Outcome.Failure.of(
          Outcome.Kind.FAILED, "body larger than " + options.maxBody() + " bytes");
    }
    return new Outcome.Body(
        address, at, status, headers, source.readByteArray(), head(request, response));
  }

  private static Outcome redirect(Address address, int status, Response response) {
    String location = Optional.ofNullable(response.header("Location")).orElse("");
    if (location.isEmpty()) {
      return Outcome.Failure.of(Outcome.Kind.FAILED, status + " without a Location");
    }
    try {
      return new Outcome.Redirect(address.resolve(location));
    } catch (IllegalArgumentException refused) {
      return Outcome.Failure.of(
          Outcome.Kind.FAILED, "redirected to an address that is refused: " + refused.getMessage());
    }
  }

  private static Outcome failure(int status, Response response) {
    String why = status + (response.message().isEmpty() ? "" : " " + response.message());
    return switch (status) {
      case 401, 407 -> failure(Outcome.Kind.BLOCKED, status, "asks for a login (" + why + ")");
      case 402 -> failure(Outcome.Kind.BLOCKED, status, "paywall (" + why + ")");
      case 403, 451 -> failure(Outcome.Kind.BLOCKED, status, "forbidden (" + why + ")");
      case 404, 410 -> failure(Outcome.Kind.GONE, status, why);
      case 429, 503 ->
          new Outcome.Failure(Outcome.Kind.FAILED, status, why, true, retryAfter(response));
      case 408, 425, 500, 502, 504, 520, 521, 522, 524 ->
          new Outcome.Failure(Outcome.Kind.FAILED, status, why, true, retryAfter(response));
      default -> failure(Outcome.Kind.FAILED, status, why);
    };
  }

  private static Outcome failure(Outcome.Kind kind, int status, String why) {
    return new Outcome.Failure(kind, status, why, false, Optional.empty());
  }

  /** RFC 9110, 10.2.3: seconds or a date. */
  private static Optional<Duration> retryAfter(Response response) {
    String said = Optional.ofNullable(response.header("Retry-After")).orElse("").strip();
    if (said.isEmpty()) {
      return Optional.empty();
    }
    if (said.length() < 10 && said.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(said)));
    }
    try {
      ZonedDateTime until = ZonedDateTime.parse(said, DateTimeFormatter.RFC_1123_DATE_TIME);
      Duration wait = Duration.between(Instant.now(), until.toInstant());
      return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
    } catch (DateTimeParseException garbled) {
      return Optional.empty();
    }
  }

  /** The request's head as it went out, for the archive. */
  private static String head(Request request, Response response) {
    Request sent =
        Optional.ofNullable(response.networkResponse()).map(Response::request).orElse(request);
    HttpUrl url = sent.url();
    StringBuilder head = new StringBuilder(sent.method()).append(' ').append(url.encodedPath());
    Optional.ofNullable(url.encodedQuery()).ifPresent(query -> head.append('?').append(query));
    head.append(" HTTP/1.1\r\n");
    sent.headers()
        .forEach(h -> head.append(h.getFirst()).append(": ").append(h.getSecond()).append("\r\n"));
    return head.append("\r\n").toString();
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
