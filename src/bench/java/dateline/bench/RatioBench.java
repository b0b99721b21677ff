package dateline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The measure itself: work that is three times another's must come out as three times. */
class RatioBench {

  @Test
  void three_times_the_work_costs_three_times_as_much() throws Exception {
    Ratio.Result result =
        Ratio.cpu(
            "arithmetic, three to one", 3, 15, () -> spin(60_000_000), () -> spin(20_000_000));
    assertThat(result.cost()).isBetween(2.5, 3.5);
  }

  private static long spin(int steps) {
    long x = 88172645463325252L;
    for (int i = 0; i < steps; i++) {
      x ^= x << 13;
      x ^= x >>> 7;
      x ^= x << 17;
    }
    return x;
  }
}
