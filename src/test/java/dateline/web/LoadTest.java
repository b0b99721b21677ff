package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The small one of {@code WebBench}, which holds the figures: here only a collapse fails, for a
 * busy machine must not fail a build.
 */
final class LoadTest {
  private static final int READINGS = 3;

  @Test
  void many_users_and_slow_ones_get_their_pages(@TempDir Path folder) throws Exception {
    try (Served served = Served.of(Served.news(folder.resolve("index"), 23, 500))) {
      WebLoad load = new WebLoad(served.port());
      load.times(2, 60);
      double crowd = Double.MAX_VALUE;
      double slow = Double.MAX_VALUE;
      for (int i = 0; i < READINGS; i++) {
        double alone = WebLoad.median(load.times(1, 40));
        crowd = Math.min(crowd, WebLoad.p95(load.times(20, 15)) / alone);
        double idle = WebLoad.p95(load.times(1, 60));
        try (WebLoad.Slow clients = new WebLoad.Slow(served.port(), 200)) {
          assertThat(clients.held()).isEqualTo(200);
          slow = Math.min(slow, WebLoad.p95(load.times(1, 60)) / idle);
        }
      }
      assertThat(crowd).as("p95 of 20 users by the median of one").isLessThan(100);
      assertThat(slow).as("p95 beside 200 slow clients by the idle one").isLessThan(20);
    }
  }
}
