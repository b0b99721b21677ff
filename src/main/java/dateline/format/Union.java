package dateline.format;

import dateline.fact.Cell;
import dateline.fact.Heading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows of several types as rows of one table, with the columns of all: what a type does not have
 * stays empty.
 */
public final class Union {
  private static final Cell EMPTY = new Cell.Empty();

  private final List<Heading> columns;
  private final Map<String, int[]> places = new LinkedHashMap<>();

  /**
   * @param types in the order of whose columns come first
   */
  public Union(List<String> types) {
    List<List<Heading>> all = types.stream().map(Tables::headings).toList();
    columns = merged(all);
    List<String> names = columns.stream().map(Heading::name).toList();
    for (int i = 0; i < types.size(); i++) {
      places.put(
          types.get(i), all.get(i).stream().mapToInt(h -> names.indexOf(h.name())).toArray());
    }
  }

  /** A column new to the list goes before the next one of its type that is known already. */
  private static List<Heading> merged(List<List<Heading>> all) {
    List<Heading> merged = new ArrayList<>();
    for (List<Heading> columns : all) {
      int end = merged.size();
      for (Heading column : columns.reversed()) {
        int known = merged.stream().map(Heading::name).toList().indexOf(column.name());
        if (known < 0) {
          merged.add(end, column);
        } else {
          end = Math.min(end, known);
        }
      }
    }
    return merged;
  }

  public List<Heading> columns() {
    return List.copyOf(columns);
  }

  /** A row of a type with the cells in their places. */
  public List<Cell> row(String type, List<Cell> cells) {
    int[] where = places.get(type);
    if (where == null || where.length != cells.size()) {
      throw new IllegalArgumentException(
          type + " of " + cells.size() + " cells is not of " + places.keySet());
    }
    Cell[] row = new Cell[columns.size()];
    Arrays.fill(row, EMPTY);
    for (int i = 0; i < where.length; i++) {
      row[where[i]] = cells.get(i);
    }
    return List.of(row);
  }
}
