package dateline.cli;

import dateline.fact.Reading;
import dateline.format.Json;
import dateline.format.OutputFile;
import dateline.model.PageTime;
import dateline.nlp.Models;
import dateline.read.PageReader;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline read}: text in, facts out; touches no workspace. */
@Command(name = "read", description = "Read articles and print their facts.", sortOptions = false)
final class ReadCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description =
          "A URL, or a file .html .htm .txt .jsonl .warc (each also .gz), or a folder of them, or -"
              + " for standard input.")
  private List<String> inputs = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "json (JSON Lines, one reading a line), table, csv or xlsx. Default: table on a terminal,"
              + " json otherwise.")
  private @Nullable String format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "Write there instead of standard output (xlsx needs it). The file is there whole or not"
              + " at all.")
  private @Nullable Path output;

  @Option(
      names = "--only",
      paramLabel = "STAGE",
      description =
          "Stop after this stage: article (no model is loaded), annotations or facts. Default:"
              + " facts.")
  private Stage only = Stage.facts;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description =
          "Publication date of inputs that do not say it themselves: 2020-06-02 or"
              + " 2020-06-02T08:00:00+03:00.")
  private @Nullable String published;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "Address of an input that does not say it itself.")
  private @Nullable URI url;

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "Article id of an input that does not say it itself.")
  private @Nullable String id;

  @Option(
      names = "--as",
      paramLabel = "KIND",
      description = "html, text, jsonl or warc, when the name does not tell.")
  private InputOptions.@Nullable Format as;

  @Option(
      names = "--models",
      paramLabel = "DIR",
      description = "Folder of models. Default: those inside the jar.")
  private @Nullable Path models;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "Threads that read. Default: all cores. The order of the output is that of the input.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Spec private CommandSpec spec;

  private int failures;
  private int written;

  /** Stages as the user types them. */
  enum Stage {
    article,
    annotations,
    facts
  }

  @Override
  public Integer call() throws Exception {
    if (threads < 1) {
      throw new ParameterException(spec.commandLine(), "--threads " + threads + ": at least one");
    }
    if (format != null && !format.equals("json")) {
      throw new ParameterException(spec.commandLine(), "--format " + format + ": json");
    }
    InputOptions options = options();
    PageReader reader = reader();
    if (output == null) {
      OutputStream out = new BufferedOutputStream(System.out, 1 << 16);
      read(reader, options, out);
      out.flush();
    } else {
      try (OutputFile file = OutputFile.of(output)) {
        read(reader, options, file.stream());
        file.commit();
      }
    }
    return failures == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private InputOptions options() {
    Optional<PageTime> day = Optional.ofNullable(published).flatMap(PageTime::parse);
    if (published != null && day.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "--published "
              + published
              + ": no ISO 8601 date; write 2020-06-02 or 2020-06-02T08:00:00+03:00");
    }
    return new InputOptions(
        Optional.ofNullable(as),
        day,
        Optional.ofNullable(url),
        Optional.ofNullable(id),
        Instant.now());
  }

  private PageReader reader() throws IOException {
    return switch (only) {
      case article -> PageReader.ofArticles();
      case annotations -> PageReader.ofAnnotations(Models.load(Optional.ofNullable(models)));
      case facts -> PageReader.of(Models.load(Optional.ofNullable(models)));
    };
  }

  private void read(PageReader reader, InputOptions options, OutputStream out) throws Exception {
    try (InOrder<String> line = new InOrder<>(threads, json -> write(json, out))) {
      Inputs source = new Inputs(options, input -> submit(input, reader, line));
      for (String name : inputs) {
        source.read(name, System.in);
      }
      line.finish();
    }
  }

  private void submit(Input input, PageReader reader, InOrder<String> line) {
    try {
      switch (input) {
        case Input.Broken broken -> complain(broken.label(), broken.why());
        case Input.OfPage page -> line.submit(() -> json(page.label(), reader.read(page.page())));
        case Input.OfText text ->
            line.submit(() -> json(text.label(), reader.read(text.given(), text.text())));
      }
    } catch (RuntimeException fault) {
      throw fault;
    } catch (Exception fault) {
      throw new IllegalStateException(Faults.line(fault), fault);
    }
  }

  private String json(String label, Reading reading) {
    reading.problems().forEach(problem -> complain(label, problem.message()));
    return Json.line(reading);
  }

  private void write(String json, OutputStream out) throws IOException {
    out.write(json.getBytes(StandardCharsets.UTF_8));
    out.write('\n');
    if (output == null && ++written % 16 == 0 && System.out.checkError()) {
      throw new IOException("standard output was closed; the rest is not read");
    }
  }

  private synchronized void complain(String label, String why) {
    failures++;
    System.err.println("dateline: " + label + ": " + why);
  }
}
