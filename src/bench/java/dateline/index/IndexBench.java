package dateline.index;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.bench.GeneratedNews;
import dateline.bench.Ratio;
import dateline.fact.Reading;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

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
  private static final int CHUNK = 200;
  private static final int PARTS = 10;
  private static final long SEED = 20201104;

  private final GeneratedNews news = new GeneratedNews(SEED);
  private Path folder = Path.of("");
  private double cost;
  private final double[] parts = new double[PARTS];

  @BeforeAll
  void write(@TempDir Path fresh) throws Exception {
    folder = fresh;
    try (FactIndex small = FactIndex.create(folder.resolve("small"))) {
      long facts = 0;
      for (int i = 0; facts < SMALL; i++) {
        Reading reading = news.reading(i);
        small.put(reading);
        facts += reading.facts().size();
      }
      small.commit("small");
    }
    writeBoth();
  }

  private void writeBoth() throws IOException {
    double[] ours = new double[PARTS];
    double[] bare = new double[PARTS];
    try (FactIndex index = FactIndex.create(folder.resolve("ours"));
        FSDirectory directory = FSDirectory.open(folder.resolve("bare"));
        IndexWriter writer = new IndexWriter(directory, FactIndex.config())) {
      long facts = 0;
      for (int number = 0; facts < FACTS; number += CHUNK) {
        List<Reading> readings = readings(number);
        List<List<Document>> finished = documents(readings);
        int part = (int) Math.min(PARTS - 1, facts * PARTS / FACTS);
        if (number / CHUNK % 2 == 0) {
          ours[part] += ours(index, readings);
          bare[part] += bare(writer, finished);
        } else {
          bare[part] += bare(writer, finished);
          ours[part] += ours(index, readings);
        }
        long before = facts;
        facts += readings.stream().mapToInt(reading -> reading.facts().size()).sum();
        if (facts * PARTS / FACTS > before * PARTS / FACTS) {
          System.out.printf(
              Locale.ROOT,
              "[bench] %,d facts: %.0f facts/s of ours, %.0f of Lucene's (CPU)%n",
              facts,
              (double) FACTS / PARTS / ours[part],
              (double) FACTS / PARTS / bare[part]);
        }
      }
      double start = cpu();
      index.commit("all");
      ours[PARTS - 1] += cpu() - start;
      start = cpu();
      writer.commit();
      bare[PARTS - 1] += cpu() - start;
    }
    for (int i = 0; i < PARTS; i++) {
      parts[i] = bare[i] / ours[i];
    }
    cost = Arrays.stream(bare).sum() / Arrays.stream(ours).sum();
  }

  private List<Reading> readings(int from) {
    List<Reading> readings = new ArrayList<>(CHUNK);
    for (int i = from; i < from + CHUNK; i++) {
      readings.add(news.reading(i));
    }
    return readings;
  }

  private static List<List<Document>> documents(List<Reading> readings) throws IOException {
    List<List<Document>> all = new ArrayList<>(readings.size());
    for (Reading reading : readings) {
      all.add(Documents.of(reading, Schema.OURS).stream().map(BareLucene::document).toList());
    }
    return all;
  }

  private static double cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }

  private static double ours(FactIndex index, List<Reading> readings) throws IOException {
    double start = cpu();
    for (Reading reading : readings) {
      index.put(reading);
    }
    return cpu() - start;
  }

  private static double bare(IndexWriter writer, List<List<Document>> finished) throws IOException {
    double start = cpu();
    for (List<Document> block : finished) {
      writer.addDocuments(block);
    }
    return cpu() - start;
  }

  @AfterAll
  void remove() throws IOException {
    Files.deleteIfExists(folder.resolve("facts.db"));
  }

  @Test
  @Order(1)
  void writing_keeps_seven_tenths_of_lucenes_rate() {
    double[] sorted = parts.clone();
    Arrays.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "[bench] writing %,d facts: %.2f of the rate of bare Lucene (%.2f-%.2f over %d parts)%n",
        FACTS,
        cost,
        sorted[0],
        sorted[PARTS - 1],
        PARTS);
    assertThat(cost).isGreaterThanOrEqualTo(0.7);
  }

  @Test
  @Order(2)
  void asking_costs_little_more_than_the_query() throws Exception {
    long before = liveMegabytes();
    List<Ratio.Result> results = new ArrayList<>();
    try (FactSearch search = FactSearch.open(folder.resolve("ours"));
        BareLucene bare = new BareLucene(folder.resolve("bare"))) {
      for (Question question : Question.all(news)) {
        results.add(
            Ratio.cpu(
                question.name() + " of " + FACTS + " facts, bare Lucene",
                5,
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
    try (FactSearch large = FactSearch.open(folder.resolve("ours"));
        FactSearch small = FactSearch.open(folder.resolve("small"))) {
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
    Path file = folder.resolve("facts.db");
    try (FactSearch search = FactSearch.open(folder.resolve("ours"));
        SqliteFacts sqlite = new SqliteFacts(file)) {
      fill(sqlite);
      double[] ratios = new double[20];
      double[] millis = new double[20];
      for (int i = 0; i < ratios.length; i++) {
        Question question = Question.facets(news, i);
        for (int round = 0; round < 3; round++) {
          double start = cpu();
          question.ask(search);
          double ours = cpu() - start;
          start = cpu();
          long hits = sqlite.count(question.sqlite());
          double theirs = cpu() - start;
          ratios[i] = theirs / ours;
          millis[i] = ours * 1e3;
          // a quoted word finds words whose stem it is too: at most a few more than SQLite does
          assertThat(question.total(search))
              .as(question.sqlite())
              .isCloseTo(hits, Percentage.withPercentage(2));
        }
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
    try (FactSearch search = FactSearch.open(folder.resolve("ours"))) {
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
