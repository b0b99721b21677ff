package dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.fact.CountFact;
import dateline.fact.Figure;
import dateline.model.Given;
import dateline.nlp.Models;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a figure counts that leaves its noun or its unit to another one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharedFigureTest {
  private PageReader reader = PageReader.ofArticles();

  @BeforeAll
  void load() throws IOException {
    reader = PageReader.of(Models.load(Optional.empty()));
  }

  // text | each count as number=counted [unit], - for nothing
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # one noun for a list of numbers
          The two storms claimed 12 and 19 lives respectively.    | two=storms; 12=lives; 19=lives
          The two towns lost 40 and 12 homes, respectively.       | two=towns; 40=homes; 12=homes
          The parties won 12, 19 and 40 seats, respectively.      | 12=seats; 19=seats; 40=seats
          The two fires killed 12 and 19 sheep.                   | two=fires; 12=sheep; 19=sheep
          The fire killed 12 and 19 homes burned.                 | 12=people; 19=homes
          The fire killed 12 and 19 others were hurt.             | 12=people; 19=others
          # what acts is not what it hits
          The two blasts killed 12 and wounded 19.                | two=blasts; 12=people; 19=people
          The three firms hired 40 in May.                        | three=firms; 40=-
          The 40 boats were sold, and 12 sank.                    | 40=boats; 12=boats
          # a sum is not counted
          The 400,000 euros went to a million.                    | 400,000=- EUR; a million=-
          The fund gave 400,000 euros, and a million were fed.    | 400,000=- EUR; a million=-
          # a unit said once
          Prices fell 4 per cent in May and 3 in June.            | 4=Prices percent; 3=Prices percent
          The bank lent 40 million euros in May and 12 million in June. | 40 million=- EUR; 12 million=- EUR
          They walked 40 km on Monday and 12 on Tuesday.          | 40=- km; 12=- km
          The plan cost 40 million euros in May and 12 million in June were fed. | 40 million=- EUR; 12 million=-
          The party won 31 per cent of the vote and 33 of the 90 seats. | 31=vote percent; 33=seats; 90=seats
          It spent 40 million euros in May and 12 in June.        | 40 million=- EUR; 12=-
          # what a share in the subject is of
          Some 60 per cent of workers had a pension, against 7 per cent in 1975. | 60=workers percent; 7=workers percent
          The 42 million users fell to 12 million.                | 42 million=users; 12 million=users
          # a verb said once
          Ten people died in Iraq, four in Syria and two in Jordan. | Ten=people; four=people; two=people
          """)
  void a_figure_shares_a_noun_or_a_unit(String text, String counts) {
    assertThat(
            reader.read(Given.NOTHING, text).facts(CountFact.class).stream()
                .map(count -> shown(count.figure(), text)))
        .as(text)
        .containsExactly(counts.split("; ", -1));
  }

  private static String shown(Figure figure, String text) {
    return figure.number().of(text)
        + "="
        + figure.counted().orElse("-")
        + figure.unit().map(unit -> " " + unit).orElse("");
  }
}
