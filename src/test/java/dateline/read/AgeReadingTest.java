package dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.fact.CountFact;
import dateline.fact.Reading;
import dateline.lang.Quantity;
import dateline.model.Given;
import dateline.nlp.Models;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ages of several people are no count of anything. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgeReadingTest {
  private PageReader reader = PageReader.ofArticles();

  @BeforeAll
  void load() throws IOException {
    reader = PageReader.of(Models.load(Optional.empty()));
  }

  // text | ages | counts
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # said of some of them
          Of the 40 patients, 12 of them under 18, most were under five. | 18; five | 40; 12
          Of the 19 killed, seven were under five and four were over 70. | five; 70 | 19; seven; four
          Twelve of them were under 18.                                  | 18 | Twelve
          Nine patients died, most of them over 80.                      | 80 | Nine
          Two of the dead were both under 12, police said.               | 12 | Two
          Five were under 18; one was under two.                         | 18; two | Five
          A third of the passengers were 65 or older.                    | 65 | A third
          Six were hurt, the youngest under five.                        | five | Six
          Six were hurt; the youngest was 4 and the oldest 91.           | 4; 91 | Six
          # between two ages
          Most of the pupils were between 6 and 14.                      | 6 and 14 |
          Three children aged between 6 and 14 drowned.                  | 6 and 14 | Three
          Nearly 400 girls between the ages of 9 and 12 were taken.      | 9 and 12 | 400
          They took 200 men between 15 and 60.                           | 15 and 60 | 200
          # by place
          The two men, 24 and 31, were held.                             | 24; 31 | two
          Ana Ruiz and Tom Reed, 24 and 31, were held.                   | 24; 31 |
          Two boys, 12 and 14, and a girl, nine, drowned.                | 12; 14; nine | Two
          Children as young as five fled.                                | five |
          Fares are free for those who are 65 or over.                   | 65 |
          Nobody under 21 may drink.                                     | 21 |
          # said of an age
          The average age of the 40 patients was 63.                     | 63 | 40
          The government raised the retirement age to 64.                | 64 |
          The pension age will rise from 62 to 64.                       | 62; 64 |
          The age limit of 35 was dropped.                               | 35 |
          Life expectancy fell to 76.                                    | 76 |
          # no ages
          By the age of 30 his fortune rose to 40.                       | 30 | 40
          The number of women of childbearing age rose to 40.            | | 40
          The Iron Age fort is 40.                                       | | 40
          The seats, 24 and 31, were lost.                               | | 24; 31
          Casualties were under five.                                    | | five
          Most of the bids were under 40.                                | | 40
          Of the 40 bids, 12 were over 90.                               | | 40; 12; 90
          Protesters were between 50 and 60, police said.                | | 50 and 60
          There were between 50 and 100 men at the gate.                 | | 50 and 100
          The children under 12 tarpaulins were wet.                     | | 12
          Prices were under five euros.                                  | | five
          """)
  void an_age_is_no_count(String text, String ages, String counts) {
    Reading reading = reader.read(Given.NOTHING, text);

    assertThat(
            reading.numbers().stream()
                .filter(figure -> figure.quantity() == Quantity.AGE)
                .map(figure -> figure.number().of(text)))
        .containsExactly(list(ages));
    assertThat(
            reading.facts(CountFact.class).stream().map(count -> count.figure().number().of(text)))
        .containsExactly(list(counts));
  }

  private static String[] list(String cell) {
    return cell == null ? new String[0] : cell.split("; ", -1);
  }
}
