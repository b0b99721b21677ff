package dateline.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;

/**
 * Writes batches into the index one after the other, on a thread of its own, while the next is
 * filled.
 */
final class BatchWriter implements Closeable {
  static final String THREAD = "index-writer";

  private final IndexWriter writer;
  private final Staging staging;
  private final ExecutorService thread = thread("");
  private final ExecutorService helper = thread("-helper");
  private Optional<Future<?>> underWay = Optional.empty();
  private volatile int size;

  /**
   * @param directory the index's, which is {@link Staging#beside} its files
   */
  BatchWriter(IndexWriter writer, Directory directory) throws IOException {
    this.writer = writer;
    this.staging = new Staging(directory, "segment-");
    staging.clear();
  }

  private static ExecutorService thread(String more) {
    return Executors.newSingleThreadExecutor(
        Thread.ofPlatform().daemon().name(THREAD + more).factory());
  }

  /** Something that is done on the thread. */
  private interface Work {
    void run() throws IOException;
  }

  /** Writes a batch, as soon as the one before has been written. */
  void add(Batch batch) throws IOException {
    next(batch, () -> write(batch));
  }

  /**
   * Writes a batch and makes durable all that has been written.
   *
   * @param said with the commit
   * @param done runs afterwards, on the thread
   */
  void commit(Batch batch, Map<String, String> said, Runnable done) throws IOException {
    next(
        batch,
        () -> {
          write(batch);
          writer.setLiveCommitData(said.entrySet());
          writer.commit();
          done.run();
        });
  }

  private void next(Batch batch, Work work) throws IOException {
    await();
    size = batch.size();
    underWay =
        Optional.of(
            thread.submit(
                () -> {
                  work.run();
                  return true;
                }));
  }

  /**
   * Waits for what is under way.
   *
   * @throws IOException when it could not be written
   */
  void await() throws IOException {
    if (underWay.isPresent()) {
      join(underWay.get());
      underWay = Optional.empty();
    }
  }

  /** Waits for work, and says what went wrong in it. */
  static void join(Future<?> work) throws IOException {
    try {
      work.get();
    } catch (ExecutionException fault) {
      Throwable cause = fault.getCause() == null ? fault : fault.getCause();
      throw new IOException(cause.getMessage(), cause);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("writing the index was stopped");
    }
  }

  /**
   * Does not wait.
   *
   * @throws IOException when what was under way could not be written
   */
  void check() throws IOException {
    if (underWay.isPresent() && underWay.get().isDone()) {
      await();
    }
  }

  private void write(Batch batch) throws IOException {
    TreeSet<String> gone = new TreeSet<>(batch.removed());
    gone.addAll(batch.ids());
    if (!gone.isEmpty()) {
      writer.deleteDocuments(gone.stream().map(FactIndex::article).toArray(Term[]::new));
    }
    try (batch) {
      if (!batch.isEmpty()) {
        try (Batch.Contents contents = batch.contents()) {
          SegmentWriter.write(
              contents, staging, FactIndex.newestFirst(), writer.getConfig().getCodec(), helper);
        }
        writer.addIndexes(staging);
        size = 0;
        staging.clear();
      }
    }
  }

  /** How many documents are under way. */
  int size() {
    return size;
  }

  /** Lets what is under way end, whatever its end. */
  @Override
  public void close() throws IOException {
    thread.close();
    helper.close();
    staging.clear();
  }
}
