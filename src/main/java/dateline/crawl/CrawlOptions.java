package dateline.crawl;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * How a crawl behaves. Start from {@link #DEFAULTS} and change what differs.
 *
 * @param contact an address or page where a webmaster reaches whoever runs the crawl; part of the
 *     user agent; nothing is fetched without one
 * @param max pages to fetch at most in one run
 * @param tags only sources that have one of these; all when empty
 * @param since older entries of feeds and sitemaps are left out
 * @param delay least pause between two requests to one host
 * @param delayOnLoopback the same, for this machine's own servers
 * @param parallelHosts hosts fetched from at a time
 * @param timeout of one request, from the first byte sent to the last received
 * @param maxBody bytes of a body, content codings undone; a longer one is not kept
 * @param maxParts sitemaps that indexes name, and further pages of feeds, looked at in one run
 * @param tries of one address in one run
 * @param longestWait a server that asks for a longer pause is left for the next run
 * @param recheck how old a page known and listed must be to be asked for again
 * @param feedRecheck how old a feed must be to be asked for again; grows where nothing changes
 * @param allowPrivate whether private and loopback addresses may be connected to
 * @param allowedPrivate {@code host:port} pairs that may, even if others may not
 */
public record CrawlOptions(
    String contact,
    int max,
    Set<String> tags,
    Optional<Instant> since,
    Duration delay,
    Duration delayOnLoopback,
    int parallelHosts,
    Duration timeout,
    int maxBody,
    int maxParts,
    int tries,
    Duration retryPause,
    Duration longestWait,
    Duration recheck,
    Duration feedRecheck,
    boolean allowPrivate,
    Set<String> allowedPrivate) {

  /** Polite towards servers one does not know. */
  public static final CrawlOptions DEFAULTS =
      new CrawlOptions(
          "",
          Integer.MAX_VALUE,
          Set.of(),
          Optional.empty(),
          Duration.ofSeconds(1),
          Duration.ofSeconds(1),
          8,
          Duration.ofSeconds(30),
          10 << 20,
          500,
          3,
          Duration.ofSeconds(2),
          Duration.ofMinutes(2),
          Duration.ofHours(6),
          Duration.ofMinutes(10),
          false,
          Set.of());

  public CrawlOptions {
    tags = Set.copyOf(tags);
    allowedPrivate = Set.copyOf(allowedPrivate);
    boolean ascii = contact.chars().allMatch(c -> c > ' ' && c < 0x7f);
    boolean reachable = contact.contains("@") || contact.contains("://");
    if (!contact.isBlank() && !(ascii && reachable)) {
      throw new IllegalArgumentException(
          "contact "
              + contact
              + ": neither an e-mail address nor that of a page: desk@example.org");
    }
    if (max < 1 || parallelHosts < 1 || tries < 1 || maxBody < 1) {
      throw new IllegalArgumentException(
          "max, hosts, tries and body size must be at least 1: "
              + max
              + ", "
              + parallelHosts
              + ", "
              + tries
              + ", "
              + maxBody);
    }
  }

  /** How the crawler names itself: {@code Dateline/0.1 (+mailto:desk@example.org)}. */
  public String userAgent() {
    String reach = contact.contains("@") && !contact.contains(":") ? "mailto:" + contact : contact;
    return "Dateline/0.1" + (reach.isEmpty() ? "" : " (+" + reach + ")");
  }

  /** The name robots.txt rules may be addressed to. */
  public String robotsName() {
    return "dateline";
  }

  /** The same options being changed. */
  public Draft edit() {
    return new Draft(this);
  }

  /** Options being changed; seventeen of them want names. */
  public static final class Draft {
    private String contact;
    private int max;
    private Set<String> tags;
    private Optional<Instant> since;
    private Duration delay;
    private Duration delayOnLoopback;
    private int parallelHosts;
    private Duration timeout;
    private int maxBody;
    private int maxParts;
    private int tries;
    private Duration retryPause;
    private Duration longestWait;
    private Duration recheck;
    private Duration feedRecheck;
    private boolean allowPrivate;
    private Set<String> allowedPrivate;

    private Draft(CrawlOptions from) {
      contact = from.contact;
      max = from.max;
      tags = from.tags;
      since = from.since;
      delay = from.delay;
      delayOnLoopback = from.delayOnLoopback;
      parallelHosts = from.parallelHosts;
      timeout = from.timeout;
      maxBody = from.maxBody;
      maxParts = from.maxParts;
      tries = from.tries;
      retryPause = from.retryPause;
      longestWait = from.longestWait;
      recheck = from.recheck;
      feedRecheck = from.feedRecheck;
      allowPrivate = from.allowPrivate;
      allowedPrivate = from.allowedPrivate;
    }

    public Draft contact(String contact) {
      this.contact = contact;
      return this;
    }

    public Draft max(int max) {
      this.max = max;
      return this;
    }

    public Draft tags(Set<String> tags) {
      this.tags = tags;
      return this;
    }

    public Draft since(Optional<Instant> since) {
      this.since = since;
      return this;
    }

    public Draft delay(Duration delay) {
      this.delay = delay;
      return this;
    }

    public Draft delayOnLoopback(Duration delayOnLoopback) {
      this.delayOnLoopback = delayOnLoopback;
      return this;
    }

    public Draft parallelHosts(int parallelHosts) {
      this.parallelHosts = parallelHosts;
      return this;
    }

    public Draft timeout(Duration timeout) {
      this.timeout = timeout;
      return this;
    }

    public Draft maxBody(int maxBody) {
      this.maxBody = maxBody;
      return this;
    }

    public Draft maxParts(int maxParts) {
      this.maxParts = maxParts;
      return this;
    }

    public Draft tries(int tries) {
      this.tries = tries;
      return this;
    }

    public Draft retryPause(Duration retryPause) {
      this.retryPause = retryPause;
      return this;
    }

    public Draft longestWait(Duration longestWait) {
      this.longestWait = longestWait;
      return this;
    }

    public Draft recheck(Duration recheck) {
      this.recheck = recheck;
      return this;
    }

    public Draft feedRecheck(Duration feedRecheck) {
      this.feedRecheck = feedRecheck;
      return this;
    }

    public Draft allowPrivate(boolean allowPrivate) {
      this.allowPrivate = allowPrivate;
      return this;
    }

    public Draft allowedPrivate(Set<String> allowedPrivate) {
      this.allowedPrivate = allowedPrivate;
      return this;
    }

    public CrawlOptions done() {
      return new CrawlOptions(
          contact,
          max,
          tags,
          since,
          delay,
          delayOnLoopback,
          parallelHosts,
          timeout,
          maxBody,
          maxParts,
          tries,
          retryPause,
          longestWait,
          recheck,
          feedRecheck,
          allowPrivate,
          allowedPrivate);
    }
  }
}
