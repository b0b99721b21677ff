package dateline.cli;

import dateline.eval.Evaluation;
import dateline.eval.Floors;
import dateline.eval.Gold;
import dateline.eval.GoldFiles;
import dateline.eval.PageGold;
import dateline.eval.PageScorer;
import dateline.eval.Scorer;
import dateline.eval.Scores;
import dateline.nlp.Models;
import dateline.read.PageReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline eval}: gold against found. */
@Command(
    name = "eval",
    description = {
      "Score the facts found in annotated articles, and the articles found on annotated pages:"
          + " precision, recall, F1 and the slots of each type.",
      ""
    },
    footer = {"", "The format of gold files is described in corpus/README.md."},
    sortOptions = false)
final class EvalCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "GOLD",
      description = "Gold files or folders of them. Default: corpus/gold and corpus/pages.")
  private List<Path> gold = List.of();

  @Option(names = "--errors", description = "List every miss, extra find, wrong slot and trap.")
  private boolean errors;

  @Option(
      names = "--confidence",
      description = "Print how many facts of each confidence are right as a whole.")
  private boolean confidence;

  @Option(
      names = "--floors",
      paramLabel = "FILE",
      description = "Fail when a figure is under its floor in this file.")
  private @Nullable Path floors;

  @Option(
      names = "--raise",
      description = "Write the figures that rose into the floors file; a floor is never lowered.")
  private boolean raise;

  @Option(
      names = "--models",
      paramLabel = "DIR",
      description = "Folder of models. Default: those inside the jar.")
  private @Nullable Path models;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (raise && floors == null) {
      throw new ParameterException(spec.commandLine(), "--raise needs --floors FILE");
    }
    List<Path> places =
        gold.isEmpty() ? List.of(Path.of("corpus", "gold"), Path.of("corpus", "pages")) : gold;
    List<Gold.Text> texts = new ArrayList<>();
    List<PageGold> pages = new ArrayList<>();
    Optional<Path> ofTexts = Optional.empty();
    Optional<Path> ofPages = Optional.empty();
    for (Path place : places) {
      if (!Files.exists(place)) {
        throw new ParameterException(spec.commandLine(), place + ": no such gold file or folder");
      }
      if (texts.addAll(GoldFiles.read(place)) && ofTexts.isEmpty()) {
        ofTexts = Optional.of(place);
      }
      if (pages.addAll(PageGold.read(place)) && ofPages.isEmpty()) {
        ofPages = Optional.of(place);
      }
    }
    if (texts.isEmpty() && pages.isEmpty()) {
      throw new ParameterException(spec.commandLine(), places + ": no gold file in it");
    }
    boolean held = texts.isEmpty() || ofTexts(texts, ofTexts.orElseThrow());
    held &= pages.isEmpty() || ofPages(pages, ofPages.orElseThrow());
    return held ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private boolean ofTexts(List<Gold.Text> texts, Path place) throws IOException {
    PageReader reader = PageReader.of(Models.load(Optional.ofNullable(models)));
    Map<Boolean, List<Gold.Text>> groups =
        texts.stream().collect(Collectors.partitioningBy(Gold.Text::isWhole));
    List<Gold.Text> whole = groups.getOrDefault(true, List.of());
    List<Gold.Text> partly = groups.getOrDefault(false, List.of());
    boolean held = true;
    if (!whole.isEmpty()) {
      Scorer scorer = score(whole, "annotated articles", reader);
      held = floors == null || facts(scorer, place, floors);
    }
    if (!partly.isEmpty()) {
      Scorer scorer = score(partly, "articles annotated for some types alone", reader);
      held &= floors == null || partly(scorer, place, floors);
    }
    return held;
  }

  private Scorer score(List<Gold.Text> texts, String what, PageReader reader) {
    Scorer scorer;
    try (Progress progress = new Progress(Console.ofSystem(), "scoring", " articles")) {
      progress.of(texts.size());
      scorer = Evaluation.of(texts, reader, progress::step);
    }
    System.out.printf(Locale.ROOT, "%d %s%n", texts.size(), what);
    scorer.scores().entrySet().stream()
        .filter(e -> e.getValue().gold() + e.getValue().predicted() > 0)
        .sorted(Map.Entry.comparingByKey())
        .forEach(e -> print(e.getKey(), e.getValue()));
    if (errors) {
      scorer.errors().forEach(System.out::println);
    }
    return scorer;
  }

  private boolean facts(Scorer scorer, Path place, Path file) throws IOException {
    Floors now = Floors.of(scorer, Floors.digestOf(place));
    Optional<Floors> before = Floors.read(file);
    if (raise) {
      before.map(floor -> floor.raisedBy(now)).orElse(now).write(file);
      return written(file);
    }
    return holds(file, before, now);
  }

  private boolean partly(Scorer scorer, Path place, Path file) throws IOException {
    Floors now = Floors.of(scorer, Floors.digestOf(place));
    Optional<Floors> before = Floors.ofPartly(file);
    if (raise) {
      before.map(floor -> floor.raisedBy(now)).orElse(now).writeOfPartly(file);
      return written(file);
    }
    return holds(file, before, now);
  }

  private boolean ofPages(List<PageGold> pages, Path place) throws IOException {
    PageScorer scorer = Evaluation.ofPages(pages);
    System.out.printf(Locale.ROOT, "%d annotated pages%n", pages.size());
    System.out.printf(
        Locale.ROOT,
        "body      precision %5.1f  recall %5.1f  F1 %5.1f  paragraphs right to the letter, F1"
            + " %5.1f%n",
        scorer.precision(),
        scorer.recall(),
        scorer.f1(),
        scorer.paragraphF1());
    StringBuilder fields = new StringBuilder("         ");
    scorer.figures().entrySet().stream()
        .filter(figure -> figure.getKey().indexOf('.') < 0)
        .forEach(
            figure ->
                fields.append(
                    String.format(Locale.ROOT, " %s %.1f", figure.getKey(), figure.getValue())));
    System.out.println(fields);
    if (errors) {
      scorer.errors().forEach(System.out::println);
    }
    if (floors == null) {
      return true;
    }
    Floors now = Floors.of(scorer, Floors.digestOf(place));
    Optional<Floors> before = Floors.ofPages(floors);
    if (raise) {
      before.map(floor -> floor.raisedBy(now)).orElse(now).writeOfPages(floors);
      return written(floors);
    }
    return holds(floors, before, now);
  }

  private static boolean written(Path file) {
    System.err.println("dateline: floors written to " + file);
    return true;
  }

  private static boolean holds(Path file, Optional<Floors> before, Floors now) {
    if (before.isEmpty()) {
      System.err.println("dateline: " + file + ": no floors there; take them with --raise");
      return false;
    }
    if (!before.get().digest().equals(now.digest())) {
      System.err.println(
          "dateline: "
              + file
              + ": its floors were taken on other gold; take them anew with --raise");
      return false;
    }
    List<String> fallen = before.get().fallen(now);
    fallen.forEach(line -> System.err.println("dateline: " + line));
    return fallen.isEmpty();
  }

  private void print(String type, Scores scores) {
    System.out.printf(
        Locale.ROOT,
        "%-9s gold %4d  found %4d  precision %5.1f  recall %5.1f  F1 %5.1f  whole F1 %5.1f  traps"
            + " hit %d%n",
        type,
        scores.gold(),
        scores.predicted(),
        scores.precision(),
        scores.recall(),
        scores.f1(),
        scores.wholeF1(),
        scores.traps());
    StringBuilder slots = new StringBuilder("         ");
    scores.slots().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            slot ->
                slots.append(
                    String.format(
                        Locale.ROOT,
                        " %s %.1f (%d)",
                        slot.getKey(),
                        slot.getValue().accuracy(),
                        slot.getValue().n())));
    System.out.println(slots);
    if (confidence) {
      for (int bin = 0; bin < 10; bin++) {
        int[] tally = scores.confidence(bin);
        if (tally[0] > 0) {
          System.out.printf(
              Locale.ROOT,
              "          confidence %.1f-%.1f: %d facts, %.1f%% right as a whole%n",
              bin / 10.0,
              (bin + 1) / 10.0,
              tally[0],
              100.0 * tally[1] / tally[0]);
        }
      }
    }
  }
}
