package dateline.index;

import java.util.ArrayList;
import java.util.List;

/** A part of a {@link FactQuery}. A field left empty means every word of a fact. */
public sealed interface Clause {
  /** Everything. */
  record All() implements Clause {}

  /** A word or its kin: {@code attacks} finds "attack". */
  record Word(String field, String text) implements Clause {}

  /**
   * These very words in this order.
   *
   * @param apart words that may stand between or be swapped
   */
  record Phrase(String field, String text, int apart) implements Clause {}

  /** The whole value, case aside: {@code place:="northern iraq"}. */
  record Whole(String field, String text) implements Clause {}

  /** Words that begin so. */
  record Prefix(String field, String text) implements Clause {}

  /** Words spelt nearly so. */
  record Fuzzy(String field, String text, int slips) implements Clause {}

  /** What is like a fact or an article, by its id: {@code like:4f2a-count-120-131}. */
  record Like(String id) implements Clause {}

  /** Facts in which the field is known. */
  record Known(String field) implements Clause {}

  /** A figure or day compared; the value is in the form that {@link Values} writes. */
  record Compared(String field, Comparison by, String value) implements Clause {}

  /** From .. to, both included; an open end is empty. */
  record Between(String field, String from, String to) implements Clause {}

  record Not(Clause clause) implements Clause {}

  /** All of them; never another {@code And} inside. */
  record And(List<Clause> clauses) implements Clause {
    public And {
      clauses = List.copyOf(clauses);
      if (clauses.size() < 2 || clauses.stream().anyMatch(And.class::isInstance)) {
        throw new IllegalArgumentException("not flat: " + clauses);
      }
    }
  }

  /** Any of them; never another {@code Or} inside. */
  record Or(List<Clause> clauses) implements Clause {
    public Or {
      clauses = List.copyOf(clauses);
      if (clauses.size() < 2 || clauses.stream().anyMatch(Or.class::isInstance)) {
        throw new IllegalArgumentException("not flat: " + clauses);
      }
    }
  }

  /** How a value stands to the one asked for. */
  enum Comparison {
    EQUAL(""),
    MORE(">"),
    AT_LEAST(">="),
    LESS("<"),
    AT_MOST("<=");

    private final String sign;

    Comparison(String sign) {
      this.sign = sign;
    }

    String sign() {
      return sign;
    }
  }

  /** All of the clauses; one stands for itself, none for everything. */
  static Clause and(List<Clause> clauses) {
    List<Clause> flat = new ArrayList<>();
    for (Clause clause : clauses) {
      flat.addAll(clause instanceof And inner ? inner.clauses() : List.of(clause));
    }
    return flat.isEmpty() ? new All() : flat.size() == 1 ? flat.getFirst() : new And(flat);
  }

  /** Any of the clauses; one stands for itself. */
  static Clause or(List<Clause> clauses) {
    List<Clause> flat = new ArrayList<>();
    for (Clause clause : clauses) {
      flat.addAll(clause instanceof Or inner ? inner.clauses() : List.of(clause));
    }
    return flat.isEmpty() ? new All() : flat.size() == 1 ? flat.getFirst() : new Or(flat);
  }
}
