package dateline.cli;

import dateline.crawl.CrawlState;
import dateline.nlp.Models;
import dateline.read.PageReader;
import dateline.workspace.Newsroom;
import dateline.workspace.Settings;
import dateline.workspace.Workspace;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline add}: sources for the next crawl. */
@Command(
    name = "add",
    description = {
      "Add sources: what the crawl looks through for articles.",
      "A site's front page is searched for its feeds, then for its sitemap. Adding twice is no"
          + " mistake.",
      ""
    },
    sortOptions = false)
final class AddCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "SOURCE",
      description =
          "Address of a feed, a sitemap or a site; or a file: OPML, one page's address a line, or a"
              + " web archive, which is read at once as by: dateline ingest.")
  private List<String> names = List.of();

  @Mixin private WorkspaceOption workspace = new WorkspaceOption();
  @Mixin private FetchOptions fetching = new FetchOptions();

  @Option(
      names = "--tag",
      split = ",",
      paramLabel = "TAG",
      description = "A word to find these sources by; may be given more than once.")
  private List<String> tags = List.of();

  @Option(names = "--page", description = "The addresses are single pages; do not look for feeds.")
  private boolean asPages;

  @Override
  public Integer call() throws Exception {
    try (Workspace folder = Workspace.create(workspace.folder())) {
      boolean goesOut = !asPages && names.stream().anyMatch(UrlInput::isUrl);
      Settings settings = goesOut ? fetching.settings(folder) : fetching.atHome(folder);
      SourceList list = add(folder, settings);
      boolean failed = list.failed() > 0;
      if (!list.archives().isEmpty()) {
        failed |= !read(folder, settings, list.archives());
      }
      return failed ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }
  }

  private SourceList add(Workspace folder, Settings settings) throws IOException {
    try (CrawlState state = folder.crawlState()) {
      SourceList list =
          new SourceList(state, fetching.options(settings), tags, asPages, System.out);
      names.forEach(list::add);
      return list;
    }
  }

  private static boolean read(Workspace folder, Settings settings, List<String> archives)
      throws IOException {
    PageReader reader = PageReader.of(Models.load(settings.models()));
    boolean all = true;
    try (Progress progress = new Progress(Console.ofSystem(), "reading", " articles");
        Newsroom newsroom =
            Newsroom.open(
                folder, reader::read, settings.readers(), (page, reading) -> progress.step())) {
      for (String archive : archives) {
        all &= WarcFiles.ingest(newsroom, archive);
      }
      System.out.println(newsroom.report());
    }
    return all;
  }
}
