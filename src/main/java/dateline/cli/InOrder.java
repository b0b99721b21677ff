package dateline.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Work done on N threads, results handed on in the order the work came in. At most a few pieces for
 * each thread are under way, so memory stays flat.
 */
final class InOrder<T> implements AutoCloseable {
  /** Takes a result; runs on the thread that submits. */
  interface Sink<T> {
    void accept(T result) throws Exception;
  }

  private final ExecutorService workers;
  private final Deque<Future<T>> underWay = new ArrayDeque<>();
  private final int most;
  private final Sink<T> sink;

  InOrder(int threads, Sink<T> sink) {
    this.workers =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("reader-", 1).factory());
    this.most = threads * 4;
    this.sink = sink;
  }

  /** Starts a piece of work; waits for the oldest one where too many are under way. */
  void submit(Callable<T> work) throws Exception {
    underWay.add(workers.submit(work));
    while (underWay.size() > most) {
      handOn();
    }
  }

  /** Waits for all that is under way. */
  void finish() throws Exception {
    while (!underWay.isEmpty()) {
      handOn();
    }
  }

  private void handOn() throws Exception {
    try {
      sink.accept(underWay.remove().get());
    } catch (ExecutionException fault) {
      if (fault.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw fault;
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
