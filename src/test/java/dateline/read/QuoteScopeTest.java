package dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.fact.QuoteFact;
import dateline.model.Given;
import dateline.nlp.Models;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How much of what stands around a cue belongs to what is said. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuoteScopeTest {
  private PageReader reader = PageReader.ofArticles();

  @BeforeAll
  void load() throws IOException {
    reader = PageReader.of(Models.load(Optional.empty()));
  }

  // text (¶ parts paragraphs) | the words of every quote
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        // a comparison after a comma is the writer's when it is the longer part
        "Peter Lund said the yard would pay £75,000, down sharply from the more than £600,000 it"
            + " gave to the club four years ago. | the yard would pay £75,000",
        "The survey found that 8 million people sailed, less than half of the 18 million who went"
            + " to see the boats in the year before. | 8 million people sailed",
        "Peter Lund said the town has an old quarrel, one that will fill the meeting of the whole"
            + " council next month. | the town has an old quarrel",
        // .. and stays when it is the shorter one
        "Peter Lund said 40 boats were lost in the harbour in a single night, more than ever. | 40"
            + " boats were lost in the harbour in a single night, more than ever",
        "Peter Lund said that the club will win younger, more patient sailors from the towns"
            + " along the coast. | the club will win younger, more patient sailors from the towns"
            + " along the coast",
        // the subject's next verb after the mark
        "Peter Lund called the boat “a ruin” and painted the word “sold” on its side. | the boat “a"
            + " ruin”",
        // a clause after a colon
        "The tax has done no harm to the port: Bergen was the busiest harbour of the year,"
            + " according to the bank. | Bergen was the busiest harbour of the year",
        "The wave hit Bergen at 5:42 on Sunday, and the sound was heard in Oslo, the bank said. |"
            + " The wave hit Bergen at 5:42 on Sunday, and the sound was heard in Oslo",
        // a relative clause between a subject and its verb
        "The sailors of Bergen, half of whom have no boat according to the survey, have a hard"
            + " year before them. | half of whom have no boat",
        // between dashes
        "The question in the town is not when the port opens — it never will, they believe — but"
            + " who pays for the cranes. | it never will",
        // the second of two clauses
        "Lund had a meeting that night, and the permit, his office said, was hard to get. | the"
            + " permit was hard to get",
        // when it was said
        "Peter Lund won the vote in Bergen, the town declared on Thursday, two days after the"
            + " polls had closed. | Peter Lund won the vote in Bergen",
        // a question before it is another speech
        "The board asked: “Which boat is it?” Lund Lines is a company that sells ropes and sails,"
            + " according to its website. | Which boat is it? ¦ Lund Lines is a company that sells"
            + " ropes and sails",
        // no dateline: words before a dash
        "In particular, Peter Lund — a man with many boats — has lost the vote, a friend said. |"
            + " In particular, Peter Lund — a man with many boats — has lost the vote",
        // “..” goes on in the writer's words
        "Peter Lund, the mayor who runs the old harbour, which feeds the town, said Brandt’s plans"
            + " “call into question the work” of the board. | Brandt’s plans “call into question"
            + " the work” of the board",
        // two announced in one sentence
        "After Brandt said that the yard was “a cold place,” Peter Lund said: “I do not like what"
            + " she said.” | the yard was “a cold place,” ¦ I do not like what she said.",
        // the mark is all that is reported
        "One in ten voters reported “no opinion” when asked whether they would back Lund or"
            + " Brandt. | no opinion",
        "One poster read “Keep our port,” a line used by a group called the “Friends of Bergen.” |"
            + " Keep our port",
        // two single marks for a double one begin where the words begin
        "The town sold a thin book: ''Read what the mayor wants to hide,'' the cover says. | Read"
            + " what the mayor wants to hide",
        "Neither sailor liked Brandt - ''Born with an oar in her hand,'' Peter Lund said. | Born"
            + " with an oar in her hand",
        // a subject with a name in it, whose verb comes after the cue
        "The word “heap,” Peter Lund added, does no justice to the yard of Bergen. | The word"
            + " “heap,” does no justice to the yard of Bergen",
        // an adverbial of place or manner, and what only looks like the end of it
        "Peter Lund leads Brandt by nine points, according to the bank - despite losing the town in"
            + " May. | Peter Lund leads Brandt by nine points",
        "The town was dark on Sunday, sailors said, hours after the storm broke the lines. | The"
            + " town was dark on Sunday",
        // the next clause has a cue of its own
        "Already, 520 sailors have said they support Brandt, 39 have said they support Lund. | they"
            + " support Brandt ¦ they support Lund",
        // a participle's noun has a verb of its own
        "The letter, telling the sailors that the yard was to close at the end of May, lay on the"
            + " table. | the yard was to close at the end of May",
      })
  void what_is_said_ends_where_the_writer_speaks(String text, String words) {
    assertThat(words(text)).as(text).isEqualTo(words);
  }

  // a paragraph that is nothing but marked speech goes on, however long the cue before it is
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "“We like most of the boats,” Peter Lund said during a visit to the yard, the largest in"
            + " the north, ahead of its opening in May. ¶ “It changes every day.” | We like most"
            + " of the boats, It changes every day.",
        "“We waited for an hour,” said Peter Lund, who thinks often of that night. ¶ “Nobody came"
            + " to the port.” | We waited for an hour, Nobody came to the port.",
        // another sentence stands between
        "“We waited for an hour,” Peter Lund said on the quay. He went home at noon and slept. ¶"
            + " “Nobody came to open the port,” he said. | We waited for an hour ¦ Nobody came to"
            + " open the port",
      })
  void a_marked_paragraph_goes_on(String text, String words) {
    assertThat(words(text)).as(text).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // the writer concludes
        "A look at the books of the club shows that the boats were never paid for.",
        "The vote on the bridge suggests that the town is tired of the mayor.",
        "The fact that no boat was sold shows the port is as poor as it was.",
        // what is agreed to, answered, objected to, no listener
        "The sailors thought twice before agreeing to long tests that they did not need.",
        // nouns
        "The court has the final say on whether the port can be sold.",
        "The captain angered the crew with insulting remarks he had made about the town.",
        "The site lets sailors send short messages, or tweets, and has few readers.",
        // names of groups, books and campaigns
        "The council has set up a working group – dubbed “Save Our Quay” – to find some money.",
        "In his 2002 book, “Make Your Boat a Home,” Peter Lund suggested looking at the ropes.",
        "Under the slogan “Row it, do not burn it”, the club is to meet on the quay in June.",
        // how a letter is written
        "The children had written to her “in crayon” from the school in Bergen.",
        // markup that was left in the text
        "Read more at <a href=\"http://www.example.com/a page of news from the port\">the"
            + " port</a>.",
        "The post <q class=\"a long list of names that nobody reads\"> was shown in Bergen.",
      })
  void what_the_writer_says_is_none(String text) {
    assertThat(words(text)).as(text).isEmpty();
  }

  // text | who says the last of it
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        // a noun phrase with a participle after it
        "A sign left on the railings read “Eleven lives, no answers”. | sign left on the railings",
        "A man living in Bergen said the port was shut. | man living in Bergen",
        "Two women arrested on the quay said they had been beaten. | Two women arrested on the"
            + " quay",
        // .. but the verb of a clause is none
        "Peter Lund posted a message on the board reading “Thank you all.” | Peter Lund",
        // a verb that may have a listener stands before its subject
        "“We should be careful,” cautions Peter Lund, a sailor who knows the coast. | Peter Lund",
        "“The port will be shut,” warned Helen Brandt. | Helen Brandt",
        // who is told of in passing does not go on
        "Helen Brandt is a painter in Bergen. She sailed north, where a nurse told her that women"
            + " could not sail. “I have sailed past him for years,” she likes to say. | Helen"
            + " Brandt",
        "Helen Brandt said the race was lost. Asked about May, she smiled. “Ask me in April.” |"
            + " Helen Brandt",
      })
  void the_speaker_is_the_head_of_the_words_before_the_cue(String text, String name) {
    assertThat(quotes(text)).as(text).isNotEmpty();
    assertThat(quotes(text).getLast().name()).as(text).hasValue(name);
  }

  private String words(String text) {
    return quotes(text).stream().map(QuoteFact::words).collect(Collectors.joining(" ¦ "));
  }

  private List<QuoteFact> quotes(String text) {
    return reader.read(Given.NOTHING, text.replace(" ¶ ", "\n\n")).facts(QuoteFact.class);
  }
}
