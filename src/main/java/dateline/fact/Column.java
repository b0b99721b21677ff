package dateline.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One column of a fact type: a spreadsheet column, an index field, a JSON key of the API, all from
 * this one place.
 *
 * @param name stable, lower case with underscores
 * @param about one line for the documentation
 * @param isOfArticle whether every fact of an article has there what the article's own column of
 *     this name has
 */
public record Column<F extends Fact>(
    String name, Kind kind, String about, Function<Cited<F>, Cell> cell, boolean isOfArticle)
    implements Heading {

  /** What may be asked of it. */
  public enum Kind {
    /** Words to search in. */
    TEXT,
    /** A value to match whole and to count by. */
    FACET,
    /** A value out of a short list, matched and counted like a facet, but no word of the news. */
    CODE,
    NUMBER,
    DATE,
    /** An address or id: stored, matched whole, never counted. */
    KEY,
    /** Shown, not searched. */
    STORED
  }

  public Cell of(Cited<F> cited) {
    return cell.apply(cited);
  }

  /** The same column, which every fact of an article shares with it. */
  static <F extends Fact> Column<F> ofArticle(Column<F> column) {
    return new Column<>(column.name, column.kind, column.about, column.cell, true);
  }

  static <F extends Fact> Column<F> text(
      String name, String about, Function<Cited<F>, Optional<String>> value) {
    return new Column<>(name, Kind.TEXT, about, c -> words(value.apply(c)), false);
  }

  static <F extends Fact> Column<F> facet(
      String name, String about, Function<Cited<F>, Optional<String>> value) {
    return new Column<>(name, Kind.FACET, about, c -> words(value.apply(c)), false);
  }

  static <F extends Fact> Column<F> code(
      String name, String about, Function<Cited<F>, Optional<String>> value) {
    return new Column<>(name, Kind.CODE, about, c -> words(value.apply(c)), false);
  }

  static <F extends Fact> Column<F> facets(
      String name, String about, Function<Cited<F>, List<String>> value) {
    return new Column<>(name, Kind.FACET, about, c -> terms(value.apply(c)), false);
  }

  static <F extends Fact> Column<F> number(
      String name, String about, Function<Cited<F>, Optional<BigDecimal>> value) {
    return new Column<>(
        name,
        Kind.NUMBER,
        about,
        c -> value.apply(c).<Cell>map(Cell.Amount::new).orElse(new Cell.Empty()),
        false);
  }

  static <F extends Fact> Column<F> day(
      String name, String about, Function<Cited<F>, Optional<LocalDate>> value) {
    return new Column<>(
        name,
        Kind.DATE,
        about,
        c -> value.apply(c).<Cell>map(Cell.Day::new).orElse(new Cell.Empty()),
        false);
  }

  static <F extends Fact> Column<F> key(
      String name, String about, Function<Cited<F>, Optional<String>> value) {
    return new Column<>(name, Kind.KEY, about, c -> words(value.apply(c)), false);
  }

  static <F extends Fact> Column<F> stored(
      String name, String about, Function<Cited<F>, Cell> value) {
    return new Column<>(name, Kind.STORED, about, value, false);
  }

  static Cell terms(List<String> values) {
    return values.isEmpty() ? new Cell.Empty() : new Cell.Terms(values);
  }

  static Cell words(Optional<String> value) {
    return value.isEmpty() || value.get().isEmpty() ? new Cell.Empty() : new Cell.Text(value.get());
  }
}
