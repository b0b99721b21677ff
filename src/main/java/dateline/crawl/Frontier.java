package dateline.crawl;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * What is still to be asked for, host by host. Gives out at most one job of a host at a time and
 * keeps the pause the host is owed; newest first within a host. Thread-safe.
 */
final class Frontier {
  private final Map<String, HostPace> hosts = new HashMap<>();
  private final PriorityQueue<HostPace> ready =
      new PriorityQueue<>(Comparator.comparingLong(HostPace::readyAt));
  private final Map<String, List<Job>> parked = new HashMap<>();
  private long outstanding;
  private boolean stopped;

  /** Adds a job that nobody has counted yet. */
  synchronized void add(Job job) {
    outstanding++;
    enqueue(job);
  }

  /** Puts a job back: to be tried again, redirected, or released after its robots.txt came. */
  synchronized void putBack(Job job) {
    enqueue(job);
  }

  /** Holds a job until its origin's robots.txt is known; asks for that if nobody has. */
  synchronized void park(Job job) {
    String origin = job.address().origin();
    List<Job> waiting = parked.get(origin);
    if (waiting == null) {
      waiting = new ArrayList<>();
      parked.put(origin, waiting);
      add(Job.robots(job.address(), job.source()));
    }
    waiting.add(job);
  }

  /** Lets the jobs go that waited for a robots.txt. */
  synchronized void unpark(String origin) {
    List<Job> waiting = parked.remove(origin);
    if (waiting != null) {
      waiting.forEach(this::enqueue);
    }
  }

  /** Says that nothing more will come of a job. */
  synchronized void finished() {
    outstanding--;
    if (outstanding == 0) {
      notifyAll();
    }
  }

  /** Gives out no more jobs. */
  synchronized void stop() {
    stopped = true;
    notifyAll();
  }

  synchronized boolean isStopped() {
    return stopped;
  }

  /** The next job whose host is ready; waits for one; empty when all is done or stopped. */
  synchronized Optional<Job> take() throws InterruptedException {
    while (!stopped && outstanding > 0) {
      HostPace first = ready.peek();
      long wait = first == null ? 0 : first.readyAt() - System.nanoTime();
      if (first != null && wait <= 0) {
        ready.remove();
        return Optional.of(first.take());
      }
      if (first == null) {
        wait();
      } else {
        wait(Math.max(1, Duration.ofNanos(wait).toMillis()));
      }
    }
    notifyAll();
    return Optional.empty();
  }

  /**
   * Gives a host back after a job.
   *
   * @param pause until its next one
   */
  synchronized void release(Job job, Duration pause) {
    HostPace host = hosts.get(job.host());
    if (host != null) {
      host.release(System.nanoTime() + pause.toNanos());
      queue(host);
    }
  }

  /** Keeps a host from being asked for a while. */
  synchronized void rest(String name, Duration pause) {
    HostPace host = hosts.computeIfAbsent(name, fresh -> new HostPace());
    ready.remove(host);
    host.restUntil(System.nanoTime() + pause.toNanos());
    queue(host);
  }

  private void enqueue(Job job) {
    HostPace host = hosts.computeIfAbsent(job.host(), fresh -> new HostPace());
    ready.remove(host);
    host.add(job);
    queue(host);
  }

  private void queue(HostPace host) {
    if (host.isReady()) {
      ready.add(host);
      notifyAll();
    }
  }
}
