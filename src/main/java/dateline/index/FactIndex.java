package dateline.index;

import dateline.fact.Reading;
import dateline.model.Article;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;

/**
 * The writing side of the index: readings in, one document a fact and one an article. What was put
 * counts from {@link #commit} on; closing without one forgets it, and the archive still has it.
 */
public final class FactIndex implements Closeable {
  /** Says who writes, while somebody does. */
  static final String HOLDER = "writer.txt";

  static final String POSITION = "position";
  static final String SCHEMA = "schema";

  /** Memory that a batch may take before it becomes a segment; another may be under way. */
  private static final long BATCH_BYTES = Math.min(64L << 20, Runtime.getRuntime().maxMemory() / 8);

  private final Path folder;
  private final Directory directory;
  private final IndexWriter writer;
  private final Schema schema = Schema.OURS;
  private final Drafts drafts = new Drafts(schema);
  private final Staging rows;
  private final BatchWriter batches;
  private final SameWords sameWords;
  private final ThreadLocal<DraftMaker> makers =
      ThreadLocal.withInitial(() -> new DraftMaker(drafts));
  private Batch batch;
  private volatile String position;

  /** Whether something could not be written, so that not all that was put is here. */
  private boolean broken;

  private boolean closed;

  private FactIndex(Path folder, Directory directory, IndexWriter writer, String position)
      throws IOException {
    this.folder = folder;
    this.directory = directory;
    this.writer = writer;
    this.rows = new Staging(directory, "rows-");
    rows.clear();
    this.batches = new BatchWriter(writer, directory);
    this.batch = new Batch(drafts.fields(), rows);
    this.sameWords = new SameWords(writer);
    this.position = position;
  }

  /**
   * Opens the index in a folder, or starts one there.
   *
   * @throws UnusableIndexException when it is damaged or of another version
   */
  public static FactIndex open(Path folder) throws IOException {
    return open(folder, IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
  }

  /** Starts an empty index in a folder, whatever lies there, at the archive's beginning. */
  public static FactIndex create(Path folder) throws IOException {
    return open(folder, IndexWriterConfig.OpenMode.CREATE);
  }

  private static FactIndex open(Path folder, IndexWriterConfig.OpenMode mode) throws IOException {
    Files.createDirectories(folder);
    return open(folder, new LargeWrites(folder), mode);
  }

  static FactIndex open(Path folder, Directory files, IndexWriterConfig.OpenMode mode)
      throws IOException {
    LuceneLog.hush();
    Directory directory = Staging.beside(files);
    boolean opened = false;
    try {
      String position = "";
      if (mode != IndexWriterConfig.OpenMode.CREATE && DirectoryReader.indexExists(directory)) {
        position = position(folder, directory);
      }
      IndexWriter writer = new IndexWriter(directory, config().setOpenMode(mode));
      FactIndex index = holding(folder, directory, writer, position);
      opened = true;
      return index;
    } catch (LockObtainFailedException held) {
      String holder = LockHolder.read(folder.resolve(HOLDER));
      throw new IOException(
          folder
              + ": "
              + holder
              + " is writing to this index; wait for it or stop it (searching works meanwhile)",
          held);
    } catch (CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException
        | EOFException
        | NoSuchFileException
        | IllegalArgumentException fault) {
      throw new UnusableIndexException(folder, "the index is damaged", fault);
    } finally {
      if (!opened) {
        directory.close();
      }
    }
  }

  /** The index that a writer has locked; when it cannot be opened the lock is given back. */
  private static FactIndex holding(
      Path folder, Directory directory, IndexWriter writer, String position) throws IOException {
    boolean opened = false;
    try {
      FactIndex index = new FactIndex(folder, directory, writer, position);
      Files.writeString(folder.resolve(HOLDER), LockHolder.self());
      opened = true;
      return index;
    } finally {
      if (!opened) {
        writer.rollback();
      }
    }
  }

  private static String position(Path folder, Directory directory) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      Map<String, String> said = reader.getIndexCommit().getUserData();
      checkSchema(folder, said);
      return said.getOrDefault(POSITION, "");
    }
  }

  static void checkSchema(Path folder, Map<String, String> said) throws IOException {
    String theirs = said.getOrDefault(SCHEMA, "");
    if (!theirs.equals(Schema.OURS.fingerprint())) {
      throw new UnusableIndexException(
          folder, "the index was made by another version, with other columns");
    }
  }

  static IndexWriterConfig config() {
    return new IndexWriterConfig(NewsAnalyzer.BOTH)
        .setIndexSort(newestFirst())
        .setCommitOnClose(false);
  }

  /** The order of documents in the index: an undated article comes last. */
  static Sort newestFirst() {
    return new Sort(new SortField(Names.BY_DATE, SortField.Type.LONG, true, Long.MIN_VALUE));
  }

  /** Makes a reading ready to be put: most of the work, on any thread. */
  public ReadyReading prepare(Reading reading) throws IOException {
    Article article = reading.article();
    Optional<String> words = SameWords.key(article);
    return new ReadyReading(article, words, makers.get().of(reading, words));
  }

  /** Puts a reading in the place of all that was known of its article. */
  public void put(Reading reading) throws IOException {
    put(prepare(reading), "");
  }

  private synchronized void put(ReadyReading ready, String place) throws IOException {
    Stored at = new Stored(drafts.fields().place, place);
    write(
        () -> {
          batches.check();
          if (isFull()) {
            batches.add(nextBatch());
          }
          batch.put(ready.draft(), place.isEmpty() ? List.of() : List.of(at));
        });
    sameWords.put(ready.article(), ready.words());
  }

  /** Whether so much was put that it should be committed before there is more. */
  public synchronized boolean isFull() {
    return batch.bytes() > BATCH_BYTES;
  }

  private Batch nextBatch() {
    Batch full = batch;
    batch = new Batch(drafts.fields(), rows);
    return full;
  }

  /** Something that writes. */
  private interface Writing {
    void run() throws IOException;
  }

  /** After what could not be written nothing is, so that no commit leaves it out. */
  private void write(Writing writing) throws IOException {
    if (broken) {
      throw new IOException(
          folder + ": what was put before could not be written; open the index again");
    }
    broken = true;
    writing.run();
    broken = false;
  }

  /**
   * Puts a reading, but for one that names no canonical address and whose words stand under another
   * address of its outlet: that is the same article, and counts once.
   *
   * @param place where its page lies in the archive, for {@link FactSearch#place}; empty when
   *     nobody knows
   * @return the id of the article it is the same as; empty when it was put
   */
  public synchronized Optional<String> putOnce(ReadyReading ready, String place)
      throws IOException {
    Optional<String> twin = sameWords.twin(ready.article(), ready.words());
    if (twin.isPresent()) {
      remove(ready.article().id());
    } else {
      put(ready, place);
    }
    return twin;
  }

  /** Forgets an article and its facts. */
  public synchronized void remove(String articleId) {
    batch.remove(articleId);
    sameWords.remove(articleId);
  }

  static Term article(String id) {
    return new Term(Names.whole(Schema.ARTICLE_ID), Names.cut(id));
  }

  /**
   * Makes durable and visible all that was put.
   *
   * @param upTo where in the archive the next reading begins
   */
  public synchronized void commit(String upTo) throws IOException {
    write(() -> begin(upTo));
    await();
  }

  /**
   * Begins to make durable and visible all that was put, while more is put. Where that fails, what
   * is put or committed next says so.
   */
  public synchronized void commitLater(String upTo) throws IOException {
    write(() -> begin(upTo));
  }

  /** Waits until what was full or is to be committed has been written. */
  synchronized void await() throws IOException {
    write(batches::await);
  }

  private void begin(String upTo) throws IOException {
    Map<String, String> said = new HashMap<>();
    said.put(POSITION, upTo);
    said.put(SCHEMA, schema.fingerprint());
    batches.commit(nextBatch(), said, () -> position = upTo);
    sameWords.committing();
  }

  /** Where in the archive the last commit stood; empty for an index that has none. */
  public String position() {
    return position;
  }

  /** Documents put, uncommitted ones among them. */
  public synchronized long size() {
    return (long) writer.getDocStats().numDocs + batches.size() + batch.size();
  }

  /** Closes the index at its last commit and lets another process write. */
  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    IOUtils.close(
        batches,
        sameWords::close,
        batch,
        rows::clear,
        () -> Files.deleteIfExists(folder.resolve(HOLDER)),
        this::rollback,
        directory);
  }

  private void rollback() throws IOException {
    if (writer.isOpen()) {
      writer.rollback();
    }
  }

  @Override
  public String toString() {
    return "FactIndex[" + folder + "]";
  }
}
