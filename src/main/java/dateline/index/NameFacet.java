package dateline.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;

/** A facet whose values are names or codes. */
final class NameFacet extends Facet {
  /** Names that are looked at for one that fits. */
  private static final int MOST_LOOKED_AT = 5_000;

  private final IndexReader reader;
  private final String field;
  private final int[] sizes;
  private final OrdinalMap together;
  private final int[][] globals;

  private NameFacet(
      IndexReader reader, String field, FacetMemory memory, int[] sizes, OrdinalMap together) {
    super(field, memory);
    this.reader = reader;
    this.field = field;
    this.sizes = sizes;
    this.together = together;
    this.globals = new int[sizes.length][];
    for (int i = 0; i < sizes.length; i++) {
      LongValues known = together.getGlobalOrds(i);
      globals[i] = new int[sizes[i]];
      for (int value = 0; value < sizes[i]; value++) {
        globals[i][value] = (int) known.get(value);
      }
    }
  }

  static NameFacet of(IndexReader reader, String field, FacetMemory memory) throws IOException {
    List<LeafReaderContext> segments = reader.leaves();
    SortedSetDocValues[] names = new SortedSetDocValues[segments.size()];
    int[] sizes = new int[segments.size()];
    for (LeafReaderContext segment : segments) {
      names[segment.ord] = DocValues.getSortedSet(segment.reader(), field);
      sizes[segment.ord] = Math.toIntExact(names[segment.ord].getValueCount());
    }
    OrdinalMap together = OrdinalMap.build(null, names, PackedInts.DEFAULT);
    return new NameFacet(reader, field, memory, sizes, together);
  }

  @Override
  int size() {
    return Math.toIntExact(together.getValueCount());
  }

  @Override
  int size(LeafReaderContext segment) {
    return sizes[segment.ord];
  }

  @Override
  int global(LeafReaderContext segment, int value) {
    return globals[segment.ord][value];
  }

  @Override
  FacetValues stored(LeafReaderContext segment) throws IOException {
    return FacetValues.names(segment.reader(), field);
  }

  private record Counted(int value, int hits) {}

  /** The most frequent values whose name fits. */
  List<FacetHits> top(int[] counts, Predicate<String> fits, int most) throws IOException {
    List<Counted> all = new ArrayList<>();
    for (int value = 0; value < counts.length; value++) {
      if (counts[value] > 0) {
        all.add(new Counted(value, counts[value]));
      }
    }
    all.sort(Comparator.comparingInt(Counted::hits).reversed());
    List<FacetHits> top = new ArrayList<>();
    for (int i = 0; i < Math.min(all.size(), MOST_LOOKED_AT) && top.size() < most; i++) {
      String name = name(all.get(i).value());
      if (fits.test(name)) {
        top.add(new FacetHits(name, all.get(i).hits()));
      }
    }
    return top;
  }

  @Override
  List<FacetHits> top(int[] counts, List<String> below, int most) throws IOException {
    Comparator<Counted> worse =
        Comparator.comparingInt(Counted::hits)
            .thenComparing(Comparator.comparingInt(Counted::value).reversed());
    PriorityQueue<Counted> best = new PriorityQueue<>(worse);
    int least = 0;
    for (int value = 0; value < counts.length; value++) {
      if (counts[value] > least) {
        best.add(new Counted(value, counts[value]));
        if (best.size() > most) {
          best.remove();
        }
        least = best.size() < most ? 0 : best.element().hits();
      }
    }
    List<Counted> ranked = new ArrayList<>(best);
    ranked.sort(worse.reversed());
    List<FacetHits> top = new ArrayList<>();
    for (Counted each : ranked) {
      top.add(new FacetHits(name(each.value()), each.hits()));
    }
    return top;
  }

  /** The name of a value. */
  String name(int value) throws IOException {
    LeafReaderContext segment = reader.leaves().get(together.getFirstSegmentNumber(value));
    SortedSetDocValues names = DocValues.getSortedSet(segment.reader(), field);
    return names.lookupOrd(together.getFirstSegmentOrd(value)).utf8ToString();
  }
}
