package dateline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Position;
import dateline.archive.WarcArchive;
import dateline.fact.Reading;
import dateline.model.Page;
import dateline.nlp.Models;
import dateline.read.PageReader;
import dateline.workspace.Newsroom;
import dateline.workspace.Workspace;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A web archive of generated pages taken in (archive, read, index), against two threads that only
 * read such pages before and after it. By the clock on the wall; memory is looked at on the way.
 */
class IngestBench {
  private static final int PAGES = Integer.getInteger("pages", 20_000);
  private static final int ROUNDS = Integer.getInteger("rounds", 3);

  /** Pages read alone before and after each round. */
  private static final int ALONE = 1_500;

  /** Pages between two looks at the memory. */
  private static final int LOOK = 10_000;

  @TempDir Path folder;

  @Test
  void taking_in_keeps_up_with_reading() throws Exception {
    PageReader reader = PageReader.of(Models.load(Optional.empty()));
    GeneratedPages pages = GeneratedPages.of(reader);
    double[] ratios = new double[ROUNDS];
    List<Long> heap = new ArrayList<>();
    describe(reader, pages.pages(PAGES, 200));
    Path warc = warc(pages, PAGES);
    ingest(reader, warc, folder.resolve("warm"), new ArrayList<>()); // the compiler learns it
    for (int round = 0; round < ROUNDS; round++) {
      double before = readAlone(reader, pages);
      double whole = ingest(reader, warc, folder.resolve("workspace" + round), heap);
      double after = readAlone(reader, pages);
      ratios[round] = 2 * whole / (before + after);
      System.out.printf(
          "[bench] %,d pages: %.0f pages/s taken in, %.0f and %.0f read alone: %.2f%n",
          PAGES, whole, before, after, ratios[round]);
    }
    Arrays.sort(ratios);
    double median = (ratios[(ROUNDS - 1) / 2] + ratios[ROUNDS / 2]) / 2;
    System.out.printf(
        "[bench] ingest of %,d pages: %.2f of the pages/s of two threads that only read"
            + " (%.2f-%.2f over %d rounds); live heap every %,d pages, MB: %s%n",
        PAGES, median, ratios[0], ratios[ROUNDS - 1], ROUNDS, LOOK, heap);
    assertThat(heap.getLast()).isLessThanOrEqualTo(heap.getFirst() + 64);
    assertThat(median).isGreaterThanOrEqualTo(0.8);
  }

  /** What the pages are like; every one must be read as an article with facts. */
  private static void describe(PageReader reader, List<Page> pages) {
    long bytes = 0;
    long tokens = 0;
    long facts = 0;
    for (Page page : pages) {
      Reading reading = reader.read(page);
      assertThat(reading.facts()).as("%s", page).isNotEmpty();
      bytes += page.body().length;
      tokens += reading.sentences().stream().mapToInt(s -> s.tokens().size()).sum();
      facts += reading.facts().size();
    }
    System.out.printf(
        "[bench] a generated page: %d KB, %d tokens, %.1f facts%n",
        bytes / 1024 / pages.size(), tokens / pages.size(), (double) facts / pages.size());
  }

  private Path warc(GeneratedPages pages, int count) throws IOException {
    Path made = folder.resolve("made");
    try (WarcArchive archive = WarcArchive.open(made, Position.START)) {
      for (int i = 0; i < count; i++) {
        archive.append(archive.prepare(pages.page(i), ""));
      }
      archive.sync();
    }
    return made;
  }

  /** Pages a second of two threads. */
  private static double readAlone(PageReader reader, GeneratedPages pages)
      throws InterruptedException {
    double seconds = 0;
    int part = ALONE / 5; // so that few lie in memory at a time
    for (int from = 0; from < ALONE; from += part) {
      seconds += part / readAll(reader, pages.pages(from, part));
    }
    return ALONE / seconds;
  }

  private static double readAll(PageReader reader, List<Page> pages) throws InterruptedException {
    int count = pages.size();
    AtomicInteger next = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    long start = System.nanoTime();
    for (int i = 0; i < 2; i++) {
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (int at = next.getAndIncrement(); at < count; at = next.getAndIncrement()) {
                      reader.read(pages.get(at));
                    }
                  }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return count / ((System.nanoTime() - start) / 1e9);
  }

  /** Pages a second of a workspace's beginning to its last commit and merge. */
  private static double ingest(PageReader reader, Path made, Path to, List<Long> heap)
      throws IOException, InterruptedException {
    AtomicInteger count = new AtomicInteger();
    try (Workspace workspace = Workspace.create(to);
        Newsroom newsroom =
            Newsroom.open(
                workspace,
                reader::read,
                2,
                (page, reading) -> {
                  if (count.incrementAndGet() % LOOK == 0) {
                    heap.add(liveMegabytes());
                  }
                })) {
      long start = System.nanoTime();
      for (Path file : warcs(made)) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
          newsroom.ingest(in);
        }
      }
      for (List<Thread> left = merging(); !left.isEmpty(); left = merging()) {
        for (Thread merge : left) { // what is left to merge belongs to the work
          merge.join();
        }
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      assertThat(newsroom.report().articles()).isEqualTo(PAGES);
      return PAGES / seconds;
    }
  }

  private static List<Path> warcs(Path made) throws IOException {
    try (Stream<Path> files = Files.list(made)) {
      return files.filter(f -> f.toString().contains(".warc")).sorted().toList();
    }
  }

  private static List<Thread> merging() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("Lucene Merge Thread"))
        .toList();
  }

  private static long liveMegabytes() {
    System.gc();
    return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
  }
}
