package dateline.index;

import dateline.fact.ArticleColumn;
import dateline.fact.Cell;
import dateline.fact.Column;
import dateline.fact.Heading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * What is like a fact (or an article): shares its rarest words and its names, and does not come
 * from the same article.
 */
final class LikeQuery extends Query {
  private static final int MOST_WORDS = 12;
  private static final int LONGEST_TEXT = 4_000;

  /** A word in more than one document of so many says too little. */
  private static final int COMMON = 10;

  /** A name is worth so many words. */
  private static final float NAME = 2;

  private static final List<String> NAMES =
      List.of("person", "organisation", "place", "named_place", "counted_lemma", "event");

  private final Schema schema;
  private final String id;

  LikeQuery(Schema schema, String id) {
    this.schema = schema;
    this.id = id;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query named =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(Names.whole("fact_id"), id)), Occur.SHOULD)
            .add(
                new BooleanQuery.Builder()
                    .add(new TermQuery(new Term(Names.whole("article_id"), id)), Occur.FILTER)
                    .add(Matching.ARTICLES, Occur.FILTER)
                    .build(),
                Occur.SHOULD)
            .build();
    ScoreDoc[] found = searcher.search(named, 1).scoreDocs;
    if (found.length == 0) {
      return new MatchNoDocsQuery("there is no " + id);
    }
    RowVisitor visitor = new RowVisitor();
    searcher.storedFields().document(found[0].doc, visitor);
    return like(visitor.row(), searcher.getIndexReader());
  }

  private Query like(RowCodec.Row row, IndexReader reader) throws IOException {
    boolean article = row.type().equals(ArticleColumn.TYPE);
    String in = article ? Names.ANY_ARTICLE : Names.ANY;
    String text =
        article ? text(row, "headline") + "\n" + text(row, "text") : text(row, "sentence");
    List<Query> all = new ArrayList<>();
    rarest(text, in, reader).forEach(word -> all.add(new TermQuery(new Term(in, word))));
    List<Heading> columns = schema.headings(row.type());
    for (int i = 0; i < columns.size(); i++) {
      Heading column = columns.get(i);
      if (column.kind() == Column.Kind.FACET && NAMES.contains(column.name())) {
        for (String value : values(row.cells().get(i))) {
          Term name = new Term(Names.whole(column.name()), Names.fold(value));
          all.add(new BoostQuery(new TermQuery(name), NAME));
        }
      }
    }
    if (all.isEmpty()) {
      return new MatchNoDocsQuery("nothing to compare " + id + " by");
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    all.forEach(each -> query.add(each, Occur.SHOULD));
    query.setMinimumNumberShouldMatch(Math.max(1, all.size() / 3));
    Term own = new Term(Names.whole(Schema.ARTICLE_ID), text(row, Schema.ARTICLE_ID));
    return query.add(new TermQuery(own), Occur.MUST_NOT).build();
  }

  private static List<String> values(Cell cell) {
    return switch (cell) {
      case Cell.Empty none -> List.of();
      case Cell.Terms many -> many.terms();
      default -> List.of(cell.plain());
    };
  }

  private String text(RowCodec.Row row, String column) {
    String text = row.cells().get(schema.position(row.type(), column)).plain();
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
  }

  private record Rated(String word, double worth) {}

  /** The words that say most: often here, seldom elsewhere, and not here alone. */
  private static List<String> rarest(String text, String in, IndexReader reader)
      throws IOException {
    Map<String, Integer> here = new HashMap<>();
    try (TokenStream stream = NewsAnalyzer.STEMS.tokenStream(in, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        here.merge(term.toString(), 1, Integer::sum);
      }
      stream.end();
    }
    List<Rated> rated = new ArrayList<>();
    for (Map.Entry<String, Integer> word : here.entrySet()) {
      int documents = reader.docFreq(new Term(in, word.getKey()));
      if (documents > 1 && documents <= Math.max(COMMON, reader.numDocs() / COMMON)) {
        double worth = word.getValue() * Math.log((reader.numDocs() + 1.0) / documents);
        rated.add(new Rated(word.getKey(), worth));
      }
    }
    rated.sort(Comparator.comparingDouble(Rated::worth).reversed().thenComparing(Rated::word));
    return rated.stream().limit(MOST_WORDS).map(Rated::word).toList();
  }

  @Override
  public String toString(String field) {
    return "like:" + id;
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public boolean equals(@org.jspecify.annotations.Nullable Object other) {
    return other instanceof LikeQuery like && id.equals(like.id);
  }

  @Override
  public int hashCode() {
    return Objects.hash(classHash(), id);
  }
}
