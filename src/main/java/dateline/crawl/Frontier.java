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
  /** A host that does not answer so many times in a row is left alone for the rest of the run. */
  static final int MOST_SILENT = 6;

  private final Map<String, HostPace> hosts = new HashMap<>();
  private final PriorityQueue<HostPace> resting =
      new PriorityQueue<>(Comparator.comparingLong(HostPace::readyAt));
  private final PriorityQueue<HostPace> ready =
      new PriorityQueue<>(
          Comparator.comparingLong(HostPace::priority)
              .reversed()
              .thenComparingLong(HostPace::readyAt)); // who has waited longest
  private final List<Job> held = new ArrayList<>();
  private final boolean holdPages;
  private final Map<String, List<Job>> parked = new HashMap<>();
  private final Map<String, Integer> silences = new HashMap<>();
  private long outstanding;
  private long listings;
  private boolean stopped;

  /**
   * @param holdPages whether pages wait until all sources were looked at, because not all of them
   *     will be fetched and the newest should be
   */
  Frontier(boolean holdPages) {
    this.holdPages = holdPages;
  }

  /** Adds jobs that nobody has counted yet, all at once: the newest of them is given out first. */
  synchronized void addAll(List<Job> jobs) {
    outstanding += jobs.size();
    listings += jobs.stream().filter(job -> job.kind() == Job.Kind.LISTING).count();
    for (Job job : jobs) {
      if (holdPages && listings > 0 && job.kind() == Job.Kind.PAGE) {
        held.add(job);
      } else {
        enqueue(job);
      }
    }
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
      addAll(List.of(Job.robots(job.address(), job.source())));
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
  synchronized void finished(Job job) {
    outstanding--;
    if (job.kind() == Job.Kind.LISTING && --listings == 0) {
      held.forEach(this::enqueue);
      held.clear();
    }
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
      long now = System.nanoTime();
      while (!resting.isEmpty() && resting.peek().readyAt() - now <= 0) {
        ready.add(resting.remove());
      }
      if (!ready.isEmpty()) {
        return Optional.of(ready.remove().take());
      }
      if (resting.isEmpty()) {
        wait();
      } else {
        wait(Math.max(1, Duration.ofNanos(resting.peek().readyAt() - now).toMillis()));
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

  /** Takes note of whether a host answered at all. */
  synchronized void heard(String host, boolean answered) {
    if (answered) {
      silences.remove(host);
    } else {
      silences.merge(host, 1, Integer::sum);
    }
  }

  synchronized boolean isSilent(String host) {
    return silences.getOrDefault(host, 0) >= MOST_SILENT;
  }

  /** Keeps a host from being asked for a while. */
  synchronized void rest(String name, Duration pause) {
    HostPace host = hosts.computeIfAbsent(name, fresh -> new HostPace());
    unqueue(host);
    host.restUntil(System.nanoTime() + pause.toNanos());
    queue(host);
  }

  private void enqueue(Job job) {
    HostPace host = hosts.computeIfAbsent(job.host(), fresh -> new HostPace());
    unqueue(host);
    host.add(job);
    queue(host);
  }

  private void unqueue(HostPace host) {
    if (!resting.remove(host)) {
      ready.remove(host);
    }
  }

  private void queue(HostPace host) {
    if (host.isReady()) {
      resting.add(host);
      notifyAll();
    }
  }
}
