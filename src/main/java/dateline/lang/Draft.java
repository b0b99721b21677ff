package dateline.lang;

import dateline.lang.Units.Unit;
import dateline.model.Span;
import java.util.Optional;

/** A quantity in the making, in pieces: number, whole phrase, and what they come to. */
record Draft(
    int from,
    int to,
    int phraseFrom,
    int phraseTo,
    Amount amount,
    Quantity quantity,
    Optional<Unit> unit,
    Optional<Unit> per,
    String rule) {

  /** The piece after all of it. */
  int end() {
    return Math.max(to, phraseTo);
  }

  Draft with(Optional<Unit> other, Quantity kind) {
    return new Draft(from, to, phraseFrom, phraseTo, amount, kind, other, per, rule);
  }

  NumberPhrase phrase(Line line) {
    Span number = line.span(from, to);
    Span whole = number.cover(line.span(phraseFrom, end()));
    return new NumberPhrase(number, whole, amount, quantity, code(), name(), rule);
  }

  private Optional<String> code() {
    return unit.map(Unit::code);
  }

  private Optional<String> name() {
    boolean dollar = unit.filter(u -> u.code().equals("USD")).isPresent();
    boolean percent = unit.filter(u -> u.code().equals("percent")).isPresent();
    String own = dollar ? "dollar" : percent ? "percentage" : "";
    return unit.map(
        u -> per.map(p -> (own.isEmpty() ? u.name() : own) + " per " + p.name()).orElse(u.name()));
  }
}
