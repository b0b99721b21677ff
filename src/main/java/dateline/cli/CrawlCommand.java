package dateline.cli;

import dateline.crawl.CrawlOptions;
import dateline.crawl.CrawlReport;
import dateline.crawl.CrawlState;
import dateline.crawl.PageResult;
import dateline.crawl.Subscription;
import dateline.model.PageTime;
import dateline.nlp.Models;
import dateline.read.PageReader;
import dateline.workspace.Newsroom;
import dateline.workspace.Settings;
import dateline.workspace.Workspace;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline crawl}: fetches what is new and reads it. */
@Command(
    name = "crawl",
    description = {
      "Fetch new articles from the sources, politely, and read their facts as they come.",
      "It may be stopped at any moment (Ctrl-C) and goes on where it was. A page that a site does"
          + " not want to give is counted as blocked, never as fetched.",
      ""
    },
    sortOptions = false)
final class CrawlCommand implements Callable<Integer> {
  /** After Ctrl-C: to finish requests under way, sync and commit. */
  private static final Duration LAST_WORK = Duration.ofSeconds(30);

  private static final Duration NAP = Duration.ofMinutes(1);
  private static final Duration NOTHING_DUE = Duration.ofMinutes(10);

  @Parameters(
      arity = "0..*",
      paramLabel = "SOURCE",
      description = "Sources to add first, as for: dateline add.")
  private List<String> names = List.of();

  @Mixin private WorkspaceOption workspace = new WorkspaceOption();
  @Mixin private FetchOptions fetching = new FetchOptions();

  @Option(
      names = "--max",
      paramLabel = "N",
      description = "Fetch at most so many pages, newest first. Default: all.")
  private int max = Integer.MAX_VALUE;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Leave out what feeds and sitemaps date before this day: 2026-06-02.")
  private @Nullable String since;

  @Option(
      names = "--tag",
      split = ",",
      paramLabel = "TAG",
      description = "Only sources that have this tag; may be given more than once.")
  private List<String> tags = List.of();

  @Option(names = "--once", description = "Go through what is due and end. This is the default.")
  private boolean once;

  @Option(names = "--watch", description = "Go on until stopped: come again when a feed is due.")
  private boolean watch;

  @Spec private CommandSpec spec;

  private final AtomicBoolean stopped = new AtomicBoolean();

  @Override
  public Integer call() throws Exception {
    if (once && watch) {
      throw new ParameterException(spec.commandLine(), "--once and --watch: which one?");
    }
    if (max < 1) {
      throw new ParameterException(spec.commandLine(), "--max " + max + ": at least one");
    }
    Optional<Instant> from = from();
    try (Workspace folder = Workspace.create(workspace.folder())) {
      Settings settings = fetching.settings(folder);
      CrawlOptions options =
          fetching.options(settings).edit().max(max).tags(Set.copyOf(tags)).since(from).done();
      SourceList list = addFirst(folder, options);
      PageReader reader = PageReader.of(Models.load(settings.models()));
      try (Newsroom newsroom =
          Newsroom.open(folder, reader::read, settings.readers(), (page, reading) -> {})) {
        boolean added = list.failed() == 0;
        for (String archive : list.archives()) {
          added &= WarcFiles.ingest(newsroom, archive);
        }
        int status = crawl(folder, newsroom, options);
        return added ? status : CommandLine.ExitCode.SOFTWARE;
      }
    }
  }

  private Optional<Instant> from() {
    Optional<Instant> from =
        Optional.ofNullable(since).flatMap(PageTime::parse).map(PageTime::instant);
    if (since != null && from.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--since " + since + ": no date; write 2026-06-02");
    }
    return from;
  }

  private SourceList addFirst(Workspace folder, CrawlOptions options) throws IOException {
    try (CrawlState state = folder.crawlState()) {
      SourceList list = new SourceList(state, options, List.of(), false, System.err);
      names.forEach(list::add);
      List<Subscription> sources = state.sources();
      if (sources.isEmpty() && list.archives().isEmpty()) {
        throw new IOException("no sources yet; add some: dateline add https://example.org/");
      }
      if (!tags.isEmpty()
          && sources.stream().noneMatch(s -> s.tags().stream().anyMatch(tags::contains))) {
        throw new IOException(
            "no source has the tag " + String.join(" or ", tags) + "; see: dateline sources");
      }
      return list;
    }
  }

  private int crawl(Workspace folder, Newsroom newsroom, CrawlOptions options)
      throws IOException, InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    Thread hook = Thread.ofPlatform().unstarted(() -> windDown(newsroom, done));
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      newsroom.catchUp(); // what an earlier run fetched and had no time to read
      int status = once(newsroom, options, false);
      while (watch && sleepUntilDue(folder, options)) {
        status = once(newsroom, options, true);
      }
      newsroom.catchUp();
      return status;
    } finally {
      newsroom.close();
      done.countDown();
      unhook(hook);
    }
  }

  private void windDown(Newsroom newsroom, CountDownLatch done) {
    stopped.set(true);
    newsroom.stop();
    try {
      if (!done.await(LAST_WORK.toSeconds(), TimeUnit.SECONDS)) {
        System.err.println("dateline: stopped hard; the next crawl reads the rest");
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean unhook(Thread hook) {
    try {
      return Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException goingDown) { // the hook is what stopped us
      return false;
    }
  }

  /**
   * One round.
   *
   * @param again whether it is not the first of a watch: then only what is new is worth a line
   */
  private int once(Newsroom newsroom, CrawlOptions options, boolean again) throws IOException {
    CrawlReport report;
    try (CrawlProgress progress = new CrawlProgress(Console.ofSystem(), again)) {
      report = newsroom.crawl(options, progress);
    }
    long got = report.count(PageResult.NEW) + report.count(PageResult.CHANGED);
    if (!again || got > 0 || !report.reasons().isEmpty()) {
      System.out.println(report);
      report.reasons().forEach((reason, times) -> System.out.println("  " + times + " " + reason));
      System.out.println(newsroom.report());
    }
    if (report.left() > 0) {
      System.out.println("  " + report.left() + " left for the next crawl");
    }
    if (report.stopped()) {
      System.err.println(
          "dateline: stopped; all that was fetched is kept. To go on: dateline crawl");
    }
    boolean nothing =
        got + report.count(PageResult.UNCHANGED) == 0
            && report.failedSources()
                    + report.count(PageResult.FAILED)
                    + report.count(PageResult.BLOCKED)
                > 0;
    return nothing || report.stopped() ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
  }

  /** Whether to go on: false when somebody wants to stop. */
  private boolean sleepUntilDue(Workspace folder, CrawlOptions options)
      throws IOException, InterruptedException {
    Instant due;
    try (CrawlState state = folder.crawlState()) {
      due = state.nextDue(options.tags()).orElse(Instant.now().plus(NOTHING_DUE));
    }
    Duration least =
        options.feedRecheck().compareTo(NAP) < 0 ? options.feedRecheck() : NAP; // never spin
    Instant soonest = Instant.now().plus(least);
    Instant until = due.isBefore(soonest) ? soonest : due;
    while (!stopped.get() && Instant.now().isBefore(until)) {
      Thread.sleep(200);
    }
    return !stopped.get();
  }
}
