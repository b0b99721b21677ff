package dateline.workspace;

import dateline.archive.Position;
import dateline.model.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Hands pages from the thread that archives them to one that has them read and indexed, so that
 * none is taken out of the archive again. They go over in batches, once they are synced.
 */
final class Relay {
  /**
   * Syncing takes a while: so many pages or bytes at once, and no more, because every collection of
   * garbage copies what waits.
   */
  private static final int PAGES = 256;

  private static final long BYTES = 2L << 20;

  /**
   * A page that stands in the archive.
   *
   * @param next where to go on when it is dealt with
   */
  record Stored(Page page, Position next) {}

  private final Ingest receiver;
  private final BlockingQueue<List<Stored>> waiting = new ArrayBlockingQueue<>(1);
  private final AtomicReference<IOException> fault = new AtomicReference<>();
  private final Thread thread;
  private List<Stored> batch = new ArrayList<>();
  private long bytes;

  /** Starts the receiver's thread; {@link #finish} ends it. */
  Relay(Ingest receiver) {
    this.receiver = receiver;
    this.thread = Thread.ofPlatform().daemon().name("ingest").start(this::receive);
  }

  /** Adds a page that is archived, but not yet synced. */
  void add(Page page, Position next) {
    batch.add(new Stored(page, next));
    bytes += page.body().length;
  }

  boolean isFull() {
    return batch.size() >= PAGES || bytes >= BYTES;
  }

  boolean failed() {
    return fault.get() != null;
  }

  /** Hands over what was added, all of it synced now. */
  void handOver() {
    List<Stored> full = batch;
    batch = new ArrayList<>();
    bytes = 0;
    if (!full.isEmpty()) {
      offer(full);
    }
  }

  /** Returns when all that was handed over is dealt with. */
  void finish() throws IOException {
    offer(List.of());
    Newsroom.join(thread);
    IOException met = fault.get();
    if (met != null) {
      throw met;
    }
  }

  private void offer(List<Stored> full) {
    boolean interrupted = false;
    boolean taken = false;
    while (!taken && !failed()) {
      try {
        taken = waiting.offer(full, 100, TimeUnit.MILLISECONDS);
      } catch (InterruptedException stopped) { // by the caller: what is archived is still read
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private List<Stored> next() throws IOException, InterruptedException {
    List<Stored> next = waiting.poll();
    while (next == null && receiver.goOn()) {
      next = waiting.poll();
    }
    return next == null ? waiting.take() : next;
  }

  private void receive() {
    try {
      for (List<Stored> next = next(); !next.isEmpty(); next = next()) {
        receiver.take(next);
      }
    } catch (IOException met) {
      fault.set(met);
    } catch (RuntimeException met) {
      fault.set(new IOException("reading the archive: " + met, met));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      fault.set(new IOException("reading was stopped", stopped));
    }
  }
}
