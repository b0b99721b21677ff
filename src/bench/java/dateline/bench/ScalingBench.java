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
  private static final int ROUNDS = 100;
  private static final int WARM = 12;
  private static final int PAGES = 40;

  /** A round reads some of the pages, so that its arms stand close together in time. */
  private static final int SLICE = 8;

  /** About as long as reading a slice takes: a tenth of a second. */
  private static final int STEPS = 50_000_000;

  @Test
  void a_second_thread_brings_what_it_brings_arithmetic() throws Exception {
    PageReader reader = PageReader.of(Models.load(Optional.empty()));
    List<Page> pages = RealPages.some(PAGES);
    Runnable everything = () -> pages.forEach(reader::read);
    Runnable spinning = () -> spin(STEPS);
    for (int i = 0; i < WARM; i++) {
      seconds(2, everything);
      seconds(2, spinning);
    }
    double[] ratios = new double[ROUNDS];
    double[] gains = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      int from = i * SLICE % PAGES;
      List<Page> slice = pages.subList(from, from + SLICE);
      Runnable reading = () -> slice.forEach(reader::read);
      System.gc(); // each round begins with the same heap
      double spunAlone = seconds(1, spinning);
      double readAlone = seconds(1, reading);
      double spun = seconds(2, spinning);
      double read = seconds(2, reading);
      read += seconds(2, reading); // and back again: what drifts meets both alike
      spun += seconds(2, spinning);
      readAlone += seconds(1, reading);
      spunAlone += seconds(1, spinning);
      gains[i] = 2 * readAlone / read;
      ratios[i] = gains[i] / (2 * spunAlone / spun);
    }
    Arrays.sort(ratios);
    Arrays.sort(gains);
    double median = ratios[ROUNDS / 2];
    System.out.printf(
        "[bench] two threads of reading bring %.2f times what one brings: %.3f of what arithmetic"
            + " gets (%.3f-%.3f over %d rounds)%n",
        gains[ROUNDS / 2], median, ratios[0], ratios[ROUNDS - 1], ROUNDS);
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
