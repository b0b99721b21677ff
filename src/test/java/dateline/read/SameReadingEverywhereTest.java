package dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.eval.Evaluation;
import dateline.eval.Gold;
import dateline.eval.GoldFiles;
import dateline.format.Json;
import dateline.nlp.Models;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * The same article gives the same bytes, whatever was read before it and on however many threads.
 */
final class SameReadingEverywhereTest {
  @Test
  void order_and_threads_change_no_byte() throws Exception {
    List<Gold.Text> texts = GoldFiles.read(Path.of("corpus", "gold"));
    PageReader reader = PageReader.of(Models.load(Optional.empty()));
    Map<String, String> alone = new HashMap<>();
    texts.forEach(text -> alone.put(text.id(), Json.line(Evaluation.read(text, reader))));

    long seed = new Random().nextLong();
    List<Gold.Text> shuffled = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      shuffled.addAll(texts);
    }
    Collections.shuffle(shuffled, new Random(seed));
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      List<Future<String>> lines = new ArrayList<>();
      for (Gold.Text text : shuffled) {
        lines.add(threads.submit(() -> Json.line(Evaluation.read(text, reader))));
      }
      for (int i = 0; i < lines.size(); i++) {
        String id = shuffled.get(i).id();
        assertThat(lines.get(i).get()).as("seed %d, article %s", seed, id).isEqualTo(alone.get(id));
      }
    }
  }

  @Test
  void every_fact_shows_its_words_inside_its_sentence() throws IOException {
    PageReader reader = PageReader.of(Models.load(Optional.empty()));
    for (Gold.Text gold : GoldFiles.read(Path.of("corpus", "gold"))) {
      var reading = Evaluation.read(gold, reader);
      assertThat(reading.article().text()).isEqualTo(gold.text());
      assertThat(reading.problems()).as(gold.id()).isEmpty();
      assertThat(reading.facts()).extracting(fact -> fact.id()).doesNotHaveDuplicates();
      assertThat(reading.facts())
          .allSatisfy(
              fact -> {
                assertThat(fact.sentence().contains(fact.span())).as(fact.id()).isTrue();
                assertThat(fact.span().of(gold.text())).isNotBlank();
                assertThat(fact.evidence().because().toString()).isNotBlank();
              });
    }
  }
}
