package dateline.crawl;

import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * One host's jobs and its pace: one request at a time, and not before the pause after the last one
 * is over. Guarded by the {@link Frontier}.
 */
final class HostPace {
  private record Waiting(Job job, long number) {}

  private final PriorityQueue<Waiting> jobs =
      new PriorityQueue<>(
          Comparator.comparingLong((Waiting w) -> w.job().priority())
              .reversed()
              .thenComparingLong(Waiting::number));
  private long readyAt = System.nanoTime();
  private long number;
  private boolean busy;

  void add(Job job) {
    jobs.add(new Waiting(job, number++));
  }

  /** Whether a job could be given out once the time has come. */
  boolean isReady() {
    return !busy && !jobs.isEmpty();
  }

  /** On the clock of {@link System#nanoTime}. */
  long readyAt() {
    return readyAt;
  }

  /** Of the job that would be given out next. */
  long priority() {
    Waiting next = jobs.peek();
    return next == null ? Long.MIN_VALUE : next.job().priority();
  }

  Job take() {
    busy = true;
    return jobs.remove().job();
  }

  void release(long next) {
    busy = false;
    restUntil(next);
  }

  void restUntil(long next) {
    if (next - readyAt > 0) {
      readyAt = next;
    }
  }
}
