package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.model.Given;
import dateline.model.Page;
import dateline.model.Source;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server does with requests that are too much, broken, or at a bad time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DatelineServerTest {
  private Served served;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    served = Served.of(Served.news(folder.resolve("index"), 11, 50));
  }

  @AfterAll
  void stop() throws IOException {
    served.close();
  }

  @Test
  void what_is_too_large_is_refused_and_the_next_request_is_answered() throws IOException {
    String host = "127.0.0.1:" + served.port();
    assertThat(served.get("/?q=" + "a".repeat(20_000)).status()).isBetween(400, 431);
    assertThat(served.get("/", "X-Long: " + "a".repeat(40_000)).status()).isBetween(400, 431);
    assertThat(served.get("/?q=" + "a".repeat(9_000)).status()).isEqualTo(400);
    assertThat(served.get("/?q=" + "a+".repeat(600)).status()).isEqualTo(400);
    assertThat(served.get("/?" + "x=1&".repeat(300)).status()).isEqualTo(400);
    Wire.Reply form =
        Wire.send(
            served.port(),
            "POST",
            "/sources",
            host,
            "url=" + "a".repeat(100_000),
            "Origin: http://" + host,
            "Content-Type: application/x-www-form-urlencoded");
    assertThat(form.status()).isIn(0, 413);
    assertThat(served.get("/").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/?q=%ZZ",
        "/?q=%",
        "/?q=%FF",
        "/articles/%C0%AF",
        "/?page=0",
        "/?page=x",
        "/?size=101",
        "/?page=600&size=100",
        "/?sort=best",
        "/?from=tomorrow",
        "/?from=2026-13",
        "/?q=((",
        "/?q=nofield:x%22"
      })
  void what_cannot_be_read_is_told_so(String path) throws IOException {
    Wire.Reply reply = served.get(path, "Accept: text/html");
    assertThat(reply.status()).as(reply.text()).isEqualTo(400);
    GuardTest.safe(reply);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nowhere",
        "/articles/none",
        "/v1/articles/none",
        "/v1/facts/none",
        "/people/Nobody",
        "/v1/people/Nobody",
        "/static/none.css",
        "/static/..%2f..%2fMain.class",
        "/static/%2e%2e",
        "/../etc/passwd",
        "/facets/url",
        "//",
        "/v1/",
        "/v2/facts",
        "/people.json.json"
      })
  void what_is_not_there_is_told_so(String path) throws IOException {
    Wire.Reply reply = served.get(path);
    assertThat(reply.status()).as(reply.text()).isIn(400, 404);
    GuardTest.safe(reply);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\r\n\r\n",
        "GET\r\n\r\n",
        "GET / HTTP/9.9\r\n\r\n",
        "\u0000\u0001\u0002\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n",
        "GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
        "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"
      })
  void what_is_no_request_gets_no_page(String request) throws IOException {
    Wire.Reply reply =
        Wire.raw(served.port(), request.getBytes(StandardCharsets.ISO_8859_1), new byte[0]);
    assertThat(reply.status()).isNotEqualTo(200);
    assertThat(reply.text()).doesNotContain("Exception", "\tat ", "java.", "io.helidon");
    assertThat(served.get("/healthz").status()).isEqualTo(200);
  }

  @Test
  void an_address_says_how_it_may_be_used() throws IOException {
    String host = "127.0.0.1:" + served.port();
    Wire.Reply options = Wire.send(served.port(), "OPTIONS", "/sources", host, "");
    assertThat(options.header("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
    Wire.Reply head = Wire.send(served.port(), "HEAD", "/v1/facts", host, "");
    Wire.Reply get = served.get("/v1/facts");
    assertThat(head.header("Content-Length")).isEqualTo(Integer.toString(get.body().length));
    assertThat(head.header("ETag")).isEqualTo(get.header("ETag")).isNotEmpty();
    assertThat(Wire.send(served.port(), "HEAD", "/search.csv", host, "").status()).isEqualTo(200);
  }

  @Test
  void what_has_not_changed_is_not_sent_again() throws IOException {
    for (String path : new String[] {"/", "/v1/facts?q=storms", "/people.json", "/search.atom"}) {
      Wire.Reply first = served.get(path);
      Wire.Reply again = served.get(path, "If-None-Match: \"x\", " + first.header("ETag"));
      assertThat(again.status()).as(path).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      assertThat(served.get(path, "If-None-Match: \"x\"").status()).isEqualTo(200);
    }
  }

  @Test
  void every_page_has_its_data() throws IOException {
    for (String path : new String[] {"/", "/facets/place", "/articles/n1", "/people", "/figures"}) {
      Wire.Reply page = served.get(path, "Accept: text/html");
      assertThat(page.status()).as(path + page.text()).isEqualTo(200);
      String link = page.header("Link");
      String data = link.substring(1, link.indexOf('>'));
      Wire.Reply json = served.get(data);
      assertThat(json.status()).as(data).isEqualTo(200);
      assertThat(json.header("Content-Type")).isEqualTo("application/json");
      GuardTest.safe(json);
    }
  }

  @Test
  void a_stored_copy_is_shown_in_a_box() throws IOException {
    JsonNode article =
        new ObjectMapper().readTree(served.get("/v1/articles?limit=1").body()).at("/articles/0");
    String url = article.get("url").asText();
    String copy = "/articles/" + article.get("article_id").asText() + "/copy";
    assertThat(served.get(copy).status()).isEqualTo(404);
    served.room.stored.put(
        url,
        List.of(
            stored(url, "text/html; charset=utf-8", "<script>alert(1)</script>first"),
            stored(url, "application/x-evil\r\nX-Split: 1", "<b>second</b>")));
    Wire.Reply first = served.get(copy + "?version=1");
    assertThat(first.text()).isEqualTo("<script>alert(1)</script>first");
    assertThat(first.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(first.header("Content-Security-Policy"))
        .startsWith("sandbox; default-src 'none'")
        .doesNotContain("allow-");
    assertThat(first.header("X-Content-Type-Options")).isEqualTo("nosniff");
    Wire.Reply second = served.get(copy);
    assertThat(second.text()).isEqualTo("<b>second</b>");
    assertThat(second.header("Content-Type")).startsWith("text/plain");
    assertThat(second.headers()).doesNotContainKey("x-split");
    assertThat(served.get(copy + "?version=3").status()).isEqualTo(404);
    assertThat(served.get(copy + "?version=0").status()).isEqualTo(400);
  }

  private static Page stored(String url, String type, String body) {
    return new Page(
        URI.create(url),
        Source.UNKNOWN,
        Instant.EPOCH,
        200,
        Map.of("Content-Type", List.of(type)),
        body.getBytes(StandardCharsets.UTF_8),
        Given.NOTHING);
  }

  @Test
  void nothing_indexed_yet_is_no_fault(@TempDir Path folder) throws IOException {
    Path index = folder.resolve("index");
    try (Served empty = Served.of(index)) {
      Wire.Reply reply = empty.get("/", "Accept: text/html");
      assertThat(reply.status()).isEqualTo(503);
      assertThat(reply.text()).contains("dateline crawl").doesNotContain(folder.toString());
      assertThat(empty.get("/sources").status()).isEqualTo(200);
      assertThat(empty.get("/healthz").status()).isEqualTo(200);
      Served.news(index, 5, 10);
      assertThat(empty.get("/").status()).isEqualTo(200);
    }
  }

  @Test
  void another_index_in_the_same_place_is_found(@TempDir Path folder) throws Exception {
    Path index = Served.news(folder.resolve("index"), 5, 10);
    Served.news(folder.resolve("index.new"), 6, 40);
    try (Served swapped = Served.of(index)) {
      String before = swapped.get("/v1/articles").text();
      Files.move(index, folder.resolve("index.old"));
      Files.move(folder.resolve("index.new"), index);
      String after = before;
      for (int i = 0; i < 100 && after.equals(before); i++) {
        Thread.sleep(100); // the server looks for it once a second
        after = swapped.get("/v1/articles").text();
      }
      assertThat(before).contains("\"total\":10");
      assertThat(after).contains("\"total\":40");
    }
  }

  @Test
  void a_damaged_index_is_told_in_a_line(@TempDir Path folder) throws IOException {
    Path index = Files.createDirectories(folder.resolve("index"));
    Files.writeString(index.resolve("segments_1"), "nothing of use");
    try (Served broken = Served.of(index)) {
      Wire.Reply reply = broken.get("/v1/facts");
      assertThat(reply.status()).isEqualTo(503);
      assertThat(reply.text()).contains("dateline rebuild").doesNotContain("segments");
    }
  }

  @Test
  void a_port_that_is_taken_is_passed_over(@TempDir Path folder) throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      WebOptions there = WebOptions.LOCAL.on(taken.getLocalPort());
      try (Served next = Served.of(folder, there)) {
        assertThat(next.port()).isGreaterThan(taken.getLocalPort());
      }
      WebOptions only =
          new WebOptions(
              there.hosts(),
              there.port(),
              0,
              there.token(),
              there.version(),
              there.patience(),
              there.clock());
      assertThatThrownBy(() -> Served.of(folder, only)).isInstanceOf(IOException.class);
    }
  }
}
