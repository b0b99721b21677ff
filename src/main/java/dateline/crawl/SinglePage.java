package dateline.crawl;

import dateline.model.Given;
import dateline.model.Page;
import dateline.model.Source;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Fetches one address at a time as the crawler would: robots, judged hops, a pause per host. */
public final class SinglePage implements Closeable {
  private static final int MOST_HOPS = 10;

  private final CrawlOptions options;
  private final Fetcher fetcher;
  private final Robots robots;
  private final Map<String, Long> nextAt = new HashMap<>();

  public SinglePage(CrawlOptions options) {
    this.options = options;
    this.fetcher = new Fetcher(options);
    this.robots = new Robots(options.robotsName());
  }

  /**
   * The page at an address.
   *
   * @throws IOException with the reason why there is none, a refusal included
   */
  public Page page(URI uri, Given given) throws IOException {
    Outcome.Body answer = fetch(Address.of(uri));
    if (PageCheck.refusal(answer).orElse(answer) instanceof Outcome.Failure refused) {
      throw new IOException(uri + ": " + refused.why());
    }
    URI at = answer.address().uri();
    return new Page(
        at,
        Source.ofHost(at),
        answer.at(),
        answer.status(),
        answer.headers(),
        answer.body(),
        given);
  }

  Outcome.Body fetch(Address first) throws IOException {
    Address address = first;
    for (int hop = 0; hop <= MOST_HOPS; hop++) {
      learnRobots(address);
      if (!robots.allows(address)) {
        throw new IOException(first + ": " + robots.why(address.origin()));
      }
      Outcome outcome = ask(address);
      switch (outcome) {
        case Outcome.Body answer -> {
          return answer;
        }
        case Outcome.Redirect redirect -> address = redirect.to();
        case Outcome.Failure failure -> throw new IOException(first + ": " + failure.why());
        case Outcome.NotModified odd -> throw new IOException(first + ": 304 without a question");
        case Outcome.Postponed never ->
            throw new IllegalStateException("nothing is postponed here");
      }
    }
    throw new IOException(first + ": more than " + MOST_HOPS + " redirects");
  }

  Robots robots() {
    return robots;
  }

  private void learnRobots(Address address) throws IOException {
    Instant now = Instant.now();
    if (robots.isKnown(address.origin(), now)) {
      return;
    }
    Optional<Outcome.Failure> refused = fetcher.refusal(address);
    if (refused.isPresent()) {
      throw new IOException(address + ": " + refused.get().why());
    }
    Outcome outcome = ask(Robots.file(address));
    for (int hop = 0; hop < 5 && outcome instanceof Outcome.Redirect redirect; hop++) {
      outcome = ask(redirect.to());
    }
    robots.learn(address.origin(), Robots.answer(outcome, now));
  }

  /** Asks, and once more when nobody answered: the connection may have been closed meanwhile. */
  private Outcome ask(Address address) throws IOException {
    Outcome outcome = askOnce(address);
    boolean silent = outcome instanceof Outcome.Failure failure && failure.isSilence();
    return silent ? askOnce(address) : outcome;
  }

  private Outcome askOnce(Address address) throws IOException {
    long wait = nextAt.getOrDefault(address.paceKey(), System.nanoTime()) - System.nanoTime();
    if (wait > 0) {
      try {
        Thread.sleep(Duration.ofNanos(wait));
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new java.io.InterruptedIOException("stopped");
      }
    }
    Outcome outcome = fetcher.fetch(address, Fetcher.Known.NOTHING);
    Duration pause = address.isLoopback() ? options.delayOnLoopback() : options.delay();
    nextAt.put(address.paceKey(), System.nanoTime() + pause.toNanos());
    return outcome;
  }

  @Override
  public void close() {
    fetcher.close();
  }
}
