package dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.fact.OfficialFact;
import dateline.model.Given;
import dateline.nlp.Models;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every shape in which news tells who holds which role. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficialShapesTest {
  private PageReader reader = PageReader.ofArticles();

  @BeforeAll
  void load() throws IOException {
    reader = PageReader.of(Models.load(Optional.empty()));
  }

  // text | which of the officials found | person | role | organisation | status
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // before the name, after it, relative, genitive, pronoun
        "Finance minister Peter Lund spoke. | 1 | Peter Lund | finance minister | - | CURRENT",
        "Peter Lund, the head of the Harbour Board, spoke. | 1 | Peter Lund | head | Harbour Board"
            + " | CURRENT",
        "Helen Brandt, who chairs the Harbour Board, spoke. | 1 | Helen Brandt | chair | Harbour"
            + " Board | CURRENT",
        "Helen Brandt, who is the director of the Harbour Board, spoke. | 1 | Helen Brandt |"
            + " director | Harbour Board | CURRENT",
        "Norway’s prime minister, Peter Lund, spoke. | 1 | Peter Lund | prime minister | Norway |"
            + " CURRENT",
        "The Harbour Board’s director Peter Lund spoke. | 1 | Peter Lund | director | Harbour"
            + " Board | CURRENT",
        "The Harbour Board met on Friday. Its leader, Peter Lund, spoke. | 1 | Peter Lund | leader"
            + " | Harbour Board | CURRENT",
        "Peter Lund is the mayor of Bergen. | 1 | Peter Lund | mayor | Bergen | CURRENT",
        // shared, chained
        "Security analysts Peter Lund and Helen Brandt spoke. | 2 | Peter Lund | security analyst"
            + " | - | CURRENT",
        "Security analysts Peter Lund and Helen Brandt spoke. | 1 | Helen Brandt | security"
            + " analyst | - | CURRENT",
        "The deputy mayors, Peter Lund and Helen Brandt, resigned. | 2 | Peter Lund | deputy mayor"
            + " | - | FORMER",
        "The deputy mayors, Peter Lund and Helen Brandt, resigned. | 1 | Helen Brandt | deputy"
            + " mayor | - | FORMER",
        "Peter Lund, a former intelligence chief and now prime minister, spoke. | 2 | Peter Lund |"
            + " intelligence chief | - | FORMER",
        "Peter Lund, a former intelligence chief and now prime minister, spoke. | 1 | Peter Lund |"
            + " prime minister | - | CURRENT",
        // status
        "Former mayor Helen Brandt spoke. | 1 | Helen Brandt | mayor | - | FORMER",
        "Acting mayor Helen Brandt spoke. | 1 | Helen Brandt | mayor | - | ACTING",
        "The new mayor, Helen Brandt, spoke. | 1 | Helen Brandt | mayor | - | NEW",
        "Mayor-elect Helen Brandt spoke. | 1 | Helen Brandt | mayor | - | DESIGNATE",
        "Prime minister-designate Peter Lund spoke. | 1 | Peter Lund | prime minister | - |"
            + " DESIGNATE",
        "The late mayor Helen Brandt built the port. | 1 | Helen Brandt | mayor | - | DECEASED",
        "Helen Brandt, who was appointed director of the Harbour Board in May, spoke. | 1 | Helen"
            + " Brandt | director | Harbour Board | NEW",
        "Peter Lund resigned as director of the Harbour Board. | 1 | Peter Lund | director |"
            + " Harbour Board | FORMER",
      })
  void a_shape_gives_person_role_organisation_and_status(
      String text, int nth, String person, String role, String in, OfficialFact.Status status) {
    List<OfficialFact> officials = reader.read(Given.NOTHING, text).facts(OfficialFact.class);
    assertThat(officials).as(text).hasSizeGreaterThanOrEqualTo(nth);
    OfficialFact official = officials.get(nth - 1);
    assertThat(official.name()).as(text).isEqualTo(person);
    String said = official.role().orElse("-").toLowerCase(Locale.ROOT);
    assertThat(said).as(text).contains(role);
    assertThat(official.organisation()).as(text).isEqualTo(Optional.ofNullable(in));
    assertThat(official.status()).as(text).isEqualTo(status);
  }
}
