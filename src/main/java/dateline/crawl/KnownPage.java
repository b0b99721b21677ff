package dateline.crawl;

import dateline.model.Given;
import dateline.model.PageTime;
import java.time.Instant;
import java.util.Optional;

/**
 * What the state knows of an address that a source named.
 *
 * @param url as the source named it, in canonical spelling
 * @param source address of the source that named it first
 * @param listed seconds since 1970, for newest first
 * @param receipt the archive's, of the last body
 * @param failed how many runs in a row it could not be had
 */
record KnownPage(
    String url,
    String source,
    State state,
    Given.From from,
    Optional<String> headline,
    Optional<PageTime> published,
    long listed,
    Optional<String> etag,
    Optional<String> lastModified,
    String digest,
    String signature,
    Optional<String> receipt,
    Instant fetched,
    Instant next,
    int failed,
    String reason) {

  /** How far it got. */
  enum State {
    WAITING,
    FETCHED,
    BLOCKED,
    FAILED,
    GONE
  }

  static KnownPage named(String url, String source, Given.From from, Listing.Entry entry) {
    return new KnownPage(
        url,
        source,
        State.WAITING,
        from,
        entry.title(),
        said(from, entry),
        entry.newest(),
        Optional.empty(),
        Optional.empty(),
        "",
        "",
        Optional.empty(),
        Instant.EPOCH,
        Instant.EPOCH,
        0,
        "");
  }

  /**
   * A feed without a date of publication has that of the last change; a sitemap's is no such date.
   */
  private static Optional<PageTime> said(Given.From from, Listing.Entry entry) {
    return from == Given.From.FEED ? entry.published().or(entry::updated) : entry.published();
  }

  /** Its source says something new of it: a later date. */
  KnownPage listedAgain(Listing.Entry entry) {
    return new KnownPage(
        url,
        source,
        state,
        from,
        entry.title().or(() -> headline),
        said(from, entry).or(() -> published),
        Math.max(listed, entry.newest()),
        etag,
        lastModified,
        digest,
        signature,
        receipt,
        fetched,
        next,
        failed,
        reason);
  }

  KnownPage fetched(
      Outcome.Body answer, String newDigest, String newSignature, String at, Instant recheck) {
    return new KnownPage(
        url,
        source,
        State.FETCHED,
        from,
        headline,
        published,
        listed,
        answer.header("ETag"),
        answer.header("Last-Modified"),
        newDigest,
        newSignature,
        Optional.of(at),
        answer.at(),
        recheck,
        0,
        "");
  }

  /** Checked, and the same as before. */
  KnownPage stillTheSame(Instant at, Instant recheck) {
    return with(State.FETCHED, at, recheck, 0, "");
  }

  KnownPage without(State how, String why, Instant again) {
    return with(how, fetched, again, failed + 1, why);
  }

  private KnownPage with(State how, Instant at, Instant again, int failures, String why) {
    return new KnownPage(
        url,
        source,
        how,
        from,
        headline,
        published,
        listed,
        etag,
        lastModified,
        digest,
        signature,
        receipt,
        at,
        again,
        failures,
        why);
  }

  Given given() {
    if (from == Given.From.NOBODY) {
      return Given.NOTHING;
    }
    return new Given(from, Optional.empty(), Optional.empty(), headline, published);
  }
}
