package dateline.workspace;

import dateline.archive.Damage;
import dateline.archive.PageArchive;
import dateline.archive.Position;
import dateline.fact.Fact;
import dateline.fact.Reading;
import dateline.model.Page;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Follows the archive: page, reading, index. Many threads read, one writes, in the archive's order;
 * with each commit the index remembers how far it has come, so that a crash repeats a little and
 * loses nothing.
 */
public final class Ingest implements Closeable {
  /**
   * What is not committed is read again after a crash; each commit leaves a part to be merged, so
   * there is none before the index asks for it or so much time has passed.
   */
  private static final long COMMIT_AFTER = Duration.ofSeconds(30).toNanos();

  /**
   * Pages that may wait for each reader, fewer of them when they are large: every collection of
   * garbage copies them.
   */
  private static final int WAITING = 6;

  private static final long MOST_BYTES = 32L << 20;

  private record Done(Reading reading, ReadingSink.Ready ready) {}

  private record UnderWay(Position next, Page page, Future<Done> reading) {}

  /** Hears of each article that was read. */
  public interface Listener {
    void read(Page page, Reading reading);
  }

  private final PageArchive archive;
  private final ReadingSink index;
  private final Function<Page, Reading> reader;
  private final Listener listener;
  private final ExecutorService readers;
  private final int threads;
  private long bytesUnderWay;
  private final Deque<UnderWay> underWay = new ArrayDeque<>();
  private final Map<String, Long> facts = new TreeMap<>();
  private final List<String> lost = new ArrayList<>();
  private Position reached;
  private long articles;
  private long withoutText;
  private long again;
  private long problems;
  private long committedAt = System.nanoTime();

  Ingest(
      PageArchive archive,
      ReadingSink index,
      Function<Page, Reading> reader,
      int threads,
      Listener listener) {
    this.archive = archive;
    this.index = index;
    this.reader = reader;
    this.listener = listener;
    this.threads = threads;
    this.reached = Position.parse(index.position());
    this.readers =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("reader-", 1).factory());
  }

  /** Reads what the archive has synced and the index does not have yet, and commits. */
  synchronized void catchUp() throws IOException {
    follow();
    if (!reached.toString().equals(index.position())) {
      commit();
    }
  }

  /** The same, with commits only as often as many pages ask for. */
  synchronized void follow() throws IOException {
    try {
      handOnAll();
      Damage damage = archive.read(reached, this::submit);
      lost.addAll(damage.notes());
      handOnAll();
    } finally {
      forget();
    }
  }

  /**
   * Deals with pages that the archive has just synced, in its order, right after those dealt with
   * before; some are still under way when it returns, until {@link #catchUp}.
   */
  synchronized void take(List<Relay.Stored> batch) throws IOException {
    boolean done = false;
    try {
      for (Relay.Stored stored : batch) {
        if (!submit(stored.next(), stored.page())) {
          throw new java.io.InterruptedIOException("reading was stopped");
        }
      }
      done = true;
    } finally {
      if (!done) {
        forget();
      }
    }
  }

  /** Deals with the next page that is under way, when there is nothing new to take. */
  synchronized boolean goOn() throws IOException {
    if (underWay.isEmpty()) {
      return false;
    }
    boolean done = false;
    try {
      handOn();
      done = true;
    } finally {
      if (!done) {
        forget();
      }
    }
    return true;
  }

  private void forget() {
    underWay.forEach(work -> work.reading().cancel(true));
    underWay.clear();
    bytesUnderWay = 0;
  }

  private boolean submit(Position next, Page page) throws IOException {
    underWay.add(new UnderWay(next, page, readers.submit(() -> read(page))));
    bytesUnderWay += page.body().length;
    if (isEnough()) {
      awaitHalf();
      while (isEnough() || isNextRead()) {
        handOn();
      }
    }
    return !Thread.currentThread().isInterrupted();
  }

  private Done read(Page page) throws IOException {
    Reading reading = reader.apply(page);
    return new Done(reading, index.prepare(reading));
  }

  /** So many that no reader waits for the slowest page; large pages wait elsewhere. */
  private boolean isEnough() {
    int waiting = underWay.size();
    return waiting > threads * WAITING || waiting > threads * 4 && bytesUnderWay > MOST_BYTES;
  }

  /** Waits for several at a time: to be woken for each would take a reader's core from it. */
  private void awaitHalf() throws IOException {
    int half = underWay.size() / 2;
    for (UnderWay work : underWay) {
      if (half-- == 0) {
        await(work);
        return;
      }
    }
  }

  private boolean isNextRead() {
    return !underWay.isEmpty() && underWay.element().reading().isDone();
  }

  private void handOnAll() throws IOException {
    while (!underWay.isEmpty()) {
      handOn();
    }
  }

  private void handOn() throws IOException {
    UnderWay work = underWay.remove();
    bytesUnderWay -= work.page().body().length;
    Done done = result(work);
    Reading reading = done.reading();
    if (reading.article().text().isBlank()) {
      withoutText++;
    } else if (!done.ready().put(reached.beforeThatEndsAt(work.next()))) {
      again++;
    } else {
      articles++;
      for (Fact fact : reading.facts()) {
        facts.merge(typeOf(fact), 1L, Long::sum);
      }
    }
    problems += reading.problems().isEmpty() ? 0 : 1;
    listener.read(work.page(), reading);
    reached = work.next();
    if (index.isFull() || System.nanoTime() - committedAt > COMMIT_AFTER) {
      index.commitLater(reached.toString());
      committedAt = System.nanoTime();
    }
  }

  private static Done result(UnderWay work) throws IOException {
    try {
      return work.reading().get();
    } catch (ExecutionException fault) {
      throw new IOException(work.page().uri() + ": " + fault.getCause(), fault);
    } catch (InterruptedException stopped) {
      throw stopped(work);
    }
  }

  /** Waits until it is read; what went wrong in it is said when its turn comes. */
  private static void await(UnderWay work) throws IOException {
    try {
      work.reading().get();
    } catch (ExecutionException saidInItsTurn) {
      return;
    } catch (InterruptedException stopped) {
      throw stopped(work);
    }
  }

  private static IOException stopped(UnderWay work) {
    Thread.currentThread().interrupt();
    return new java.io.InterruptedIOException("reading " + work.page().uri() + " was stopped");
  }

  private static String typeOf(Fact fact) {
    return fact.getClass().getSimpleName().replace("Fact", "").toLowerCase(Locale.ROOT);
  }

  private void commit() throws IOException {
    index.commit(reached.toString());
    committedAt = System.nanoTime();
  }

  IngestReport report() {
    return new IngestReport(articles, withoutText, again, facts, problems, lost);
  }

  @Override
  public void close() throws IOException {
    readers.shutdownNow();
    index.close();
  }
}
