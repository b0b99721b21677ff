package dateline.index;

import dateline.fact.ArticleColumn;
import dateline.fact.Cell;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The reading side of the index. Safe for many threads; needs no write access; every search sees
 * one commit, whatever a writer does meanwhile. {@link #refresh} moves on to the newest commit.
 */
public final class FactSearch implements Closeable {
  /** An index up to this size has its checksums tested when it is opened: that takes no time. */
  private static final long TESTED_AT_OPEN = 64L << 20;

  private final Path folder;
  private final Directory directory;
  private final SearcherManager snapshots;
  private final Schema schema = Schema.OURS;

  private FactSearch(Path folder, Directory directory, SearcherManager snapshots) {
    this.folder = folder;
    this.directory = directory;
    this.snapshots = snapshots;
  }

  /**
   * Opens the index in a folder.
   *
   * @throws NoSuchFileException when there is none
   * @throws UnusableIndexException when it is damaged or of another version
   */
  public static FactSearch open(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new NoSuchFileException(folder.toString());
    }
    LuceneLog.hush();
    Directory directory = FSDirectory.open(folder);
    boolean opened = false;
    try {
      if (!DirectoryReader.indexExists(directory)) {
        throw new NoSuchFileException(folder + ": there is no index here yet");
      }
      DirectoryReader reader = sound(folder, directory);
      SearcherManager snapshots = new SearcherManager(reader, new SnapshotFactory());
      opened = true;
      return new FactSearch(folder, directory, snapshots);
    } catch (CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException
        | EOFException
        | IllegalArgumentException
        | IllegalStateException fault) {
      throw new UnusableIndexException(folder, "the index is damaged", fault);
    } finally {
      if (!opened) {
        directory.close();
      }
    }
  }

  private static DirectoryReader sound(Path folder, Directory directory) throws IOException {
    DirectoryReader reader = DirectoryReader.open(directory);
    boolean sound = false;
    try {
      FactIndex.checkSchema(folder, reader.getIndexCommit().getUserData());
      if (Disk.size(folder) <= TESTED_AT_OPEN) {
        Integrity.check(reader);
      }
      sound = true;
      return reader;
    } finally {
      if (!sound) {
        reader.close();
      }
    }
  }

  /** Moves on to the newest commit; searches under way finish on theirs. */
  public void refresh() throws IOException {
    snapshots.maybeRefreshBlocking();
  }

  /** Another number after every commit that changed something: the same number, the same hits. */
  public long version() throws IOException {
    return with(snapshot -> ((DirectoryReader) snapshot.getIndexReader()).getVersion());
  }

  /** What may be asked. */
  public Schema schema() {
    return schema;
  }

  /** Work on one snapshot. */
  interface Work<T> {
    T on(Snapshot snapshot) throws IOException;
  }

  /** Runs work on the current snapshot, which stays alive for as long as it takes. */
  <T> T with(Work<T> work) throws IOException {
    Snapshot snapshot = (Snapshot) snapshots.acquire();
    try {
      return work.on(snapshot);
    } catch (CorruptIndexException | EOFException | IndexOutOfBoundsException fault) {
      throw new UnusableIndexException(folder, "the index is damaged", fault);
    } catch (IllegalStateException | ArithmeticException | NegativeArraySizeException fault) {
      Integrity.check(folder, snapshot.getIndexReader()); // read from damage, or a fault of ours?
      throw fault;
    } finally {
      snapshots.release(snapshot);
    }
  }

  /** Finds, counts, marks. */
  public FactHits search(Ask ask) throws IOException {
    return with(snapshot -> new Finder(snapshot, schema, ask).find());
  }

  /**
   * Finds the next part of a list, which may be longer than {@link Ask#DEEPEST}.
   *
   * @param ask its {@code limit} is the size of the part, its offset is left out
   * @param after what the part before said comes next; empty for the first
   * @throws IllegalArgumentException when that was said of no such list
   */
  public FactPart part(Ask ask, String after) throws IOException {
    Ask part = ask.show(0, ask.limit());
    return with(snapshot -> Finder.part(snapshot, schema, part, after));
  }

  /**
   * People, organisations and places whose names begin as typed, the most frequent first; where
   * there are none, those spelt nearly so.
   */
  public List<Suggestion> suggest(String typed, int most) throws IOException {
    return with(snapshot -> new Suggestions(snapshot).of(typed, most));
  }

  /** How many match. */
  public long count(FactQuery query) throws IOException {
    return with(snapshot -> (long) snapshot.count(query(query)));
  }

  /** Takes a row; its columns are those of {@link Schema#headings}. */
  public interface RowSink {
    void row(String type, List<Cell> cells) throws IOException;
  }

  /** Hands every hit on, the newest first, with no more in memory than one row a segment. */
  public long each(FactQuery query, RowSink sink) throws IOException {
    return with(snapshot -> new Everything(snapshot, query(query), Optional.empty()).each(sink));
  }

  /** Hands on every article that has a hit, once, the newest first. */
  public long eachArticle(FactQuery query, RowSink sink) throws IOException {
    return with(
        snapshot ->
            new Everything(snapshot, query(query), Optional.of(Matching.ARTICLES)).each(sink));
  }

  /** Where the page of an article lies in the archive, as it was put with {@code putOnce}. */
  public Optional<String> place(String articleId) throws IOException {
    Query query =
        new BooleanQuery.Builder()
            .add(new TermQuery(FactIndex.article(articleId)), BooleanClause.Occur.FILTER)
            .add(Matching.ARTICLES, BooleanClause.Occur.FILTER)
            .build();
    return with(
        snapshot -> {
          for (ScoreDoc hit : snapshot.search(query, 1).scoreDocs) {
            Document stored = snapshot.storedFields().document(hit.doc, Set.of(Names.PLACE));
            return Optional.ofNullable(stored.get(Names.PLACE));
          }
          return Optional.empty();
        });
  }

  private Query query(FactQuery query) {
    return new Matching(schema, query).whole();
  }

  /**
   * Reads every byte of the index and compares its checksums.
   *
   * @throws UnusableIndexException when one is wrong
   */
  public void verify() throws IOException {
    with(
        snapshot -> {
          Integrity.check(snapshot.getIndexReader());
          return true;
        });
  }

  /** Bytes on disk. */
  public long bytes() throws IOException {
    return Disk.size(folder);
  }

  /**
   * What the index holds.
   *
   * @param sources how many outlets to name
   */
  public Overview overview(int sources) throws IOException {
    Ask all = Ask.of(FactQuery.parse("*")).show(0, 0);
    FactHits types = search(all.countedBy(List.of(Schema.TYPE), schema.types().size()));
    Map<String, Long> facts = new LinkedHashMap<>();
    schema.types().stream()
        .filter(type -> !type.equals(ArticleColumn.TYPE))
        .forEach(type -> facts.put(type, 0L));
    types
        .facets()
        .getOrDefault(Schema.TYPE, List.of())
        .forEach(count -> facts.put(count.value(), count.hits()));
    Ask articles = Ask.of(FactQuery.ALL.ofType(ArticleColumn.TYPE)).show(0, 0);
    FactHits outlets = search(articles.countedBy(List.of("source"), sources));
    return with(
        snapshot ->
            new Overview(
                outlets.total(),
                facts,
                outlets.facets().getOrDefault("source", List.of()),
                day(PointValues.getMinPackedValue(snapshot.getIndexReader(), Schema.PUBLISHED)),
                day(PointValues.getMaxPackedValue(snapshot.getIndexReader(), Schema.PUBLISHED)),
                Disk.size(folder)));
  }

  private static Optional<LocalDate> day(byte @Nullable [] packed) {
    return packed == null
        ? Optional.empty()
        : Optional.of(LocalDate.ofEpochDay(LongPoint.decodeDimension(packed, 0)));
  }

  @Override
  public void close() throws IOException {
    try (directory) {
      snapshots.close();
    }
  }

  @Override
  public String toString() {
    return "FactSearch[" + folder + "]";
  }
}
