package dateline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Page;
import dateline.nlp.Models;
import dateline.read.PageReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What a second thread brings the reader, against what it brings a loop of pure arithmetic in the
 * same round: what the machine cannot give, neither gets. By the clock on the wall.
 */
class ScalingBench {
  private static final int ROUNDS = 9;

  @Test
  void a_second_thread_brings_what_it_brings_arithmetic() throws Exception {
    PageReader reader = PageReader.of(Models.load(Optional.empty()));
    List<Page> pages = RealPages.some(40);
    Runnable reading = () -> pages.forEach(reader::read);
    Runnable spinning = () -> spin(1_500_000_000);
    for (int i = 0; i < 4; i++) {
      seconds(2, reading);
    }
    seconds(1, spinning);
    double[] ratios = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      double arithmetic = 2 * seconds(1, spinning) / seconds(2, spinning);
      double ours = 2 * seconds(1, reading) / seconds(2, reading);
      double again = 2 * seconds(1, spinning) / seconds(2, spinning);
      ratios[i] = 2 * ours / (arithmetic + again);
    }
    Arrays.sort(ratios);
    double median = ratios[ROUNDS / 2];
    System.out.printf(
        "[bench] two threads of reading over one: %.3f of what arithmetic gets (%.3f-%.3f over %d"
            + " rounds)%n",
        median, ratios[0], ratios[ROUNDS - 1], ROUNDS);
    assertThat(median).isGreaterThanOrEqualTo(0.92);
  }

  /** How long so many threads take, each doing the work once. */
  private static double seconds(int count, Runnable work) throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      threads.add(new Thread(work));
    }
    long start = System.nanoTime();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static void spin(int steps) {
    long x = 88172645463325252L;
    for (int i = 0; i < steps; i++) {
      x ^= x << 13;
      x ^= x >>> 7;
      x ^= x << 17;
    }
    if (x == 0) {
      throw new IllegalStateException("xorshift never reaches nought");
    }
  }
}
