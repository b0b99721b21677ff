package dateline.cli;

import dateline.crawl.CrawlOptions;
import dateline.extract.ExtractOptions;
import dateline.fact.Reading;
import dateline.format.About;
import dateline.format.OutputFile;
import dateline.model.PageTime;
import dateline.nlp.Models;
import dateline.read.PageReader;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
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
  private @Nullable Format format;

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

  @Option(
      names = "--longest",
      paramLabel = "CHARACTERS",
      description =
          "The longest text that is read on; the rest of a longer one is left out, and a problem"
              + " says so. Default: 2000000 (two million).")
  private int longest = ExtractOptions.DEFAULTS.longestText();

  @Option(
      names = "--contact",
      paramLabel = "ADDRESS",
      description =
          "For a URL: how its webmaster reaches you; part of the user agent. Default:"
              + " DATELINE_CONTACT.")
  private @Nullable String contact;

  @Option(
      names = "--allow-private",
      description = "For a URL: connect to private and loopback addresses too.")
  private boolean allowPrivate;

  @Spec private CommandSpec spec;

  private int failures;
  private int written;

  /** Formats as the user types them. */
  enum Format {
    json,
    table,
    csv,
    xlsx
  }

  /** Stages as the user types them. */
  enum Stage {
    article,
    annotations,
    facts
  }

  @Override
  public Integer call() throws Exception {
    if (threads < 1) {
      throw wrong("--threads " + threads + ": at least one");
    }
    if (longest < 1) {
      throw wrong("--longest " + longest + ": at least one character");
    }
    Console console = Console.ofSystem();
    Format chosen = format(console);
    InputOptions options = options();
    PageReader reader = reader().within(ExtractOptions.DEFAULTS.withLongestText(longest));
    if (output == null) {
      read(reader, options, chosen, console, new BufferedOutputStream(System.out, 1 << 16));
    } else {
      try (OutputFile file = OutputFile.of(output)) {
        read(reader, options, chosen, console, file.stream());
        file.commit();
      }
    }
    return failures == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private Format format(Console console) {
    if (format == Format.xlsx && output == null) {
      throw wrong("--format xlsx wants a file: -o FILE");
    }
    if (format != null) {
      return format;
    }
    return output == null && console.outIsTerminal() ? Format.table : Format.json;
  }

  private ParameterException wrong(String what) {
    return new ParameterException(spec.commandLine(), what);
  }

  private InputOptions options() {
    Optional<PageTime> day = Optional.ofNullable(published).flatMap(PageTime::parse);
    if (published != null && day.isEmpty()) {
      throw wrong(
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

  private void read(
      PageReader reader, InputOptions options, Format chosen, Console console, OutputStream out)
      throws Exception {
    switch (chosen) {
      case json -> read(reader, options, console, new ReadingOutput.AsJson(out));
      case csv -> read(reader, options, console, new ReadingOutput.AsCsv(out));
      case table -> read(reader, options, console, new ReadingOutput.AsTable(out, console));
      case xlsx -> {
        String asked = "read " + String.join(" ", inputs);
        About about =
            new About(asked, options.now().toString(), "dateline " + Main.Version.number());
        read(reader, options, console, new ReadingOutput.AsWorkbook(out, about));
      }
    }
  }

  private <T> void read(
      PageReader reader, InputOptions options, Console console, ReadingOutput<T> to)
      throws Exception {
    try (to;
        Progress progress = new Progress(console, "reading", " articles");
        InOrder<T> line = new InOrder<>(threads, prepared -> write(prepared, to, progress))) {
      Inputs source = new Inputs(options, input -> submit(input, reader, to, line));
      UrlInput web = new UrlInput(fetching(), options, input -> submit(input, reader, to, line));
      for (String name : inputs) {
        if (UrlInput.isUrl(name)) {
          web.read(name);
        } else {
          source.read(name, System.in);
        }
      }
      line.finish();
      to.finish();
    }
  }

  private CrawlOptions fetching() {
    String environment = System.getenv().getOrDefault("DATELINE_CONTACT", "");
    return CrawlOptions.DEFAULTS
        .edit()
        .contact(contact == null ? environment : contact)
        .allowPrivate(allowPrivate)
        .done();
  }

  private <T> void submit(Input input, PageReader reader, ReadingOutput<T> to, InOrder<T> line) {
    try {
      switch (input) {
        case Input.Broken broken -> complain(broken.label(), broken.why());
        case Input.OfPage page ->
            line.submit(() -> to.prepare(told(page.label(), reader.read(page.page()))));
        case Input.OfText text ->
            line.submit(
                () -> to.prepare(told(text.label(), reader.read(text.given(), text.text()))));
      }
    } catch (RuntimeException fault) {
      throw fault;
    } catch (Exception fault) {
      throw new IllegalStateException(Faults.line(fault), fault);
    }
  }

  private Reading told(String label, Reading reading) {
    reading.problems().forEach(problem -> complain(label, problem.message()));
    return reading;
  }

  private <T> void write(T prepared, ReadingOutput<T> to, Progress progress) throws IOException {
    to.write(prepared);
    progress.step();
    if (output == null && ++written % 16 == 0 && System.out.checkError()) {
      throw new IOException("standard output was closed; the rest is not read");
    }
  }

  private synchronized void complain(String label, String why) {
    failures++;
    System.err.println("dateline: " + label + ": " + why);
  }
}
