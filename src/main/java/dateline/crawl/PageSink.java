package dateline.crawl;

import java.io.IOException;

/** Where fetched pages go. A page counts as fetched only after {@link #sync}. */
public interface PageSink {
  /**
   * Takes a page.
   *
   * @return a receipt by which the page can be found again
   */
  String accept(FetchedPage page) throws IOException;

  /** Returns when all pages taken so far would survive a crash. */
  void sync() throws IOException;
}
