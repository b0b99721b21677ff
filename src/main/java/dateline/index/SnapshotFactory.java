package dateline.index;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;

/** Makes a {@link Snapshot} of every commit. */
final class SnapshotFactory extends SearcherFactory {
  private final Schema schema;

  SnapshotFactory(Schema schema) {
    this.schema = schema;
  }

  @Override
  public IndexSearcher newSearcher(
      IndexReader reader, @org.jspecify.annotations.Nullable IndexReader before) {
    return new Snapshot(reader, schema);
  }
}
