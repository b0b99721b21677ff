package dateline.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.TopDocs;

/**
 * Finds and counts in one go. The counts of a facet leave out the query's own choice in that facet
 * (drill-sideways), so that one sees what else could be chosen.
 */
final class FacetCounter {
  private static final int DEEPEST = 2;

  private final Snapshot snapshot;
  private final List<Path> asked;

  /** A facet, or a year or month of the calendar. */
  private record Path(String asked, String facet, List<String> below) {
    static Path of(String asked, Schema schema) {
      List<String> parts = List.of(asked.split("/", -1));
      String facet = schema.resolveFacet(parts.getFirst());
      return new Path(asked, facet, parts.subList(1, parts.size()));
    }
  }

  FacetCounter(Snapshot snapshot, Schema schema, List<String> asked) {
    this.snapshot = snapshot;
    this.asked = asked.stream().map(each -> Path.of(each, schema)).toList();
    for (Path path : this.asked) {
      Optional<Schema.Field> field = schema.field(path.facet()).filter(Schema.Field::isFacet);
      boolean known = field.isPresent() && (path.below().isEmpty() || field.get().isCalendar());
      if (!known || path.below().size() > DEEPEST) {
        List<String> names = schema.facets().stream().map(Schema.Field::name).toList();
        throw new IllegalArgumentException(
            "there is no facet '"
                + path.asked()
                + "'"
                + Schema.nearest(path.facet(), names)
                    .map(near -> "; did you mean " + near + "?")
                    .orElse("; there are " + String.join(", ", names)));
      }
      if (!path.below().isEmpty()) {
        Calendar.month(
            path.below().getFirst(), path.below().size() == 1 ? "1" : path.below().get(1));
      }
    }
  }

  /** The facets that are asked for, each once. */
  List<String> facets() {
    return asked.stream().map(Path::facet).distinct().toList();
  }

  /** Hits and counts. */
  record Found(TopDocs top, Map<String, List<FactHits.Count>> counts) {}

  /** Everything that was collected, and beside it for each chosen facet what else could be. */
  private record Collected(TopDocs top, FacetsCollector hits, Map<String, FacetsCollector> beside) {
    FacetsCollector of(String facet) {
      return beside.getOrDefault(facet, hits);
    }
  }

  Found find(
      Matching.Drill drill,
      CollectorManager<?, ? extends TopDocs> manager,
      Deadline deadline,
      int size)
      throws IOException {
    Collected collected =
        drill.chosen().isEmpty()
            ? down(drill, manager, deadline)
            : sideways(drill, new Hurried<>(manager, deadline));
    Map<String, int[]> tallies = new LinkedHashMap<>();
    Map<String, List<FactHits.Count>> counts = new LinkedHashMap<>();
    for (Path path : asked) {
      Facet facet = snapshot.facet(path.facet());
      int[] tally = tallies.get(path.facet());
      if (tally == null) {
        deadline.check();
        tally = facet.count(collected.of(path.facet()).getMatchingDocs());
        tallies.put(path.facet(), tally);
      }
      List<FactHits.Count> top = new ArrayList<>();
      for (Facet.FacetHits each : facet.top(tally, path.below(), size)) {
        top.add(new FactHits.Count(each.value(), each.hits()));
      }
      counts.put(path.asked(), top);
    }
    return new Found(collected.top(), counts);
  }

  private Collected down(
      Matching.Drill drill, CollectorManager<?, ? extends TopDocs> manager, Deadline deadline)
      throws IOException {
    IndexSearcher searcher = snapshot.until(deadline);
    Object[] both =
        searcher.search(
            drill.base(), new MultiCollectorManager(manager, new FacetsCollectorManager()));
    if (searcher.timedOut()) {
      deadline.check();
    }
    return new Collected((TopDocs) both[0], (FacetsCollector) both[1], Map.of());
  }

  private Collected sideways(Matching.Drill drill, CollectorManager<?, ? extends TopDocs> manager)
      throws IOException {
    FacetsConfig config = new FacetsConfig();
    DrillDownQuery query = new DrillDownQuery(config, drill.base());
    drill.chosen().forEach(query::add);
    List<FacetsCollectorManager> beside = new ArrayList<>();
    drill.chosen().forEach((facet, chosen) -> beside.add(new FacetsCollectorManager()));
    DrillSideways.Result<Object[], FacetsCollector> found =
        new DrillSideways(snapshot, config, (SortedSetDocValuesReaderState) null)
            .search(
                query, new MultiCollectorManager(manager, new FacetsCollectorManager()), beside);
    Map<String, FacetsCollector> others = new LinkedHashMap<>();
    int at = 0;
    for (String facet : drill.chosen().keySet()) {
      others.put(facet, found.drillSidewaysResults().get(at++));
    }
    Object[] both = found.drillDownResult();
    return new Collected((TopDocs) both[0], (FacetsCollector) both[1], others);
  }
}
