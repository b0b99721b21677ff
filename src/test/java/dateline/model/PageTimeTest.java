package dateline.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PageTimeTest {
  @ParameterizedTest
  @CsvSource({
    // a day stays a day
    "2020-06-02, 2020-06-02",
    // the zone the page states is kept, never converted
    "2020-06-02T08:00:00+03:00, 2020-06-02T08:00:00+03:00",
    "2020-06-02T08:00+03:00, 2020-06-02T08:00:00+03:00",
    "2020-06-02T08:00:00Z, 2020-06-02T08:00:00Z",
    "2020-06-02T08:00:00-05:00, 2020-06-02T08:00:00-05:00",
    // no zone is invented
    "2020-06-02T08:00:30, 2020-06-02T08:00:30",
    "2020-06-02T08:00:30.123Z, 2020-06-02T08:00:30Z",
  })
  void a_stated_time_reads_back_as_it_was(String stated, String shown) {
    assertThat(PageTime.parse(stated)).hasValueSatisfying(t -> assertThat(t).hasToString(shown));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "yesterday", "2020-13-02", "2020-06-31", "2 June 2020", "2020-06-02T25:00"})
  void what_is_no_date_stays_empty(String stated) {
    assertThat(PageTime.parse(stated)).isEmpty();
  }
}
