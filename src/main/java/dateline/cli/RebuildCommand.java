package dateline.cli;

import dateline.nlp.Models;
import dateline.read.PageReader;
import dateline.workspace.IngestReport;
import dateline.workspace.Newsroom;
import dateline.workspace.Settings;
import dateline.workspace.Workspace;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dateline rebuild}: the same pages, read again. */
@Command(
    name = "rebuild",
    description = {
      "Read the whole archive again into a new index and put it in the old one's place: after a"
          + " better model came, or when the index is damaged. Fetches nothing.",
      ""
    },
    sortOptions = false)
final class RebuildCommand implements Callable<Integer> {
  @Mixin private WorkspaceOption workspace = new WorkspaceOption();

  @Override
  public Integer call() throws Exception {
    try (Workspace folder = Workspace.open(workspace.folder())) {
      Settings settings = folder.settings(System.getenv(), Map.of());
      PageReader reader = PageReader.of(Models.load(settings.models()));
      IngestReport report;
      try (Progress progress = new Progress(Console.ofSystem(), "rebuilding", " articles")) {
        report =
            Newsroom.rebuild(
                folder, reader::read, settings.readers(), (page, reading) -> progress.step());
      }
      report.lost().forEach(note -> System.err.println("dateline: " + note));
      System.out.println(report);
      return report.articles() > 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }
  }
}
