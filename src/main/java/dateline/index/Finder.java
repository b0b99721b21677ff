package dateline.index;

import dateline.fact.ArticleColumn;
import dateline.fact.Heading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopDocsCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;

/** Answers one {@link Ask} from one snapshot, in the time it is given. */
final class Finder {
  /** Hits that are looked at one by one before the rest is skipped where it cannot be shown. */
  private static final int LOOKED_AT = 1_000;

  private final Snapshot snapshot;
  private final Schema schema;
  private final Ask ask;
  private final Deadline deadline;
  private final IndexSearcher searcher;
  private final Ask.Order order;

  Finder(Snapshot snapshot, Schema schema, Ask ask) {
    this.snapshot = snapshot;
    this.schema = schema;
    this.ask = ask;
    this.deadline = new Deadline(ask.within());
    this.searcher = snapshot.until(deadline);
    boolean even =
        ask.order() == Ask.Order.RELEVANCE && (!ask.query().hasWords() || ask.limit() == 0);
    this.order = even ? Ask.Order.DATE : ask.order(); // all match alike: the newest first
  }

  /** What a search found of the index's documents. */
  private record Found(TopDocs top, long total, Map<String, List<FactHits.Count>> counts) {}

  FactHits find() throws IOException {
    Matching how = new Matching(schema, ask.query());
    Found found = ask.facets().isEmpty() ? plain(how) : counted(how);
    if (searcher.timedOut()) {
      deadline.check();
    }
    Optional<String> emptied =
        found.total() > 0
            ? Optional.empty()
            : Optional.of(new Emptied(snapshot, schema, deadline).why(ask.query()));
    return new FactHits(found.total(), hits(found.top()), found.counts(), emptied);
  }

  private Found plain(Matching how) throws IOException {
    Query query = how.whole();
    if (query instanceof TermQuery word) {
      return oneWord(word.getTerm());
    }
    TopDocs top = searcher.search(query, manager(most(), false));
    return new Found(top, total(top, searcher, query), Map.of());
  }

  /** One word needs no hurry, is looked up once, and the index knows how many documents have it. */
  private Found oneWord(Term word) throws IOException {
    TermStates places = TermStates.build(snapshot, word, true);
    Query query = new TermQuery(word, places);
    TopDocs top = snapshot.search(query, manager(most(), true));
    boolean known = !snapshot.getIndexReader().hasDeletions();
    long total = known ? places.docFreq() : total(top, snapshot, query);
    return new Found(top, total, Map.of());
  }

  private static long total(TopDocs top, IndexSearcher asked, Query query) throws IOException {
    boolean all = top.totalHits.relation() == TotalHits.Relation.EQUAL_TO;
    return all ? top.totalHits.value() : asked.count(query);
  }

  private Found counted(Matching how) throws IOException {
    FacetCounter counter = new FacetCounter(snapshot, schema, ask.facets());
    FacetCounter.Found found =
        counter.find(
            how.drill(counter.facets()), manager(most(), false), deadline, ask.facetSize());
    return new Found(found.top(), found.top().totalHits.value(), found.counts());
  }

  private int most() {
    return Math.max(1, ask.offset() + ask.limit());
  }

  private CollectorManager<? extends TopDocsCollector<?>, ? extends TopDocs> manager(
      int most, boolean skips) {
    int lookedAt = skips ? Math.max(most, LOOKED_AT) : Integer.MAX_VALUE;
    return switch (order) {
      case RELEVANCE -> new TopScoreDocCollectorManager(most, lookedAt);
      case DATE -> new TopFieldCollectorManager(FactIndex.newestFirst(), most, lookedAt);
      case VALUE -> new TopFieldCollectorManager(largestFirst(), most, lookedAt);
    };
  }

  private static Sort largestFirst() {
    return new Sort(
        new SortField(Names.BY_VALUE, SortField.Type.LONG, true, Long.MIN_VALUE),
        new SortField(Names.BY_DATE, SortField.Type.LONG, true, Long.MIN_VALUE));
  }

  private List<FactHits.Hit> hits(TopDocs top) throws IOException {
    Marks marks = new Marks(ask.query(), schema);
    StoredFields stored = snapshot.storedFields();
    List<FactHits.Hit> hits = new ArrayList<>();
    ScoreDoc[] docs = top.scoreDocs;
    for (int i = ask.offset(); i < Math.min(docs.length, ask.offset() + ask.limit()); i++) {
      RowVisitor visitor = new RowVisitor();
      stored.document(docs[i].doc, visitor);
      hits.add(hit(visitor.row(), marks));
    }
    return hits;
  }

  private String text(RowCodec.Row row, String column) {
    return row.cells().get(schema.position(row.type(), column)).plain();
  }

  private FactHits.Hit hit(RowCodec.Row row, Marks marks) {
    List<Heading> columns = schema.headings(row.type());
    boolean article = row.type().equals(ArticleColumn.TYPE);
    String shown = text(row, article ? "headline" : "sentence");
    String own = article || !marks.ranged() ? "" : text(row, "text");
    return new FactHits.Hit(row.type(), columns, row.cells(), marks.in(shown, own));
  }
}
