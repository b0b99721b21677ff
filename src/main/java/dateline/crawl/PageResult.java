package dateline.crawl;

/** What came of one page. */
public enum PageResult {
  NEW,
  CHANGED,
  UNCHANGED,
  /** The site did not want to give it: never a success. */
  BLOCKED,
  FAILED;

  /** As a summary writes it. */
  public String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
