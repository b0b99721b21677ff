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
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A web archive of generated pages taken in (archive, read, index), and by turns with it as many
 * threads that only read such pages: every so many pages the archive's stream stops, what is under
 * way comes to its end, and the others read. By the clock on the wall; memory is looked at while it
 * stands.
 */
class IngestBench {
  private static final int PAGES = Integer.getInteger("pages", 20_000);
  private static final int ROUNDS = Integer.getInteger("rounds", 3);

  /** Threads that read, here and there: with one less than cores the others' work has its own. */
  private static final int THREADS = Integer.getInteger("threads", 2);

  /** How often it stops. */
  private static final int TURNS = 20;

  /** Pages read alone at a time. */
  private static final int ALONE = 500;

  /** Turns between two looks at the memory. */
  private static final int LOOK = 10;

  private static final Pattern TAKES_IN =
      Pattern.compile("reader-|ingest|index-writer|Lucene Merge Thread");

  @TempDir Path folder;

  @Test
  void taking_in_keeps_up_with_reading() throws Exception {
    PageReader reader = PageReader.of(Models.load(Optional.empty()));
    GeneratedPages pages = GeneratedPages.of(reader);
    double[] ratios = new double[ROUNDS];
    List<Long> heap = new ArrayList<>();
    describe(reader, pages.pages(PAGES, 200));
    Path warc = warc(pages, PAGES);
    ingest(reader, pages, warc, folder.resolve("warm")); // the compiler learns it
    for (int round = 0; round < ROUNDS; round++) {
      Turns turns = ingest(reader, pages, warc, folder.resolve("workspace" + round));
      double whole = PAGES / turns.ingesting;
      double alone = turns.turn * ALONE / turns.alone;
      ratios[round] = whole / alone;
      heap.addAll(turns.heap);
      System.out.printf(
          "[bench] %,d pages: %.0f pages/s taken in, %.0f read alone: %.2f%n",
          PAGES, whole, alone, ratios[round]);
    }
    Arrays.sort(ratios);
    double median = (ratios[(ROUNDS - 1) / 2] + ratios[ROUNDS / 2]) / 2;
    System.out.printf(
        "[bench] ingest of %,d pages: %.2f of the pages/s of reading alone, %d at a time"
            + " (%.2f-%.2f over %d rounds); live heap every %,d pages, MB: %s%n",
        PAGES, median, THREADS, ratios[0], ratios[ROUNDS - 1], ROUNDS, PAGES / TURNS * LOOK, heap);
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

  /** Seconds that the threads take. */
  private static double readAll(PageReader reader, List<Page> pages) throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    long start = System.nanoTime();
    for (int i = 0; i < THREADS; i++) {
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    int at = next.getAndIncrement();
                    while (at < pages.size()) {
                      reader.read(pages.get(at));
                      at = next.getAndIncrement();
                    }
                  }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return (System.nanoTime() - start) / 1e9;
  }

  /** From a workspace's beginning to its last commit and merge. */
  private static Turns ingest(PageReader reader, GeneratedPages pages, Path made, Path to)
      throws IOException, InterruptedException {
    long bytes = 0;
    for (Path file : warcs(made)) {
      bytes += Files.size(file);
    }
    Turns turns = new Turns(reader, pages, bytes / TURNS);
    try (Workspace workspace = Workspace.create(to);
        Newsroom newsroom =
            Newsroom.open(workspace, reader::read, THREADS, (page, reading) -> {})) {
      turns.begin();
      for (Path file : warcs(made)) {
        try (InputStream in = turns.of(Files.newInputStream(file))) {
          newsroom.ingest(in);
        }
      }
      for (List<Thread> left = merging(); !left.isEmpty(); left = merging()) {
        for (Thread merge : left) { // what is left to merge belongs to the work
          merge.join();
        }
      }
      turns.end();
      assertThat(newsroom.report().articles()).isEqualTo(PAGES);
      return turns;
    }
  }

  /** Reads alone whenever so many bytes were taken in. */
  private static final class Turns {
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    /** Threads of which none has done anything for so long have nothing to do. */
    private static final int QUIET_MILLIS = 20;

    private final PageReader reader;
    private final GeneratedPages pages;
    private final long step;
    private final List<Long> heap = new ArrayList<>();
    private long taken;
    private int turn;
    private long started;
    private double ingesting;
    private double alone;

    Turns(PageReader reader, GeneratedPages pages, long step) {
      this.reader = reader;
      this.pages = pages;
      this.step = step;
    }

    void begin() {
      started = System.nanoTime();
    }

    void end() {
      ingesting += (System.nanoTime() - started) / 1e9;
    }

    InputStream of(InputStream in) {
      return new BufferedInputStream(
          new FilterInputStream(in) {
            @Override
            public int read(byte[] to, int from, int length) throws IOException {
              if (taken >= (turn + 1) * step && turn < TURNS) {
                stand();
              }
              int read = super.read(to, from, length);
              taken += Math.max(0, read);
              return read;
            }
          },
          1 << 16);
    }

    private void stand() throws InterruptedIOException {
      try {
        ingesting += (quiet() - started) / 1e9;
        alone += readAll(reader, pages.pages(turn * ALONE, ALONE));
        turn++;
        if (turn % LOOK == 0) {
          heap.add(liveMegabytes());
        }
        begin();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException();
      }
    }

    /** Waits until the ingest has nothing to do any more, and says since when. */
    private static long quiet() throws InterruptedException {
      long since = System.nanoTime();
      for (long before = -1, now = work(); now != before; now = work()) {
        before = now;
        since = System.nanoTime();
        Thread.sleep(QUIET_MILLIS);
      }
      return since;
    }

    /** CPU time of the threads that take in, beside this one. */
    private static long work() {
      long nanos = 0;
      for (ThreadInfo thread : CLOCK.getThreadInfo(CLOCK.getAllThreadIds())) {
        if (thread != null && TAKES_IN.matcher(thread.getThreadName()).lookingAt()) {
          nanos += Math.max(0, CLOCK.getThreadCpuTime(thread.getThreadId()));
        }
      }
      return nanos;
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
