package dateline.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

/**
 * Two pieces of work timed against each other in one run: after a warm-up they take turns, and each
 * round gives one ratio. What is reported is the median of the rounds' ratios with the smallest and
 * the largest, so that a noisy machine shows in the spread and not in the figure.
 *
 * <p>Time is the CPU time of the calling thread, in nanoseconds; memory what that thread allocated,
 * in bytes. Work that starts threads of its own is timed with {@link #wall}.
 */
public final class Ratio {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Some work; what it returns is kept alive, so that the compiler cannot leave the work out. */
  public interface Work {
    Object run() throws Exception;
  }

  /**
   * What came out. {@code cost} is ours divided by theirs (0.25: a quarter of their time), {@code
   * speed} theirs divided by ours (4: four times as fast); times are the medians of the rounds in
   * milliseconds, allocation the median in bytes.
   */
  public record Result(
      String name,
      int rounds,
      double cost,
      double lowest,
      double highest,
      double oursMillis,
      double theirsMillis,
      long oursBytes,
      long theirsBytes) {

    public double speed() {
      return 1 / cost;
    }

    /** One line for people: ratio, spread, both times, both allocations. */
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%s: cost %.3f of the other (%.3f-%.3f over %d rounds), %.2f times its speed; %.1f ms"
              + " against %.1f ms, %,d KB against %,d KB allocated",
          name,
          cost,
          lowest,
          highest,
          rounds,
          speed(),
          oursMillis,
          theirsMillis,
          oursBytes / 1024,
          theirsBytes / 1024);
    }
  }

  private record Measured(double millis, long bytes) {}

  @SuppressWarnings("UnusedVariable") // written so that the work cannot be left out
  private static volatile Object kept = "";

  private Ratio() {}

  /**
   * Ours against theirs by CPU time of this thread, {@code warm} rounds unmeasured and {@code
   * rounds} measured.
   */
  public static Result cpu(String name, int warm, int rounds, Work ours, Work theirs)
      throws Exception {
    return compare(name, warm, rounds, ours, theirs, true);
  }

  /** Ours against theirs by the clock on the wall: for work on several threads. */
  public static Result wall(String name, int warm, int rounds, Work ours, Work theirs)
      throws Exception {
    return compare(name, warm, rounds, ours, theirs, false);
  }

  private static Result compare(
      String name, int warm, int rounds, Work ours, Work theirs, boolean cpu) throws Exception {
    for (int i = 0; i < warm; i++) {
      kept = ours.run();
      kept = theirs.run();
    }
    double[] ratios = new double[rounds];
    double[] our = new double[rounds];
    double[] their = new double[rounds];
    long[] ourBytes = new long[rounds];
    long[] theirBytes = new long[rounds];
    for (int i = 0; i < rounds; i++) {
      // who goes first changes, so that neither always finds the caches warm
      Measured first = measure(i % 2 == 0 ? ours : theirs, cpu);
      Measured second = measure(i % 2 == 0 ? theirs : ours, cpu);
      Measured mine = i % 2 == 0 ? first : second;
      Measured other = i % 2 == 0 ? second : first;
      ratios[i] = mine.millis() / other.millis();
      our[i] = mine.millis();
      their[i] = other.millis();
      ourBytes[i] = mine.bytes();
      theirBytes[i] = other.bytes();
    }
    Arrays.sort(ratios);
    Arrays.sort(our);
    Arrays.sort(their);
    Arrays.sort(ourBytes);
    Arrays.sort(theirBytes);
    int middle = rounds / 2;
    Result result =
        new Result(
            name,
            rounds,
            ratios[middle],
            ratios[0],
            ratios[rounds - 1],
            our[middle],
            their[middle],
            ourBytes[middle],
            theirBytes[middle]);
    System.out.println("[bench] " + result);
    return result;
  }

  private static Measured measure(Work work, boolean cpu) throws Exception {
    long bytes = THREADS.getCurrentThreadAllocatedBytes();
    long start = now(cpu);
    kept = work.run();
    long end = now(cpu);
    return new Measured((end - start) / 1e6, THREADS.getCurrentThreadAllocatedBytes() - bytes);
  }

  private static long now(boolean cpu) {
    return cpu ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
  }
}
