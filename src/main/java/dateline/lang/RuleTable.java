package dateline.lang;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of rules or words: <code>lang/en/NAME.tsv</code>, tab separated, its first line the
 * column names, lines that start with <code>#</code> left out.
 */
public record RuleTable(String name, List<String> columns, List<Row> rows) {
  public RuleTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** The English table of this name. */
  public static RuleTable english(String name) {
    String path = "/dateline/lang/en/" + name + ".tsv";
    try (InputStream in = RuleTable.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(path + ": not in the jar; build it again");
      }
      return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  static RuleTable parse(String name, String content) {
    List<String> columns = List.of();
    List<Row> rows = new ArrayList<>();
    for (String line : content.lines().toList()) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = List.of(line.split("\t", -1));
      if (columns.isEmpty()) {
        columns = cells;
      } else if (cells.size() != columns.size()) {
        throw new IllegalArgumentException(
            name + ": expected " + columns.size() + " cells, found " + cells.size() + ": " + line);
      } else {
        rows.add(new Row(columns, cells));
      }
    }
    return new RuleTable(name, columns, rows);
  }

  /** One rule. */
  public record Row(List<String> columns, List<String> cells) {
    /** The cell under a column's name, "" when it is empty. */
    public String cell(String column) {
      int at = columns.indexOf(column);
      if (at < 0) {
        throw new IllegalArgumentException("no column " + column + " among " + columns);
      }
      return cells.get(at).strip();
    }

    /** The cell's parts between bars, none when it is empty. */
    public List<String> list(String column) {
      String cell = cell(column);
      return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
    }
  }
}
