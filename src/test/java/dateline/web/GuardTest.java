package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may ask for what, asked over the wire. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class GuardTest {
  private static final String SECRET = "correct horse battery";
  private Served open;
  private Served locked;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    Path index = Served.news(folder.resolve("index"), 7, 20);
    open = Served.of(index);
    locked = Served.of(index, Served.ANY_PORT.withToken(SECRET));
  }

  @AfterAll
  void stop() throws IOException {
    open.close();
    locked.close();
  }

  /**
   * {@code PORT} stands for the server's port, {@code FORM} for its forms' token, {@code -} for
   * nothing.
   */
  @ParameterizedTest(name = "{index}: {0} {1} Host={2} Origin={3} token={4} {5} -> {6}")
  @CsvSource(
      textBlock =
          """
          # method, path,        Host,                 Origin,                    token, site,         status
          GET,      /,           127.0.0.1:PORT,       -,                         -,     -,            200
          GET,      /,           localhost:PORT,       -,                         -,     -,            200
          GET,      /,           LOCALHOST:PORT,       -,                         -,     -,            200
          GET,      /,           localhost,            -,                         -,     -,            200
          GET,      /,           [::1]:PORT,           -,                         -,     -,            200
          GET,      /,           127.0.0.1:9,          -,                         -,     -,            200
          GET,      /,           evil.example,         -,                         -,     -,            421
          GET,      /,           evil.example:PORT,    -,                         -,     -,            421
          GET,      /,           localhost.evil.example, -,                       -,     -,            421
          GET,      /,           127.0.0.1.evil.example:PORT, -,                  -,     -,            421
          GET,      /,           evil.example@localhost, -,                       -,     -,            400
          GET,      /,           localhost:x,          -,                         -,     -,            400
          GET,      /,           127.0.0.2:PORT,       -,                         -,     -,            421
          GET,      /,           0.0.0.0:PORT,         -,                         -,     -,            421
          GET,      /,           192.168.1.5:PORT,     -,                         -,     -,            421
          GET,      /healthz,    evil.example,         -,                         -,     -,            421
          GET,      /v1/facts,   evil.example,         -,                         -,     -,            421
          GET,      /search.csv, evil.example,         -,                         -,     -,            421
          GET,      /,           127.0.0.1:PORT,       http://evil.example,       -,     cross-site,   200
          HEAD,     /,           127.0.0.1:PORT,       -,                         -,     -,            200
          HEAD,     /,           evil.example,         -,                         -,     -,            421
          OPTIONS,  /sources,    127.0.0.1:PORT,       -,                         -,     -,            204
          OPTIONS,  /sources,    evil.example,         -,                         -,     -,            421
          POST,     /sources,    127.0.0.1:PORT,       http://127.0.0.1:PORT,     FORM,  same-origin,  200
          POST,     /sources,    localhost:PORT,       http://localhost:PORT,     FORM,  -,            200
          POST,     /sources,    127.0.0.1:PORT,       https://127.0.0.1:PORT,    FORM,  -,            200
          POST,     /sources,    127.0.0.1:PORT,       -,                         FORM,  -,            403
          POST,     /sources,    127.0.0.1:PORT,       null,                      FORM,  -,            403
          POST,     /sources,    127.0.0.1:PORT,       http://evil.example,       FORM,  cross-site,   403
          POST,     /sources,    127.0.0.1:PORT,       http://127.0.0.1:9,        FORM,  same-site,    403
          POST,     /sources,    127.0.0.1:PORT,       http://localhost:PORT,     FORM,  -,            403
          POST,     /sources,    127.0.0.1:PORT,       http://127.0.0.1:PORT.evil.example, FORM, -,    403
          POST,     /sources,    127.0.0.1:PORT,       http://127.0.0.1:PORT,     FORM,  cross-site,   403
          POST,     /sources,    127.0.0.1:PORT,       http://127.0.0.1:PORT,     FORM,  same-site,    403
          POST,     /sources,    127.0.0.1:PORT,       http://127.0.0.1:PORT,     -,     same-origin,  403
          POST,     /sources,    127.0.0.1:PORT,       http://127.0.0.1:PORT,     wrong, same-origin,  403
          POST,     /sources,    evil.example,         http://evil.example,       FORM,  same-origin,  421
          POST,     /v1/facts,   127.0.0.1:PORT,       http://127.0.0.1:PORT,     FORM,  -,            405
          POST,     /,           127.0.0.1:PORT,       http://127.0.0.1:PORT,     FORM,  -,            405
          POST,     /nowhere,    127.0.0.1:PORT,       http://127.0.0.1:PORT,     FORM,  -,            404
          PUT,      /sources,    127.0.0.1:PORT,       http://127.0.0.1:PORT,     FORM,  -,            405
          DELETE,   /sources,    127.0.0.1:PORT,       -,                         FORM,  -,            403
          DELETE,   /sources,    127.0.0.1:PORT,       http://127.0.0.1:PORT,     FORM,  -,            405
          TRACE,    /,           127.0.0.1:PORT,       http://127.0.0.1:PORT,     FORM,  -,            405
          """)
  void a_request_is_let_in_or_refused(
      String method, String path, String host, String origin, String token, String site, int status)
      throws IOException {
    int before = open.room.added.size();
    Wire.Reply reply = ask(open, method, path, host, origin, token, site);
    assertThat(reply.status()).as(reply.text()).isEqualTo(status);
    boolean added = method.equals("POST") && status == 200;
    assertThat(open.room.added).hasSize(before + (added ? 1 : 0));
    safe(reply);
    if (method.equals("HEAD")) {
      assertThat(reply.body()).isEmpty();
    }
  }

  private static Wire.Reply ask(
      Served served,
      String method,
      String path,
      String host,
      String origin,
      String token,
      String site)
      throws IOException {
    String port = Integer.toString(served.port());
    List<String> headers = new ArrayList<>();
    if (!origin.equals("-")) {
      headers.add("Origin: " + origin.replace("PORT", port));
    }
    if (!site.equals("-")) {
      headers.add("Sec-Fetch-Site: " + site);
    }
    String body = "";
    if (Routes.changes(method)) {
      headers.add("Content-Type: application/x-www-form-urlencoded");
      String form = token.equals("FORM") ? served.formToken() : token.replace("-", "");
      body = "url=https%3A%2F%2Fpaper.example%2F&token=" + form;
    }
    return Wire.send(
        served.port(),
        method,
        path,
        host.replace("PORT", port),
        body,
        headers.toArray(String[]::new));
  }

  /** What must hold of every answer. */
  static void safe(Wire.Reply reply) {
    assertThat(reply.header("Content-Security-Policy"))
        .contains("default-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe-inline");
    assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(reply.header("Referrer-Policy")).isNotEmpty();
    assertThat(reply.headers()).doesNotContainKey("server").doesNotContainKey("x-powered-by");
    if (reply.status() >= 400) {
      assertThat(reply.text())
          .doesNotContain("Exception", "\tat ", "java.", "dateline.web", "/tmp/", "helidon");
    }
  }

  @ParameterizedTest(name = "{index}: {0} {1} {2} -> {3}")
  @CsvSource(
      textBlock =
          """
          # path,       header,                                     value,                      status
          /,            Authorization,                              Bearer correct horse battery, 200
          /v1/facts,    Authorization,                              Bearer correct horse battery, 200
          /metrics,     Authorization,                              Bearer correct horse battery, 200
          /,            Authorization,                              Bearer wrong horse battery, 401
          /,            Authorization,                              Basic correct horse battery, 401
          /,            Cookie,                                     dateline_key=correct horse battery, 401
          /,            X-Nothing,                                  -,                          401
          /v1/facts,    X-Nothing,                                  -,                          401
          /metrics,     X-Nothing,                                  -,                          401
          /search.xlsx, X-Nothing,                                  -,                          401
          /articles/n1, X-Nothing,                                  -,                          401
          /enter,       X-Nothing,                                  -,                          200
          /healthz,     X-Nothing,                                  -,                          200
          """)
  void a_server_with_a_token_answers_who_knows_it(
      String path, String header, String value, int status) throws IOException {
    Wire.Reply reply = locked.get(path, header + ": " + value);
    assertThat(reply.status()).as(reply.text()).isEqualTo(status);
    safe(reply);
    assertThat(reply.text()).doesNotContain(SECRET);
  }

  @Test
  void the_token_typed_once_opens_the_pages() throws IOException {
    Wire.Reply wrong = enter("no such token at all");
    assertThat(wrong.status()).isEqualTo(401);
    assertThat(wrong.headers()).doesNotContainKey("set-cookie");
    Wire.Reply right = enter(SECRET);
    assertThat(right.status()).isEqualTo(303);
    String cookie = right.header("Set-Cookie");
    assertThat(cookie).contains("HttpOnly", "SameSite=Strict").doesNotContain("horse");
    String bare = cookie.substring(0, cookie.indexOf(';'));
    assertThat(locked.get("/", "Cookie: other=1; " + bare).status()).isEqualTo(200);
  }

  private Wire.Reply enter(String token) throws IOException {
    String host = "127.0.0.1:" + locked.port();
    return Wire.send(
        locked.port(),
        "POST",
        "/enter",
        host,
        "token=" + Params.encoded(token),
        "Origin: http://" + host,
        "Content-Type: application/x-www-form-urlencoded");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
  void nobody_listens_to_other_machines_without_a_token(String host) {
    WebOptions local = WebOptions.LOCAL;
    assertThatThrownBy(
            () ->
                new WebOptions(
                    List.of(host),
                    0,
                    0,
                    local.token(),
                    local.version(),
                    local.patience(),
                    local.clock()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--token");
    assertThatThrownBy(() -> local.withToken("short")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_name_given_at_the_start_is_answered() throws IOException {
    WebOptions local = Served.ANY_PORT;
    WebOptions named =
        new WebOptions(
            List.of("127.0.0.1", "News.Example"),
            0,
            0,
            local.token(),
            local.version(),
            local.patience(),
            local.clock());
    try (Served served = Served.of(Path.of("no-index-here"), named)) {
      assertThat(Wire.send(served.port(), "GET", "/healthz", "news.example:80", "").status())
          .isEqualTo(200);
      assertThat(Wire.send(served.port(), "GET", "/healthz", "other.example", "").status())
          .isEqualTo(421);
    }
  }
}
