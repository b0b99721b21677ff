package dateline.archive;

import dateline.model.Page;
import java.io.IOException;

/** Takes the pages of an archive one by one. */
@FunctionalInterface
public interface ArchiveSink {
  /**
   * Takes a page.
   *
   * @param next where to go on when this page is dealt with
   * @return whether to go on
   */
  boolean page(Position next, Page page) throws IOException;
}
