package dateline.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.MultiFacets;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopDocsCollector;

/**
 * Finds and counts in one go. The counts of a facet leave out the query's own choice in that facet
 * (drill-sideways), so that one sees what else could be chosen.
 */
final class FacetCounter extends DrillSideways {
  private final Snapshot snapshot;
  private final List<Path> asked;

  /** A facet, or a year or month of the calendar. */
  private record Path(String asked, String facet, List<String> below) {
    static Path of(String asked) {
      List<String> parts = List.of(asked.split("/", -1));
      return new Path(asked, parts.getFirst(), parts.subList(1, parts.size()));
    }
  }

  FacetCounter(Snapshot snapshot, Schema schema, List<String> asked) {
    super(snapshot, snapshot.facets(), (SortedSetDocValuesReaderState) null);
    this.snapshot = snapshot;
    this.asked = asked.stream().map(Path::of).toList();
    for (Path path : this.asked) {
      Optional<Schema.Field> field = schema.field(path.facet()).filter(Schema.Field::isFacet);
      boolean known = field.isPresent() && (path.below().isEmpty() || field.get().isCalendar());
      if (!known || path.below().size() > 2) {
        List<String> names = schema.facets().stream().map(Schema.Field::name).toList();
        throw new IllegalArgumentException(
            "there is no facet '"
                + path.asked()
                + "'"
                + Schema.nearest(path.facet(), names)
                    .map(near -> "; did you mean " + near + "?")
                    .orElse("; there are " + String.join(", ", names)));
      }
    }
  }

  /** The names of the facets to count. */
  List<String> facets() {
    return asked.stream().map(Path::facet).distinct().toList();
  }

  /** Hits and counts. */
  record Found(TopDocs top, Map<String, List<FactHits.Count>> counts) {}

  Found find(
      Matching.Drill drill,
      CollectorManager<? extends TopDocsCollector<?>, ? extends TopDocs> manager,
      int size)
      throws IOException {
    DrillDownQuery query = new DrillDownQuery(snapshot.facets(), drill.base());
    drill.chosen().forEach(query::add);
    ConcurrentDrillSidewaysResult<? extends TopDocs> result = search(query, manager);
    Map<String, List<FactHits.Count>> counts = new LinkedHashMap<>();
    for (Path path : asked) {
      counts.put(path.asked(), top(result.facets, path, size));
    }
    return new Found(result.collectorResult, counts);
  }

  private static List<FactHits.Count> top(Facets facets, Path path, int size) throws IOException {
    FacetResult found =
        facets.getTopChildren(size, path.facet(), path.below().toArray(String[]::new));
    List<FactHits.Count> counts = new ArrayList<>();
    if (found != null) {
      for (LabelAndValue each : found.labelValues) {
        String before = path.below().isEmpty() ? "" : String.join("-", path.below()) + "-";
        counts.add(new FactHits.Count(before + each.label, each.value.longValue()));
      }
    }
    return counts;
  }

  @Override
  protected Facets buildFacetsResult(
      FacetsCollector all,
      @org.jspecify.annotations.Nullable
          FacetsCollector @org.jspecify.annotations.Nullable [] sideways,
      String @org.jspecify.annotations.Nullable [] chosen)
      throws IOException {
    Map<String, Facets> counted = new LinkedHashMap<>();
    for (String facet : facets()) {
      FacetsCollector hits = all;
      for (int i = 0; sideways != null && chosen != null && i < chosen.length; i++) {
        FacetsCollector beside = sideways[i];
        if (chosen[i].equals(facet) && beside != null) {
          hits = beside;
        }
      }
      counted.put(facet, new SortedSetDocValuesFacetCounts(snapshot.state(facet), hits));
    }
    return new MultiFacets(counted);
  }
}
