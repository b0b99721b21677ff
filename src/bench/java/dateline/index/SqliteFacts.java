package dateline.index;

import dateline.fact.Cell;
import dateline.fact.Heading;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The same facts in SQLite: full text in FTS5, what is counted in a table beside it. One statement
 * finds the hits once and counts them by each facet, the way that costs it least.
 */
final class SqliteFacts implements Closeable {
  private final Connection connection;
  private final PreparedStatement fact;
  private final PreparedStatement words;
  private long rows;

  /**
   * @param there whether the file has the facts already
   */
  SqliteFacts(Path file, boolean there) throws SQLException {
    connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    try (Statement setUp = connection.createStatement()) {
      setUp.execute("pragma journal_mode = off");
      setUp.execute("pragma synchronous = off");
      setUp.execute("pragma cache_size = -512000");
      setUp.execute("pragma temp_store = memory");
      if (!there) {
        create(setUp);
      }
    }
    connection.setAutoCommit(false);
    fact = connection.prepareStatement("insert into facts values (?, ?, ?, ?, ?, ?, ?)");
    words = connection.prepareStatement("insert into words (rowid, text) values (?, ?)");
  }

  private static void create(Statement setUp) throws SQLException {
    setUp.execute(
        "create table facts (id integer primary key, "
            + Question.FACETS.stream().map(f -> f + " text").collect(Collectors.joining(", "))
            + ")");
    setUp.execute("create virtual table words using fts5(text, content='', tokenize='unicode61')");
  }

  void add(String type, List<Heading> columns, List<Cell> cells) throws SQLException {
    rows++;
    fact.setLong(1, rows);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String value = cells.get(i).plain();
      int facet = Question.FACETS.indexOf(columns.get(i).name());
      if (facet >= 0) {
        boolean calendar = columns.get(i).name().equals("published") && value.length() > 4;
        fact.setString(facet + 2, calendar ? value.substring(0, 4) : value);
      }
      switch (columns.get(i).kind()) {
        case TEXT, FACET -> text.append(value).append('\n');
        default -> {}
      }
    }
    for (int i = 0; i < Question.FACETS.size(); i++) {
      String facet = Question.FACETS.get(i);
      if (columns.stream().noneMatch(column -> column.name().equals(facet))) {
        fact.setString(i + 2, "");
      }
    }
    fact.executeUpdate();
    words.setLong(1, rows);
    words.setString(2, text.toString());
    words.executeUpdate();
  }

  void ready() throws SQLException {
    connection.commit();
    try (Statement tidy = connection.createStatement()) {
      tidy.execute("insert into words (words) values ('optimize')");
      connection.commit();
    }
  }

  /** The ten most frequent values of each facet; gives the number of hits. */
  long count(String word) throws SQLException {
    String counts =
        Question.FACETS.stream()
            .map(
                f ->
                    "select * from (select '"
                        + f
                        + "', "
                        + f
                        + ", count(*) from hits where "
                        + f
                        + " <> '' group by "
                        + f
                        + " order by count(*) desc limit 10)")
            .collect(Collectors.joining(" union all "));
    String sql =
        "with hits as materialized (select f.* from words w join facts f on f.id = w.rowid where"
            + " words match ?) select 'all', '', count(*) from hits union all "
            + counts;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, '"' + word + '"');
      long total = 0;
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          total = found.getString(1).equals("all") ? found.getLong(3) : total;
        }
      }
      return total;
    }
  }

  @Override
  public void close() throws IOException {
    try (connection) {
      fact.close();
      words.close();
    } catch (SQLException fault) {
      throw new IOException(fault);
    }
  }
}
