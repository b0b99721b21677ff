package dateline.index;

import dateline.fact.ArticleColumn;
import dateline.fact.Heading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
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

  /** Hits that are collected to find a place again. */
  private static final int FURTHEST_ANEW = 500_000;

  private final Snapshot snapshot;
  private final Schema schema;
  private final Ask ask;
  private final Deadline deadline;
  private final IndexSearcher searcher;
  private final Ask.Order order;
  private final int offset;
  private final Optional<Bookmark> after;

  Finder(Snapshot snapshot, Schema schema, Ask ask) {
    this(snapshot, schema, ask, ask.offset(), Optional.empty());
  }

  /**
   * @param offset hits to leave out; more than an {@link Ask} may name
   * @param after the last hit known already, in this same snapshot
   */
  private Finder(Snapshot snapshot, Schema schema, Ask ask, int offset, Optional<Bookmark> after) {
    this.offset = offset;
    this.after = after;
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

  /**
   * The hits that follow those known.
   *
   * @param word what the part before ended with; empty for the first part
   * @throws IllegalArgumentException when it is none
   */
  static FactPart part(Snapshot snapshot, Schema schema, Ask ask, String word) throws IOException {
    long version = ((DirectoryReader) snapshot.getIndexReader()).getVersion();
    Finder first = new Finder(snapshot, schema, ask);
    if (word.isEmpty()) {
      return first.part(version, 0);
    }
    int sortedBy = first.order == Ask.Order.VALUE ? 2 : 1;
    Bookmark place =
        Bookmark.parse(word, sortedBy)
            .orElseThrow(() -> new IllegalArgumentException("no place in this list: " + word));
    if (place.version() == version) {
      boolean there = place.doc() < snapshot.getIndexReader().maxDoc();
      if (!there) {
        throw new IllegalArgumentException("no place in this list: " + word);
      }
      return new Finder(snapshot, schema, ask, 0, Optional.of(place)).part(version, place.offset());
    }
    // the index has moved on, and its documents have other numbers: count as far as we were
    if (place.offset() > FURTHEST_ANEW) {
      throw new IllegalArgumentException("the index has changed since: begin again");
    }
    return new Finder(snapshot, schema, ask, place.offset(), Optional.empty())
        .part(version, place.offset());
  }

  private FactPart part(long version, int before) throws IOException {
    Answer answer = answer();
    int until = before + answer.hits().hits().size();
    boolean more = until > before && until < answer.hits().total();
    return new FactPart(
        answer.hits(),
        more
            ? answer.last().map(last -> Bookmark.of(version, until, last).word())
            : Optional.empty());
  }

  /** What was found, and the last of it as Lucene has it. */
  private record Answer(FactHits hits, Optional<ScoreDoc> last) {}

  FactHits find() throws IOException {
    return answer().hits();
  }

  private Answer answer() throws IOException {
    Matching how = new Matching(schema, ask.query());
    Found found = ask.facets().isEmpty() ? plain(how) : counted(how);
    if (searcher.timedOut()) {
      deadline.check();
    }
    Optional<String> emptied =
        found.total() > 0
            ? Optional.empty()
            : Optional.of(new Emptied(snapshot, schema, deadline).why(ask.query()));
    ScoreDoc[] docs = found.top().scoreDocs;
    int end = Math.min(docs.length, offset + ask.limit());
    return new Answer(
        new FactHits(found.total(), hits(docs, end), found.counts(), emptied),
        end > offset ? Optional.of(docs[end - 1]) : Optional.empty());
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
    return Math.max(1, offset + ask.limit());
  }

  private CollectorManager<? extends TopDocsCollector<?>, ? extends TopDocs> manager(
      int most, boolean skips) {
    int lookedAt = skips ? Math.max(most, LOOKED_AT) : Integer.MAX_VALUE;
    return switch (order) {
      case RELEVANCE ->
          after.isPresent()
              ? new TopScoreDocCollectorManager(most, after.get().after(true), lookedAt)
              : new TopScoreDocCollectorManager(most, lookedAt);
      case DATE -> sorted(FactIndex.newestFirst(), most, lookedAt);
      case VALUE -> sorted(largestFirst(), most, lookedAt);
    };
  }

  private TopFieldCollectorManager sorted(Sort sort, int most, int lookedAt) {
    return after.isPresent()
        ? new TopFieldCollectorManager(sort, most, (FieldDoc) after.get().after(false), lookedAt)
        : new TopFieldCollectorManager(sort, most, lookedAt);
  }

  private static Sort largestFirst() {
    return new Sort(
        new SortField(Names.BY_VALUE, SortField.Type.LONG, true, Long.MIN_VALUE),
        new SortField(Names.BY_DATE, SortField.Type.LONG, true, Long.MIN_VALUE));
  }

  private List<FactHits.Hit> hits(ScoreDoc[] docs, int end) throws IOException {
    Marks marks = new Marks(ask.query(), schema);
    StoredFields stored = snapshot.storedFields();
    List<FactHits.Hit> hits = new ArrayList<>();
    for (int i = offset; i < end; i++) {
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
