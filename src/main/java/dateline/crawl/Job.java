package dateline.crawl;

import java.net.URI;
import java.util.Optional;

/**
 * One request to be made.
 *
 * @param address to ask; differs from what was named once a redirect was followed
 * @param source address of the source on whose behalf
 * @param page what is known of the page, for a page
 * @param origin for a robots.txt: the origin whose rules are wanted
 * @param hops redirects followed so far
 * @param tries so far
 */
record Job(
    Kind kind,
    Address address,
    URI source,
    Optional<KnownPage> page,
    String origin,
    int hops,
    int tries,
    long priority) {

  private static final long BEFORE_PAGES = 1L << 40;

  /** What is asked for. */
  enum Kind {
    ROBOTS,
    LISTING,
    PART,
    PAGE
  }

  static Job robots(Address of, URI source) {
    return new Job(
        Kind.ROBOTS, Robots.file(of), source, Optional.empty(), of.origin(), 0, 0, Long.MAX_VALUE);
  }

  static Job listing(Address address, URI source) {
    return new Job(Kind.LISTING, address, source, Optional.empty(), "", 0, 0, Long.MAX_VALUE - 1);
  }

  static Job part(Address address, URI source, long newest) {
    return new Job(Kind.PART, address, source, Optional.empty(), "", 0, 0, newest + BEFORE_PAGES);
  }

  /** For a part: what its index says of its last change. */
  long newest() {
    return priority - BEFORE_PAGES;
  }

  static Job page(Address address, KnownPage page, URI source) {
    return new Job(Kind.PAGE, address, source, Optional.of(page), "", 0, 0, page.listed());
  }

  Job redirected(Address to) {
    return new Job(kind, to, source, page, origin, hops + 1, 0, priority);
  }

  Job again() {
    return new Job(kind, address, source, page, origin, hops, tries + 1, priority);
  }

  String host() {
    return address.paceKey();
  }
}
