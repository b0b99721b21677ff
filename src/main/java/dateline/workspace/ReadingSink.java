package dateline.workspace;

import dateline.archive.Position;
import dateline.fact.Reading;
import dateline.index.FactIndex;
import dateline.index.ReadyReading;
import java.io.Closeable;
import java.io.IOException;

/** Where readings go: the index, or a test's list. */
interface ReadingSink extends Closeable {
  /** A reading that waits to be put. */
  interface Ready {
    /**
     * Puts it in the place of all that was known of its article.
     *
     * @param place where its page lies in the archive
     * @return whether it was put; false when the same words stand there under another address
     */
    boolean put(Position place) throws IOException;
  }

  /** Makes a reading ready to be put: most of the work, on any thread. */
  Ready prepare(Reading reading) throws IOException;

  /**
   * Makes all that was put durable.
   *
   * @param position up to which the archive has been read
   */
  void commit(String position) throws IOException;

  /** Begins to do so, while more is put. */
  default void commitLater(String position) throws IOException {
    commit(position);
  }

  /** Whether so much was put that it should be committed before there is more. */
  default boolean isFull() {
    return false;
  }

  /** The position of the last commit, empty when there was none. */
  String position();

  static ReadingSink of(FactIndex index) {
    return new ReadingSink() {
      @Override
      public Ready prepare(Reading reading) throws IOException {
        ReadyReading ready = index.prepare(reading);
        return place -> index.putOnce(ready, place.toString()).isEmpty();
      }

      @Override
      public void commit(String position) throws IOException {
        index.commit(position);
      }

      @Override
      public void commitLater(String position) throws IOException {
        index.commitLater(position);
      }

      @Override
      public boolean isFull() {
        return index.isFull();
      }

      @Override
      public String position() {
        return index.position();
      }

      @Override
      public void close() throws IOException {
        index.close();
      }
    };
  }
}
