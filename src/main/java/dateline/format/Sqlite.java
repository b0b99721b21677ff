package dateline.format;

import dateline.fact.ArticleColumn;
import dateline.fact.Cell;
import dateline.fact.Column;
import dateline.fact.Heading;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A database file: a table a type, keyed by id; facts refer to their article; what can be counted
 * or compared has an index. Several values of one cell are joined by {@code "; "}; dates are ISO
 * 8601 text. The file is there whole or not at all.
 */
public final class Sqlite {
  private static final String ARTICLES = name(Tables.title(ArticleColumn.TYPE));
  private static final String ARTICLE_ID = "article_id";
  private static final int BATCH = 1_000;

  private final Connection database;

  private Sqlite(Connection database) {
    this.database = database;
  }

  /**
   * Writes tables as {@link Tables} names them; that of the articles is written first, wherever it
   * stands. Gives the number of rows.
   */
  public static long write(Path target, List<Table> tables, About about) throws IOException {
    Path place = target.toAbsolutePath();
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      throw new IOException(target + ": a database wants a file of its own");
    }
    Path part = OutputFile.part(place);
    Files.deleteIfExists(part);
    try {
      long rows = fill(part, tables, about);
      Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
      return rows;
    } catch (SQLException fault) {
      throw new IOException(target + ": " + fault.getMessage(), fault);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static long fill(Path part, List<Table> tables, About about)
      throws SQLException, IOException {
    try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + part)) {
      Sqlite sqlite = new Sqlite(database);
      sqlite.run("PRAGMA journal_mode = OFF"); // a part that fails is thrown away
      sqlite.run("PRAGMA synchronous = OFF");
      database.setAutoCommit(false);
      long rows = 0;
      for (Table table : articlesFirst(tables)) {
        rows += sqlite.table(table);
      }
      sqlite.about(about);
      database.commit();
      return rows;
    }
  }

  private static List<Table> articlesFirst(List<Table> tables) {
    return tables.stream()
        .sorted(java.util.Comparator.comparing(table -> !name(table.name()).equals(ARTICLES)))
        .toList();
  }

  private long table(Table table) throws SQLException, IOException {
    String name = name(table.name());
    run(create(name, table.columns()));
    String places = table.columns().stream().map(c -> "?").collect(Collectors.joining(", "));
    long[] rows = {0};
    // not the plain INSERT: an article exported twice is one article
    try (PreparedStatement insert =
        database.prepareStatement(
            "INSERT OR REPLACE INTO " + quote(name) + " VALUES (" + places + ")")) {
      table
          .rows()
          .each(
              cells -> {
                add(insert, cells);
                if (++rows[0] % BATCH == 0) {
                  flush(insert);
                }
              });
      flush(insert);
    }
    for (Heading column : table.columns()) {
      if (isIndexed(column)) {
        String index = quote(name + "_" + column.name());
        run("CREATE INDEX " + index + " ON " + quote(name) + " (" + quote(column.name()) + ")");
      }
    }
    return rows[0];
  }

  private static boolean isIndexed(Heading column) {
    return switch (column.kind()) {
      case FACET, CODE, NUMBER, DATE -> true;
      case KEY -> column.name().equals(ARTICLE_ID);
      case TEXT, STORED -> false;
    };
  }

  private static String create(String name, List<Heading> columns) {
    boolean articles = name.equals(ARTICLES);
    String key = articles ? ARTICLE_ID : "fact_id";
    String fields =
        columns.stream()
            .map(
                column ->
                    quote(column.name())
                        + (column.kind() == Column.Kind.NUMBER ? " NUMERIC" : " TEXT")
                        + (column.name().equals(key) ? " PRIMARY KEY" : ""))
            .collect(Collectors.joining(", "));
    boolean refers =
        !articles && columns.stream().anyMatch(column -> column.name().equals(ARTICLE_ID));
    return "CREATE TABLE "
        + quote(name)
        + " ("
        + fields
        + (refers ? ", FOREIGN KEY (article_id) REFERENCES " + ARTICLES + " (article_id)" : "")
        + ")";
  }

  private static void add(PreparedStatement insert, List<Cell> cells) throws IOException {
    try {
      for (int i = 0; i < cells.size(); i++) {
        switch (cells.get(i)) {
          case Cell.Empty none -> insert.setObject(i + 1, null);
          case Cell.Amount amount -> number(insert, i + 1, amount.number());
          default -> insert.setString(i + 1, cells.get(i).plain());
        }
      }
      insert.addBatch();
    } catch (SQLException fault) {
      throw new IOException("a row for the database: " + fault.getMessage(), fault);
    }
  }

  private static void number(PreparedStatement insert, int at, BigDecimal number)
      throws SQLException {
    boolean whole = number.stripTrailingZeros().scale() <= 0 && number.precision() < 18;
    if (whole) {
      insert.setLong(at, number.longValue());
    } else {
      insert.setDouble(at, number.doubleValue());
    }
  }

  private static void flush(PreparedStatement insert) throws IOException {
    try {
      insert.executeBatch();
    } catch (SQLException fault) {
      throw new IOException("rows for the database: " + fault.getMessage(), fault);
    }
  }

  private void about(About about) throws SQLException {
    run("CREATE TABLE about (query TEXT, time TEXT, version TEXT)");
    try (PreparedStatement insert =
        database.prepareStatement("INSERT INTO about VALUES (?, ?, ?)")) {
      insert.setString(1, about.query());
      insert.setString(2, about.time());
      insert.setString(3, about.version());
      insert.executeUpdate();
    }
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String name(String title) {
    return title.toLowerCase(Locale.ROOT);
  }

  private static String quote(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
