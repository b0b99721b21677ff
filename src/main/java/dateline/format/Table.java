package dateline.format;

import dateline.fact.Cell;
import dateline.fact.Heading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows under headings. The rows come one after the other and may come again: nobody holds them all.
 *
 * @param name of a sheet or a database table
 * @param rows hands every row to a sink, each as long as the columns
 */
public record Table(String name, List<Heading> columns, Rows rows) {
  public Table {
    columns = List.copyOf(columns);
  }

  /** Where rows come from. */
  public interface Rows {
    void each(Sink sink) throws IOException;
  }

  /** Where rows go. */
  public interface Sink {
    void row(List<Cell> cells) throws IOException;
  }

  public static Table of(String name, List<? extends Heading> columns, List<List<Cell>> rows) {
    List<List<Cell>> all = List.copyOf(rows);
    return new Table(
        name,
        List.copyOf(columns),
        sink -> {
          for (List<Cell> row : all) {
            sink.row(row);
          }
        });
  }

  /**
   * The same rows with these columns alone, in this order.
   *
   * @throws IllegalArgumentException when the table has no column of a name
   */
  public Table only(List<String> names) {
    List<String> all = columns.stream().map(Heading::name).toList();
    List<Integer> chosen = new ArrayList<>();
    for (String column : names) {
      int at = all.indexOf(column);
      if (at < 0) {
        throw new IllegalArgumentException(
            name + " has no column '" + column + "'; it has " + String.join(", ", all));
      }
      chosen.add(at);
    }
    return new Table(
        name,
        chosen.stream().map(columns::get).toList(),
        sink -> rows.each(row -> sink.row(chosen.stream().map(row::get).toList())));
  }
}
