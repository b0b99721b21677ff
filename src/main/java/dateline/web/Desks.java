package dateline.web;

import java.io.Closeable;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Where questions to the index are worked on, first come, first served. A connection's own thread
 * is a virtual one, which keeps its core until it waits and is no queue: beside some who ask again
 * at once, others would not get their turn. So it only hands the question over and takes the bytes,
 * and a caller who reads slowly holds no desk.
 */
final class Desks implements Closeable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int MOST_WAITING = 1_000;

  private final ThreadPoolExecutor workers;

  Desks() {
    // more than cores: a search that takes its time must not keep all the others waiting
    int desks = Runtime.getRuntime().availableProcessors() + 2;
    AtomicInteger number = new AtomicInteger();
    workers =
        new ThreadPoolExecutor(
            desks,
            desks,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(MOST_WAITING),
            work -> {
              Thread thread = new Thread(work, "desk-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    workers.allowCoreThreadTimeOut(true);
  }

  /**
   * The answer, when its turn has come.
   *
   * @throws Refusal when that takes too long
   */
  Answer ask(Supplier<Answer> question) {
    Future<Answer> asked;
    try {
      asked = workers.submit(question::get);
    } catch (RejectedExecutionException full) {
      throw Refusal.later("too much is asked at once; try again in a moment");
    }
    try {
      return asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      asked.cancel(false); // an interrupt would close the index's files under the others
      throw Refusal.later("too much is asked at once; try again in a moment");
    } catch (InterruptedException stopped) {
      asked.cancel(false);
      Thread.currentThread().interrupt();
      throw Refusal.later("the server is stopping");
    } catch (ExecutionException fault) {
      throw new IllegalStateException(fault.getCause());
    }
  }

  @Override
  public void close() {
    workers.shutdown();
  }
}
