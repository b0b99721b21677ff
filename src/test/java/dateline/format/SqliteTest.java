package dateline.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.fact.Cell;
import dateline.fact.Heading;
import dateline.fact.Reading;
import dateline.index.InventedNews;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteTest {
  @TempDir Path folder;

  private static String one(Connection database, String sql) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      return found.next() ? String.valueOf(found.getString(1)) : "";
    }
  }

  @Test
  void every_row_is_there_and_refers_to_its_article() throws IOException, SQLException {
    List<Reading> news = new InventedNews(5).readings(40);
    Path file = folder.resolve("facts.db");
    List<Table> tables = Tables.of(news);
    long facts = news.stream().mapToLong(reading -> reading.facts().size()).sum();
    assertThat(Sqlite.write(file, tables, new About("q", "t", "v"))).isEqualTo(facts + 40);
    try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      assertThat(one(database, "SELECT count(*) FROM articles")).isEqualTo("40");
      assertThat(one(database, "PRAGMA foreign_key_check")).isEmpty();
      assertThat(one(database, "PRAGMA integrity_check")).isEqualTo("ok");
      assertThat(one(database, "SELECT query FROM about")).isEqualTo("q");
      Table counts = tables.getFirst();
      counts
          .rows()
          .each(
              cells -> {
                for (int i = 0; i < cells.size(); i++) {
                  assertSame(database, counts.columns().get(i), cells.getFirst(), cells.get(i));
                }
              });
    }
  }

  private static void assertSame(Connection database, Heading column, Cell id, Cell cell) {
    try {
      String sql =
          "SELECT \"" + column.name() + "\" FROM counts WHERE fact_id = '" + id.plain() + "'";
      String found = one(database, sql);
      switch (cell) {
        case Cell.Empty none -> assertThat(found).isEqualTo("null");
        case Cell.Amount amount ->
            assertThat(Double.parseDouble(found)).isEqualTo(amount.number().doubleValue());
        default -> assertThat(found).isEqualTo(cell.plain());
      }
    } catch (SQLException fault) {
      throw new AssertionError(column.name(), fault);
    }
  }

  @Test
  void a_file_that_fails_leaves_the_old_one() throws IOException {
    Path file = folder.resolve("facts.db");
    Files.writeString(file, "old");
    Table broken =
        Tables.of(
            "count",
            sink -> {
              throw new IOException("the index is gone");
            });
    assertThatThrownBy(() -> Sqlite.write(file, List.of(broken), new About("", "", "")))
        .hasMessage("the index is gone");
    assertThat(file).hasContent("old");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }
}
