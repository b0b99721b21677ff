package dateline.web;

import dateline.fact.Reading;
import dateline.model.Entity;
import dateline.model.Page;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the screens ask of the workspace behind the index: our stored copies of a page, the sources,
 * and the one change they may make. Safe for many threads.
 */
public interface Backroom {
  /** Every version of a page that we fetched, the oldest first; empty when we have none. */
  List<Page> copies(String url) throws IOException;

  /** What is read in a stored version. */
  Reading reading(Page copy) throws IOException;

  /** The sources and how they fare. */
  List<SourceState> sources() throws IOException;

  /**
   * Adds the sources at an address.
   *
   * @return what was added, a line each
   * @throws IOException with a line for the user when none was found
   */
  List<String> addSource(String url) throws IOException;

  /** Whether sources can be added now: not while another process writes to the workspace. */
  boolean takesSources();

  /**
   * Where a place lies.
   *
   * @param country ISO 3166-1 alpha-2
   */
  Optional<Entity.Point> point(String place, String country);

  /**
   * A source.
   *
   * @param kind listing (a feed or a sitemap) or page
   * @param said what the last crawl met: {@code ok}, or why it failed; empty before the first
   * @param lastCrawl when it was fetched last
   * @param pages how many of its pages are in each state: fetched, waiting, blocked, failed
   * @param reasons why pages were blocked or failed, and how many each
   */
  record SourceState(
      String url,
      String title,
      String kind,
      List<String> tags,
      boolean paused,
      String said,
      Optional<Instant> lastCrawl,
      Map<String, Long> pages,
      Map<String, Long> reasons) {
    public SourceState {
      tags = List.copyOf(tags);
      pages = Collections.unmodifiableMap(new TreeMap<>(pages));
      reasons = Collections.unmodifiableMap(new TreeMap<>(reasons));
    }
  }
}
