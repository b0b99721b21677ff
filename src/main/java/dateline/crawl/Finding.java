package dateline.crawl;

import java.util.Optional;

/**
 * A job that is done with, on its way to the ledger.
 *
 * @param listing for a feed or sitemap that could be read
 * @param page that was fetched, made ready for the sink
 * @param digest of the body, for a page
 * @param signature of its words, for a page
 */
record Finding(
    Job job,
    Outcome outcome,
    Optional<Listing> listing,
    Optional<PageSink.Ready> page,
    String digest,
    String signature) {
  static Finding of(Job job, Outcome outcome) {
    return new Finding(job, outcome, Optional.empty(), Optional.empty(), "", "");
  }
}
