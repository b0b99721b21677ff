package dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.fact.CountFact;
import dateline.fact.OfficialFact;
import dateline.fact.QuoteFact;
import dateline.fact.Reading;
import dateline.model.Given;
import dateline.nlp.Models;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpeechReadingTest {
  private PageReader reader = PageReader.ofArticles();

  @BeforeAll
  void load() throws IOException {
    reader = PageReader.of(Models.load(Optional.empty()));
  }

  // text | kind | words | who
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "“The bridge is safe,” said Mayor Helen Brandt. | DIRECT | The bridge is safe | Helen"
            + " Brandt",
        "\"We lost the boat,\" Peter Lund told reporters. | DIRECT | We lost the boat | Peter Lund",
        "''We lost the boat,'' Peter Lund said. | DIRECT | We lost the boat | Peter Lund",
        "Peter Lund said, “We lost the boat.” | DIRECT | We lost the boat. | Peter Lund",
        "“We waited,” Peter Lund said. “Nobody came.” | DIRECT | We waited, Nobody came. | Peter"
            + " Lund",
        "Peter Lund said the port would stay closed. | INDIRECT | the port would stay closed |"
            + " Peter Lund",
        "Peter Lund said that the port would stay closed. | INDIRECT | the port would stay closed |"
            + " Peter Lund",
        "The port will stay closed, Peter Lund said. | INDIRECT | The port will stay closed | Peter"
            + " Lund",
        "At least 12 men were hurt, Peter Lund said. | INDIRECT | At least 12 men were hurt | Peter"
            + " Lund",
        "Up to 90 men are missing, said Peter Lund. | INDIRECT | Up to 90 men are missing | Peter"
            + " Lund",
        "The port, Peter Lund said, will stay closed. | INDIRECT | The port will stay closed |"
            + " Peter Lund",
        "Peter Lund said the port was “a ruin”. | MIXED | the port was “a ruin” | Peter Lund",
        "The port has closed, according to Peter Lund. | INDIRECT | The port has closed | Peter"
            + " Lund",
        "According to Peter Lund, the port has closed. | INDIRECT | the port has closed | Peter"
            + " Lund",
      })
  void a_quote_has_its_kind_words_and_speaker(
      String text, QuoteFact.Kind kind, String words, String name) {
    List<QuoteFact> quotes = quotes(text);
    assertThat(quotes).as(text).hasSize(1);
    assertThat(quotes.getFirst().kind()).isEqualTo(kind);
    assertThat(quotes.getFirst().words()).isEqualTo(words);
    assertThat(quotes.getFirst().name()).contains(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The novel “The Long Winter” sold well in Bergen.",
        "Joe “the Hammer” Poole won the fight on Friday.",
        "The firm did not say when it would reopen the mine.",
      })
  void titles_nicknames_and_silence_are_no_quotes(String text) {
    assertThat(quotes(text)).isEmpty();
  }

  @Test
  void a_pronoun_is_whoever_spoke_last() {
    List<QuoteFact> quotes = quotes("Peter Lund said the port was closed. “Nobody came,” he said.");
    assertThat(quotes).hasSize(2);
    assertThat(quotes.get(1).name()).contains("Peter Lund");
    assertThat(quotes.get(1).resolved()).isEqualTo(QuoteFact.Resolved.PRONOUN);
  }

  @Test
  void an_agentless_accusation_has_no_speaker() {
    List<QuoteFact> quotes = quotes("The rebels are accused of burning two villages.");
    assertThat(quotes).hasSize(1);
    assertThat(quotes.getFirst().name()).isEmpty();
    assertThat(quotes.getFirst().words()).isEqualTo("burning two villages");
  }

  @Test
  void a_figure_has_the_claimant_whose_words_hold_it() {
    Reading reading =
        read("Peter Lund said 14 people had drowned, while police believe 20 people were lost.");
    List<CountFact> counts = reading.facts(CountFact.class);
    assertThat(counts).hasSize(2);
    assertThat(counts.get(0).attribution().orElseThrow().name()).isEqualTo("Peter Lund");
    assertThat(counts.get(1).attribution().orElseThrow().name()).isEqualTo("police");
  }

  // text | person | rank | role | organisation | status
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Col. Helen Brandt spoke first. | Helen Brandt | Colonel | | | CURRENT",
        "Former finance minister Peter Lund spoke first. | Peter Lund | | finance minister | |"
            + " FORMER",
        "Peter Lund, a spokesman for the Harbour Board, spoke. | Peter Lund | | spokesman | Harbour"
            + " Board | CURRENT",
        "Norway’s new prime minister, Peter Lund, spoke. | Peter Lund | | prime minister | Norway |"
            + " NEW",
        "Peter Lund, who heads the Harbour Board, spoke. | Peter Lund | | head | Harbour Board |"
            + " CURRENT",
        "Acting mayor Helen Brandt spoke first. | Helen Brandt | | mayor | | ACTING",
      })
  void an_official_has_rank_role_organisation_and_status(
      String text, String person, String rank, String role, String in, OfficialFact.Status status) {
    List<OfficialFact> officials = read(text).facts(OfficialFact.class);
    assertThat(officials).as(text).hasSize(1);
    OfficialFact official = officials.getFirst();
    assertThat(official.name()).isEqualTo(person);
    assertThat(official.rank()).isEqualTo(Optional.ofNullable(rank));
    assertThat(
            official
                .role()
                .map(r -> r.toLowerCase(java.util.Locale.ROOT))
                .map(r -> r.replace("acting ", "")))
        .isEqualTo(Optional.ofNullable(role));
    assertThat(official.organisation()).isEqualTo(Optional.ofNullable(in));
    assertThat(official.status()).isEqualTo(status);
  }

  private List<QuoteFact> quotes(String text) {
    return read(text).facts(QuoteFact.class);
  }

  private Reading read(String text) {
    return reader.read(Given.NOTHING, text);
  }
}
