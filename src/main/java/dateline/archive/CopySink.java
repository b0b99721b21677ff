package dateline.archive;

import dateline.model.Page;
import java.io.IOException;
import java.util.Optional;

/** Takes the pages of a WARC file one by one, to be kept elsewhere. */
@FunctionalInterface
public interface CopySink {
  /**
   * Takes a page.
   *
   * @param records its records as they stand in the file, when nothing is wrong with them and each
   *     is compressed by itself: {@link PageArchive#append(ReadyPage)} keeps them without more ado
   * @return whether to go on
   */
  boolean page(Page page, Optional<ReadyPage> records) throws IOException;
}
