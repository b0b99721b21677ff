package dateline.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Feasts that move fall on the days that people kept. */
class FeastsTest {
  // Days as the calendars of those years printed them.
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "1990, moon/9/1, 1990-03-28",
    "2005, moon/10/1, 2005-11-03",
    "2018, moon/10/1, 2018-06-15",
    "2019, moon/9/1, 2019-05-06",
    "2020, moon/12/10, 2020-07-31",
    "2023, moon/12/10, 2023-06-28",
    "2024, moon/10/1, 2024-04-10",
    "2030, moon/9/1, 2030-01-05",
    "1973, rosh+9, 1973-10-06",
    "2005, rosh, 2005-10-04",
    "2016, rosh-163, 2016-04-23",
    "2019, rosh, 2019-09-30",
    "2020, rosh-163, 2020-04-09",
    "2020, rosh+9, 2020-09-28",
    "2020, hanukkah, 2020-12-11",
    "2021, rosh-193, 2021-02-26",
    "2022, hanukkah, 2022-12-19",
    "2023, rosh+14, 2023-09-30",
    "2024, hanukkah, 2024-12-26",
    "2016, pascha, 2016-05-01",
    "2017, pascha, 2017-04-16",
    "2020, pascha, 2020-04-19",
    "2021, pascha, 2021-05-02",
    "2024, pascha, 2024-05-05",
    "2019, nowruz, 2019-03-21",
    "2020, nowruz, 2020-03-20",
    "2020, 11/4/4+1, 2020-11-27",
    "2020, 5/-1/1, 2020-05-25",
    "2020, easter-2, 2020-04-10",
    "2020, 12-25, 2020-12-25"
  })
  void a_feast_falls_on_the_day_that_was_kept(int year, String rule, LocalDate day) {
    assertThat(Holidays.in(year, rule)).isEqualTo(Moment.day(day));
  }

  // The fast of the year 61 is kept to a week by every reckoning: 10 October 680, Julian.
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "680, moon/1/10, 0680-10-13",
    "1867, moon/9/1, 1867-01-07",
    "2200, moon/1/1, 2200-02-10"
  })
  void outside_the_tables_the_islamic_year_is_reckoned(int year, String rule, LocalDate day) {
    assertThat(Holidays.in(year, rule).start()).isBetween(day.minusDays(7), day.plusDays(7));
  }

  // A table ends somewhere: the year is what is left.
  @ParameterizedTest
  @CsvSource({"1950, table/diwali", "2099, table/lunar"})
  void a_feast_that_no_table_holds_keeps_its_year(int year, String rule) {
    assertThat(Holidays.in(year, rule).value()).isEqualTo(Integer.toString(year));
  }

  @ParameterizedTest
  @CsvSource({
    "moon/9/1*m, 2020-04-24, 2020-05-23",
    "moon/9/1*m, 2019-05-06, 2019-06-03",
    "rosh-163*8, 2020-04-09, 2020-04-16",
    "easter, 2020-04-12, 2020-04-12"
  })
  void a_feast_of_many_days_knows_its_last(String rule, LocalDate first, LocalDate last) {
    assertThat(Holidays.last(first, rule)).isEqualTo(last);
  }
}
