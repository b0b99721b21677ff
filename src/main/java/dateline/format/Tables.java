package dateline.format;

import dateline.fact.ArticleColumn;
import dateline.fact.Cell;
import dateline.fact.Cited;
import dateline.fact.Fact;
import dateline.fact.FactType;
import dateline.fact.FactTypes;
import dateline.fact.Heading;
import dateline.fact.Reading;
import dateline.model.CodePoints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The tables of facts: one a type, and one of articles. */
public final class Tables {
  private Tables() {}

  /** Names of all types, those of facts in their order, then {@link ArticleColumn#TYPE}. */
  public static List<String> types() {
    List<String> all = new ArrayList<>(FactTypes.ALL.stream().map(FactType::name).toList());
    all.add(ArticleColumn.TYPE);
    return List.copyOf(all);
  }

  /** What the table of a type is called: {@code count} are {@code Counts}. */
  public static String title(String type) {
    return type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1) + "s";
  }

  /** The columns of a type. */
  public static List<Heading> headings(String type) {
    if (type.equals(ArticleColumn.TYPE)) {
      return List.copyOf(ArticleColumn.ALL);
    }
    return FactTypes.ALL.stream()
        .filter(known -> known.name().equals(type))
        .findFirst()
        .<List<Heading>>map(known -> List.copyOf(known.columns()))
        .orElseThrow(
            () -> new IllegalArgumentException("no type '" + type + "'; there are " + types()));
  }

  /** One type's table. */
  public static Table of(String type, Table.Rows rows) {
    return new Table(title(type), headings(type), rows);
  }

  /** Takes a row of any type. */
  public interface Sink {
    void row(String type, List<Cell> cells) throws IOException;
  }

  /** Every row of a reading: its facts in order, then its article. */
  public static void rows(Reading reading, Sink sink) throws IOException {
    CodePoints points = new CodePoints(reading.article().text());
    for (Fact fact : reading.facts()) {
      FactType<?> type = FactTypes.of(fact);
      sink.row(type.name(), row(type, fact, reading, points));
    }
    sink.row(ArticleColumn.TYPE, ArticleColumn.row(reading));
  }

  /** The row of one fact. */
  public static List<Cell> row(Fact fact, Reading reading) {
    return row(FactTypes.of(fact), fact, reading, new CodePoints(reading.article().text()));
  }

  private static <F extends Fact> List<Cell> row(
      FactType<F> type, Fact fact, Reading reading, CodePoints points) {
    F typed = type.of().cast(fact);
    return type.row(new Cited<>(typed, reading.article(), reading.entities(), points));
  }

  /** All tables of readings held in memory; tables without rows are there too. */
  public static List<Table> of(List<Reading> readings) throws IOException {
    Map<String, List<List<Cell>>> byType = new LinkedHashMap<>();
    types().forEach(type -> byType.put(type, new ArrayList<>()));
    for (Reading reading : readings) {
      rows(reading, (type, cells) -> byType.getOrDefault(type, new ArrayList<>()).add(cells));
    }
    List<Table> tables = new ArrayList<>();
    byType.forEach((type, rows) -> tables.add(Table.of(title(type), headings(type), rows)));
    return tables;
  }
}
