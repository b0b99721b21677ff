package dateline.crawl;

import dateline.model.Given;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes down what the visits found, a batch at a time: pages to the archive, one sync for all,
 * then one transaction of the state. Runs on one thread.
 */
final class Ledger {
  /** A sitemap may change several times under one date. */
  private static final Duration SAME_DATE = Duration.ofDays(2);

  private final CrawlOptions options;
  private final CrawlState state;
  private final PageSink sink;
  private final CrawlListener listener;
  private final Frontier frontier;
  private final Map<PageResult, Long> pages = new EnumMap<>(PageResult.class);
  private final Map<String, Long> reasons = new TreeMap<>();
  private final Map<URI, Subscription> sources = new ConcurrentHashMap<>();
  private final List<Job> jobs = new ArrayList<>();
  private final Set<String> queued = new HashSet<>();
  private long visited;
  private long failedSources;
  private long left;
  private long done;
  private long known;
  private int parts;

  Ledger(
      CrawlOptions options,
      CrawlState state,
      PageSink sink,
      CrawlListener listener,
      Frontier frontier) {
    this.options = options;
    this.state = state;
    this.sink = sink;
    this.listener = listener;
    this.frontier = frontier;
  }

  /** Queues what is due: sources, single pages, and pages left over from earlier runs. */
  void begin(Instant now) throws IOException {
    state.together(() -> queueDue(now));
    hand();
  }

  /** Lets the visits have what was queued, once it stands in the state. */
  private void hand() {
    frontier.addAll(jobs);
    jobs.clear();
  }

  private void queueDue(Instant now) throws IOException {
    for (Subscription source : state.sources()) {
      sources.put(source.url(), source);
      if (!source.isWanted(options.tags())) {
        continue;
      }
      Optional<Address> address = Address.tryOf(source.url().toString());
      if (address.isEmpty()) {
        listener.source(source.url(), "not an address that can be fetched", true);
      } else if (source.kind() == Subscription.Kind.PAGE) {
        single(source, address.get(), now);
      } else {
        listing(source, address.get(), now);
      }
    }
    for (KnownPage page : state.waiting(now)) {
      Optional<Address> address = Address.tryOf(page.url());
      Subscription source = sources.get(URI.create(page.source()));
      if (address.isPresent() && source != null && source.isWanted(options.tags())) {
        queue(address.get(), page);
      }
    }
  }

  private void listing(Subscription source, Address address, Instant now) throws IOException {
    Instant due = state.visit(source.url()).next();
    if (due.isAfter(now)) {
      listener.notDue(source.url(), due);
    } else {
      jobs.add(Job.listing(address, source.url()));
    }
  }

  private void single(Subscription source, Address address, Instant now) throws IOException {
    String url = address.toString();
    Listing.Entry entry =
        new Listing.Entry(url, Optional.empty(), Optional.empty(), Optional.empty());
    consider(entry, address, source.url(), Given.From.NOBODY, now);
  }

  /** The sources as far as they are known; read by the visits while this writes. */
  Map<URI, Subscription> sources() {
    return java.util.Collections.unmodifiableMap(sources);
  }

  /** Writes a batch down; what it says is true for good when this returns. */
  void write(List<Finding> batch) throws IOException {
    IdentityHashMap<Finding, String> receipts = new IdentityHashMap<>();
    for (Finding finding : batch) {
      if (finding.page().isPresent()) {
        receipts.put(finding, finding.page().get().append());
      }
    }
    if (!receipts.isEmpty()) {
      sink.sync();
    }
    Instant now = Instant.now();
    List<Runnable> news = new ArrayList<>();
    state.together(
        () -> {
          for (Finding finding : batch) {
            switch (finding.job().kind()) {
              case PAGE -> page(finding, receipts.getOrDefault(finding, ""), now, news);
              case LISTING -> listing(finding, now, news);
              case PART -> part(finding, now, news);
              case ROBOTS -> throw new IllegalStateException("robots.txt is no finding");
            }
          }
        });
    hand();
    news.forEach(Runnable::run);
    batch.forEach(finding -> frontier.finished(finding.job()));
    listener.progress(done, known);
  }

  private void page(Finding finding, String receipt, Instant now, List<Runnable> news)
      throws IOException {
    KnownPage page = finding.job().page().orElseThrow();
    URI uri = finding.job().address().uri();
    switch (finding.outcome()) {
      case Outcome.Body answer -> {
        PageResult result =
            page.receipt().isEmpty()
                ? PageResult.NEW
                : page.signature().equals(finding.signature())
                    ? PageResult.UNCHANGED
                    : PageResult.CHANGED;
        Instant next = recheck(page, answer.header("Cache-Control"), now);
        state.put(page.fetched(answer, finding.digest(), finding.signature(), receipt, next));
        news.add(() -> count(uri, result, ""));
      }
      case Outcome.NotModified same -> {
        state.put(page.stillTheSame(now, recheck(page, Optional.empty(), now)));
        news.add(() -> count(uri, PageResult.UNCHANGED, ""));
      }
      case Outcome.Failure failure -> {
        KnownPage.State how =
            switch (failure.kind()) {
              case BLOCKED -> KnownPage.State.BLOCKED;
              case GONE -> KnownPage.State.GONE;
              case FAILED -> KnownPage.State.FAILED;
            };
        Duration pause =
            options.retryPause().plus(Duration.ofHours(1L << Math.min(page.failed(), 7)));
        state.put(page.without(how, failure.why(), now.plus(pause)));
        boolean blocked = failure.kind() == Outcome.Kind.BLOCKED;
        news.add(() -> count(uri, blocked ? PageResult.BLOCKED : PageResult.FAILED, failure.why()));
      }
      case Outcome.Postponed later -> {
        left++;
        reasons.merge("left: " + later.why(), 1L, Long::sum);
      }
      case Outcome.Redirect never ->
          throw new IllegalStateException("a redirect is followed before it gets here");
    }
  }

  private Instant recheck(KnownPage page, Optional<String> cacheControl, Instant now) {
    return Recheck.page(options.recheck(), page.listed(), cacheControl, now);
  }

  private void count(URI uri, PageResult result, String reason) {
    pages.merge(result, 1L, Long::sum);
    done++;
    if (!reason.isEmpty()) {
      reasons.merge(result.label() + ": " + reason, 1L, Long::sum);
    }
    listener.page(uri, result, reason);
  }

  private void listing(Finding finding, Instant now, List<Runnable> news) throws IOException {
    URI source = finding.job().source();
    CrawlState.Visit last = state.visit(source);
    visited++;
    switch (finding.outcome()) {
      case Outcome.Body answer -> {
        Listing listing = finding.listing().orElseThrow();
        Optional<URI> home = listing.home().flatMap(answer.address()::tryResolve).map(Address::uri);
        state.entitled(source, listing.title(), home);
        state.source(source).ifPresent(named -> sources.put(source, named));
        int fresh = expand(finding.job(), listing, now);
        Duration pause = nextPause(last.pause(), fresh > 0, answer.header("Cache-Control"));
        state.visited(
            source,
            new CrawlState.Visit(
                answer.header("ETag"), answer.header("Last-Modified"), now.plus(pause), pause, 0),
            "ok");
        String line = line(listing, fresh);
        news.add(() -> listener.source(source, line, false));
      }
      case Outcome.NotModified same -> {
        Duration pause = nextPause(last.pause(), false, Optional.empty());
        state.visited(
            source,
            new CrawlState.Visit(last.etag(), last.lastModified(), now.plus(pause), pause, 0),
            "ok");
        recheckListed(source, now);
        news.add(() -> listener.source(source, "not changed", false));
      }
      case Outcome.Failure failure -> {
        failedSources++;
        Duration pause = nextPause(last.pause().multipliedBy(2), false, Optional.empty());
        state.visited(
            source,
            new CrawlState.Visit(
                last.etag(), last.lastModified(), now.plus(pause), pause, last.failed() + 1),
            failure.why());
        news.add(() -> listener.source(source, failure.why(), true));
      }
      case Outcome.Postponed never -> throw new IllegalStateException("only pages are postponed");
      case Outcome.Redirect never ->
          throw new IllegalStateException("a redirect is followed before it gets here");
    }
  }

  private static String line(Listing listing, int fresh) {
    String line =
        listing.kind() == Listing.Kind.INDEX
            ? listing.parts().size() + " sitemaps"
            : listing.entries().size() + " items, " + fresh + " new";
    return line + (listing.isCut() ? "; what it names beyond these is left out" : "");
  }

  /** A sitemap that an index named, or the next page of a feed. */
  private void part(Finding finding, Instant now, List<Runnable> news) throws IOException {
    Address address = finding.job().address();
    switch (finding.outcome()) {
      case Outcome.Body answer -> {
        Listing listing = finding.listing().orElseThrow();
        int fresh = expand(finding.job(), listing, now);
        state.put(
            address.toString(),
            new CrawlState.Part(
                answer.header("ETag"), answer.header("Last-Modified"), finding.job().newest()));
        if (fresh > 0 || listing.isCut()) {
          news.add(() -> listener.source(address.uri(), line(listing, fresh), false));
        }
      }
      case Outcome.Failure failure -> {
        failedSources++;
        news.add(() -> listener.source(address.uri(), failure.why(), true));
      }
      case Outcome.NotModified same -> {} // what it names is known
      case Outcome.Postponed never -> throw new IllegalStateException("only pages are postponed");
      case Outcome.Redirect never ->
          throw new IllegalStateException("a redirect is followed before it gets here");
    }
  }

  /** An unchanged feed still lists its pages, and they may have changed. */
  private void recheckListed(URI source, Instant now) throws IOException {
    for (KnownPage page : state.due(source, now)) {
      Address.tryOf(page.url()).ifPresent(address -> queue(address, page));
    }
  }

  private Duration nextPause(Duration last, boolean fresh, Optional<String> cacheControl) {
    return Recheck.feed(options.feedRecheck(), last, fresh, cacheControl);
  }

  /** Queues what a listing names; the number of pages nobody knew. */
  private int expand(Job job, Listing listing, Instant now) throws IOException {
    int fresh = 0;
    Given.From from =
        switch (listing.kind()) {
          case FEED -> Given.From.FEED;
          case SITEMAP, INDEX -> Given.From.SITEMAP;
          case LIST -> Given.From.NOBODY;
        };
    for (Listing.Entry entry : listing.entries()) {
      Optional<Address> address = job.address().tryResolve(entry.link());
      if (!entry.link().isBlank()
          && address.filter(to -> !to.isHome()).isPresent()
          && isRecent(entry)) {
        fresh += consider(entry, address.get(), job.source(), from, now) ? 1 : 0;
      }
    }
    List<Listing.Entry> newestFirst = new ArrayList<>(listing.parts());
    newestFirst.sort(Comparator.comparingLong(Listing.Entry::newest).reversed());
    for (Listing.Entry part : newestFirst) {
      Optional<Address> address = job.address().tryResolve(part.link());
      if (address.isPresent() && isRecent(part) && queued.add(address.get().toString())) {
        expand(job.source(), part, address.get(), now);
      }
    }
    return fresh;
  }

  /** Queues a sitemap that an index names, unless the index says that it has not changed. */
  private void expand(URI source, Listing.Entry part, Address address, Instant now)
      throws IOException {
    boolean old =
        part.newest() != 0 && Instant.ofEpochSecond(part.newest()).plus(SAME_DATE).isBefore(now);
    if (old && part.newest() <= state.part(address.toString()).newest()) {
      return;
    }
    int most = options.maxParts();
    if (parts == most) {
      listener.source(source, "more than " + most + " sitemaps; the rest is left out", true);
    }
    if (parts++ < most) {
      jobs.add(Job.part(address, source, part.newest()));
    }
  }

  private boolean isRecent(Listing.Entry entry) {
    return options.since().isEmpty()
        || entry.newest() == 0
        || entry.newest() >= options.since().get().getEpochSecond();
  }

  /** Queues a page that is new, due, or said to be newer than ours; whether it is new. */
  private boolean consider(
      Listing.Entry entry, Address address, URI source, Given.From from, Instant now) {
    try {
      Optional<KnownPage> there = state.page(address.toString());
      if (there.isEmpty()) {
        KnownPage page = KnownPage.named(address.toString(), source.toString(), from, entry);
        state.put(page);
        queue(address, page);
        return true;
      }
      KnownPage page = there.get();
      boolean newer = page.listed() != 0 && entry.newest() > page.listed();
      boolean due = !page.next().isAfter(now);
      if (newer || due) {
        queue(address, newer ? page.listedAgain(entry) : page);
      }
      return false;
    } catch (IOException fault) {
      throw new java.io.UncheckedIOException(fault);
    }
  }

  private void queue(Address address, KnownPage page) {
    if (queued.add(address.toString())) {
      known++;
      jobs.add(Job.page(address, page, URI.create(page.source())));
    }
  }

  CrawlReport report(boolean stopped, Duration took) {
    return new CrawlReport(
        pages, reasons, visited, failedSources, Math.max(left, known - done), stopped, took);
  }
}
