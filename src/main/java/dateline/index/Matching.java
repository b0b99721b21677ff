package dateline.index;

import dateline.fact.ArticleColumn;
import dateline.lang.Places;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/** Turns clauses into Lucene queries. */
final class Matching {
  /** How many spellings of a fuzzy word are weighed, so that their cost is bounded. */
  private static final int MOST_SPELLINGS = 50;

  private static final String PLACE = "place";
  private static final String COUNTRY = "country";

  /** Every article. */
  static final Query ARTICLES =
      new TermQuery(new Term(Names.whole(Schema.TYPE), ArticleColumn.TYPE));

  private final Schema schema;
  private final FactQuery query;
  private final boolean articles;
  private final QueryBuilder kin = new QueryBuilder(NewsAnalyzer.STEMS);
  private final QueryBuilder exact = new QueryBuilder(NewsAnalyzer.EXACT);

  Matching(Schema schema, FactQuery query) {
    this.schema = schema;
    this.query = query;
    this.articles = query.asksForArticles();
  }

  /**
   * A query in two: what scores, and the clauses that choose values of one facet each, which
   * drill-sideways counting leaves out for their own facet.
   */
  record Drill(Query base, Map<String, Query> chosen) {
    /** Both together. */
    Query whole() {
      BooleanQuery.Builder all = new BooleanQuery.Builder().add(base, Occur.MUST);
      chosen.values().forEach(query -> all.add(query, Occur.FILTER));
      return chosen.isEmpty() ? base : all.build();
    }
  }

  /** The whole query; facts alone where it does not ask for articles. */
  Query whole() {
    return drill(List.of()).whole();
  }

  /**
   * @param facets the fields that hits are counted by
   */
  Drill drill(List<String> facets) {
    List<Clause> rest = new ArrayList<>();
    Map<String, List<Clause>> chosen = new LinkedHashMap<>();
    for (Clause clause : query.clauses()) {
      Optional<String> facet = facet(clause).filter(facets::contains);
      if (facet.isPresent()) {
        chosen.computeIfAbsent(facet.get(), name -> new ArrayList<>()).add(clause);
      } else {
        rest.add(clause);
      }
    }
    Map<String, Query> filters = new LinkedHashMap<>();
    chosen.forEach((facet, clauses) -> filters.put(facet, of(Clause.and(clauses))));
    Clause all = Clause.and(rest);
    Query base = of(all);
    if (!articles && !isOfFacts(all)) {
      base = new BooleanQuery.Builder().add(base, Occur.MUST).add(ARTICLES, Occur.MUST_NOT).build();
    }
    return new Drill(base, filters);
  }

  /** Whether no article can match a clause, so that articles need not be kept out. */
  private boolean isOfFacts(Clause clause) {
    return switch (clause) {
      case Clause.All all -> false;
      case Clause.Not not -> false;
      case Clause.Like like -> false;
      case Clause.And all -> all.clauses().stream().anyMatch(this::isOfFacts);
      case Clause.Or any -> any.clauses().stream().allMatch(this::isOfFacts);
      case Clause.Word word -> isOfFacts(word.field()) && hasTokens(word.text());
      case Clause.Phrase phrase -> isOfFacts(phrase.field()) && hasTokens(phrase.text());
      case Clause.Whole whole -> whole.field().equals(Schema.TYPE) || isOfFacts(whole.field());
      case Clause.Prefix prefix -> isOfFacts(prefix.field());
      case Clause.Fuzzy fuzzy -> isOfFacts(fuzzy.field());
      case Clause.Known known -> isOfFacts(known.field());
      case Clause.Compared compared -> isOfFacts(compared.field());
      case Clause.Between between -> isOfFacts(between.field());
    };
  }

  private boolean isOfFacts(String field) {
    return field.isEmpty() || !field(field).types().contains(ArticleColumn.TYPE);
  }

  /** A word of no letters asks for nothing and so matches all. */
  private boolean hasTokens(String text) {
    return text.chars().anyMatch(Character::isLetterOrDigit)
        || exact.createPhraseQuery(Names.ANY, text) != null;
  }

  /** The one facet that a clause is about. */
  private Optional<String> facet(Clause clause) {
    return switch (clause) {
      case Clause.Or any -> {
        List<Optional<String>> all = any.clauses().stream().map(this::facet).distinct().toList();
        yield all.size() == 1 ? all.getFirst() : Optional.empty();
      }
      case Clause.Word word -> facet(word.field());
      case Clause.Phrase phrase -> facet(phrase.field());
      case Clause.Whole whole -> facet(whole.field());
      case Clause.Prefix prefix -> facet(prefix.field());
      case Clause.Compared compared -> facet(compared.field());
      case Clause.Between between -> facet(between.field());
      default -> Optional.empty();
    };
  }

  private Optional<String> facet(String field) {
    return schema.field(field).filter(Schema.Field::isFacet).map(Schema.Field::name);
  }

  /** One clause. */
  Query of(Clause clause) {
    return switch (clause) {
      case Clause.All all -> MatchAllDocsQuery.INSTANCE;
      case Clause.Word word -> word(word);
      case Clause.Phrase phrase -> phrase(phrase);
      case Clause.Whole whole -> whole(whole);
      case Clause.Prefix prefix -> prefix(prefix);
      case Clause.Fuzzy fuzzy -> fuzzy(fuzzy);
      case Clause.Like like -> new LikeQuery(schema, like.id());
      case Clause.Known known -> known(field(known.field()));
      case Clause.Compared compared -> Ranges.compared(field(compared.field()), compared);
      case Clause.Between between -> Ranges.between(field(between.field()), between);
      case Clause.Not not ->
          new BooleanQuery.Builder()
              .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
              .add(of(not.clause()), Occur.MUST_NOT)
              .build();
      case Clause.And all -> and(all);
      case Clause.Or any -> or(any);
    };
  }

  private Query and(Clause.And all) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    boolean positive = false;
    for (Clause clause : all.clauses()) {
      if (clause instanceof Clause.Not not) {
        query.add(of(not.clause()), Occur.MUST_NOT);
      } else {
        query.add(of(clause), scores(clause) ? Occur.MUST : Occur.FILTER);
        positive = true;
      }
    }
    if (!positive) {
      query.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    }
    return query.build();
  }

  private Query or(Clause.Or any) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    any.clauses().forEach(clause -> query.add(of(clause), Occur.SHOULD));
    return query.build();
  }

  /** Whether better matches are better hits: words are, values are not. */
  private static boolean scores(Clause clause) {
    return switch (clause) {
      case Clause.Whole whole -> false;
      case Clause.Known known -> false;
      case Clause.Compared compared -> false;
      case Clause.Between between -> false;
      case Clause.All all -> false;
      default -> true;
    };
  }

  /** A word of several tokens ("covid-19") is a phrase; one of none ("&amp;") asks for nothing. */
  private Query word(Clause.Word word) {
    Query words = anywhere(word.field(), field -> kin.createPhraseQuery(field, word.text()));
    return orItsPlaces(word.field(), word.text(), words);
  }

  private Query phrase(Clause.Phrase phrase) {
    Query words =
        anywhere(
            phrase.field(), field -> exact.createPhraseQuery(field, phrase.text(), phrase.apart()));
    return orItsPlaces(phrase.field(), phrase.text(), words);
  }

  private Query whole(Clause.Whole whole) {
    Query value = new TermQuery(whole(whole.field(), whole.text()));
    return orItsPlaces(whole.field(), whole.text(), value);
  }

  private Query fuzzy(Clause.Fuzzy fuzzy) {
    return anywhere(fuzzy.field(), field -> near(new Term(field, normal(fuzzy.text())), fuzzy));
  }

  /** Every spelling so near is found; the nearest decide which hits come first. */
  private static Query near(Term word, Clause.Fuzzy fuzzy) {
    MultiTermQuery.RewriteMethod every = MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE;
    return new BooleanQuery.Builder()
        .add(new FuzzyQuery(word, fuzzy.slips(), 1, MOST_SPELLINGS, true, every), Occur.FILTER)
        .add(new FuzzyQuery(word, fuzzy.slips(), 1, MOST_SPELLINGS, true), Occur.SHOULD)
        .build();
  }

  private Query prefix(Clause.Prefix prefix) {
    return anywhere(prefix.field(), field -> new PrefixQuery(prefix(field, prefix)));
  }

  /** What lies in a country is there: {@code place:ecuador} finds a fact of "Manta, EC". */
  private Query orItsPlaces(String field, String text, Query named) {
    Optional<String> code =
        field.equals(PLACE) ? Places.english().countryCalled(text) : Optional.empty();
    if (code.isEmpty() || schema.field(COUNTRY).isEmpty()) {
      return named;
    }
    Query within =
        new BooleanQuery.Builder()
            .add(new TermQuery(whole(COUNTRY, code.get())), Occur.FILTER)
            .add(new FieldExistsQuery(Names.counted(PLACE)), Occur.FILTER)
            .build();
    return new BooleanQuery.Builder().add(named, Occur.SHOULD).add(within, Occur.SHOULD).build();
  }

  /** In a field; of none, in every word of facts and, where they are asked for, of articles. */
  private Query anywhere(String asked, Function<String, @Nullable Query> of) {
    if (!asked.isEmpty()) {
      return inField(asked, of);
    }
    Query facts = orNothing(of.apply(Names.ANY));
    if (!articles) {
      return facts;
    }
    return new BooleanQuery.Builder()
        .add(facts, Occur.SHOULD)
        .add(orNothing(of.apply(Names.ANY_ARTICLE)), Occur.SHOULD)
        .build();
  }

  /** In the field itself, or in the windows that hold its words. */
  private Query inField(String asked, Function<String, @Nullable Query> of) {
    Set<Query> all = new LinkedHashSet<>();
    for (String type : field(asked).types()) {
      Optional<Windows.Window> window = Windows.of(type, asked);
      if (window.isEmpty()) {
        all.add(orNothing(of.apply(asked)));
      } else if (articles || !type.equals(ArticleColumn.TYPE)) {
        Query words = of.apply(window.get().in());
        all.add(words == null ? orNothing(null) : new WithinQuery(words, window.get()));
      }
    }
    return any(all);
  }

  private static Query any(Set<Query> all) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    all.forEach(each -> query.add(each, Occur.SHOULD));
    return all.size() == 1 ? all.iterator().next() : query.build();
  }

  private static Query orNothing(@Nullable Query query) {
    return query == null ? new BoostQuery(MatchAllDocsQuery.INSTANCE, 0) : query;
  }

  private Term prefix(String in, Clause.Prefix prefix) {
    boolean whole =
        schema
            .field(prefix.field())
            .filter(f -> f.kind() == Schema.Kind.CODE || f.kind() == Schema.Kind.KEY)
            .isPresent();
    return whole ? whole(prefix.field(), prefix.text()) : new Term(in, normal(prefix.text()));
  }

  private Term whole(String field, String text) {
    boolean key = field(field).kind() == Schema.Kind.KEY;
    return new Term(Names.whole(field), key ? Names.cut(text) : Names.fold(text));
  }

  private static String normal(String text) {
    return NewsAnalyzer.EXACT.normalize(Names.ANY, text).utf8ToString();
  }

  private static Query known(Schema.Field field) {
    return switch (field.kind()) {
      case WORDS -> stated(field);
      case NUMBER, DATE -> new FieldExistsQuery(field.name());
      case NAME, CODE -> new FieldExistsQuery(Names.counted(field.name()));
      case KEY -> new PrefixQuery(new Term(Names.whole(field.name()), ""));
      case INTERVAL, PERIOD -> Ranges.between(field, new Clause.Between(field.name(), "", ""));
    };
  }

  private static Query stated(Schema.Field field) {
    Set<Query> all = new LinkedHashSet<>();
    for (String type : field.types()) {
      if (Windows.of(type, field.name()).isEmpty()) {
        all.add(new FieldExistsQuery(field.name()));
        continue;
      }
      boolean article = type.equals(ArticleColumn.TYPE);
      all.add(
          new BooleanQuery.Builder()
              .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
              .add(ARTICLES, article ? Occur.FILTER : Occur.MUST_NOT)
              .add(new TermQuery(new Term(Names.LACKS, field.name())), Occur.MUST_NOT)
              .build());
    }
    return any(all);
  }

  private Schema.Field field(String name) {
    return schema
        .field(name)
        .orElseThrow(() -> new IllegalArgumentException("there is no field '" + name + "'"));
  }
}
