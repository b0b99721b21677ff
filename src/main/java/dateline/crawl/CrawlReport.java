package dateline.crawl;

import java.time.Duration;
import java.util.Map;

/**
 * What a crawl did.
 *
 * @param pages how many pages came to which end
 * @param reasons how often each reason for a blocked or failed page was met
 * @param sources visited
 * @param failedSources of them, those that gave nothing
 * @param left pages known and left for the next run
 * @param stopped whether it was told to stop before it was done
 */
public record CrawlReport(
    Map<PageResult, Long> pages,
    Map<String, Long> reasons,
    long sources,
    long failedSources,
    long left,
    boolean stopped,
    Duration took) {
  public CrawlReport {
    pages = Map.copyOf(pages);
    reasons = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(reasons));
  }

  public long count(PageResult result) {
    return pages.getOrDefault(result, 0L);
  }

  /** {@code 12 new, 1 changed, 30 unchanged, 2 blocked, 1 failed}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (PageResult result : PageResult.values()) {
      text.append(text.isEmpty() ? "" : ", ").append(count(result)).append(' ');
      text.append(result.label());
    }
    return text.toString();
  }
}
