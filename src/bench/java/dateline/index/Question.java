package dateline.index;

import dateline.bench.GeneratedNews;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Twenty questions of a kind, as one asks us and as one asks Lucene. Each shows its first twenty
 * hits. Ours gives their rows, whose cells are read when asked for, with what matched marked, the
 * number of all hits, and the facets; Lucene gives its documents, which hold the same row as bytes,
 * and, where {@code marked}, the best fragment by its Highlighter, and the facets.
 *
 * @param bare the Lucene query that a programmer would write for the same
 * @param chosen the type that is chosen as a facet: its siblings are counted all the same
 */
record Question(
    String name,
    List<Ask> asks,
    Function<Ask, Query> bare,
    boolean marked,
    Optional<String> chosen) {
  static final List<String> FACETS =
      List.of("type", "place", "country", "claimant", "source", "published");
  private static final int MANY = 20;

  static List<Question> all(GeneratedNews news) {
    return List.of(terms(news), phrases(news), facets(news), sideways(news), ranges(news));
  }

  private Question(String name, List<Ask> asks, Function<Ask, Query> bare, boolean marked) {
    this(name, asks, bare, marked, Optional.empty());
  }

  /** From the most frequent words to the 2,300th, some of each frequency. */
  private static String word(GeneratedNews news, int i) {
    return news.word(50 + (int) Math.pow(1.5, i));
  }

  private static Question terms(GeneratedNews news) {
    return new Question(
        "20 terms",
        IntStream.range(0, MANY).mapToObj(i -> ask(word(news, i))).toList(),
        ask -> any(stem(ask)),
        false);
  }

  private static Question phrases(GeneratedNews news) {
    return new Question(
        "20 phrases",
        IntStream.range(0, MANY)
            .mapToObj(i -> ask("\"" + news.word(i) + " " + news.word(30 + i) + "\""))
            .toList(),
        ask -> new PhraseQuery(Names.ANY, unquoted(ask).split(" ", -1)),
        false);
  }

  private static Question facets(GeneratedNews news) {
    return new Question(
        "20 counts by six facets",
        IntStream.range(0, MANY).mapToObj(i -> ask(word(news, i)).countedBy(FACETS, 10)).toList(),
        ask -> any(stem(ask)),
        false);
  }

  private static Question sideways(GeneratedNews news) {
    return new Question(
        "20 counts by six facets, one of them chosen",
        IntStream.range(0, MANY)
            .mapToObj(i -> ask(word(news, i) + " type:count").countedBy(FACETS, 10))
            .toList(),
        ask -> any(stem(ask)),
        false,
        Optional.of("count"));
  }

  /** One of the questions that SQLite is asked too. */
  static Question facets(GeneratedNews news, int i) {
    Question all = facets(news);
    Ask ask = ask("\"" + word(news, i) + "\"").countedBy(FACETS, 10).show(0, 0);
    return new Question(all.name(), List.of(ask), all.bare(), false);
  }

  private static Question ranges(GeneratedNews news) {
    return new Question(
        "20 ranges with marks",
        IntStream.range(0, MANY)
            .mapToObj(i -> ask(word(news, i) + " published:2020-0" + (1 + i % 9) + "..2021"))
            .toList(),
        ask -> {
          Clause.Between days = (Clause.Between) ask.query().clauses().get(1);
          return new BooleanQuery.Builder()
              .add(any(stem(ask)), BooleanClause.Occur.MUST)
              .add(
                  LongField.newRangeQuery(
                      "published",
                      Values.days(days.from()).orElseThrow().first().toEpochDay(),
                      Values.days(days.to()).orElseThrow().last().toEpochDay()),
                  BooleanClause.Occur.FILTER)
              .build();
        },
        true);
  }

  private static Ask ask(String query) {
    return Ask.of(FactQuery.parse(query));
  }

  private static String unquoted(Ask ask) {
    return ((Clause.Phrase) ask.query().clauses().getFirst()).text();
  }

  private static String stem(Ask ask) {
    String word = ((Clause.Word) ask.query().clauses().getFirst()).text();
    try (TokenStream stems = NewsAnalyzer.STEMS.tokenStream(Names.ANY, word)) {
      CharTermAttribute term = stems.addAttribute(CharTermAttribute.class);
      stems.reset();
      stems.incrementToken();
      return term.toString();
    } catch (IOException impossible) {
      throw new UncheckedIOException("reading a string", impossible);
    }
  }

  private static Query any(String word) {
    return new TermQuery(new Term(Names.ANY, word));
  }

  String sqlite() {
    return unquoted(asks.getFirst());
  }

  /** How many hits each of the questions has. */
  List<Long> totals(FactSearch search) throws IOException {
    List<Long> all = new ArrayList<>();
    for (Ask ask : asks) {
      all.add(search.search(ask).total());
    }
    return all;
  }

  List<Long> totals(BareLucene lucene) throws IOException {
    List<Long> all = new ArrayList<>();
    for (Ask ask : asks) {
      all.add(lucene.count(bare.apply(ask), chosen));
    }
    return all;
  }

  List<FactHits> ask(FactSearch search) throws IOException {
    List<FactHits> all = new ArrayList<>();
    for (Ask ask : asks) {
      all.add(search.search(ask));
    }
    return all;
  }

  List<Object> ask(BareLucene lucene) throws IOException {
    List<Object> all = new ArrayList<>();
    for (Ask ask : asks) {
      all.add(lucene.ask(bare.apply(ask), ask.facets(), marked, chosen));
    }
    return all;
  }
}
