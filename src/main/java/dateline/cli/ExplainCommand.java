package dateline.cli;

import dateline.archive.Position;
import dateline.archive.WarcArchive;
import dateline.fact.Fact;
import dateline.fact.Reading;
import dateline.fact.Trace;
import dateline.index.Ask;
import dateline.index.FactHits;
import dateline.index.FactQuery;
import dateline.index.FactSearch;
import dateline.index.QueryFault;
import dateline.model.Article;
import dateline.model.Page;
import dateline.nlp.Models;
import dateline.read.PageReader;
import dateline.workspace.Settings;
import dateline.workspace.Workspace;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline explain}: why a fact was found, and what else was considered there. */
@Command(
    name = "explain",
    description = {
      "Read the page of a fact again and show why it was found: its sentence, its spans, the rule"
          + " and its trigger, and what was looked at in that sentence and not taken, and why.",
      ""
    },
    sortOptions = false)
final class ExplainCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "ID",
      description = "Id of a fact, as search and export show it. With --in: default all facts.")
  private @Nullable String id;

  @Option(
      names = "--in",
      paramLabel = "FILE",
      description = "Read this file (as read does) instead of the workspace's page.")
  private @Nullable String file;

  @Mixin private WorkspaceOption workspace = new WorkspaceOption();
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    String wanted = id == null ? "" : id;
    if (wanted.isEmpty() && file == null) {
      throw new ParameterException(spec.commandLine(), "which fact? an id, or --in FILE");
    }
    PrintWriter out =
        new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), false);
    boolean found = file == null ? explainStored(out, wanted) : explainFile(out, file);
    out.flush();
    if (!found) {
      String where = file == null ? workspace.folder().toString() : file;
      System.err.println("dateline: " + where + ": no fact " + wanted + " here");
    }
    return found ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private boolean explainFile(PrintWriter out, String name) throws IOException {
    PageReader reader = PageReader.of(Models.load(Optional.empty()));
    InputOptions options =
        new InputOptions(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Instant.now());
    List<Input> inputs = new ArrayList<>();
    new Inputs(options, inputs::add).read(name, System.in);
    boolean found = false;
    for (Input input : inputs) {
      Trace trace = Trace.on();
      found |= explain(out, read(reader, input, trace), trace, Optional.ofNullable(id));
    }
    return found;
  }

  private static Reading read(PageReader reader, Input input, Trace trace) throws IOException {
    return switch (input) {
      case Input.Broken broken -> throw new IOException(broken.label() + ": " + broken.why());
      case Input.OfPage page -> reader.read(page.page(), trace);
      case Input.OfText text -> reader.read(text.given(), text.text(), trace);
    };
  }

  private boolean explainStored(PrintWriter out, String fact) throws IOException {
    Optional<Found> found = find(fact);
    if (found.isEmpty()) {
      return false;
    }
    String url = found.get().url();
    try (Workspace folder = Workspace.openToRead(workspace.folder())) {
      Settings settings = folder.settings(System.getenv(), Map.of());
      Optional<Page> page = page(folder, found.get());
      if (page.isEmpty()) {
        throw new IOException(url + ": the index has this page, the archive has not");
      }
      Trace trace = Trace.on();
      Reading reading = PageReader.of(Models.load(settings.models())).read(page.get(), trace);
      boolean still = explain(out, reading, trace, Optional.of(fact));
      if (!still) {
        System.err.println(
            "dateline: the rules of today do not find this fact any more; make the index anew with:"
                + " dateline rebuild");
      }
      return still;
    }
  }

  /**
   * What the index says of a fact.
   *
   * @param place where its page lies in the archive; empty when the index does not know
   */
  private record Found(String article, String url, Optional<String> place) {}

  private Optional<Found> find(String fact) throws IOException {
    if (!fact.matches("[A-Za-z0-9._:/~-]{1,300}")) {
      throw new ParameterException(spec.commandLine(), fact + ": no id of a fact");
    }
    try (FactSearch search = Searches.open(workspace.folder())) {
      FactQuery query = FactQuery.parse("fact_id:=\"" + fact + "\"");
      FactHits hits = search.search(new Ask(query, Ask.Order.RELEVANCE, 0, 1, List.of(), 1));
      if (hits.hits().isEmpty()) {
        return Optional.empty();
      }
      FactHits.Hit hit = hits.hits().getFirst();
      String article = hit.cell("article_id").plain();
      return Optional.of(new Found(article, hit.cell("url").plain(), search.place(article)));
    } catch (QueryFault fault) {
      throw new ParameterException(spec.commandLine(), fact + ": no id of a fact", fault);
    }
  }

  /** The page the index was made from; the newest of the archive when it does not say which. */
  private static Optional<Page> page(Workspace folder, Found fact) throws IOException {
    PageReader extraction = PageReader.ofArticles();
    try (WarcArchive archive = folder.archive(Position.START)) {
      if (fact.place().isPresent()) {
        Optional<Page> page = archive.page(Position.parse(fact.place().get()));
        if (page.isPresent() && isOf(fact, extraction, page.get())) {
          return page;
        }
      }
      Optional<Page> named =
          newest(
              archive,
              page -> page.uri().toString().equals(fact.url()) && isOf(fact, extraction, page));
      return named.isPresent() ? named : newest(archive, page -> isOf(fact, extraction, page));
    }
  }

  private static boolean isOf(Found fact, PageReader extraction, Page page) {
    return extraction.read(page).article().id().equals(fact.article());
  }

  private static Optional<Page> newest(WarcArchive archive, Predicate<Page> wanted)
      throws IOException {
    List<Page> newest = new ArrayList<>(1);
    archive.read(
        Position.START,
        (next, page) -> {
          if (wanted.test(page)) {
            newest.clear();
            newest.add(page);
          }
          return true;
        });
    return newest.stream().findFirst();
  }

  private static boolean explain(
      PrintWriter out, Reading reading, Trace trace, Optional<String> only) {
    Article article = reading.article();
    boolean found = false;
    for (Fact fact : reading.facts()) {
      if (only.isEmpty() || only.get().equals(fact.id())) {
        new Explanation(out, article).of(fact, reading, trace.rejected());
        found = true;
      }
    }
    return found;
  }
}
