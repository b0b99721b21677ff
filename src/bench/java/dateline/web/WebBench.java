package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The first page of a search over 100,000 facts: with 20 users at once, and beside slow clients.
 */
final class WebBench {
  private static final int ROUNDS = 7;
  private static final int ARTICLES = Integer.getInteger("articles", 40_000);

  @Test
  void first_pages_under_load(@TempDir Path folder) throws Exception {
    try (Served served = Served.of(Served.news(folder.resolve("index"), 29, ARTICLES))) {
      System.out.println(
          "[bench] WebBench: " + served.get("/v1/facts?limit=1").text().substring(0, 40));
      WebLoad.times(served.port(), 4, 100);
      double[] crowd = new double[ROUNDS];
      double[] slow = new double[ROUNDS];
      double[] single = new double[ROUNDS];
      for (int i = 0; i < ROUNDS; i++) {
        single[i] = WebLoad.median(WebLoad.times(served.port(), 1, 60));
        crowd[i] = WebLoad.p95(WebLoad.times(served.port(), 20, 20)) / single[i];
        double idle = WebLoad.p95(WebLoad.times(served.port(), 1, 100));
        try (WebLoad.Slow clients = new WebLoad.Slow(served.port(), 200)) {
          assertThat(clients.held()).isEqualTo(200);
          slow[i] = WebLoad.p95(WebLoad.times(served.port(), 1, 100)) / idle;
        }
      }
      said("median of one user, ms", single);
      double many = said("p95 of 20 users by the median of one", crowd);
      double beside = said("p95 beside 200 slow clients by the p95 without", slow);
      assertThat(many).isLessThanOrEqualTo(20);
      assertThat(beside).isLessThan(2);
    }
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
