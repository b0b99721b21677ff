package dateline.crawl;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Goes through the sources once: reads feeds and sitemaps, fetches the pages they name, newest
 * first, and gives them to the sink. May be stopped at any moment and goes on where it was.
 */
public final class Crawler {
  private static final int MOST_IN_BATCH = 128;

  /** Requests under way when the crawl is stopped may take this much longer. */
  private static final Duration GRACE = Duration.ofSeconds(3);

  private final CrawlOptions options;
  private final CrawlState state;
  private final PageSink sink;
  private final CrawlListener listener;
  private final Supplier<Fetcher> network;
  private final Frontier frontier;
  private final AtomicBoolean stopAsked = new AtomicBoolean();

  /**
   * @throws IllegalArgumentException when the options name no contact
   */
  public Crawler(CrawlOptions options, CrawlState state, PageSink sink, CrawlListener listener) {
    this(options, state, sink, listener, () -> new Fetcher(options));
  }

  /** For tests that resolve names or choose proxies by themselves. */
  Crawler(
      CrawlOptions options,
      CrawlState state,
      PageSink sink,
      CrawlListener listener,
      Supplier<Fetcher> network) {
    if (options.contact().isBlank()) {
      throw new IllegalArgumentException(
          "a crawl needs a contact in its user agent, so that a webmaster who is bothered can reach"
              + " you instead of blocking you: an e-mail address or a page");
    }
    this.options = options;
    this.state = state;
    this.sink = sink;
    this.listener = listener;
    this.network = network;
    this.frontier = new Frontier(options.max() < Integer.MAX_VALUE);
  }

  /** Crawls until all that is due is done; a crawler runs once. */
  public CrawlReport run() throws IOException {
    Instant begun = Instant.now();
    BlockingQueue<Finding> findings = new LinkedBlockingQueue<>(4 * MOST_IN_BATCH);
    Ledger ledger = new Ledger(options, state, sink, listener, frontier);
    Robots robots = new Robots(options.robotsName(), Optional.of(state));
    AtomicInteger budget = new AtomicInteger(options.max());
    ledger.begin(begun);
    List<Thread> threads = new ArrayList<>();
    try (Fetcher fetcher = network.get()) {
      fetcher.note().ifPresent(listener::note);
      for (int i = 0; i < options.parallelHosts(); i++) {
        Visits visits =
            new Visits(
                options,
                frontier,
                fetcher,
                robots,
                state,
                budget,
                findings,
                sink,
                ledger.sources());
        threads.add(Thread.ofPlatform().daemon().name("crawl-" + i).start(visits));
      }
      writeAll(ledger, findings, threads);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      frontier.stop();
      threads.forEach(Thread::interrupt);
    }
    Duration took = Duration.between(begun, Instant.now());
    return ledger.report(stopAsked.get(), took);
  }

  private void writeAll(Ledger ledger, BlockingQueue<Finding> findings, List<Thread> threads)
      throws IOException, InterruptedException {
    Instant last = Instant.MAX;
    while (true) {
      Finding first = findings.poll(50, TimeUnit.MILLISECONDS);
      if (first != null) {
        List<Finding> batch = new ArrayList<>();
        batch.add(first);
        findings.drainTo(batch, MOST_IN_BATCH - 1);
        ledger.write(batch);
      } else if (threads.stream().noneMatch(Thread::isAlive) && findings.isEmpty()) {
        return;
      } else if (stopAsked.get()) {
        last = last.equals(Instant.MAX) ? Instant.now().plus(GRACE) : last;
        if (Instant.now().isAfter(last)) {
          return;
        }
      }
    }
  }

  /** Takes no new work; what is under way is written down and {@link #run} returns. */
  public void stop() {
    stopAsked.set(true);
    frontier.stop();
  }
}
