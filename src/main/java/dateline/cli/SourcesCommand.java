package dateline.cli;

import dateline.crawl.CrawlState;
import dateline.crawl.Opml;
import dateline.crawl.Subscription;
import dateline.workspace.Workspace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline sources}: lists them, pauses, resumes and removes some. */
@Command(
    name = "sources",
    description = {
      "List the sources; tag, pause, resume or remove those named, or all that have a tag.",
      ""
    },
    sortOptions = false)
final class SourcesCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "URL",
      description = "Which sources. Default: all, to be listed.")
  private List<String> urls = List.of();

  @Mixin private WorkspaceOption workspace = new WorkspaceOption();

  @Option(names = "--tag", paramLabel = "TAG", description = "Only those with this tag.")
  private @Nullable String tag;

  @Option(
      names = "--add-tag",
      split = ",",
      paramLabel = "TAG",
      description = "Give the named sources this tag.")
  private List<String> more = List.of();

  @Option(
      names = "--remove-tag",
      split = ",",
      paramLabel = "TAG",
      description = "Take this tag from the named sources.")
  private List<String> less = List.of();

  @Option(names = "--pause", description = "Leave the named sources out of the next crawls.")
  private boolean pause;

  @Option(names = "--resume", description = "Take the named sources in again.")
  private boolean resume;

  @Option(names = "--remove", description = "Forget the named sources; their articles stay.")
  private boolean remove;

  @Spec private CommandSpec spec;

  private int unknown;

  @Option(names = "--opml", description = "Print the list as OPML, for another feed reader.")
  private boolean opml;

  @Override
  public Integer call() throws Exception {
    boolean changes = pause || resume || remove || !more.isEmpty() || !less.isEmpty();
    if (pause && resume) {
      throw new ParameterException(spec.commandLine(), "--pause and --resume: which one?");
    }
    if (changes && urls.isEmpty() && tag == null) {
      throw new ParameterException(
          spec.commandLine(), "which sources? name their addresses, or a --tag they have");
    }
    try (Workspace folder =
            changes
                ? Workspace.open(workspace.folder())
                : Workspace.openToRead(workspace.folder());
        CrawlState state = folder.crawlState()) {
      List<Subscription> chosen = chosen(state);
      if (changes) {
        state.together(() -> change(state, chosen));
      } else if (opml) {
        System.out.print(Opml.write(chosen));
      } else {
        chosen.forEach(source -> System.out.println(line(source)));
      }
      return chosen.isEmpty() || unknown > 0
          ? CommandLine.ExitCode.SOFTWARE
          : CommandLine.ExitCode.OK;
    }
  }

  /** The sources that were named, all of them when none was; only those with the tag. */
  private List<Subscription> chosen(CrawlState state) throws IOException {
    List<Subscription> chosen = new ArrayList<>();
    if (urls.isEmpty()) {
      chosen.addAll(state.sources());
    }
    for (String url : urls) {
      Optional<Subscription> source = state.source(Subscription.address(url));
      source.ifPresent(chosen::add);
      if (source.isEmpty()) {
        unknown++;
        System.err.println("dateline: " + url + ": no such source; see: dateline sources");
      }
    }
    return chosen.stream().filter(s -> tag == null || s.tags().contains(tag)).toList();
  }

  private void change(CrawlState state, List<Subscription> chosen) throws IOException {
    for (Subscription source : chosen) {
      state.tag(source.url(), more, less);
      if (pause || resume) {
        state.pause(source.url(), pause);
      }
      if (remove) {
        state.remove(source.url());
      }
    }
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
