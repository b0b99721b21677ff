package dateline.crawl;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One SQLite file, whose failures name it. Not thread-safe. */
final class Sqlite implements Closeable {
  private final Connection db;
  private final Path file;
  private final Map<String, PreparedStatement> statements = new HashMap<>();

  private Sqlite(Connection db, Path file) {
    this.db = db;
    this.file = file;
  }

  /** Reads one row. */
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /**
   * Opens a file; makes it when there is none.
   *
   * @param tables statements that make what is not there yet
   */
  static Sqlite open(Path file, List<String> tables) throws IOException {
    try {
      Connection db = DriverManager.getConnection("jdbc:sqlite:" + file);
      try (Statement statement = db.createStatement()) {
        statement.execute("pragma journal_mode=wal");
        statement.execute("pragma synchronous=normal");
        statement.execute("pragma busy_timeout=5000");
        for (String table : tables) {
          statement.execute(table);
        }
      }
      return new Sqlite(db, file);
    } catch (SQLException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  /** Changes something; how many rows. */
  int run(String sql, @Nullable Object... values) throws IOException {
    try {
      PreparedStatement statement = prepared(sql);
      bind(statement, values);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  <T> List<T> query(String sql, Row<T> reading, @Nullable Object... values) throws IOException {
    try {
      PreparedStatement statement = prepared(sql);
      bind(statement, values);
      List<T> rows = new ArrayList<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          rows.add(reading.read(result));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  /** Does some work as one transaction: all of it is kept or nothing. */
  void together(CrawlState.Work work) throws IOException {
    try {
      db.setAutoCommit(false);
      try {
        work.run();
        db.commit();
      } catch (IOException | RuntimeException fault) {
        db.rollback();
        throw fault;
      } finally {
        db.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  /** Parsed once: a crawl says the same few things again and again. */
  private PreparedStatement prepared(String sql) throws SQLException {
    PreparedStatement there = statements.get(sql);
    if (there == null) {
      there = db.prepareStatement(sql);
      statements.put(sql, there);
    }
    return there;
  }

  private static void bind(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      db.close();
    } catch (SQLException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }
}
