package dateline.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.nlp.Models;
import dateline.read.PageReader;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The quality that was reached on our own gold stays reached. */
final class CorpusFloorsTest {
  private static final Path GOLD = Path.of("corpus", "gold");

  @Test
  void no_figure_is_under_its_floor() throws Exception {
    Floors floors = Floors.read(Path.of("corpus", "floors.json")).orElseThrow();
    PageReader reader = PageReader.of(Models.load(Optional.empty()));
    Scorer scorer = Evaluation.of(GoldFiles.read(GOLD), reader);
    Floors now = Floors.of(scorer, Floors.digestOf(GOLD));
    assertThat(now.digest())
        .as(
            "the gold changed: take the floors anew, ./dateline eval --floors corpus/floors.json"
                + " --raise")
        .isEqualTo(floors.digest());
    assertThat(floors.fallen(now)).isEmpty();
  }
}
