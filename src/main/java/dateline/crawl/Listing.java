package dateline.crawl;

import dateline.model.PageTime;
import java.util.List;
import java.util.Optional;

/**
 * A feed or sitemap as far as we use it.
 *
 * @param title of the feed, empty when it has none
 * @param home the site it belongs to, as written
 * @param entries pages it names
 * @param parts further listings it names: the sitemaps of an index, the next page of a feed
 */
record Listing(
    Kind kind, String title, Optional<String> home, List<Entry> entries, List<Entry> parts) {
  Listing {
    entries = List.copyOf(entries);
    parts = List.copyOf(parts);
  }

  /** What it is. */
  enum Kind {
    FEED,
    SITEMAP,
    INDEX,
    /** One address a line. */
    LIST
  }

  /**
   * A page or part.
   *
   * @param link as written, resolved against {@code xml:base} where the feed has one
   */
  record Entry(
      String link,
      Optional<String> title,
      Optional<PageTime> published,
      Optional<PageTime> updated) {
    /** The later of the two dates, for newest first. */
    long newest() {
      long first = published.map(t -> t.instant().getEpochSecond()).orElse(0L);
      long second = updated.map(t -> t.instant().getEpochSecond()).orElse(0L);
      return Math.max(first, second);
    }
  }

  /** Whether it named more than is looked at. */
  boolean isCut() {
    int most = kind == Kind.FEED ? Feeds.MOST_ENTRIES : Sitemaps.MOST_ENTRIES;
    return entries.size() + parts.size() >= most;
  }

  /** Whether there is anything in it. */
  boolean isEmpty() {
    return entries.isEmpty() && parts.isEmpty();
  }
}
