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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A web archive of generated pages taken in (archive, read, index), against two threads that only
 * read the same pages. By the clock on the wall; memory is looked at after each quarter.
 */
class IngestBench {
  private static final int PAGES = Integer.getInteger("pages", 20_000);
  private static final int LENGTH = 2_500;

  @TempDir Path folder;

  @Test
  void taking_in_keeps_up_with_reading() throws Exception {
    PageReader reader = PageReader.of(Models.load(Optional.empty()));
    Path warc = warc();
    readAll(reader, PAGES / 10);
    double alone = readAll(reader, PAGES / 2);
    double whole = ingest(reader, warc);
    double again = readAll(reader, PAGES / 2);
    double ratio = whole / ((alone + again) / 2);
    System.out.printf(
        "[bench] ingest of %,d pages: %.0f pages/s; two threads of reading alone %.0f before, %.0f"
            + " after: %.2f of it%n",
        PAGES, whole, alone, again, ratio);
    assertThat(ratio).isGreaterThanOrEqualTo(0.8);
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

  private Path warc() throws IOException {
    Path made = folder.resolve("made");
    try (WarcArchive archive = WarcArchive.open(made, Position.START)) {
      for (int i = 0; i < PAGES; i++) {
        archive.append(archive.prepare(page(i), ""));
      }
      archive.sync();
    }
    try (Stream<Path> files = Files.list(made)) {
      return files.filter(f -> f.toString().contains(".warc")).findFirst().orElseThrow();
    }
  }

  /** Pages a second of two threads. */
  private static double readAll(PageReader reader, int count) throws InterruptedException {
    List<Page> pages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      pages.add(page(i));
    }
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

  private double ingest(PageReader reader, Path warc) throws IOException {
    List<Long> heap = new ArrayList<>();
    AtomicInteger seen = new AtomicInteger();
    long start = System.nanoTime();
    try (Workspace workspace = Workspace.create(folder.resolve("workspace"));
        Newsroom newsroom =
            Newsroom.open(
                workspace,
                reader::read,
                2,
                (page, reading) -> {
                  if (seen.incrementAndGet() % (PAGES / 4) == 0) {
                    heap.add(liveMegabytes());
                  }
                });
        InputStream in = new BufferedInputStream(Files.newInputStream(warc), 1 << 16)) {
      newsroom.ingest(in);
      newsroom.catchUp();
      assertThat(newsroom.report().articles()).isEqualTo(PAGES);
    }
    double rate = PAGES / ((System.nanoTime() - start) / 1e9);
    System.out.println("[bench] live heap after each quarter, MB: " + heap);
    assertThat(heap.getLast()).isLessThanOrEqualTo(heap.getFirst() + 48);
    return rate;
  }

  private static long liveMegabytes() {
    System.gc();
    return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
  }
}
