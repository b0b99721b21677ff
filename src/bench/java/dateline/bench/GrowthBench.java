package dateline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dateline.model.Given;
import dateline.nlp.Models;
import dateline.read.InventedArticle;
import dateline.read.PageReader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An article ten times as long, with ten times the people and bodies, against the shorter one. */
class GrowthBench {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int[] LENGTHS = {1_000, 10_000, 100_000, 1_000_000};
  private static final int ROUNDS = 7;

  /** With an address, so that facts get their links. */
  private static final Given GIVEN =
      Given.byUser(
          Optional.empty(),
          Optional.of(URI.create("https://paper.example/story")),
          Optional.empty(),
          Optional.empty());

  @Test
  void ten_times_the_text_costs_at_most_eleven_times() throws Exception {
    PageReader reader = PageReader.of(Models.load(Optional.empty()));
    for (int i = 0; i < 30; i++) {
      reader.read(GIVEN, InventedArticle.text(50_000, i));
    }
    double[][] rounds = new double[LENGTHS.length][ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < LENGTHS.length; i++) { // side by side: the compiler never stops
        rounds[i][round] = nanosPerCharacter(reader, LENGTHS[i], round);
      }
    }
    double[] perCharacter = new double[LENGTHS.length];
    for (int i = 0; i < LENGTHS.length; i++) {
      Arrays.sort(rounds[i]);
      perCharacter[i] = rounds[i][ROUNDS / 2];
      System.out.printf(
          "[bench] %,d characters: %.0f ns each (%.0f-%.0f), ten times the length costs %.1f%n",
          LENGTHS[i],
          perCharacter[i],
          rounds[i][0],
          rounds[i][ROUNDS - 1],
          i == 0 ? Double.NaN : 10 * perCharacter[i] / perCharacter[i - 1]);
    }
    for (int i = 1; i < LENGTHS.length; i++) {
      assertThat(10 * perCharacter[i] / perCharacter[i - 1])
          .as("from %d to %d characters", LENGTHS[i - 1], LENGTHS[i])
          .isLessThanOrEqualTo(11);
    }
  }

  /** The cost of a character in one round: some articles of a length, each round others. */
  private static double nanosPerCharacter(PageReader reader, int length, int round) {
    int count = Math.max(1, 400_000 / length);
    long characters = 0;
    long nanos = 0;
    for (int i = 0; i < count; i++) {
      String text = InventedArticle.text(length, 1_000L * round + i);
      long start = THREADS.getCurrentThreadCpuTime();
      reader.read(GIVEN, text);
      nanos += THREADS.getCurrentThreadCpuTime() - start;
      characters += text.length();
    }
    return (double) nanos / characters;
  }
}
