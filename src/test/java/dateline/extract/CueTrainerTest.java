package dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CueTrainerTest {
  private static final Path CORPUS = Path.of("corpus");
  private static final Path SHIPPED =
      Path.of("src", "main", "resources", "dateline", "extract", "cues.tsv");

  private static final double FARTHEST = 0.3;

  @TempDir Path folder;

  // a date or headline read a little better moves a weight a little; the pages must be the same
  @Test
  void our_own_pages_teach_the_shipped_weights() throws IOException {
    Path taught = folder.resolve("cues.tsv");
    List<String> log = new ArrayList<>();
    CueTrainer.train(CORPUS, taught, log::add);
    assertThat(Files.readAllLines(SHIPPED).get(2))
        .as("pages changed: dateline train cues --data corpus -o " + SHIPPED)
        .isEqualTo("# " + log.get(0));
    Map<String, Double> shipped = weights(SHIPPED);
    assertThat(shipped).hasSize(Cue.values().length);
    weights(taught)
        .forEach(
            (cue, weight) ->
                assertThat(shipped.get(cue)).as(cue).isCloseTo(weight, within(FARTHEST)));
  }

  @Test
  void the_same_pages_teach_the_same_digit_by_digit() throws IOException {
    Path pages = Path.of("corpus", "pages");
    CueTrainer.train(pages, folder.resolve("one"), line -> {});
    CueTrainer.train(pages, folder.resolve("two"), line -> {});
    assertThat(folder.resolve("one")).hasSameTextualContentAs(folder.resolve("two"));
  }

  private static Map<String, Double> weights(Path table) throws IOException {
    Map<String, Double> weights = new TreeMap<>();
    for (String line : Files.readAllLines(table)) {
      String[] cells = line.split("\t", -1);
      if (cells.length == 2 && !cells[1].equals("WEIGHT")) {
        weights.put(cells[0], Double.valueOf(cells[1]));
      }
    }
    return weights;
  }

  @Test
  void gold_of_lines_and_gold_of_files_label_alike() throws IOException {
    String html = "<h1>Bridge opens</h1><p>The bridge at Port Lune opened on Monday.</p>";
    Files.writeString(folder.resolve("a.html"), html);
    Files.writeString(
        folder.resolve("a.json"),
        """
        {"page": "a.html", "url": "https://lune.example/a", "paragraphs": [
          {"kind": "headline", "text": "Bridge opens"},
          {"kind": "body", "text": "The bridge at Port Lune opened on Monday."}]}
        """);
    Files.writeString(
        folder.resolve("gold.jsonl"),
        "{\"id\":\"b\",\"url\":\"https://lune.example/b\",\"file\":\"a.html\","
            + "\"body\":\"The bridge at Port Lune opened on Monday.\"}\n");
    List<LabelledPage> pages = LabelledPage.below(folder);
    assertThat(pages).hasSize(2);
    assertThat(pages.stream().map(LabelledPage::body).distinct()).hasSize(1);
    assertThat(CueTrainer.examples(pages.get(0)).stream().map(CueTrainer.Example::share))
        .containsExactly(0.0, 1.0);
  }

  @Test
  void a_folder_without_annotated_pages_is_named() {
    assertThatThrownBy(() -> CueTrainer.train(folder, folder.resolve("x"), line -> {}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(folder.toString());
  }
}
