package dateline.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.MultiFacets;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.highlight.Highlighter;
import org.apache.lucene.search.highlight.InvalidTokenOffsetsException;
import org.apache.lucene.search.highlight.QueryScorer;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The same index asked through Lucene's own classes, as its documentation shows. */
final class BareLucene implements Closeable {
  private final FSDirectory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final FacetsConfig config = config();
  private final Map<String, SortedSetDocValuesReaderState> states = new HashMap<>();

  BareLucene(Path folder) throws IOException {
    directory = FSDirectory.open(folder);
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    for (String facet : Question.FACETS) {
      states.put(
          facet, new DefaultSortedSetDocValuesReaderState(reader, Names.counted(facet), config));
    }
  }

  private static FacetsConfig config() {
    FacetsConfig config = new FacetsConfig();
    for (String facet : Question.FACETS) {
      config.setIndexFieldName(facet, Names.counted(facet));
    }
    return config;
  }

  /** A document of ours with the facets as Lucene's own classes for them want them. */
  static Document document(Document ours) {
    Document theirs = new Document();
    for (IndexableField field : ours) {
      boolean facet = field.name().endsWith("#");
      String name = field.name().substring(0, field.name().length() - (facet ? 1 : 0));
      if (facet) {
        theirs.add(facet(name, field.binaryValue().utf8ToString()));
      } else {
        plain(field).forEach(theirs::add);
      }
      if (name.equals(Schema.PUBLISHED)) {
        long day = field.numericValue().longValue();
        theirs.add(facet(name, String.valueOf(LocalDate.ofEpochDay(day).getYear())));
      }
    }
    return theirs;
  }

  /** Texts are cut into words by Lucene. */
  private static List<IndexableField> plain(IndexableField field) {
    return field instanceof WordField words
        ? words.parts().stream().map(part -> text(words, part)).toList()
        : List.of(field);
  }

  private static IndexableField text(WordField words, TextPart part) {
    NewsAnalyzer analyzer = part.twice() ? NewsAnalyzer.TWICE : NewsAnalyzer.BOTH;
    Words said = part.words();
    String text =
        IntStream.range(0, said.size())
            .mapToObj(word -> said.get(word).word().utf8ToString())
            .collect(Collectors.joining(" "));
    return new Field(words.name(), text, words.fieldType()) {
      @Override
      public TokenStream tokenStream(Analyzer theirs, @Nullable TokenStream reuse) {
        return analyzer.tokenStream(name(), stringValue());
      }
    };
  }

  private static SortedSetDocValuesField facet(String name, String value) {
    return new SortedSetDocValuesField(
        Names.counted(name), new BytesRef(FacetsConfig.pathToString(name, new String[] {value})));
  }

  /** How many documents match. */
  long count(Query query, Optional<String> chosen) throws IOException {
    return searcher.count(drilled(query, chosen));
  }

  private DrillDownQuery drilled(Query query, Optional<String> chosen) {
    DrillDownQuery drill = new DrillDownQuery(config, query);
    chosen.ifPresent(
        type -> drill.add(Schema.TYPE, new TermQuery(new Term(Names.whole(Schema.TYPE), type))));
    return drill;
  }

  Object ask(Query query, List<String> facets, boolean marked, Optional<String> chosen)
      throws IOException {
    List<Object> all = new ArrayList<>();
    TopDocs top;
    if (facets.isEmpty()) {
      top = searcher.search(query, 20);
    } else {
      DrillSideways.DrillSidewaysResult found =
          new Counting(facets).search(drilled(query, chosen), 20);
      top = found.hits;
      for (String facet : facets) {
        all.add(found.facets.getTopChildren(10, facet));
      }
    }
    StoredFields stored = searcher.storedFields();
    for (ScoreDoc hit : top.scoreDocs) {
      all.add(marked ? mark(query, stored, hit.doc) : stored.document(hit.doc));
    }
    return all;
  }

  private static Object mark(Query query, StoredFields stored, int doc) throws IOException {
    RowVisitor visitor = new RowVisitor();
    stored.document(doc, visitor);
    RowCodec.Row row = visitor.row();
    String sentence = "";
    for (int i = 0; i < row.cells().size(); i++) {
      if (Schema.OURS.headings(row.type()).get(i).name().equals("sentence")) {
        sentence = row.cells().get(i).plain();
      }
    }
    try {
      return String.valueOf(
          new Highlighter(new QueryScorer(query, Names.ANY))
              .getBestFragment(NewsAnalyzer.BOTH, Names.ANY, sentence));
    } catch (InvalidTokenOffsetsException never) {
      throw new IOException(never);
    }
  }

  /** Counts all asked facets, each in its own field. */
  private final class Counting extends DrillSideways {
    private final List<String> facets;

    Counting(List<String> facets) {
      super(BareLucene.this.searcher, BareLucene.this.config, (SortedSetDocValuesReaderState) null);
      this.facets = facets;
    }

    @Override
    protected Facets buildFacetsResult(
        FacetsCollector hits,
        @Nullable FacetsCollector @Nullable [] sideways,
        String @Nullable [] chosen)
        throws IOException {
      Map<String, Facets> counted = new HashMap<>();
      List<String> dimensions = chosen == null ? List.of() : Arrays.asList(chosen);
      for (String facet : facets) {
        SortedSetDocValuesReaderState state = states.get(facet);
        if (state != null) {
          int at = dimensions.indexOf(facet);
          FacetsCollector aside = at < 0 || sideways == null ? null : sideways[at];
          counted.put(
              facet, new SortedSetDocValuesFacetCounts(state, aside == null ? hits : aside));
        }
      }
      return new MultiFacets(counted);
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
