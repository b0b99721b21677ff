package dateline.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * A progress bar on standard error for work of more than two seconds; none where nobody watches.
 */
final class Progress implements AutoCloseable {
  private static final long PATIENCE_NANOS = 2_000_000_000L;

  private final boolean watched;
  private final int width;
  private final String task;
  private final String unit;
  private final long begun = System.nanoTime();
  private @Nullable ProgressBar bar;
  private long done;
  private long total = -1;

  /**
   * @param unit what is counted: {@code " articles"}
   */
  Progress(Console console, String task, String unit) {
    this.watched = console.errIsTerminal();
    this.width = console.width();
    this.task = task;
    this.unit = unit;
  }

  /** How much there is in all; unknown until it is said. */
  synchronized void of(long all) {
    total = all;
    if (bar != null) {
      bar.maxHint(all);
    }
  }

  synchronized void step() {
    to(done + 1);
  }

  synchronized void to(long now) {
    done = now;
    if (watched && bar == null && System.nanoTime() - begun > PATIENCE_NANOS) {
      bar = start();
    }
    if (bar != null) {
      bar.stepTo(done);
    }
  }

  private ProgressBar start() {
    PrintStream err = System.err;
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setUnit(unit, 1)
        .setInitialMax(total)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(250)
        .clearDisplayOnFinish()
        .setConsumer(new ConsoleProgressBarConsumer(err, width))
        .build();
  }

  @Override
  public synchronized void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
