package dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.fact.QuoteFact;
import dateline.model.Given;
import dateline.nlp.Models;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where what somebody says begins and ends, and what only looks like a verb of saying. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuoteEndsTest {
  private PageReader reader = PageReader.ofArticles();

  @BeforeAll
  void load() throws IOException {
    reader = PageReader.of(Models.load(Optional.empty()));
  }

  // text | words
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        // an occasion ends at its comma
        "But when Helen Brandt said the vote would be on Friday, Peter Lund left the hall. | the"
            + " vote would be on Friday",
        "As Helen Brandt promised to end what she called “the long wait,” many in the hall rose."
            + " | to end what she called “the long wait,”",
        // the name alone after "what .. called"
        "Under what Peter Lund called “the old model,” the harbour club lost money. | the old"
            + " model",
        // the writer goes on after the mark
        "One poster read “Vote Brandt,” a slogan of the last campaign in Bergen. | Vote Brandt",
        "Peter Lund replied: “Why should I go there?” Nobody in the hall had an answer. | Why"
            + " should I go there?",
        "Peter Lund called the plan “a ruin” during a long tour of the valley. | the plan “a"
            + " ruin”",
        "Peter Lund called the plan “a ruin” and he left the hall. | the plan “a ruin”",
        "Peter Lund said he would pray for the winner but did not name anybody. | he would pray"
            + " for the winner",
        // who says so is told after it
        "Helen Brandt thinks the law is dead, former minister Peter Lund said this week. | the"
            + " law is dead",
        // apposition beside the source is no part of it
        "The river is full of mud, said Peter Lund, a farmer who sold his land in May. | The"
            + " river is full of mud",
        "Four in ten boats are lost, according to Peter Lund, a lawyer who counts them. | Four"
            + " in ten boats are lost",
        // what is vowed ends where another one acts
        "Peter Lund vowed to end the long wait for homes, but he has not begun. | to end the long"
            + " wait for homes",
        // a day stands between who and says
        "Peter Lund this week also said the port would open. | the port would open",
        "Peter Lund said Monday night that the port would open. | the port would open",
        // a programme's name is no second part
        "“We lost the boat,” Peter Lund said on “Morning Hour.” “Nobody came.” | We lost the"
            + " boat, Nobody came.",
      })
  void words_end_where_the_writer_speaks_again(String text, String words) {
    assertThat(quotes(text).stream().map(QuoteFact::words)).as(text).contains(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // the verb's other lives
        "In the north, 60 pledged delegates were at stake.",
        "Here are three reasons the harbour should stay open.",
        "A married couple claiming kinship with the king shot two men.",
        "The hacker who revealed the private letters lives in Bergen.",
        "They waited six hours on the quay, then found themselves alone in the rain.",
        "The minister’s letter repeated itself without end.",
        "Think tanks and parties were at the fair.",
        "Peter Lund had nothing to say about it.",
        "The board wrote a book called “Women Who Sail” in Bergen.",
        // nobody says it
        "The board can ask him to leave the hall.",
        "Any firm that asks them to pay more has to hand over the list.",
        "Peter Lund named his brother when asked to pick a partner.",
        "The act, known as the “Harbour Peace Act” was passed in May.",
        "I think the bridge is safe.",
        "This story has been updated to note that the port is shut.",
        "In addition, according to the bank, prices.",
        // an occasion before the cue
        "On Monday, even as the town slept, Peter Lund wrote to the bank.",
        "On Monday, the third day of his tour, Peter Lund told a joke.",
        "On Monday morning, the third day of his long campaign swing, Peter Lund told a joke.",
        // works and crossheads
        "He is now host of “The Nightly Hour with Peter Lund.”",
        "In his column in May, “The ferry must go,” the case was made.",
      })
  void what_only_looks_like_speech_is_none(String text) {
    assertThat(quotes(text)).as(text).isEmpty();
  }

  private List<QuoteFact> quotes(String text) {
    return reader.read(Given.NOTHING, text).facts(QuoteFact.class);
  }
}
