package dateline.crawl;

import dateline.model.Given;
import dateline.model.PageTime;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the crawler remembers between runs, in one SQLite file: sources, addresses, and hosts that
 * asked for a pause. Losing it loses no page: the archive has them.
 */
public final class CrawlState implements Closeable {
  /** A page that failed in so many runs is asked for again only when its source says so. */
  private static final int MOST_FAILURES = 5;

  private final Sqlite db;
  private final Map<String, Instant> rests = new ConcurrentHashMap<>();

  private CrawlState(Sqlite db) {
    this.db = db;
  }

  /** Opens the state; makes the file when there is none. */
  public static CrawlState open(Path file) throws IOException {
    CrawlState state = new CrawlState(Sqlite.open(file, TABLES));
    state.db.query(
        "select name,until from host",
        row -> state.rests.put(row.getString(1), Instant.ofEpochSecond(row.getLong(2))) == null);
    return state;
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
          "create table if not exists host(name text primary key, until integer not null)",
          """
          create table if not exists part(
            url text primary key, etag text, modified text, newest integer not null)\
          """,
          """
          create table if not exists robots(
            origin text primary key, status integer not null, body blob not null,
            why text not null, asked integer not null)\
          """);

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
      db.run(
          "insert into source values(?,?,?,?,?,0,'',null,null,0,0,0)",
          source.url().toString(),
          source.kind().label(),
          source.title(),
          source.home().map(URI::toString).orElse(null),
          String.join("\n", source.tags()));
      return true;
    }
    tag(source.url(), source.tags(), List.of());
    return false;
  }

  public synchronized boolean remove(URI url) throws IOException {
    return db.run("delete from source where url=?", url.toString()) > 0;
  }

  public synchronized boolean pause(URI url, boolean paused) throws IOException {
    return db.run("update source set paused=? where url=?", paused ? 1 : 0, url.toString()) > 0;
  }

  /**
   * Gives a source tags and takes some away.
   *
   * @return whether there is such a source
   */
  public synchronized boolean tag(URI url, Collection<String> more, Collection<String> less)
      throws IOException {
    Optional<Subscription> there = source(url);
    if (there.isEmpty()) {
      return false;
    }
    Set<String> tags = new LinkedHashSet<>(there.get().tags());
    tags.addAll(more);
    tags.removeAll(less);
    db.run("update source set tags=? where url=?", String.join("\n", tags), url.toString());
    return true;
  }

  public synchronized Optional<Subscription> source(URI url) throws IOException {
    List<Subscription> found = sources("where url=?", url.toString());
    return found.stream().findFirst();
  }

  public synchronized List<Subscription> sources() throws IOException {
    return sources("order by rowid");
  }

  private List<Subscription> sources(String where, @Nullable Object... values) throws IOException {
    return db.query(
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
    return db
        .query(
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
    db.run(
        "update source set etag=?,modified=?,next=?,pause=?,failed=?,said=? where url=?",
        visit.etag().orElse(null),
        visit.lastModified().orElse(null),
        visit.next().getEpochSecond(),
        visit.pause().toSeconds(),
        visit.failed(),
        said,
        source.toString());
  }

  /**
   * A sitemap that an index names, as it was read last.
   *
   * @param newest what the index said of its last change, seconds since 1970, 0 when nothing
   */
  record Part(Optional<String> etag, Optional<String> lastModified, long newest) {
    static final Part UNREAD = new Part(Optional.empty(), Optional.empty(), 0);
  }

  synchronized Part part(String url) throws IOException {
    return db
        .query(
            "select etag,modified,newest from part where url=?",
            row ->
                new Part(
                    Optional.ofNullable(row.getString(1)),
                    Optional.ofNullable(row.getString(2)),
                    row.getLong(3)),
            url)
        .stream()
        .findFirst()
        .orElse(Part.UNREAD);
  }

  synchronized void put(String url, Part part) throws IOException {
    db.run(
        "insert or replace into part values(?,?,?,?)",
        url,
        part.etag().orElse(null),
        part.lastModified().orElse(null),
        part.newest());
  }

  /** What a source calls itself, kept where the user has not named it. */
  synchronized void entitled(URI source, String title, Optional<URI> home) throws IOException {
    db.run(
        "update source set title=case when title='' then ? else title end, home=coalesce(home,?)"
            + " where url=?",
        title,
        home.map(URI::toString).orElse(null),
        source.toString());
  }

  synchronized Optional<KnownPage> page(String url) throws IOException {
    return pages("where url=?", url).stream().findFirst();
  }

  /** Addresses named by a source and not yet had, newest first; not those that fail for ever. */
  synchronized List<KnownPage> waiting(Instant now) throws IOException {
    return pages(
        "where state='waiting' or (state='failed' and failed<? and next<=?) order by listed desc",
        MOST_FAILURES,
        now.getEpochSecond());
  }

  /** Pages of a source that are due to be looked at again. */
  synchronized List<KnownPage> due(URI source, Instant now) throws IOException {
    return pages(
        "where source=? and state<>'waiting' and next<=? order by listed desc",
        source.toString(),
        now.getEpochSecond());
  }

  private List<KnownPage> pages(String where, @Nullable Object... values) throws IOException {
    return db.query(
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
    db.run(
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
    db.run("insert or replace into host values(?,?)", host, until.getEpochSecond());
  }

  Optional<Instant> restsUntil(String host) {
    return Optional.ofNullable(rests.get(host));
  }

  /** What an origin's robots.txt was, whether it still holds or not. */
  synchronized Optional<Robots.Answer> robots(String origin) throws IOException {
    return db
        .query(
            "select status,body,why,asked from robots where origin=?",
            row ->
                new Robots.Answer(
                    row.getInt(1),
                    row.getBytes(2),
                    row.getString(3),
                    Instant.ofEpochSecond(row.getLong(4))),
            origin)
        .stream()
        .findFirst();
  }

  synchronized void keepRobots(String origin, Robots.Answer answer) throws IOException {
    db.run(
        "insert or replace into robots values(?,?,?,?,?)",
        origin,
        answer.status(),
        answer.body(),
        answer.why(),
        answer.asked().getEpochSecond());
  }

  /**
   * How a source fares.
   *
   * @param asked when it was fetched last
   * @param pages how many of its pages are in each state: {@code fetched}, {@code failed} ..
   * @param reasons why pages were not got, and how many each
   */
  public record Standing(
      Optional<Instant> asked, Map<String, Long> pages, Map<String, Long> reasons) {}

  public synchronized Standing standing(URI source) throws IOException {
    Visit last = visit(source);
    Optional<Instant> asked =
        Optional.of(last.next().minus(last.pause())).filter(at -> at.isAfter(Instant.EPOCH));
    Map<String, Long> pages = new java.util.TreeMap<>();
    Map<String, Long> reasons = new java.util.TreeMap<>();
    db.query(
        "select state,reason,count(*) from page where source=? group by state,reason",
        row -> {
          pages.merge(row.getString(1), row.getLong(3), Long::sum);
          if (!row.getString(2).isBlank()) {
            reasons.merge(row.getString(2), row.getLong(3), Long::sum);
          }
          return true;
        },
        source.toString());
    return new Standing(asked, pages, reasons);
  }

  /** How many addresses are in each state: {@code fetched}, {@code waiting} and so on. */
  public synchronized Map<String, Long> counts() throws IOException {
    Map<String, Long> counts = new java.util.TreeMap<>();
    db.query(
        "select state,count(*) from page group by state",
        row -> counts.put(row.getString(1), row.getLong(2)) == null);
    return counts;
  }

  /**
   * When the next source is due.
   *
   * @param tags only sources that have one of these; all when empty
   */
  public synchronized Optional<Instant> nextDue(Set<String> tags) throws IOException {
    Optional<Instant> first = Optional.empty();
    for (Subscription source : sources()) {
      if (source.kind() == Subscription.Kind.LISTING && source.isWanted(tags)) {
        Instant next = visit(source.url()).next();
        first = first.filter(at -> at.isBefore(next)).or(() -> Optional.of(next));
      }
    }
    return first;
  }

  /** Does some work as one transaction: all of it is kept or nothing. */
  public synchronized void together(Work work) throws IOException {
    db.together(work);
  }

  /** Something that reads and writes the state. */
  public interface Work {
    void run() throws IOException;
  }

  @Override
  public synchronized void close() throws IOException {
    db.close();
  }
}
