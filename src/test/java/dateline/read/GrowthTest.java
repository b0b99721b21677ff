package dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Given;
import dateline.nlp.Models;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * No step of the reader is quadratic. What is measured exactly is {@code GrowthBench}'s; here a
 * tenfold article may cost half as much again as it should, because builds run on busy machines.
 */
final class GrowthTest {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Given GIVEN =
      Given.byUser(
          Optional.empty(),
          Optional.of(URI.create("https://paper.example/story")),
          Optional.empty(),
          Optional.empty());

  @Test
  void ten_times_the_article_costs_about_ten_times_as_much() throws IOException {
    PageReader reader = PageReader.of(Models.load(Optional.empty()));
    for (int i = 0; i < 8; i++) {
      reader.read(GIVEN, InventedArticle.text(30_000, i));
    }
    double small = Double.MAX_VALUE;
    double large = Double.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      small = Math.min(small, nanos(reader, 30_000, i));
      large = Math.min(large, nanos(reader, 300_000, i));
    }
    assertThat(large / small).isLessThan(15);
  }

  private static double nanos(PageReader reader, int length, int seed) {
    String text = InventedArticle.text(length, seed);
    long start = THREADS.getCurrentThreadCpuTime();
    reader.read(GIVEN, text);
    return THREADS.getCurrentThreadCpuTime() - start;
  }
}
