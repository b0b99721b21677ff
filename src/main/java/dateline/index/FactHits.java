package dateline.index;

import dateline.fact.Cell;
import dateline.fact.Heading;
import dateline.model.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a search found.
 *
 * @param total all hits, those not shown too
 * @param facets for every facet asked for its most frequent values, in the order asked
 * @param emptied where nothing was found: which clause removed everything
 */
public record FactHits(
    long total, List<Hit> hits, Map<String, List<Count>> facets, Optional<String> emptied) {

  public FactHits {
    hits = List.copyOf(hits);
    facets = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(facets));
  }

  /**
   * One row.
   *
   * @param type {@code count} .., or {@code article}
   * @param marks what matched in the sentence (an article's headline), in order
   */
  public record Hit(String type, List<Heading> columns, List<Cell> cells, List<Span> marks) {
    public Hit {
      columns = List.copyOf(columns);
      cells = cells instanceof StoredCells ? cells : List.copyOf(cells);
      marks = List.copyOf(marks);
    }

    /** The cell of a column; empty where the type has no such column. */
    public Cell cell(String column) {
      return IntStream.range(0, columns.size())
          .filter(i -> columns.get(i).name().equals(column))
          .mapToObj(cells::get)
          .findFirst()
          .orElse(new Cell.Empty());
    }
  }

  /**
   * A value of a facet and how many hits have it.
   *
   * @param value {@code 2020-06} for a month of the calendar
   */
  public record Count(String value, long hits) {}
}
