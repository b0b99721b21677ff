package dateline.crawl;

import java.net.URI;
import java.time.Instant;

/** Hears how a crawl goes on. Called from one thread. */
public interface CrawlListener {
  /**
   * A source was visited.
   *
   * @param source its address
   * @param line what came of it, for people: {@code 40 items, 3 new}
   * @param failed whether it gave nothing
   */
  default void source(URI source, String line, boolean failed) {}

  /** A source is left alone for now: it was looked at not long ago. */
  default void notDue(URI source, Instant before) {}

  /** Something that whoever runs the crawl should know before it begins. */
  default void note(String line) {}

  /** A page was dealt with. */
  default void page(URI page, PageResult result, String reason) {}

  /**
   * Counts on.
   *
   * @param done pages dealt with
   * @param known pages known to be there, dealt with or not
   */
  default void progress(long done, long known) {}

  /** Says nothing. */
  static CrawlListener silent() {
    return new CrawlListener() {};
  }
}
