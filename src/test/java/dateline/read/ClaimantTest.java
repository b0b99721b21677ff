package dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.fact.Attribution;
import dateline.fact.CountFact;
import dateline.fact.Fact;
import dateline.model.Given;
import dateline.nlp.Models;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who claims each figure of a sentence that holds two claims, or a claim and the writer's own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClaimantTest {
  private PageReader reader = PageReader.ofArticles();

  @BeforeAll
  void load() throws IOException {
    reader = PageReader.of(Models.load(Optional.empty()));
  }

  // text | claimant of each count in order, - for the writer
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        // two who say
        "Police said 10 people were killed, the health ministry said 12 people were killed. |"
            + " Police; health ministry",
        "Police said 10 people had died, while the hospital said 12 people had died. | Police;"
            + " hospital",
        "The mayor put the toll at 19 people, but the governor said 25 people had died. | mayor;"
            + " governor",
        "Helen Brandt said 40 homes had burned and Peter Lund said 60 homes had burned. | Helen"
            + " Brandt; Peter Lund",
        "According to police, 200 people marched, though the union said 900 people had come. |"
            + " police; union",
        "About 200 people marched, according to police, while the union counted 900 people. |"
            + " police; -",
        // the verb is said once
        "Police said 10 people were killed, the ministry 12 people. | Police; ministry",
        "The mayor said 30 homes were lost, the fire brigade 45. | mayor; fire brigade",
        // one who says and the writer
        "Peter Lund said 14 people were missing; a list at the gate has 26 names. | Peter Lund; -",
        "The firm, which has 400 workers, said it would close 3 mines. | -; firm",
        "When 30 men left the hall, Helen Brandt said 50 men had stayed. | -; Helen Brandt",
        "Peter Lund, who owns 12 boats, said 3 boats had sunk. | -; Peter Lund",
        "The storm killed 8 people, and the mayor said 20 people were missing. | -; mayor",
        // a claim inside a claim
        "Helen Brandt said 9 people were hurt, according to the newspaper. | Helen Brandt",
        "The newspaper reported that the mayor had said 9 people were hurt. | mayor",
        "Peter Lund said the bank believed 70 firms would fail. | bank",
        // the claimant comes last
        "Some 300 houses were lost and 12 people died, the mayor said. | mayor; mayor",
        "The fire destroyed 30 houses, the mayor said, and 5 barns. | mayor; mayor",
        "“We lost 30 houses,” the mayor said, adding that 5 barns had burned. | mayor; mayor",
      })
  void each_figure_has_its_own_claimant(String text, String claimants) {
    List<String> found =
        reader.read(Given.NOTHING, text).facts(CountFact.class).stream()
            .map(Fact::attribution)
            .map(who -> who.map(Attribution::name).orElse("-"))
            .toList();
    List<String> wanted = Arrays.stream(claimants.split(";")).map(String::strip).toList();
    assertThat(found).as(text).hasSameSizeAs(wanted);
    for (int i = 0; i < wanted.size(); i++) {
      assertThat(found.get(i)).as(text).endsWith(wanted.get(i));
    }
  }
}
