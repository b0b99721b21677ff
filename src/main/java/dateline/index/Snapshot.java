package dateline.index;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;

/** The index as one commit left it, with what counting by facets has to know of it. */
final class Snapshot extends IndexSearcher {
  private final FacetMemory memory;
  private final Map<String, Facet> facets = new ConcurrentHashMap<>();

  Snapshot(IndexReader reader, FacetMemory memory) {
    super(reader);
    this.memory = memory;
  }

  /** The same snapshot, asked until a deadline. */
  IndexSearcher until(Deadline deadline) {
    IndexSearcher hurried = new IndexSearcher(getTopReaderContext());
    hurried.setTimeout(deadline);
    return hurried;
  }

  /** Made at the first count and kept: it maps the segments' values onto each other. */
  Facet facet(String name) throws IOException {
    Facet known = facets.get(name);
    if (known == null) {
      known =
          name.equals(Schema.PUBLISHED)
              ? Calendar.of(getIndexReader(), memory)
              : NameFacet.of(getIndexReader(), Names.counted(name), memory);
      facets.put(name, known);
    }
    return known;
  }
}
