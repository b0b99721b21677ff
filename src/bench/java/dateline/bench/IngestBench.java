package dateline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Position;
import dateline.archive.WarcArchive;
import dateline.model.Given;
import dateline.model.Page;
import dateline.model.Source;
import dateline.nlp.Models;
import dateline.read.InventedArticle;
import dateline.read.PageReader;
import dateline.workspace.Newsroom;
import dateline.workspace.Workspace;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A web archive of generated pages taken in (archive, read, index), against two threads that only
 * read the same pages, in rounds. By the clock on the wall; memory is looked at after each round.
 */
class IngestBench {
  private static final int PAGES = Integer.getInteger("pages", 20_000);
  private static final int ROUNDS = 10;

  /** Characters of an article: 860 words. */
  private static final int LENGTH = 5_000;

  @TempDir Path folder;

  @Test
  void taking_in_keeps_up_with_reading() throws Exception {
    PageReader reader = PageReader.of(Models.load(Optional.empty()));
    int size = PAGES / ROUNDS;
    double[] ratios = new double[ROUNDS];
    List<Long> heap = new ArrayList<>();
    readAll(reader, pages(0, size));
    try (Workspace workspace = Workspace.create(folder.resolve("workspace"));
        Newsroom newsroom = Newsroom.open(workspace, reader::read, 2, (page, reading) -> {})) {
      for (int round = 0; round < ROUNDS; round++) {
        Path warc = warc(round * size, size);
        double alone = readAll(reader, pages(round * size, size / 2));
        double whole = ingest(newsroom, warc, size);
        double again = readAll(reader, pages(round * size + size / 2, size / 2));
        ratios[round] = whole / ((alone + again) / 2);
        heap.add(liveMegabytes());
        System.out.printf(
            "[bench] %,d pages: %.0f pages/s taken in, %.0f and %.0f read alone%n",
            size, whole, alone, again);
      }
      assertThat(newsroom.report().articles()).isEqualTo(size * (long) ROUNDS);
    }
    Arrays.sort(ratios);
    double median = (ratios[ROUNDS / 2 - 1] + ratios[ROUNDS / 2]) / 2;
    System.out.printf(
        "[bench] ingest of %,d pages: %.2f of the pages/s of two threads that only read"
            + " (%.2f-%.2f over %d rounds); live heap after each round, MB: %s%n",
        PAGES, median, ratios[0], ratios[ROUNDS - 1], ROUNDS, heap);
    assertThat(heap.getLast()).isLessThanOrEqualTo(heap.getFirst() + 48);
    assertThat(median).isGreaterThanOrEqualTo(0.8);
  }

  private static Page page(int number) {
    return new Page(
        URI.create("https://paper" + number % 50 + ".example/story/" + number),
        Source.UNKNOWN,
        Instant.parse("2026-06-01T08:00:00Z"),
        200,
        Map.of("Content-Type", List.of("text/html; charset=utf-8")),
        InventedArticle.page(LENGTH, number).getBytes(StandardCharsets.UTF_8),
        Given.NOTHING);
  }

  private static List<Page> pages(int from, int count) {
    List<Page> pages = new ArrayList<>();
    for (int i = from; i < from + count; i++) {
      pages.add(page(i));
    }
    return pages;
  }

  private Path warc(int from, int count) throws IOException {
    Path made = folder.resolve("made-" + from);
    try (WarcArchive archive = WarcArchive.open(made, Position.START)) {
      for (int i = from; i < from + count; i++) {
        archive.append(archive.prepare(page(i), ""));
      }
      archive.sync();
    }
    try (Stream<Path> files = Files.list(made)) {
      return files.filter(f -> f.toString().contains(".warc")).findFirst().orElseThrow();
    }
  }

  /** Pages a second of two threads. */
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

  private static double ingest(Newsroom newsroom, Path warc, int count) throws IOException {
    long start = System.nanoTime();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(warc), 1 << 16)) {
      newsroom.ingest(in);
    }
    return count / ((System.nanoTime() - start) / 1e9);
  }

  private static long liveMegabytes() {
    System.gc();
    return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
  }
}
