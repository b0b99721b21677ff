package dateline.workspace;

import dateline.archive.Damage;
import dateline.archive.Position;
import dateline.archive.ReadyPage;
import dateline.archive.WarcArchive;
import dateline.archive.WarcReader;
import dateline.crawl.CrawlListener;
import dateline.crawl.CrawlOptions;
import dateline.crawl.CrawlReport;
import dateline.crawl.CrawlState;
import dateline.crawl.Crawler;
import dateline.crawl.FetchedPage;
import dateline.crawl.PageSink;
import dateline.fact.Reading;
import dateline.index.FactIndex;
import dateline.model.Page;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * A workspace at work: pages go into the archive, and the index follows it, at the same time or
 * later. One at a time for a workspace.
 */
public final class Newsroom implements Closeable {
  private final Workspace workspace;
  private final WarcArchive archive;
  private final Ingest ingest;
  private volatile Runnable stop = () -> {};
  private final AtomicBoolean stopped = new AtomicBoolean();

  private Newsroom(Workspace workspace, WarcArchive archive, Ingest ingest) {
    this.workspace = workspace;
    this.archive = archive;
    this.ingest = ingest;
  }

  /**
   * Opens archive and index of a workspace.
   *
   * @param reader thread-safe
   */
  public static Newsroom open(
      Workspace workspace, Function<Page, Reading> reader, int threads, Ingest.Listener listener)
      throws IOException {
    FactIndex index = FactIndex.open(workspace.indexFolder());
    boolean opened = false;
    try {
      WarcArchive archive = workspace.archive(Position.parse(index.position()));
      Ingest ingest = new Ingest(archive, ReadingSink.of(index), reader, threads, listener);
      opened = true;
      return new Newsroom(workspace, archive, ingest);
    } finally {
      if (!opened) {
        index.close();
      }
    }
  }

  /** Fetches what is due and reads it as it comes. */
  public CrawlReport crawl(CrawlOptions options, CrawlListener listener) throws IOException {
    try (CrawlState state = workspace.crawlState()) {
      Follower follower = new Follower(ingest::catchUp, this::stop);
      Thread following = follower.start();
      CrawlReport report;
      try {
        Crawler crawler = new Crawler(options, state, new ToArchive(follower), listener);
        stop = crawler::stop;
        if (stopped.get()) {
          crawler.stop();
        }
        report = crawler.run();
      } finally {
        stop = () -> {};
        follower.finish();
        join(following);
      }
      follower.rethrow();
      return report;
    }
  }

  /** Reads what the archive has and the index has not. */
  public void catchUp() throws IOException {
    ingest.catchUp();
  }

  /**
   * Copies the pages of a WARC file, any crawler's, into the archive; they are read while it is
   * being copied. Records with nothing wrong are copied as they stand.
   */
  public Damage ingest(InputStream warc) throws IOException {
    ingest.catchUp();
    Relay relay = new Relay(ingest);
    Damage damage;
    try {
      damage = WarcReader.copy(warc, (page, records) -> copied(page, records, relay));
      archive.sync();
      relay.handOver();
    } finally {
      relay.finish();
    }
    ingest.catchUp();
    return damage;
  }

  private boolean copied(Page page, Optional<ReadyPage> records, Relay relay) throws IOException {
    archive.append(records.isPresent() ? records.get() : archive.prepare(page, ""));
    relay.add(page, archive.end());
    if (relay.isFull()) {
      archive.sync();
      relay.handOver();
    }
    return !stopped.get() && !relay.failed();
  }

  /** Reads the whole archive into a new index and puts it in the old one's place. */
  public static IngestReport rebuild(
      Workspace workspace, Function<Page, Reading> reader, int threads, Ingest.Listener listener)
      throws IOException {
    Trees.delete(workspace.nextIndexFolder());
    IngestReport report;
    try (WarcArchive archive = workspace.archive(Position.START);
        Ingest ingest =
            new Ingest(
                archive,
                ReadingSink.of(FactIndex.create(workspace.nextIndexFolder())),
                reader,
                threads,
                listener)) {
      ingest.catchUp();
      report = ingest.report();
    }
    workspace.swapIndex();
    return report;
  }

  public IngestReport report() {
    return ingest.report();
  }

  /** Takes no new work: what is under way is written down, then {@link #crawl} returns. */
  public void stop() {
    stopped.set(true);
    stop.run();
  }

  static void join(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException again) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    try (archive) {
      ingest.close();
    }
  }

  /** The crawler's pages, written to the archive; each sync wakes the follower. */
  private final class ToArchive implements PageSink {
    private final Follower follower;

    ToArchive(Follower follower) {
      this.follower = follower;
    }

    @Override
    public Ready prepare(FetchedPage page) throws IOException {
      Optional<Position> earlier = page.sameBodyAt().map(Position::parse);
      if (earlier.isPresent()) {
        return () -> archive.append(page.page(), page.request(), earlier).toString();
      }
      ReadyPage ready = archive.prepare(page.page(), page.request());
      return () -> archive.append(ready).toString();
    }

    @Override
    public void sync() throws IOException {
      archive.sync();
      follower.wake();
    }
  }

  private interface Step {
    void run() throws IOException;
  }

  /** Catches up whenever the archive has grown, on its own thread. */
  private static final class Follower implements Runnable {
    private final Step step;
    private final Runnable onFault;
    private final Semaphore grown = new Semaphore(1);
    private final AtomicBoolean last = new AtomicBoolean();
    private final AtomicReference<IOException> fault = new AtomicReference<>();

    Follower(Step step, Runnable onFault) {
      this.step = step;
      this.onFault = onFault;
    }

    Thread start() {
      return Thread.ofPlatform().daemon().name("ingest").start(this);
    }

    void wake() {
      if (grown.availablePermits() == 0) {
        grown.release();
      }
    }

    void finish() {
      last.set(true);
      grown.release();
    }

    void rethrow() throws IOException {
      IOException met = fault.get();
      if (met != null) {
        throw met;
      }
    }

    @Override
    public void run() {
      try {
        boolean end = false;
        while (!end) {
          grown.acquireUninterruptibly();
          grown.drainPermits();
          end = last.get();
          step.run();
        }
      } catch (IOException met) {
        fault.set(met);
        onFault.run();
      } catch (RuntimeException met) {
        fault.set(new IOException("reading the archive: " + met, met));
        onFault.run();
      }
    }
  }
}
