package dateline.cli;

import dateline.crawl.CrawlListener;
import java.net.URI;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows a crawl: one line per source, and a bar on a terminal. */
final class CrawlProgress implements CrawlListener, AutoCloseable {
  private final Optional<ProgressBar> bar;

  CrawlProgress(Console console) {
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
    String clear = bar.isPresent() ? "\r\u001b[K" : "";
    System.err.println(clear + (failed ? "!! " : "   ") + source + "  " + line);
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
