package dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.fact.DateFact;
import dateline.fact.Reading;
import dateline.model.Given;
import dateline.model.PageTime;
import dateline.nlp.Models;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a text without a date of publication counts its days from. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatelineDayTest {
  private PageReader reader = PageReader.ofArticles();

  @BeforeAll
  void load() throws IOException {
    reader = PageReader.of(Models.load(Optional.empty()));
  }

  // text | each date as words=value, from what
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "MERROW, 14 October 2026 (Wire) - Two ferries collided on Tuesday, the port said. |"
            + " 14 October 2026=2026-10-14 none; Tuesday=2026-10-13 text",
        "MERROW, Oct. 14, 2026 - Two ferries collided on Tuesday, the port said. |"
            + " Oct. 14, 2026=2026-10-14 none; Tuesday=2026-10-13 text",
        "PORT LUNE Oct 14 2026 (Reuters) — The ferries will sail again on 3 November. |"
            + " Oct 14 2026=2026-10-14 none; 3 November=2026-11-03 text",
        "14 October 2026 (Reuters) - A storm sank two ferries last week. |"
            + " 14 October 2026=2026-10-14 none; last week=2026-W41 text",
        // a dateline without its year says too little
        "QUELLO, Oct. 14 - Two ferries collided on Tuesday, the port said. |"
            + " Oct. 14=XXXX-10-14 none; Tuesday=XXXX-WXX-2 none",
        "Oct 14 (Reuters) - Two ferries collided on Tuesday, the port said. |"
            + " Oct 14=XXXX-10-14 none; Tuesday=XXXX-WXX-2 none",
        // a date before a dash is no dateline
        "The treaty of 14 October 2026 - signed in Merrow - was torn up on Tuesday. |"
            + " 14 October 2026=2026-10-14 none; Tuesday=XXXX-WXX-2 none",
        "MERROW (Wire) - Two ferries sank on 14 October 2026 - the fog was thick on Tuesday. |"
            + " 14 October 2026=2026-10-14 none; Tuesday=XXXX-WXX-2 none",
      })
  void days_are_counted_from_the_dateline(String text, String dates) {
    assertThat(dates(reader.read(Given.NOTHING, text))).containsExactly(dates.split("; ", -1));
  }

  @Test
  void the_day_of_a_dateline_is_no_day_of_publication() {
    Reading reading =
        reader.read(
            Given.NOTHING, "MERROW, 14 October 2026 (Wire) - Two ferries collided on Tuesday.");

    assertThat(reading.article().masthead().published()).isEmpty();
    assertThat(reading.article().masthead().publishedFrom()).isEmpty();
    assertThat(reading.facts(DateFact.class).getLast().anchor())
        .contains(reading.facts(DateFact.class).getFirst().id());
  }

  @Test
  void a_headline_is_counted_from_the_dateline_below_it() {
    Reading reading =
        reader.read(
            Given.NOTHING,
            "Ferries collide on Tuesday\n\nMERROW, 14 October 2026 (Wire) - Two ferries collided.");

    List<DateFact> dates = reading.facts(DateFact.class);
    assertThat(dates.getFirst().anchor()).contains(dates.getLast().id());
  }

  @Test
  void a_day_of_publication_goes_before_the_dateline() {
    Given given =
        Given.byUser(
            Optional.empty(), Optional.empty(), Optional.empty(), PageTime.parse("2026-10-22"));
    Reading reading =
        reader.read(given, "MERROW, 14 October 2026 (Wire) - Two ferries collided on Tuesday.");

    assertThat(dates(reading))
        .containsExactly("14 October 2026=2026-10-14 none", "Tuesday=2026-10-20 published");
  }

  private static List<String> dates(Reading reading) {
    return reading.facts(DateFact.class).stream()
        .map(
            date ->
                date.span().of(reading.article().text())
                    + "="
                    + date.time().value()
                    + " "
                    + date.time().relativeTo().label())
        .toList();
  }
}
