package dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CueTrainerTest {
  private static final Path CORPUS = Path.of("corpus");
  private static final Path SHIPPED =
      Path.of("src", "main", "resources", "dateline", "extract", "cues.tsv");

  @TempDir Path folder;

  @Test
  void our_own_pages_teach_the_shipped_weights_digit_by_digit() throws IOException {
    Path taught = folder.resolve("cues.tsv");
    List<String> log = new ArrayList<>();
    CueTrainer.train(CORPUS, taught, log::add);
    assertThat(taught)
        .as("pages or cues changed: dateline train cues --data corpus -o " + SHIPPED)
        .hasSameTextualContentAs(SHIPPED);
    assertThat(log).hasSize(1).allMatch(line -> line.contains(" pages, "));
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
