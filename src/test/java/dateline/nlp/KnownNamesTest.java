package dateline.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class KnownNamesTest {
  private final WordScanner scanner = new WordScanner(new Abbreviations());

  @Test
  void the_lists_are_those_the_shipped_model_learned_with() throws IOException {
    try (InputStream in = Models.class.getResourceAsStream("/models/" + Models.MANIFEST)) {
      byte[] manifest = Optional.ofNullable(in).orElseThrow().readAllBytes();
      assertThat(new String(manifest, StandardCharsets.UTF_8))
          .as(
              "names changed since the model was trained: name new ones in gazetteer-later.tsv,"
                  + " or train anew")
          .contains(KnownNames.digest());
    }
  }

  @Test
  void reading_knows_later_names_and_training_does_not() {
    Gazetteer reading = new Gazetteer(scanner);
    Gazetteer training = Gazetteer.learned(scanner);
    for (String[] row : Lists.rows("gazetteer-later.tsv")) {
      Gazetteer.Kind kind = Gazetteer.Kind.valueOf(row[1].toUpperCase(Locale.ROOT));
      assertThat(Gazetteer.has(reading.kindsOf(row[0]), kind)).as(row[0]).isTrue();
      assertThat(Gazetteer.has(training.kindsOf(row[0]), kind)).as(row[0]).isFalse();
    }
    assertThat(training.kindsOf("Oxfam")).isEqualTo(reading.kindsOf("Oxfam")).isPositive();
  }

  @Test
  void training_leaves_out_nothing_but_the_later_names() {
    Set<String> missing = new HashSet<>();
    KnownNames.all((name, kind) -> missing.add(name + '\t' + kind));
    KnownNames.learned((name, kind) -> missing.remove(name + '\t' + kind));
    assertThat(missing).hasSize(Lists.rows("gazetteer-later.tsv").size());
  }
}
