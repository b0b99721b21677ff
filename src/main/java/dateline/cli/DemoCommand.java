package dateline.cli;

import dateline.crawl.CrawlOptions;
import dateline.crawl.CrawlReport;
import dateline.crawl.CrawlState;
import dateline.crawl.Subscription;
import dateline.nlp.Models;
import dateline.read.PageReader;
import dateline.workspace.Newsroom;
import dateline.workspace.Workspace;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dateline demo}: the whole line on invented newspapers, without a network. */
@Command(
    name = "demo",
    description = {
      "See the whole line at work, without a network: six invented newspapers are served on this"
          + " machine, crawled with the real crawler, read, searched and exported.",
      ""
    },
    sortOptions = false)
final class DemoCommand implements Callable<Integer> {
  /** Marks a workspace that the next demo may throw away. */
  private static final String MARK = ".demo";

  private static final String FILE = "dateline-demo";

  @Option(
      names = {"-w", "--workspace"},
      paramLabel = "DIR",
      description = "The workspace to make, anew each time. Default: ./dateline-demo.")
  private Path folder = Path.of(FILE);

  @Option(
      names = "--serve",
      description = "Keep the newspapers up until Ctrl-C, so that the links in the results open.")
  private boolean serve;

  private final PrintStream out = System.out;

  @Override
  public Integer call() throws Exception {
    long begun = System.nanoTime();
    fresh();
    PageReader reader = PageReader.of(Models.load(Optional.empty()));
    try (DemoSite site = DemoSite.start()) {
      out.printf(
          "%d invented newspapers on this machine, %d feeds and sitemaps.%n",
          site.origins().size(), site.sources().size());
      try (Workspace workspace = Workspace.create(folder)) {
        Files.createFile(folder.resolve(MARK));
        crawl(workspace, reader, site);
      }
      int status = show();
      out.printf(
          Locale.ROOT, "%nDone in %.0f seconds. %s", (System.nanoTime() - begun) / 1e9, next());
      if (serve) {
        waitForCtrlC(site);
      }
      return status;
    }
  }

  /** An earlier demo's workspace goes; anybody else's folder stays. */
  private void fresh() throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    if (!Files.exists(folder.resolve(MARK))) {
      throw new IOException(
          folder
              + ": there already, and not from an earlier demo; name another one: --workspace DIR");
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private void crawl(Workspace workspace, PageReader reader, DemoSite site) throws IOException {
    try (CrawlState state = workspace.crawlState()) {
      for (URI source : site.sources()) {
        state.add(Subscription.listing(source));
      }
    }
    CrawlOptions options = options(site);
    int readers = Runtime.getRuntime().availableProcessors();
    try (Newsroom newsroom =
        Newsroom.open(workspace, reader::read, readers, (page, reading) -> {})) {
      out.printf("%nFirst crawl: %s.%n", crawl(newsroom, options));
      site.showLater();
      out.printf(
          "A day later, two articles were corrected; second crawl: %s.%n",
          crawl(newsroom, options));
    }
  }

  private static CrawlReport crawl(Newsroom newsroom, CrawlOptions options) throws IOException {
    try (CrawlProgress progress = new CrawlProgress(Console.ofSystem())) {
      return newsroom.crawl(options, progress);
    }
  }

  /** Loopback is allowed for these outlets and this run only; everything is due at once. */
  private static CrawlOptions options(DemoSite site) {
    Set<String> outlets = new LinkedHashSet<>();
    site.origins().values().forEach(origin -> outlets.add(origin.getRawAuthority()));
    return CrawlOptions.DEFAULTS
        .edit()
        .contact("demo@dateline.example")
        .delayOnLoopback(Duration.ZERO)
        .recheck(Duration.ZERO)
        .feedRecheck(Duration.ZERO)
        .allowedPrivate(outlets)
        .done();
  }

  private int show() {
    String where = folder.toString();
    out.println();
    int worst = run("stats", Stream.of("-w", where));
    for (List<String> query :
        List.of(
            List.of("type:count event:kill ecuador", "--sort", "date", "--limit", "3"),
            List.of(
                "type:quote quote_kind:direct resolved:pronoun",
                "--sort",
                "date",
                "--limit",
                "1"))) {
      out.printf(
          "%n./dateline search -w %s '%s' %s%n",
          where, query.getFirst(), String.join(" ", query.subList(1, query.size())));
      worst = Math.max(worst, run("search", Stream.concat(Stream.of("-w", where), query.stream())));
    }
    out.println();
    for (String ending : List.of(".xlsx", ".csv")) {
      worst = Math.max(worst, run("export", Stream.of("-w", where, "-o", FILE + ending)));
    }
    return worst;
  }

  private static int run(String command, Stream<String> arguments) {
    return Main.run(Stream.concat(Stream.of(command), arguments).toArray(String[]::new));
  }

  private String next() {
    String where = folder.toString();
    return String.join(
        System.lineSeparator(),
        "Now try:",
        "  ./dateline search -w " + where + " 'type:count unit:USD' --facets source,claimant",
        "  ./dateline search -w " + where + " 'type:official status:former'",
        "  ./dateline export -w " + where + " 'type:quote' -o quotes.xlsx",
        "  ./dateline crawl https://www.example.org/feed.xml --contact you@example.org --max 20",
        "");
  }

  private void waitForCtrlC(DemoSite site) throws InterruptedException {
    out.println("The newspapers stay up until Ctrl-C:");
    site.origins().forEach((outlet, origin) -> out.println("  " + origin + "  " + outlet));
    new CountDownLatch(1).await();
  }
}
