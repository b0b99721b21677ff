package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Callers who keep a connection for themselves lose it; slow ones in good faith do not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CallsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** Far longer than it takes, for a busy machine. */
  private static final int LONG = 30_000;

  @TempDir private static Path folder;

  private Served served;

  @BeforeAll
  void serve() throws IOException {
    Path index = Served.news(folder.resolve("index"), 31, 700);
    served = Served.of(index, Served.ANY_PORT.within(PATIENCE));
  }

  @AfterAll
  void stop() throws IOException {
    served.close();
  }

  private Socket call(String text) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(2_048);
    socket.setSoTimeout(LONG);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), served.port()));
    say(socket, text);
    return socket;
  }

  private static void say(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }

  private String get(String path) {
    return "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + served.port() + "\r\n";
  }

  /** Says a byte now and then for as long as it is listened to; how long that was. */
  private static Duration drip(Socket socket) throws InterruptedException {
    long start = System.nanoTime();
    try {
      while (System.nanoTime() - start < LONG * 1_000_000L) {
        Thread.sleep(50);
        say(socket, "x");
      }
    } catch (IOException hungUp) {
      assertThat(hungUp).isInstanceOf(SocketException.class);
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /",
        "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Long: ",
        "POST /sources HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 60000\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\n\r\nurl="
      })
  void who_drips_a_request_is_hung_up_on(String begun) throws Exception {
    try (Socket slow = call(begun)) {
      assertThat(drip(slow)).isBetween(PATIENCE.dividedBy(2), Duration.ofMillis(LONG / 2));
    }
    assertThat(served.get("/v1/facts?limit=1").status()).isEqualTo(200);
  }

  @Test
  void who_says_nothing_is_hung_up_on() throws IOException {
    try (Socket silent = call("")) {
      assertThat(silent.getInputStream().read()).isNegative();
    }
  }

  @Test
  void who_takes_nothing_of_a_file_is_hung_up_on() throws Exception {
    try (Socket deaf = call(get("/search.csv") + "\r\n")) {
      Thread.sleep(PATIENCE.multipliedBy(7).toMillis());
      byte[] came = taken(deaf.getInputStream());
      assertThat(new String(came, StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 200")
          .doesNotEndWith("\r\n0\r\n\r\n"); // it must not look whole
    }
  }

  private static byte[] taken(InputStream in) throws IOException {
    java.io.ByteArrayOutputStream came = new java.io.ByteArrayOutputStream();
    try {
      in.transferTo(came);
    } catch (SocketException cut) {
      assertThat(came.size()).isPositive();
    }
    return came.toByteArray();
  }

  @Test
  void a_connection_that_rests_between_requests_is_kept() throws Exception {
    try (Socket socket = call(get("/healthz") + "\r\n")) {
      assertThat(socket.getInputStream().read()).isEqualTo('H');
      Thread.sleep(PATIENCE.multipliedBy(2).toMillis());
      socket.getInputStream().skipNBytes(socket.getInputStream().available());
      say(socket, get("/healthz"));
      Thread.sleep(PATIENCE.dividedBy(4).toMillis());
      say(socket, "Connection: close\r\n\r\n");
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 200")
          .endsWith("ok\n");
    }
  }
}
