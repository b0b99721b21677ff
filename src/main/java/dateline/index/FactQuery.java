package dateline.index;

import dateline.fact.ArticleColumn;
import java.util.ArrayList;
import java.util.List;

/**
 * A question to the index, in one language for the command line, the API, addresses and saved
 * searches: {@code type:count counted:attacks place:iraq value:>=500 published:2020-05..2020-06}.
 *
 * <p>{@link #print()} writes it so that {@link #parse} reads the same again.
 */
public record FactQuery(Clause clause) {
  /** Everything. */
  public static final FactQuery ALL = new FactQuery(new Clause.All());

  /**
   * Reads a query.
   *
   * @throws QueryFault when it cannot be read
   */
  public static FactQuery parse(String text) {
    return new FactQuery(new QueryParser(text, Schema.OURS).parse());
  }

  public String print() {
    return clause instanceof Clause.All ? "" : QueryPrinter.print(clause);
  }

  /** This and that. */
  public FactQuery and(Clause other) {
    return clause instanceof Clause.All
        ? new FactQuery(other)
        : new FactQuery(Clause.and(List.of(clause, other)));
  }

  /** This, of one type alone: {@code count} .. or {@code article}. */
  public FactQuery ofType(String type) {
    return and(new Clause.Whole(Schema.TYPE, type));
  }

  /** The clauses that must all hold. */
  public List<Clause> clauses() {
    return clause instanceof Clause.And all ? all.clauses() : List.of(clause);
  }

  /** Whether it asks for articles too; else it is about facts alone. */
  public boolean asksForArticles() {
    return leaves(clause).stream()
        .anyMatch(
            leaf ->
                leaf instanceof Clause.Whole whole
                    && whole.field().equals(Schema.TYPE)
                    && whole.text().equalsIgnoreCase(ArticleColumn.TYPE));
  }

  /** Whether it asks for words, of which some hits have more and some fewer. */
  boolean hasWords() {
    return leaves(clause).stream()
        .anyMatch(
            leaf ->
                leaf instanceof Clause.Word
                    || leaf instanceof Clause.Like
                    || leaf instanceof Clause.Phrase
                    || leaf instanceof Clause.Prefix
                    || leaf instanceof Clause.Fuzzy);
  }

  /** All clauses that hold no other, negated ones left out. */
  static List<Clause> leaves(Clause clause) {
    return switch (clause) {
      case Clause.And all -> all.clauses().stream().flatMap(c -> leaves(c).stream()).toList();
      case Clause.Or any -> any.clauses().stream().flatMap(c -> leaves(c).stream()).toList();
      case Clause.Not not -> List.of();
      default -> List.of(clause);
    };
  }

  /** The same query without one of its clauses. */
  FactQuery without(Clause one) {
    List<Clause> rest = new ArrayList<>(clauses());
    rest.remove(one);
    return new FactQuery(Clause.and(rest));
  }

  @Override
  public String toString() {
    return print();
  }
}
