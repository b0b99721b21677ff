package dateline.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Behind a proxy: what goes through it, what does not, and what we still refuse. */
class ProxyTest {
  private static final String NAME = "news.outlet.example";
  private static final String SECRET = "test-only";

  @TempDir Path folder;
  private final List<String> resolved = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final Pages pages = new Pages();

  private static CrawlOptions options() {
    return CrawlOptions.DEFAULTS
        .edit()
        .contact("desk@example.org")
        .delay(Duration.ZERO)
        .delayOnLoopback(Duration.ZERO)
        .tries(1)
        .done();
  }

  private CrawlReport crawl(TestProxy proxy, List<String> except, String... addresses)
      throws IOException {
    ProxyChoice choice = new ProxyChoice(Optional.of(proxy.address()), except);
    CrawlListener listener =
        new CrawlListener() {
          @Override
          public void note(String line) {
            notes.add(line);
          }
        };
    try (CrawlState state = CrawlState.open(folder.resolve("crawl.db"))) {
      for (String address : addresses) {
        state.add(Subscription.page(URI.create(address)));
      }
      return new Crawler(
              options(),
              state,
              pages,
              listener,
              () -> new Fetcher(options(), this::resolve, choice))
          .run();
    }
  }

  /** Ours: every name is an address inside. */
  private List<InetAddress> resolve(String name) throws java.net.UnknownHostException {
    resolved.add(name);
    return List.of(InetAddress.getByName("10.0.0.5"));
  }

  @Test
  void a_secure_page_comes_through_a_tunnel_that_is_asked_for_by_name() throws Exception {
    Path keys = keys();
    String before = System.getProperty("javax.net.ssl.trustStore", "");
    HttpsServer server = server(keys);
    try (TestProxy proxy = new TestProxy(server.getAddress().getPort())) {
      System.setProperty("javax.net.ssl.trustStore", keys.toString());
      System.setProperty("javax.net.ssl.trustStorePassword", SECRET);
      CrawlReport report = crawl(proxy, List.of(), "https://" + NAME + "/story");
      assertThat(report.count(PageResult.NEW)).as("%s", report.reasons()).isOne();
      assertThat(new String(pages.kept().getFirst().page().body(), StandardCharsets.UTF_8))
          .contains("safe and sound");
      assertThat(proxy.log()).contains("CONNECT " + NAME + ":443 HTTP/1.1");
      assertThat(resolved).isEmpty();
      assertThat(notes)
          .anyMatch(
              n ->
                  n.contains("through the proxy localhost:") && n.contains("the proxy's to check"));
    } finally {
      server.stop(0);
      System.clearProperty("javax.net.ssl.trustStorePassword");
      if (before.isEmpty()) {
        System.clearProperty("javax.net.ssl.trustStore");
      } else {
        System.setProperty("javax.net.ssl.trustStore", before);
      }
    }
  }

  @Test
  void a_plain_page_goes_through_the_proxy_too() throws IOException {
    try (TestProxy proxy = new TestProxy(1)) {
      assertThat(crawl(proxy, List.of(), "http://" + NAME + "/story").count(PageResult.NEW))
          .isOne();
      assertThat(proxy.log()).contains("GET http://" + NAME + "/story HTTP/1.1");
      assertThat(resolved).isEmpty();
    }
  }

  @Test
  void literals_inside_and_this_machine_are_refused_before_the_proxy_hears_of_them()
      throws IOException {
    try (TestProxy proxy = new TestProxy(1)) {
      CrawlReport report =
          crawl(
              proxy,
              List.of(),
              "https://10.0.0.1/",
              "https://[::ffff:169.254.169.254]/latest",
              "https://0x7f000001/",
              "http://localhost/",
              "http://127.0.0.1:" + proxy.address().getPort() + "/");
      assertThat(report.count(PageResult.FAILED)).as("%s", report.reasons()).isEqualTo(5);
      assertThat(proxy.log()).isEmpty();
    }
  }

  @Test
  void what_is_excepted_is_asked_directly_and_judged_by_its_address() throws IOException {
    try (TestProxy proxy = new TestProxy(1)) {
      CrawlReport report = crawl(proxy, List.of(".outlet.example"), "http://" + NAME + "/story");
      assertThat(report.count(PageResult.NEW)).isZero();
      assertThat(resolved).contains(NAME);
      assertThat(proxy.log()).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource({
    // variable, value, its proxy
    "HTTPS_PROXY, http://proxy.example:3128, proxy.example:3128",
    "https_proxy, proxy.example:3128,        proxy.example:3128",
    "HTTPS_PROXY, http://proxy.example/,     proxy.example:80",
    "HTTP_PROXY,  http://proxy.example:8080, proxy.example:8080",
    "HTTPS_PROXY, '',                        none",
    "FTP_PROXY,   http://proxy.example:3128, none",
  })
  void the_environment_names_the_proxy(String variable, String value, String proxy) {
    String named =
        ProxyChoice.ofEnvironment(Map.of(variable, value))
            .address()
            .map(a -> a.getHostString() + ":" + a.getPort())
            .orElse("none");
    assertThat(named).isEqualTo(proxy);
  }

  @ParameterizedTest(name = "{0} excepts {1}: {2}")
  @CsvSource({
    "'outlet.example',        outlet.example,      true",
    "'outlet.example',        news.outlet.example, true",
    "'.outlet.example',       news.outlet.example, true",
    "'*.outlet.example',      news.outlet.example, true",
    "'outlet.example',        myoutlet.example,    false",
    "'a.example, b.example',  B.EXAMPLE,           true",
    "'*',                     anything.example,    true",
    "'',                      outlet.example,      false",
    "'',                      localhost,           true",
    "'',                      127.0.0.1,           true",
  })
  void no_proxy_excepts_names_and_what_is_under_them(String except, String host, boolean direct) {
    ProxyChoice choice =
        ProxyChoice.ofEnvironment(Map.of("HTTPS_PROXY", "proxy.example:1", "NO_PROXY", except));
    assertThat(choice.isDirect(host)).isEqualTo(direct);
  }

  private static HttpsServer server(Path keys) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys)) {
      store.load(in, SECRET.toCharArray());
    }
    KeyManagerFactory managers = KeyManagerFactory.getInstance("SunX509");
    managers.init(store, SECRET.toCharArray());
    SSLContext secure = SSLContext.getInstance("TLS");
    secure.init(managers.getKeyManagers(), null, null);
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(secure));
    server.createContext(
        "/",
        exchange -> {
          boolean robots = exchange.getRequestURI().getPath().equals("/robots.txt");
          byte[] body = "<p>safe and sound".getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(robots ? 404 : 200, body.length);
          try (exchange) {
            exchange.getResponseBody().write(body);
          }
        });
    server.start();
    return server;
  }

  /** A certificate of our own for the invented name. */
  private Path keys() throws IOException, InterruptedException {
    Path keys = folder.resolve("keys.p12");
    String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    List<String> command =
        List.of(
            tool,
            "-genkeypair",
            "-alias",
            "outlet",
            "-keyalg",
            "EC",
            "-dname",
            "CN=" + NAME,
            "-ext",
            "SAN=dns:" + NAME,
            "-validity",
            "2",
            "-storetype",
            "PKCS12",
            "-keystore",
            keys.toString(),
            "-storepass",
            SECRET);
    Process made = new ProcessBuilder(command).start();
    assertThat(made.waitFor()).isZero();
    return keys;
  }
}
