package dateline.crawl;

import dateline.model.Page;
import dateline.model.Source;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One thread's work: takes a job whose host is ready, asks for it, hands on what came of it. Robots
 * rules come first, redirects and second tries go back to the frontier.
 */
final class Visits implements Runnable {
  private static final int MOST_HOPS = 10;

  /** RFC 9309, 2.3.1.2: at least five. */
  private static final int MOST_ROBOTS_HOPS = 5;

  private final CrawlOptions options;
  private final Frontier frontier;
  private final Fetcher fetcher;
  private final Robots robots;
  private final CrawlState state;
  private final AtomicInteger budget;
  private final BlockingQueue<Finding> findings;
  private final PageSink sink;
  private final Map<URI, Subscription> sources;

  Visits(
      CrawlOptions options,
      Frontier frontier,
      Fetcher fetcher,
      Robots robots,
      CrawlState state,
      AtomicInteger budget,
      BlockingQueue<Finding> findings,
      PageSink sink,
      Map<URI, Subscription> sources) {
    this.sink = sink;
    this.sources = sources;
    this.options = options;
    this.frontier = frontier;
    this.fetcher = fetcher;
    this.robots = robots;
    this.state = state;
    this.budget = budget;
    this.findings = findings;
  }

  @Override
  public void run() {
    try {
      for (Optional<Job> job = frontier.take(); job.isPresent(); job = frontier.take()) {
        handle(job.get());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void handle(Job job) throws InterruptedException {
    Duration pause = Duration.ZERO;
    try {
      String origin = job.address().origin();
      Optional<Outcome> before = beforehand(job);
      if (before.isPresent()) {
        findings.put(Finding.of(job, before.get()));
      } else if (job.kind() != Job.Kind.ROBOTS && !robots.isKnown(origin, Instant.now())) {
        frontier.park(job);
      } else if (isTooMany(job)) {
        frontier.finished(job); // stays in the state as it is, for the next run
      } else {
        Outcome outcome = fetcher.fetch(job.address(), known(job));
        frontier.heard(
            job.host(), !(outcome instanceof Outcome.Failure failure && failure.isSilence()));
        pause = pause(job);
        answered(job, outcome);
      }
    } catch (IOException | RuntimeException fault) {
      gaveUp(job, Outcome.Failure.of(Outcome.Kind.FAILED, String.valueOf(fault)));
    } finally {
      frontier.release(job, pause);
    }
  }

  private void gaveUp(Job job, Outcome.Failure failure) throws InterruptedException {
    if (job.kind() == Job.Kind.ROBOTS) {
      robots.learn(job.origin(), failure.why());
      frontier.unpark(job.origin());
      frontier.finished(job);
    } else {
      findings.put(Finding.of(job, failure));
    }
  }

  /** What is decided without asking the site. */
  private Optional<Outcome> beforehand(Job job) throws IOException {
    if (job.kind() == Job.Kind.ROBOTS) {
      return Optional.empty();
    }
    Optional<Outcome.Failure> refused = fetcher.refusal(job.address());
    if (refused.isPresent()) {
      return Optional.of(refused.get());
    }
    if (frontier.isSilent(job.host())) {
      return Optional.of(silent(job));
    }
    Optional<Instant> rest = state.restsUntil(job.host());
    if (rest.isPresent() && rest.get().isAfter(Instant.now())) {
      return Optional.of(
          Outcome.Failure.of(Outcome.Kind.FAILED, "its server wants a pause until " + rest.get()));
    }
    String origin = job.address().origin();
    if (!robots.isKnown(origin, Instant.now())) {
      return Optional.empty();
    }
    if (!robots.allows(job.address())) {
      return Optional.of(Outcome.Failure.of(Outcome.Kind.BLOCKED, robots.why(origin)));
    }
    return Optional.empty();
  }

  /** Whether as many pages as were wanted have been asked for. */
  private boolean isTooMany(Job job) {
    boolean first = job.kind() == Job.Kind.PAGE && job.hops() == 0 && job.tries() == 0;
    return first && budget.getAndDecrement() <= 0;
  }

  private static Outcome silent(Job job) {
    String why = job.host() + " did not answer " + Frontier.MOST_SILENT + " times in a row";
    return job.kind() == Job.Kind.PAGE
        ? new Outcome.Postponed(why)
        : Outcome.Failure.of(Outcome.Kind.FAILED, why);
  }

  private Fetcher.Known known(Job job) throws IOException {
    if (job.hops() > 0) {
      return Fetcher.Known.NOTHING;
    }
    return switch (job.kind()) {
      case LISTING -> {
        CrawlState.Visit last = state.visit(job.source());
        yield new Fetcher.Known(last.etag(), last.lastModified());
      }
      case PAGE ->
          job.page()
              .filter(page -> page.receipt().isPresent())
              .map(page -> new Fetcher.Known(page.etag(), page.lastModified()))
              .orElse(Fetcher.Known.NOTHING);
      case PART -> {
        CrawlState.Part last = state.part(job.address().toString());
        yield new Fetcher.Known(last.etag(), last.lastModified());
      }
      case ROBOTS -> Fetcher.Known.NOTHING;
    };
  }

  private Duration pause(Job job) {
    boolean loopback = job.address().isLoopback();
    Duration least = loopback ? options.delayOnLoopback() : options.delay();
    if (loopback && least.isZero()) {
      return least;
    }
    Duration asked = robots.delay(job.address().origin()).orElse(Duration.ZERO);
    return asked.compareTo(least) > 0 ? asked : least;
  }

  private void answered(Job job, Outcome outcome) throws IOException, InterruptedException {
    int mostHops = job.kind() == Job.Kind.ROBOTS ? MOST_ROBOTS_HOPS : MOST_HOPS;
    if (outcome instanceof Outcome.Redirect redirect && job.hops() < mostHops) {
      frontier.putBack(job.redirected(redirect.to()));
      return;
    }
    if (outcome instanceof Outcome.Failure failure
        && failure.again()
        && mayTryAgain(job, failure)) {
      frontier.putBack(job.again());
      return;
    }
    if (job.kind() == Job.Kind.ROBOTS) {
      learn(job, outcome);
      return;
    }
    findings.put(found(job, outcome));
  }

  /** Gives the host its pause; false when that is too long for this run or tries are used up. */
  private boolean mayTryAgain(Job job, Outcome.Failure failure) throws IOException {
    Duration pause = failure.pause().orElse(options.retryPause().multipliedBy(1L << job.tries()));
    if (pause.compareTo(options.longestWait()) > 0) {
      state.restUntil(job.host(), Instant.now().plus(pause));
      return false;
    }
    frontier.rest(job.host(), pause);
    return job.tries() + 1 < options.tries();
  }

  private void learn(Job job, Outcome outcome) throws IOException {
    robots.learn(job.origin(), Robots.answer(outcome, Instant.now()));
    frontier.unpark(job.origin());
    frontier.finished(job);
  }

  private Finding page(Job job, Outcome.Body answer) throws IOException {
    KnownPage known = job.page().orElseThrow();
    String digest = TextSignature.sha256(answer.body());
    boolean same = known.digest().equals(digest);
    FetchedPage page =
        new FetchedPage(
            page(job, known, answer), answer.request(), same ? known.receipt() : Optional.empty());
    return new Finding(
        job,
        answer,
        Optional.empty(),
        Optional.of(sink.prepare(page)),
        digest,
        same ? known.signature() : TextSignature.of(answer.body()));
  }

  private Page page(Job job, KnownPage known, Outcome.Body answer) {
    Source host = Source.ofHost(answer.address().uri());
    Source source =
        Optional.ofNullable(sources.get(job.source()))
            .filter(from -> from.kind() == Subscription.Kind.LISTING && !from.title().isEmpty())
            .map(from -> new Source(from.title(), from.home().or(host::home)))
            .orElse(host);
    return new Page(
        answer.address().uri(),
        source,
        answer.at(),
        answer.status(),
        answer.headers(),
        answer.body(),
        known.given());
  }

  private Finding found(Job job, Outcome outcome) throws IOException {
    if (outcome instanceof Outcome.Redirect) {
      return Finding.of(
          job, Outcome.Failure.of(Outcome.Kind.FAILED, "more than " + MOST_HOPS + " redirects"));
    }
    if (!(outcome instanceof Outcome.Body answer)) {
      return Finding.of(job, outcome);
    }
    if (job.kind() == Job.Kind.PAGE) {
      Optional<Outcome> refused = PageCheck.refusal(answer);
      return refused.isPresent() ? Finding.of(job, refused.get()) : page(job, answer);
    }
    try {
      Listing listing = Listings.parse(answer, options.maxBody());
      return new Finding(job, answer, Optional.of(listing), Optional.empty(), "", "");
    } catch (IOException | RuntimeException unreadable) {
      return Finding.of(
          job, Outcome.Failure.of(Outcome.Kind.FAILED, String.valueOf(unreadable.getMessage())));
    }
  }
}
