package dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.eval.Evaluation;
import dateline.eval.Gold;
import dateline.eval.GoldFiles;
import dateline.fact.Fact;
import dateline.model.Provenance;
import dateline.nlp.Models;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every fact says which rule found it, and by which words. */
class BecauseTest {
  @Test
  void every_fact_of_the_corpus_names_its_rule_and_its_trigger() throws Exception {
    PageReader reader = PageReader.of(Models.load(Optional.empty()));
    int facts = 0;
    for (Gold.Text text : GoldFiles.read(Path.of("corpus", "gold"))) {
      for (Fact fact : Evaluation.read(text, reader).facts()) {
        Provenance because = fact.evidence().because();
        assertThat(because.rule()).as(fact.id()).isNotBlank();
        assertThat(because.trigger()).as(fact.id()).isNotBlank();
        facts++;
      }
    }
    assertThat(facts).isGreaterThan(1000);
  }
}
