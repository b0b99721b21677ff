package dateline.format;

import dateline.fact.Cell;
import dateline.fact.Column;
import dateline.fact.Heading;
import dateline.fact.PlainColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Facts of one type in the columns that a newsroom's or a researcher's own table has, so that they
 * can be pasted under it.
 *
 * @param name as users type it
 * @param about one line for the documentation
 * @param type of the facts it takes
 */
public record Preset(String name, String about, String type, List<Made> columns) {
  public Preset {
    columns = List.copyOf(columns);
  }

  /** A column and how it is made of a row. */
  record Made(Heading heading, Function<Gist, Cell> cell) {
    static Made of(
        String name, Column.Kind kind, String about, Function<Gist, Optional<Cell>> cell) {
      return new Made(
          new PlainColumn(name, kind, about), cell.andThen(c -> c.orElse(new Cell.Empty())));
    }

    /** The column of that name, as it is. */
    static Made same(String name, Heading known) {
      return new Made(
          new PlainColumn(name, known.kind(), known.about()), row -> row.cell(known.name()));
    }
  }

  /** All there are. */
  public static List<Preset> all() {
    return List.of(Acled.PRESET, quotes(), officials());
  }

  private static Preset quotes() {
    return new Preset(
        "quotes",
        "who said what: the quotes, the words first",
        "quote",
        same(
            "quote",
            List.of(
                "published quote=words quote_kind speaker role verb resolved via source headline"
                    + " sentence language confidence url link fact_id article_id")));
  }

  private static Preset officials() {
    return new Preset(
        "officials",
        "who held which office on the day it was said: a register",
        "official",
        same(
            "official",
            List.of(
                "name rank role organisation=role_organisation country status as_of source headline"
                    + " sentence language confidence url link fact_id article_id")));
  }

  /** Columns of a type, some under another name: {@code quote=words}. */
  static List<Made> same(String type, List<String> names) {
    List<Heading> known = Tables.headings(type);
    List<Made> all = new ArrayList<>();
    for (String name : String.join(" ", names).split(" ", -1)) {
      String own = name.substring(name.indexOf('=') + 1);
      String shown = name.contains("=") ? name.substring(0, name.indexOf('=')) : name;
      all.add(
          known.stream()
              .filter(heading -> heading.name().equals(own))
              .findFirst()
              .map(heading -> Made.same(shown, heading))
              .orElseThrow(() -> new IllegalStateException(type + " has no column " + own)));
    }
    return all;
  }

  /** What stands over the columns. */
  public List<Heading> headings() {
    return columns.stream().map(Made::heading).toList();
  }

  /**
   * The facts in this shape.
   *
   * @param rows of its type, with the type's own columns
   */
  public Table of(Table.Rows rows) {
    List<Heading> own = Tables.headings(type);
    String title = name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
    return new Table(
        title,
        headings(),
        sink ->
            rows.each(
                cells -> {
                  Gist row = new Gist(own, cells);
                  sink.row(columns.stream().map(column -> column.cell().apply(row)).toList());
                }));
  }
}
