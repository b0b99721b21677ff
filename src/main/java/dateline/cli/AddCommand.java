package dateline.cli;

import dateline.crawl.CrawlState;
import dateline.workspace.Settings;
import dateline.workspace.Workspace;
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
          "Address of a feed, a sitemap or a site; or a file: OPML, or one page's address a line.")
  private List<String> names = List.of();

  @Mixin private WorkspaceOption workspace = new WorkspaceOption();
  @Mixin private FetchOptions fetching = new FetchOptions();

  @Option(
      names = "--tag",
      paramLabel = "TAG",
      description = "A word to find these sources by; may be given more than once.")
  private List<String> tags = List.of();

  @Option(names = "--page", description = "The addresses are single pages; do not look for feeds.")
  private boolean asPages;

  @Override
  public Integer call() throws Exception {
    try (Workspace folder = Workspace.create(workspace.folder());
        CrawlState state = folder.crawlState()) {
      Settings settings = fetching.settings(folder);
      SourceList list =
          new SourceList(state, fetching.options(settings), tags, asPages, System.out);
      names.forEach(list::add);
      return list.failed() == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }
  }
}
