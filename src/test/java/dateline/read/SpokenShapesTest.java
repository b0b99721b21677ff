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

/** Every shape in which English news tells what somebody says, and who that is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpokenShapesTest {
  private PageReader reader = PageReader.ofArticles();

  @BeforeAll
  void load() throws IOException {
    reader = PageReader.of(Models.load(Optional.empty()));
  }

  // text (¶ parts paragraphs) | kind of the last quote | its words | who
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        // marks
        "‘The port is shut,’ Peter Lund said. | DIRECT | The port is shut | Peter Lund",
        "„The port is shut,“ Peter Lund said. | DIRECT | The port is shut | Peter Lund",
        "«The port is shut,» Peter Lund said. | DIRECT | The port is shut | Peter Lund",
        "“She shouted ‘Stop!’ at the door,” Peter Lund said. | DIRECT | She shouted ‘Stop!’ at"
            + " the door | Peter Lund",
        "“[The board] lost the boat,” Peter Lund said. | DIRECT | [The board] lost the boat |"
            + " Peter Lund",
        "“We lost [them] in May … and went home,” Peter Lund said. | DIRECT | We lost [them] in"
            + " May … and went home | Peter Lund",
        "Peter Lund said the port was a “dead place” and a “ruin”. | MIXED | the port was a"
            + " “dead place” and a “ruin” | Peter Lund",
        // split by the cue, cue inside, before, inverted
        "“The port,” Peter Lund said, “is shut.” | DIRECT | The port, is shut. | Peter Lund",
        "“We waited,” said Peter Lund. “Nobody came.” | DIRECT | We waited, Nobody came. | Peter"
            + " Lund",
        "“We waited,” he said. “Nobody came.” ¶ “It was cold,” said Peter Lund. | DIRECT | It was"
            + " cold | Peter Lund",
        "Said Peter Lund: “We waited.” | DIRECT | We waited. | Peter Lund",
        "Peter Lund added: “We waited.” | DIRECT | We waited. | Peter Lund",
        // paragraphs that open with a mark and do not close
        "“The port is shut,” Peter Lund said. “Nobody was told. ¶ “They took the cranes.” |"
            + " DIRECT | The port is shut, Nobody was told. They took the cranes. | Peter Lund",
        // occasions
        "Peter Lund told reporters the port was shut. | INDIRECT | the port was shut | Peter Lund",
        "Peter Lund said in a statement that the port was shut. | INDIRECT | the port was shut |"
            + " Peter Lund",
        "Peter Lund wrote on Facebook that the port was shut. | INDIRECT | the port was shut |"
            + " Peter Lund",
        "Peter Lund denied that the port was shut. | INDIRECT | the port was shut | Peter Lund",
        "Peter Lund vowed to open the port in May. | INDIRECT | to open the port in May | Peter"
            + " Lund",
        // continued speech
        "“We waited,” Peter Lund said. He went home at noon. “Nobody came to the port,” he said."
            + " | DIRECT | Nobody came to the port | Peter Lund",
        "“We waited an hour at the port,” Peter Lund said. Then, “Nobody came to open the gate.” |"
            + " DIRECT | We waited an hour at the port, Nobody came to open the gate. | Peter Lund",
        "Peter Lund won the race. The 34-year-old sailor said the wind was kind. | INDIRECT | the"
            + " wind was kind | Peter Lund",
        "“The port is shut to us,” Peter Lund posts on X. | DIRECT | The port is shut to us | Peter"
            + " Lund",
        "Peter Lund urged the council to think again, saying the port was lost. | INDIRECT | the"
            + " port was lost | Peter Lund",
        "The town reported a loss and, according to Peter Lund, the port was shut. | INDIRECT | the"
            + " port was shut | Peter Lund",
        "“I told them: ‘Open the port,’” Peter Lund said. | DIRECT | I told them: ‘Open the port,’"
            + " | Peter Lund",
        // a colon, a paragraph
        "Wrote Peter Lund: ¶ “The port is shut. It will stay shut.” | DIRECT | The port is shut."
            + " It will stay shut. | Peter Lund",
        "As Peter Lund put it, “The port is dead to us.” | DIRECT | The port is dead to us. |"
            + " Peter Lund",
        "Peter Lund told the sailors who had gathered on the quay, “The port is dead to us.” |"
            + " DIRECT | The port is dead to us. | Peter Lund",
        "The sailors chanted “Open the port!” | DIRECT | Open the port! | sailors",
        // a time between
        "Peter Lund said four years ago that the port was shut. | INDIRECT | the port was shut |"
            + " Peter Lund",
        // within brackets, nothing outside them is said
        "Most ports (six in ten were losing money, according to the bank) are small. | INDIRECT |"
            + " six in ten were losing money | bank",
        "The port has lost money for years, according to figures the town released in May. |"
            + " INDIRECT | The port has lost money for years | figures",
        // two speakers
        "Peter Lund and Helen Brandt said the port was shut. | INDIRECT | the port was shut |"
            + " Peter Lund and Helen Brandt",
        // unnamed people, documents, media
        "A senior US official said the port was shut. | INDIRECT | the port was shut | senior US"
            + " official",
        "Local media reported that the port was shut. | INDIRECT | the port was shut | Local media",
        "The report said the port was shut. | INDIRECT | the port was shut | report",
        "A survey by the bank found that the port was losing money. | INDIRECT | the port was"
            + " losing money | bank",
        "According to local media, the port has closed. | INDIRECT | the port has closed | local"
            + " media",
        // titles and short names
        "Peter Lund is the mayor of Bergen. The mayor said the port was shut. | INDIRECT | the"
            + " port was shut | Peter Lund",
        "Peter Lund leads the union. Lund said the port was shut. | INDIRECT | the port was shut |"
            + " Peter Lund",
      })
  void a_shape_gives_kind_words_and_speaker(
      String text, QuoteFact.Kind kind, String words, String name) {
    List<QuoteFact> quotes = quotes(text);
    assertThat(quotes).as(text).isNotEmpty();
    QuoteFact last = quotes.getLast();
    assertThat(last.words()).as(text).isEqualTo(words);
    assertThat(last.kind()).as(text).isEqualTo(kind);
    assertThat(last.name().orElse("-")).as(text).endsWith(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The so-called “port of tears” lies near Bergen.",
        "The film “A Port in Winter” opens on Friday.",
        "Ole “the Crane” Holm won the race.",
        "The town’s “quick fix” has cost a lot of money.",
        "Peter Lund on the quay on Friday. Photo: Helen Brandt/AFP",
      })
  void scare_quotes_titles_nicknames_and_credits_are_none(String text) {
    assertThat(quotes(text)).as(text).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The crane was built in order to show that the port could grow.",
        "The words should not be read as saying that the port is dead.",
        "It is fair to say that the port has lost its way.",
        "Peter Lund added a note of warning, should the port close again.",
        "The new crane, a plan announced earlier this year, stands at the port of Bergen.",
        "Helen Brandt is to bring out “Port of Tears,” a book written by her father.",
        "Holm wrote under the pseudonym “The Heron,” but few were fooled.",
        "The town spent the money it had pledged to raise for the port.",
        "The race promises to be a hard one for the sailors.",
        "The port showed a lack of political will to change its ways.",
        "In songs and tweets, the sailors of Bergen live on for years.",
        "Posters hung on the quay: “Sail with us” (1974) — “No more coal for our town!” (1981).",
      })
  void what_nobody_has_said_is_none(String text) {
    assertThat(quotes(text)).as(text).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Peter Lund said that the port would continue “to lose money” for years.",
        "Asked again, Peter Lund warned, “The port will be shut by May,” Lund told the Bergen"
            + " Post.",
      })
  void what_is_said_once_is_one(String text) {
    assertThat(quotes(text)).as(text).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The rebels are accused of burning two villages.",
        "Two of the men were accused of taking bribes.",
      })
  void an_allegation_without_agent_has_no_speaker(String text) {
    List<QuoteFact> quotes = quotes(text);
    assertThat(quotes).hasSize(1);
    assertThat(quotes.getFirst().name()).isEmpty();
  }

  private List<QuoteFact> quotes(String text) {
    return reader.read(Given.NOTHING, text.replace(" ¶ ", "\n\n")).facts(QuoteFact.class);
  }
}
