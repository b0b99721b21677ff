package dateline.fact;

import dateline.lang.Amount;
import dateline.lang.Bound;
import dateline.lang.Quantity;
import dateline.model.Span;
import java.util.Optional;

/**
 * A quantity in the text with what it is a quantity of: one row of the Reading's list of
 * quantities, and the heart of a count.
 *
 * @param number the number words alone
 * @param phrase bound, number, unit and counted noun
 * @param unit with unitName, as {@code lang/en/units.tsv} pairs them
 * @param counted what is counted, the full noun phrase
 * @param countedLemma its head noun, singular
 * @param change present where the number is the size of a change
 * @param of what changed, or the whole a part is of
 * @param concept what the figure is about: subject or topic words
 * @param fact id of the count made of it
 * @param rule which rule read it
 */
public record Figure(
    Span number,
    Span phrase,
    Amount amount,
    Quantity quantity,
    Optional<String> unit,
    Optional<String> unitName,
    Optional<String> counted,
    Optional<String> countedLemma,
    Optional<Change> change,
    Optional<String> of,
    Optional<String> concept,
    Optional<String> fact,
    String rule) {

  /** Which way a change went. */
  public enum Change {
    UP,
    DOWN;

    public String label() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** The same figure, about what another is about, where it does not say so itself. */
  Figure about(Figure other) {
    return new Figure(
        number,
        phrase,
        amount(other),
        quantity,
        unit,
        unitName,
        counted.or(other::counted),
        countedLemma.or(other::countedLemma),
        change,
        of,
        other.concept.or(() -> concept),
        fact,
        rule);
  }

  /** "more than 40 km (25 miles)": the bound holds for both. */
  private Amount amount(Figure other) {
    Bound bound = other.amount.bound();
    boolean plain = amount.bound() == Bound.EXACT && amount.value().isPresent();
    boolean single = bound != Bound.RANGE && bound != Bound.VAGUE;
    return plain && single ? Amount.of(amount.value().get(), bound) : amount;
  }

  /** "fell by 1.5 and 3 per cent": the same change, of the same thing. */
  Figure changing(Figure other) {
    boolean own = counted.isPresent() && unit.isEmpty();
    return new Figure(
        number,
        phrase,
        amount,
        quantity,
        unit,
        unitName,
        own ? counted : other.counted,
        own ? countedLemma : other.countedLemma,
        other.change,
        of,
        own ? concept : other.concept.or(() -> concept),
        fact,
        rule);
  }

  public Figure withFact(String id) {
    return new Figure(
        number,
        phrase,
        amount,
        quantity,
        unit,
        unitName,
        counted,
        countedLemma,
        change,
        of,
        concept,
        Optional.of(id),
        rule);
  }
}
