package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The first page of a search over 100,000 facts: with 20 users at once, and beside slow clients.
 * The server is a process of its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WebBench {
  private static final int ROUNDS = Integer.getInteger("rounds", 7);
  private static final int ARTICLES = Integer.getInteger("articles", 40_000);
  private static final int WARM = Integer.getInteger("warm", 100);
  private static final long SETTLED = 2_000;

  @TempDir private static Path folder;

  private ServedProcess served;

  @BeforeAll
  void serve() throws Exception {
    String made = System.getProperty("index", ""); // one kept from another run
    Path index = made.isEmpty() ? folder.resolve("index") : Path.of(made);
    if (!java.nio.file.Files.isDirectory(index)) {
      Served.news(index, 29, ARTICLES);
    }
    served = ServedProcess.of(index);
    System.out.println(
        "[bench] WebBench: "
            + Wire.get(served.port(), "/v1/facts?limit=1").text().substring(0, 40));
  }

  @AfterAll
  void stop() {
    served.close();
  }

  @Test
  void searches_that_were_asked_before() throws Exception {
    measured("asked before", path -> path, 120);
  }

  @Test
  void searches_that_nobody_asked_yet() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    measured(
        "asked anew",
        path ->
            path + (path.indexOf('?') < 0 ? "?" : "&") + "not.place=No+" + asked.incrementAndGet(),
        30);
  }

  private void measured(String what, UnaryOperator<String> asked, int pages) throws Exception {
    int port = served.port();
    Crowd.times(port, 4, WARM * pages / 4, asked);
    double[] single = new double[ROUNDS];
    double[] crowd = new double[ROUNDS];
    double[] slow = new double[ROUNDS];
    double[] idle = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      single[i] = WebLoad.median(Crowd.times(port, 1, 4 * pages, asked));
      List<Double> many = Crowd.times(port, 20, pages, asked);
      crowd[i] = WebLoad.p95(many) / single[i];
      idle[i] = WebLoad.p95(Crowd.times(port, 1, 8 * pages, asked));
      try (WebLoad.Slow clients = new WebLoad.Slow(port, 200)) {
        assertThat(clients.held()).isEqualTo(200);
        Thread.sleep(SETTLED); // each has asked, and takes a byte a second from now on
        slow[i] = WebLoad.p95(Crowd.times(port, 1, 8 * pages, asked)) / idle[i];
      }
      System.out.println(
          String.format(
              Locale.ROOT,
              "[bench] WebBench: one %.2f, 20 users %.1f, p95 %.1f, p99 %.1f, most %.1f, one's p95"
                  + " %.2f, beside slow ones %.2f ms",
              single[i],
              WebLoad.median(many),
              WebLoad.p95(many),
              many.get(many.size() * 99 / 100),
              many.getLast(),
              idle[i],
              slow[i] * idle[i]));
    }
    said(what + ", median of one user, ms", single);
    said(what + ", p95 of one user, ms", idle);
    double most = said(what + ", p95 of 20 users by the median of one", crowd);
    double beside = said(what + ", p95 beside 200 slow clients by the p95 without", slow);
    assertThat(most).isLessThanOrEqualTo(20);
    assertThat(beside).isLessThan(2);
  }

  /** The median of the rounds, told with its spread. */
  private static double said(String what, double[] rounds) {
    Arrays.sort(rounds);
    double median = rounds[rounds.length / 2];
    System.out.println(
        String.format(
            Locale.ROOT,
            "[bench] WebBench: %s: %.2f (%.2f-%.2f over %d rounds)",
            what,
            median,
            rounds[0],
            rounds[rounds.length - 1],
            rounds.length));
    return median;
  }
}
