package dateline.index;

import dateline.bench.GeneratedNews;
import dateline.fact.Reading;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

/**
 * Our index and Lucene's of the same generated facts, and a small one of ours, in a folder of the
 * build: {@code -Dreuse=true} takes those that a run before has left there.
 *
 * <p>They are written chunk by chunk: ours gets the readings and Lucene the finished documents of
 * the same readings, on the same thread, by turns.
 */
final class KeptIndexes {
  private static final int CHUNK = 200;
  private static final int PARTS = 10;

  private final Path folder;
  private final GeneratedNews news;

  KeptIndexes(Path folder, GeneratedNews news) {
    this.folder = folder;
    this.news = news;
  }

  /** Those of so many facts, under a folder. */
  static KeptIndexes under(Path folder, GeneratedNews news, int facts) {
    return new KeptIndexes(folder.resolve(facts + "-" + Schema.OURS.fingerprint()), news);
  }

  /**
   * How fast they were written.
   *
   * @param rate ours by Lucene's, over all
   * @param parts the same of every tenth, the slowest first
   */
  record Rates(double rate, List<Double> parts) {
    Rates {
      parts = parts.stream().sorted().toList();
    }
  }

  Path ours() {
    return folder.resolve("ours");
  }

  Path bare() {
    return folder.resolve("bare");
  }

  Path small() {
    return folder.resolve("small");
  }

  Path sqlite() {
    return folder.resolve("facts.db");
  }

  /** Is there when SQLite has all facts. */
  Path sqliteFilled() {
    return folder.resolve("facts.db-filled");
  }

  private Path whole() {
    return folder.resolve("whole");
  }

  /** Writes all three, unless they are there and may be used again. */
  Optional<Rates> write(int few, int many) throws IOException {
    if (Boolean.getBoolean("reuse") && Files.exists(whole())) {
      return Optional.empty();
    }
    Files.deleteIfExists(whole());
    Files.deleteIfExists(sqliteFilled());
    Files.deleteIfExists(sqlite());
    Files.createDirectories(folder);
    writeSmall(few);
    Rates rates = writeBoth(many);
    Files.createFile(whole());
    return Optional.of(rates);
  }

  private void writeSmall(int few) throws IOException {
    try (FactIndex small = FactIndex.create(small())) {
      long facts = 0;
      for (int i = 0; facts < few; i++) {
        Reading reading = news.reading(i);
        small.put(reading);
        facts += reading.facts().size();
      }
      small.commit("small");
    }
  }

  private Rates writeBoth(int many) throws IOException {
    double[] ours = new double[PARTS];
    double[] bare = new double[PARTS];
    try (FactIndex index = FactIndex.create(ours());
        FSDirectory directory = FSDirectory.open(bare());
        IndexWriter writer =
            new IndexWriter(
                directory,
                FactIndex.config()
                    .setParentField("block^") // an article's documents come together
                    .setOpenMode(IndexWriterConfig.OpenMode.CREATE))) {
      long facts = 0;
      for (int number = 0; facts < many; number += CHUNK) {
        List<Reading> readings = readings(number);
        List<List<Document>> finished = documents(readings);
        int part = (int) Math.min(PARTS - 1, facts * PARTS / many);
        if (number / CHUNK % 2 == 0) {
          ours[part] += ours(index, readings);
          bare[part] += bare(writer, finished);
        } else {
          bare[part] += bare(writer, finished);
          ours[part] += ours(index, readings);
        }
        facts += readings.stream().mapToInt(reading -> reading.facts().size()).sum();
        if (facts * PARTS / many > part) {
          System.out.printf(
              Locale.ROOT,
              "[bench] %,d facts: %.0f facts/s of ours, %.0f of Lucene's (CPU)%n",
              facts,
              (double) many / PARTS / ours[part],
              (double) many / PARTS / bare[part]);
        }
      }
      double start = cpu();
      index.commit("all");
      ours[PARTS - 1] += cpu() - start;
      start = cpu();
      writer.commit();
      bare[PARTS - 1] += cpu() - start;
    }
    List<Double> parts = new ArrayList<>();
    for (int i = 0; i < PARTS; i++) {
      parts.add(bare[i] / ours[i]);
    }
    return new Rates(Arrays.stream(bare).sum() / Arrays.stream(ours).sum(), parts);
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
    Drafts drafts = new Drafts(Schema.OURS);
    for (Reading reading : readings) {
      all.add(LuceneDocuments.of(drafts, reading).stream().map(BareLucene::document).toList());
    }
    return all;
  }

  /** Of this thread and of those that write our batches. */
  private static double cpu() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long nanos = threads.getCurrentThreadCpuTime();
    for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (thread != null && thread.getThreadName().startsWith(BatchWriter.THREAD)) {
        nanos += Math.max(0, threads.getThreadCpuTime(thread.getThreadId()));
      }
    }
    return nanos / 1e9;
  }

  private static double ours(FactIndex index, List<Reading> readings) throws IOException {
    double start = cpu();
    for (Reading reading : readings) {
      index.put(reading);
    }
    index.await();
    return cpu() - start;
  }

  private static double bare(IndexWriter writer, List<List<Document>> finished) throws IOException {
    double start = cpu();
    for (List<Document> block : finished) {
      writer.addDocuments(block);
    }
    return cpu() - start;
  }
}
