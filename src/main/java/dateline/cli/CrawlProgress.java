package dateline.cli;

import dateline.crawl.CrawlListener;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows a crawl: one line per source, and a bar on a terminal. */
final class CrawlProgress implements CrawlListener, AutoCloseable {
  private final Optional<ProgressBar> bar;

  private final boolean onlyNews;

  CrawlProgress(Console console) {
    this(console, false);
  }

  /**
   * @param onlyNews whether sources that brought nothing are passed over
   */
  CrawlProgress(Console console, boolean onlyNews) {
    this.onlyNews = onlyNews;
    bar = console.errIsTerminal() ? Optional.of(bar(console)) : Optional.empty();
  }

  private static ProgressBar bar(Console console) {
    return new ProgressBarBuilder()
        .setTaskName("crawl")
        .setUnit(" pages", 1)
        .setInitialMax(0)
        .setUpdateIntervalMillis(200)
        .setStyle(ProgressBarStyle.ASCII)
        .setMaxRenderedLength(console.width())
        .setConsumer(new ConsoleProgressBarConsumer(System.err, console.width()))
        .build();
  }

  @Override
  public void source(URI source, String line, boolean failed) {
    if (failed || !onlyNews || !(line.equals("not changed") || line.endsWith(" 0 new"))) {
      say((failed ? "!! " : "   ") + source + "  " + line);
    }
  }

  @Override
  public void notDue(URI source, Instant before) {
    if (!onlyNews) {
      say("   " + source + "  not due before " + before.truncatedTo(ChronoUnit.SECONDS));
    }
  }

  @Override
  public void note(String line) {
    if (!onlyNews) {
      say("   " + line);
    }
  }

  private void say(String line) {
    System.err.println((bar.isPresent() ? "\r\u001b[K" : "") + line);
  }

  @Override
  public void progress(long done, long known) {
    bar.ifPresent(
        b -> {
          b.maxHint(known);
          b.stepTo(done);
        });
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }
}
