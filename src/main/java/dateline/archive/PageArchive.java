package dateline.archive;

import dateline.model.Page;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Keeps every fetched page, in the order of arrival. A page is safe once it is synced. */
public interface PageArchive extends Closeable {
  /**
   * Appends a page.
   *
   * @param request the request's head as it was sent, empty when it is not known
   * @param sameBodyAt what an earlier {@code append} answered for a page of the same address and
   *     the same body: then only a revisit record is written
   * @return where the page stands; safe only after {@link #sync}
   */
  Position append(Page page, String request, Optional<Position> sameBodyAt) throws IOException;

  /**
   * Appends a page that was made ready by {@link #prepare}.
   *
   * @return where the page stands; safe only after {@link #sync}
   */
  Position append(ReadyPage page) throws IOException;

  /** Compresses a page; may be done on any thread, while others append. */
  ReadyPage prepare(Page page, String request) throws IOException;

  /** Appends a page of which nothing more is known. */
  default Position append(Page page) throws IOException {
    return append(page, "", Optional.empty());
  }

  /** Returns when everything appended so far would survive a power cut. */
  void sync() throws IOException;

  /** The end of what is synced: a reader may follow up to here. */
  Position synced();

  /**
   * Gives every synced page after a position to {@code sink}, in the order of writing.
   *
   * @return what could not be read
   */
  Damage read(Position from, ArchiveSink sink) throws IOException;

  /** The page that stands at a position, following a revisit record to its body. */
  Optional<Page> page(Position at) throws IOException;
}
