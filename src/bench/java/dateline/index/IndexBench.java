package dateline.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dateline.bench.GeneratedNews;
import dateline.bench.Ratio;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Writing and asking an index of generated facts ({@code -Dfacts=}, a million when not said)
 * against Lucene by itself on the same fields, and against SQLite's FTS5.
 *
 * <p>Writing: chunk by chunk, ours gets the readings and Lucene the finished documents of the same
 * readings, on the same thread; merging, the same for both, runs on threads of its own and is not
 * counted. Asking: both ask the same index.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IndexBench {
  private static final int FACTS = Integer.getInteger("facts", 1_000_000);
  private static final int SMALL = Math.max(10_000, FACTS / 10);
  private static final int WARM = 60;
  private static final int ROUNDS = 7;
  private static final long SEED = 20201104;

  private final GeneratedNews news = new GeneratedNews(SEED);
  private KeptIndexes kept = new KeptIndexes(Path.of(""), news);
  private Optional<KeptIndexes.Rates> rates = Optional.empty();

  @BeforeAll
  void write() throws Exception {
    kept = KeptIndexes.under(Path.of("target", "bench-index"), news, FACTS);
    rates = kept.write(SMALL, FACTS);
  }

  private static double cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }

  @Test
  @Order(1)
  void writing_keeps_seven_tenths_of_lucenes_rate() {
    assumeThat(rates).as("indexes of a run before").isPresent();
    KeptIndexes.Rates found = rates.orElseThrow();
    System.out.printf(
        Locale.ROOT,
        "[bench] writing %,d facts: %.2f of the rate of bare Lucene (%.2f-%.2f over %d parts)%n",
        FACTS,
        found.rate(),
        found.parts().getFirst(),
        found.parts().getLast(),
        found.parts().size());
    assertThat(found.rate()).isGreaterThanOrEqualTo(0.7);
  }

  @Test
  @Order(2)
  void asking_costs_little_more_than_the_query() throws Exception {
    long before = liveMegabytes();
    List<Ratio.Result> results = new ArrayList<>();
    try (FactSearch search = FactSearch.open(kept.ours());
        BareLucene bare = new BareLucene(kept.bare())) {
      for (Question question : Question.all(news)) {
        assertThat(question.totals(search)).as(question.name()).isEqualTo(question.totals(bare));
        results.add(
            Ratio.cpu(
                question.name() + " of " + FACTS + " facts, bare Lucene",
                WARM,
                15,
                () -> question.ask(search),
                () -> question.ask(bare)));
      }
      long live = liveMegabytes();
      System.out.printf("[bench] live heap %d MB, %d MB before opening%n", live, before);
      assertThat(live).isLessThanOrEqualTo(512);
    }
    assertThat(results).allSatisfy(result -> assertThat(result.cost()).isLessThanOrEqualTo(1.3));
  }

  @Test
  @Order(3)
  void ten_times_the_facts_cost_at_most_ten_times_as_much() throws Exception {
    try (FactSearch large = FactSearch.open(kept.ours());
        FactSearch small = FactSearch.open(kept.small())) {
      for (Question question : Question.all(news)) {
        Ratio.Result growth =
            Ratio.cpu(
                question.name() + " from " + SMALL + " to " + FACTS + " facts",
                5,
                15,
                () -> question.ask(large),
                () -> question.ask(small));
        assertThat(growth.cost()).isLessThanOrEqualTo(1.1 * FACTS / SMALL);
      }
    }
  }

  @Test
  @Order(4)
  void counting_by_facets_takes_a_twentieth_of_sqlite() throws Exception {
    Path file = kept.sqlite();
    Path filled = kept.sqliteFilled();
    boolean there = Files.exists(filled); // by a run before
    try (FactSearch search = FactSearch.open(kept.ours());
        SqliteFacts sqlite = new SqliteFacts(file, there)) {
      if (!there) {
        fill(sqlite);
        Files.createFile(filled);
      }
      for (int i = 0; i < WARM; i++) {
        Question.facets(news, i % 20).ask(search);
      }
      double[] ratios = new double[20];
      double[] millis = new double[20];
      for (int i = 0; i < ratios.length; i++) {
        Question question = Question.facets(news, i);
        assertThat(question.totals(search))
            .as(question.sqlite())
            .containsExactly(sqlite.count(question.sqlite()));
        double[] ours = new double[ROUNDS];
        double[] theirs = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
          double start = cpu();
          question.ask(search);
          ours[round] = cpu() - start;
          start = cpu();
          sqlite.count(question.sqlite());
          theirs[round] = cpu() - start;
        }
        Arrays.sort(ours);
        Arrays.sort(theirs);
        millis[i] = ours[ROUNDS / 2] * 1e3;
        ratios[i] = theirs[ROUNDS / 2] / ours[ROUNDS / 2];
      }
      Arrays.sort(ratios);
      Arrays.sort(millis);
      System.out.printf(
          Locale.ROOT,
          "[bench] six facets of 20 queries: %.0f times as fast as SQLite FTS5 (%.0f-%.0f), %.1f ms"
              + " (%.1f-%.1f)%n",
          ratios[10],
          ratios[0],
          ratios[19],
          millis[10],
          millis[0],
          millis[19]);
      assertThat(ratios[10]).isGreaterThanOrEqualTo(20);
    }
  }

  private void fill(SqliteFacts sqlite) throws IOException, SQLException {
    try (FactSearch search = FactSearch.open(kept.ours())) {
      search.each(
          FactQuery.ALL,
          (type, cells) -> {
            try {
              sqlite.add(type, search.schema().headings(type), cells);
            } catch (SQLException fault) {
              throw new IOException(fault);
            }
          });
    }
    sqlite.ready();
  }

  private static long liveMegabytes() {
    System.gc();
    return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
  }
}
