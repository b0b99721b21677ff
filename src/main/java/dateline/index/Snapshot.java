package dateline.index;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;

/** The index as one commit left it, with what counting by facets has to know of it. */
final class Snapshot extends IndexSearcher {
  private final FacetsConfig facets;
  private final Map<String, SortedSetDocValuesReaderState> states = new ConcurrentHashMap<>();

  Snapshot(IndexReader reader, Schema schema) {
    super(reader);
    facets = config(schema);
  }

  static FacetsConfig config(Schema schema) {
    FacetsConfig config = new FacetsConfig();
    for (Schema.Field field : schema.facets()) {
      config.setIndexFieldName(field.name(), Names.counted(field.name()));
      config.setMultiValued(field.name(), true);
      config.setHierarchical(field.name(), field.isCalendar());
    }
    return config;
  }

  FacetsConfig facets() {
    return facets;
  }

  /** Made at the first count and kept: it maps the segments' values onto each other. */
  SortedSetDocValuesReaderState state(String facet) throws IOException {
    SortedSetDocValuesReaderState known = states.get(facet);
    if (known == null) {
      known =
          new DefaultSortedSetDocValuesReaderState(getIndexReader(), Names.counted(facet), facets);
      states.put(facet, known);
    }
    return known;
  }
}
