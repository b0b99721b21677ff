package dateline.cli;

import dateline.nlp.Models;
import dateline.read.PageReader;
import dateline.workspace.Newsroom;
import dateline.workspace.Settings;
import dateline.workspace.Workspace;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dateline ingest}: pages that somebody else fetched. */
@Command(
    name = "ingest",
    description = {
      "Read web archives (WARC, also .gz) into the workspace: Common Crawl's news files, another"
          + " crawler's, damaged ones too.",
      "What could not be read is reported; every whole record is kept. Without a file: read what"
          + " the archive has and the index has not.",
      ""
    },
    sortOptions = false)
final class IngestCommand implements Callable<Integer> {
  @Parameters(arity = "0..*", paramLabel = "FILE", description = "WARC files, or - .")
  private List<String> files = List.of();

  @Mixin private WorkspaceOption workspace = new WorkspaceOption();

  private boolean failed;

  @Override
  public Integer call() throws Exception {
    try (Workspace folder = Workspace.create(workspace.folder())) {
      Settings settings = folder.settings(System.getenv(), Map.of());
      PageReader reader = PageReader.of(Models.load(settings.models()));
      try (Progress progress = new Progress(Console.ofSystem(), "ingesting", " articles");
          Newsroom newsroom =
              Newsroom.open(
                  folder, reader::read, settings.readers(), (page, reading) -> progress.step())) {
        newsroom.catchUp();
        for (String file : files) {
          failed |= !WarcFiles.ingest(newsroom, file);
        }
        if (!failed || newsroom.report().articles() > 0) {
          System.out.println(newsroom.report());
        }
      }
    }
    return failed ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
  }
}
