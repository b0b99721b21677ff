package dateline.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.nlp.Models;
import dateline.read.PageReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The quality that was reached on our own gold stays reached. */
final class CorpusFloorsTest {
  private static final Path GOLD = Path.of("corpus", "gold");
  private static final Path FLOORS = Path.of("corpus", "floors.json");
  private static final Path FIGURES = Path.of("corpus", "figures");
  private static final Path FIGURES_FLOORS = Path.of("corpus", "figures-floors.json");

  @Test
  void no_figure_is_under_its_floor() throws Exception {
    check(GOLD, Floors.read(FLOORS).orElseThrow(), Gold.Text::isWhole);
  }

  @Test
  void no_figure_of_the_articles_about_officials_is_under_its_floor() throws Exception {
    check(GOLD, Floors.ofPartly(FLOORS).orElseThrow(), text -> !text.isWhole());
  }

  @Test
  void no_figure_of_the_articles_about_figures_is_under_its_floor() throws Exception {
    check(FIGURES, Floors.ofPartly(FIGURES_FLOORS).orElseThrow(), text -> true);
  }

  private static void check(Path place, Floors floors, Predicate<Gold.Text> which)
      throws Exception {
    PageReader reader = PageReader.of(Models.load(Optional.empty()));
    List<Gold.Text> gold = GoldFiles.read(place).stream().filter(which).toList();
    Scorer scorer = Evaluation.of(gold, reader);
    Floors now = Floors.of(scorer, Floors.digestOf(place));
    assertThat(now.digest())
        .as(
            "the gold changed: take the floors anew, ./dateline eval PLACE --floors FILE"
                + " --raise")
        .isEqualTo(floors.digest());
    assertThat(floors.fallen(now)).isEmpty();
  }
}
