package dateline.index;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;

/** Makes a {@link Snapshot} of every commit. */
final class SnapshotFactory extends SearcherFactory {
  /** The part of the heap that values of facets may take. */
  private static final int SHARE = 8;

  private final FacetMemory memory = new FacetMemory(Runtime.getRuntime().maxMemory() / SHARE);

  @Override
  public IndexSearcher newSearcher(
      IndexReader reader, @org.jspecify.annotations.Nullable IndexReader before) {
    return new Snapshot(reader, memory);
  }
}
