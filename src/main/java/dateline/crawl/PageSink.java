package dateline.crawl;

import java.io.IOException;

/** Where fetched pages go. A page counts as fetched only after {@link #sync}. */
public interface PageSink {
  /**
   * Does the work on a page that can be done beside other work: compressing it, say. Called from
   * many threads.
   */
  Ready prepare(FetchedPage page) throws IOException;

  /** Returns when all pages appended so far would survive a crash. */
  void sync() throws IOException;

  /** A page that only has to be written. */
  interface Ready {
    /**
     * Writes the page. Called from one thread, as {@link #sync} is.
     *
     * @return a receipt by which the page can be found again
     */
    String append() throws IOException;
  }
}
