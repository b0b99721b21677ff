package dateline.index;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;

/** Compares the checksums of all files of an index. */
final class Integrity {
  private Integrity() {}

  /**
   * @throws UnusableIndexException when one is wrong
   */
  static void check(Path folder, IndexReader reader) throws IOException {
    try {
      check(reader);
    } catch (CorruptIndexException fault) {
      throw new UnusableIndexException(folder, "the index is damaged", fault);
    }
  }

  static void check(IndexReader reader) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      leaf.reader().checkIntegrity();
    }
  }
}
