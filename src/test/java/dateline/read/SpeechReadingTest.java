package dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.fact.CountFact;
import dateline.fact.DateFact;
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
        "In 12 towns people were hurt, Peter Lund said. | INDIRECT | In 12 towns people were hurt |"
            + " Peter Lund",
        "In total there are fewer than 90 men in the mine, Peter Lund said. | INDIRECT | In total"
            + " there are fewer than 90 men in the mine | Peter Lund",
        "Peter Lund yelled “Stop it!” at the driver of the bus. | DIRECT | Stop it! | Peter Lund",
        "Peter Lund said the port would shut; a list on the gate has 26 names. | INDIRECT | the"
            + " port would shut | Peter Lund",
        "Peter Lund said the port was shut, a blow to a town that had waited years for work."
            + " | INDIRECT | the port was shut | Peter Lund",
        "Peter Lund said on Tuesday it would take 12 weeks. | INDIRECT | it would take 12 weeks |"
            + " Peter Lund",
        "Peter Lund said late on Nov. 3 it had lost 40 ships. | INDIRECT | it had lost 40 ships |"
            + " Peter Lund",
        "Peter Lund said on Monday evening 12 men were hurt. | INDIRECT | 12 men were hurt |"
            + " Peter Lund",
        "Peter Lund said in a statement the port was open. | INDIRECT | the port was open |"
            + " Peter Lund",
        "The port is safe by 2050, said lead author Peter Lund. | INDIRECT | The port is safe by"
            + " 2050 | Peter Lund",
        "Peter Lund said filling would start in July. | INDIRECT | filling would start in July |"
            + " Peter Lund",
        "The plant had 42 injuries last year, records show. | INDIRECT | The plant had 42 injuries"
            + " last year | records",
        "After saying the port was shut, Peter Lund left for Bergen. | INDIRECT | the port was shut"
            + " | Peter Lund",
        "Peter Lund, who said the port was shut, called a taxi. | INDIRECT | the port was shut |"
            + " Peter Lund",
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
        "The money went into what lawyers know as a “liquidating trust.”",
        "Voters who say the tax is unfair were split about evenly.",
        "The shop sold a book called “Women Who Sail” in Bergen.",
        "In an interview on “Morning Report,” Peter Lund told a joke.",
        "The group claimed responsibility for the worst attack since the war.",
        "Editor’s note: Peter Lund has said that the port is his.",
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
  void a_pronoun_may_stand_for_somebody_without_a_name() {
    List<QuoteFact> quotes =
        quotes(
            "Helen Brandt said the clinic was full. A nurse at the clinic, who asked not to be"
                + " named, said patients slept on the floor. “We have no beds,” she said.");
    assertThat(quotes).hasSize(3);
    assertThat(quotes.get(2).name()).contains("nurse at the clinic");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The board on Monday ordered Peter Lund to sell two ships.",
        "The board late on Monday evening ordered Peter Lund to sell two ships.",
      })
  void the_day_is_no_part_of_the_source(String text) {
    assertThat(quotes(text).getFirst().name()).contains("board");
  }

  @Test
  void what_was_said_of_a_nation_or_an_age_is_said_by_whoever_spoke_last() {
    for (String other : List.of("the Swede", "the 19-year-old")) {
      List<QuoteFact> quotes =
          quotes("Peter Lund said the team was ready. “He is quick,” " + other + " told the club.");
      assertThat(quotes).hasSize(2);
      assertThat(quotes.get(1).name()).as(other).contains("Peter Lund");
    }
  }

  @Test
  void what_was_expected_is_not_said() {
    assertThat(quotes("The ice will go by 2050, earlier than models suggested in 2012.")).isEmpty();
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
        "The World Bank's representative in Asia, Peter Lund, spoke. | Peter Lund | |"
            + " representative | World Bank | CURRENT",
        "The Harbour Board met. Its deputy envoy, Peter Lund, spoke. | Peter Lund | |"
            + " deputy envoy | Harbour Board | CURRENT",
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

  @Test
  void leading_a_team_of_somebodys_for_a_while_is_no_office() {
    Reading reading = read("Peter Lund will lead Bergen's negotiating team in talks next month.");
    assertThat(reading.facts(OfficialFact.class)).isEmpty();
  }

  private List<QuoteFact> quotes(String text) {
    return read(text).facts(QuoteFact.class);
  }

  private Reading read(String text) {
    return reader.read(Given.NOTHING, text);
  }

  // two paragraphs of one mark, a paragraph of marked speech after a cue: one quote
  @Test
  void speech_that_goes_on_over_paragraphs_is_one_quote() {
    List<QuoteFact> quotes =
        quotes(
            """
            “The port is shut,” Peter Lund said. “Nobody was told.

            “They came at night and took the cranes.”

            “I want my cranes back.”

            The town is quiet.\
            """);
    assertThat(quotes).hasSize(1);
    assertThat(quotes.getFirst().spans()).hasSize(4);
    assertThat(quotes.getFirst().name()).contains("Peter Lund");
  }

  @Test
  void paragraphs_after_a_colon_and_a_verb_of_saying_are_quotes_of_their_own() {
    List<QuoteFact> quotes =
        quotes(
            "Her son Peter Lund said:\n\n“The port is shut. Nobody was told.\n\n"
                + "“They came at night and took the cranes.”\n\nThe town is quiet.");
    assertThat(quotes).hasSize(2);
    assertThat(quotes).allSatisfy(quote -> assertThat(quote.name()).contains("Peter Lund"));
  }

  @Test
  void a_letter_shown_after_a_colon_is_one_quote() {
    List<QuoteFact> quotes =
        quotes(
            "“We wrote,” Peter Lund said.\n\nThe letter in full:\n\n“The port is shut. Nobody was"
                + " told.\n\n“They came at night and took the cranes.”\n\nThe town is quiet.");
    assertThat(quotes).hasSize(2);
    assertThat(quotes.getLast().spans()).hasSize(2);
  }

  // text | via
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "Peter Lund said in a joint statement on Monday that the port was shut. | a joint"
            + " statement",
        "“The port is shut,” Peter Lund said through an interpreter. | an interpreter",
        "Peter Lund boasted in a voice message posted on a channel that he won. | a voice message"
            + " posted on a channel",
        "“We lost the boat,” Peter Lund told staff in an email. | an email",
        "Peter Lund wrote on Facebook that the port was shut. | Facebook",
      })
  void what_carried_the_words_is_told(String text, String via) {
    assertThat(quotes(text).getFirst().via()).contains(via);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Peter Lund said on Monday that the port was shut.",
        "Peter Lund on Monday said that the port was shut.",
        "On Monday, Peter Lund said that the port was shut.",
        "“The port is shut,” Peter Lund said on Monday.",
      })
  void the_day_beside_the_cue_says_when(String text) {
    String day = read(text).facts(DateFact.class).getFirst().id();
    assertThat(quotes(text).getFirst().when()).contains(day);
  }

  @Test
  void the_day_of_what_is_said_does_not_say_when_it_was_said() {
    assertThat(quotes("Peter Lund said the port would open on Monday.").getFirst().when())
        .isEmpty();
  }
}
