package dateline.cli;

import dateline.crawl.CrawlState;
import dateline.crawl.Opml;
import dateline.crawl.Subscription;
import dateline.workspace.Workspace;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline sources}: lists them, pauses, resumes and removes some. */
@Command(
    name = "sources",
    description = {"List the sources; pause, resume or remove those named.", ""},
    sortOptions = false)
final class SourcesCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "URL",
      description = "Which sources. Default: all, to be listed.")
  private List<String> urls = List.of();

  @Mixin private WorkspaceOption workspace = new WorkspaceOption();

  @Option(names = "--tag", paramLabel = "TAG", description = "List only those with this tag.")
  private @Nullable String tag;

  @Option(names = "--pause", description = "Leave the named sources out of the next crawls.")
  private boolean pause;

  @Option(names = "--resume", description = "Take the named sources in again.")
  private boolean resume;

  @Option(names = "--remove", description = "Forget the named sources; their articles stay.")
  private boolean remove;

  @Option(names = "--opml", description = "Print the list as OPML, for another feed reader.")
  private boolean opml;

  @Override
  public Integer call() throws Exception {
    boolean changes = pause || resume || remove;
    try (Workspace folder =
            changes
                ? Workspace.open(workspace.folder())
                : Workspace.openToRead(workspace.folder());
        CrawlState state = folder.crawlState()) {
      return changes ? change(state) : list(state);
    }
  }

  private int change(CrawlState state) throws IOException {
    int unknown = 0;
    if (urls.isEmpty()) {
      throw new IllegalArgumentException("which sources? name their addresses");
    }
    for (String url : urls) {
      boolean there =
          remove
              ? state.remove(Subscription.address(url))
              : state.pause(Subscription.address(url), pause);
      if (!there) {
        unknown++;
        System.err.println("dateline: " + url + ": no such source; see: dateline sources");
      }
    }
    return unknown == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private int list(CrawlState state) throws IOException {
    List<Subscription> sources =
        state.sources().stream()
            .filter(source -> tag == null || source.tags().contains(tag))
            .filter(source -> urls.isEmpty() || urls.contains(source.url().toString()))
            .toList();
    if (opml) {
      System.out.print(Opml.write(sources));
    } else {
      sources.forEach(source -> System.out.println(line(source)));
    }
    return sources.isEmpty() ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
  }

  private static String line(Subscription source) {
    return String.join(
        "\t",
        source.url().toString(),
        source.kind().label(),
        source.title(),
        String.join(", ", source.tags()),
        source.paused() ? "paused" : source.said());
  }
}
