package dateline.crawl;

import dateline.model.Given;
import dateline.model.PageTime;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the crawler remembers between runs, in one SQLite file: sources, addresses, and hosts that
 * asked for a pause. Losing it loses no page: the archive has them.
 */
public final class CrawlState implements Closeable {
  private final Connection db;
  private final Path file;
  private final Map<String, PreparedStatement> statements = new HashMap<>();
  private final Map<String, Instant> rests = new ConcurrentHashMap<>();

  private CrawlState(Connection db, Path file) {
    this.db = db;
    this.file = file;
  }

  /** Opens the state; makes the file when there is none. */
  public static CrawlState open(Path file) throws IOException {
    try {
      Connection db = DriverManager.getConnection("jdbc:sqlite:" + file);
      CrawlState state = new CrawlState(db, file);
      try (Statement statement = db.createStatement()) {
        statement.execute("pragma journal_mode=wal");
        statement.execute("pragma synchronous=normal");
        statement.execute("pragma busy_timeout=5000");
        for (String table : TABLES) {
          statement.execute(table);
        }
      }
      state.query(
          "select name,until from host",
          row -> state.rests.put(row.getString(1), Instant.ofEpochSecond(row.getLong(2))) == null);
      return state;
    } catch (SQLException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private static final List<String> TABLES =
      List.of(
          """
          create table if not exists source(
            url text primary key, kind text not null, title text not null, home text,
            tags text not null, paused integer not null, said text not null,
            etag text, modified text, next integer not null, pause integer not null,
            failed integer not null)\
          """,
          """
          create table if not exists page(
            url text primary key, source text not null, state text not null, given text not null,
            headline text, published text, listed integer not null, etag text, modified text,
            digest text not null, signature text not null, receipt text, fetched integer not null,
            next integer not null, failed integer not null, reason text not null)\
          """,
          "create index if not exists page_state on page(state, listed)",
          "create table if not exists host(name text primary key, until integer not null)");

  /** A visit to a source: what to say to the server, when to come again. */
  record Visit(
      Optional<String> etag,
      Optional<String> lastModified,
      Instant next,
      Duration pause,
      int failed) {}

  /** Adds a source, or keeps the one that is there and adds to its tags. */
  public synchronized boolean add(Subscription source) throws IOException {
    Optional<Subscription> there = source(source.url());
    if (there.isEmpty()) {
      run(
          "insert into source values(?,?,?,?,?,0,'',null,null,0,0,0)",
          source.url().toString(),
          source.kind().label(),
          source.title(),
          source.home().map(URI::toString).orElse(null),
          String.join("\n", source.tags()));
      return true;
    }
    List<String> tags = new ArrayList<>(there.get().tags());
    source.tags().stream().filter(tag -> !tags.contains(tag)).forEach(tags::add);
    run("update source set tags=? where url=?", String.join("\n", tags), source.url().toString());
    return false;
  }

  public synchronized boolean remove(URI url) throws IOException {
    return run("delete from source where url=?", url.toString()) > 0;
  }

  public synchronized boolean pause(URI url, boolean paused) throws IOException {
    return run("update source set paused=? where url=?", paused ? 1 : 0, url.toString()) > 0;
  }

  public synchronized Optional<Subscription> source(URI url) throws IOException {
    List<Subscription> found = sources("where url=?", url.toString());
    return found.stream().findFirst();
  }

  public synchronized List<Subscription> sources() throws IOException {
    return sources("order by rowid");
  }

  private List<Subscription> sources(
      String where, @org.jspecify.annotations.Nullable Object... values) throws IOException {
    return query(
        "select url,kind,title,home,tags,paused,said from source " + where,
        row ->
            new Subscription(
                URI.create(row.getString(1)),
                Subscription.Kind.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                row.getString(3),
                Optional.ofNullable(row.getString(4)).map(URI::create),
                words(row.getString(5)),
                row.getInt(6) != 0,
                row.getString(7)),
        values);
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split("\n", -1));
  }

  synchronized Visit visit(URI source) throws IOException {
    return query(
            "select etag,modified,next,pause,failed from source where url=?",
            row ->
                new Visit(
                    Optional.ofNullable(row.getString(1)),
                    Optional.ofNullable(row.getString(2)),
                    Instant.ofEpochSecond(row.getLong(3)),
                    Duration.ofSeconds(row.getLong(4)),
                    row.getInt(5)),
            source.toString())
        .stream()
        .findFirst()
        .orElse(new Visit(Optional.empty(), Optional.empty(), Instant.EPOCH, Duration.ZERO, 0));
  }

  synchronized void visited(URI source, Visit visit, String said) throws IOException {
    run(
        "update source set etag=?,modified=?,next=?,pause=?,failed=?,said=? where url=?",
        visit.etag().orElse(null),
        visit.lastModified().orElse(null),
        visit.next().getEpochSecond(),
        visit.pause().toSeconds(),
        visit.failed(),
        said,
        source.toString());
  }

  /** What a source calls itself, kept where the user has not named it. */
  synchronized void entitled(URI source, String title, Optional<URI> home) throws IOException {
    run(
        "update source set title=case when title='' then ? else title end, home=coalesce(home,?)"
            + " where url=?",
        title,
        home.map(URI::toString).orElse(null),
        source.toString());
  }

  synchronized Optional<KnownPage> page(String url) throws IOException {
    return pages("where url=?", url).stream().findFirst();
  }

  /** Addresses named by a source and not yet had, newest first. */
  synchronized List<KnownPage> waiting() throws IOException {
    return pages("where state='waiting' order by listed desc");
  }

  /** Pages of a source that are due to be looked at again. */
  synchronized List<KnownPage> due(URI source, Instant now) throws IOException {
    return pages(
        "where source=? and state<>'waiting' and next<=? order by listed desc",
        source.toString(),
        now.getEpochSecond());
  }

  private List<KnownPage> pages(String where, @org.jspecify.annotations.Nullable Object... values)
      throws IOException {
    return query(
        "select url,source,state,given,headline,published,listed,etag,modified,digest,signature,"
            + "receipt,fetched,next,failed,reason from page "
            + where,
        CrawlState::page,
        values);
  }

  private static KnownPage page(ResultSet row) throws SQLException {
    return new KnownPage(
        row.getString(1),
        row.getString(2),
        KnownPage.State.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
        Given.From.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
        Optional.ofNullable(row.getString(5)),
        Optional.ofNullable(row.getString(6)).flatMap(PageTime::parse),
        row.getLong(7),
        Optional.ofNullable(row.getString(8)),
        Optional.ofNullable(row.getString(9)),
        row.getString(10),
        row.getString(11),
        Optional.ofNullable(row.getString(12)),
        Instant.ofEpochSecond(row.getLong(13)),
        Instant.ofEpochSecond(row.getLong(14)),
        row.getInt(15),
        row.getString(16));
  }

  synchronized void put(KnownPage page) throws IOException {
    run(
        "insert or replace into page values(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        page.url(),
        page.source(),
        page.state().name().toLowerCase(Locale.ROOT),
        page.from().name().toLowerCase(Locale.ROOT),
        page.headline().orElse(null),
        page.published().map(PageTime::toString).orElse(null),
        page.listed(),
        page.etag().orElse(null),
        page.lastModified().orElse(null),
        page.digest(),
        page.signature(),
        page.receipt().orElse(null),
        page.fetched().getEpochSecond(),
        page.next().getEpochSecond(),
        page.failed(),
        page.reason());
  }

  /** Remembers that a host wants to be left alone until then. */
  synchronized void restUntil(String host, Instant until) throws IOException {
    rests.put(host, until);
    run("insert or replace into host values(?,?)", host, until.getEpochSecond());
  }

  Optional<Instant> restsUntil(String host) {
    return Optional.ofNullable(rests.get(host));
  }

  /** How many addresses are in each state: {@code fetched}, {@code waiting} and so on. */
  public synchronized Map<String, Long> counts() throws IOException {
    Map<String, Long> counts = new java.util.TreeMap<>();
    query(
        "select state,count(*) from page group by state",
        row -> counts.put(row.getString(1), row.getLong(2)) == null);
    return counts;
  }

  /** When the next source is due. */
  public synchronized Optional<Instant> nextDue() throws IOException {
    return query(
            "select min(next) from source where paused=0 and kind='listing' having count(*)>0",
            row -> Instant.ofEpochSecond(row.getLong(1)))
        .stream()
        .findFirst();
  }

  /** Does some work as one transaction: all of it is kept or nothing. */
  public synchronized void together(Work work) throws IOException {
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

  /** Something that reads and writes the state. */
  public interface Work {
    void run() throws IOException;
  }

  private interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private int run(String sql, @org.jspecify.annotations.Nullable Object... values)
      throws IOException {
    try {
      PreparedStatement statement = prepared(sql);
      bind(statement, values);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private <T> List<T> query(
      String sql, Row<T> reading, @org.jspecify.annotations.Nullable Object... values)
      throws IOException {
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

  /** Parsed once: a crawl says the same few things again and again. */
  private PreparedStatement prepared(String sql) throws SQLException {
    PreparedStatement there = statements.get(sql);
    if (there == null) {
      there = db.prepareStatement(sql);
      statements.put(sql, there);
    }
    return there;
  }

  private static void bind(
      PreparedStatement statement, @org.jspecify.annotations.Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    try {
      db.close();
    } catch (SQLException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }
}
