package dateline.lang;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 2 June 2020, the day of publication, is a Tuesday. */
class TimePhrasesTest {
  private static final String PUBLISHED = "2020-06-02";

  private static List<String> read(String text) {
    return TimeTexts.read(text, PUBLISHED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # a day of the week, by the verb beside it
          The council voted on Monday.                            | Monday=2020-06-01
          The council will vote on Monday.                        | Monday=2020-06-08
          The council voted on Tuesday.                           | Tuesday=2020-06-02
          The council is due to vote on Thursday.                 | Thursday=2020-06-04
          The hall stays closed until Friday.                     | Friday=2020-06-05
          The envoys meet on Thursday.                            | Thursday=2020-06-04
          The ferry arrives Thursday.                             | Thursday=2020-06-04
          They would fight Monday's ruling.                       | Monday=2020-06-01
          # a month or day without its year looks back
          The mine closed in October.                             | October=2019-10
          The mine closed in May.                                 | May=2020-05
          The mine closed in June.                                | June=2020-06
          The mine will close in October.                         | October=2020-10
          The mine closed on Dec. 7.                              | Dec. 7=2019-12-07
          The mine will close on Dec. 7.                          | Dec. 7=2020-12-07
          The editor writes on Saturday, June 6: the mine.        | Saturday, June 6=2020-06-06
          The mine will close by March.                           | March=2021-03
          By 12 May he had left.                                  | 12 May=2020-05-12
          The hall is shut at Christmas, they say.                | Christmas=2019-12-25
          # seasons, quarters, halves
          Sales rose in H1 2020.                                  | H1 2020=2020-H1
          The mine closed last winter.                            | last winter=2019-WI
          Sales rose in the fourth quarter.                       | the fourth quarter=2019-Q4
          Sales rose in the second half of 2018.                  | the second half of 2018=2018-H2
          """)
  void news_looks_back_unless_the_verb_looks_ahead(String text, String expected) {
    assertThat(read(text)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Output rose in 2019 from the previous year.             | the previous year=2018
          In March 2018 the dam broke; a month later it was shut. | a month later=2018-04
          On 30 May 2018 it rained; the next day it snowed.       | the next day=2018-05-31
          On 30 May 2018 it rained; two weeks later it snowed.    | two weeks later=2018-W24
          The third quarter of 2018 beat a year earlier.          | a year earlier=2017-Q3
          """)
  void what_the_text_named_before_is_the_anchor(String text, String expected) {
    TimePhrase phrase = new TimePhrases().in(TimeTexts.article(text, PUBLISHED)).getLast();
    assertThat(phrase.span().of(text) + "=" + phrase.value().value()).isEqualTo(expected);
    assertThat(phrase.value().relativeTo()).isEqualTo(TimeValue.RelativeTo.TEXT);
    assertThat(phrase.anchor()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They may vote and march on the palace.",
        "A crowd of 2000 troops and 1900 horses passed.",
        "It cost $2019 or \u00a31999.",
        "The 6-year-old girl sang.",
        "A second vote was lost by three quarters of the members.",
        "The fall of the city and the fall in prices were the talk.",
        "He paid $3 a year.",
        "Call 020 7946 0018 or room 1.5.2.",
        "They played High Noon, and the now-closed mill looked on.",
        "The programme “36 Hours” and the daily Jutro were sold."
      })
  void what_only_looks_like_a_time_is_none(String text) {
    assertThat(read(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The council voted on Tuesday.   | XXXX-WXX-2
          The council voted yesterday.    | XXXX-XX-XX
          The council voted last month.   | XXXX-XX
          The council voted in October.   | XXXX-10
          The council voted on 5 October. | XXXX-10-05
          The council voted last year.    | XXXX
          The council voted last week.    | XXXX-WXX
          The hall is shut at Christmas.  | XXXX-12-25
          The hall is shut in Ramadan.    | XXXX-XX-XX
          The council voted in spring.    | XXXX-SP
          """)
  void without_a_day_of_publication_a_relative_date_stays_relative(String text, String value) {
    TimePhrase phrase = new TimePhrases().in(TimeTexts.article(text, "")).getFirst();
    assertThat(phrase.value().value()).isEqualTo(value);
    assertThat(phrase.value().relativeTo()).isEqualTo(TimeValue.RelativeTo.NONE);
    assertThat(phrase.value().earliest()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It was in 2019.                            | 2019-01-01 | 2019-12-31
          It was in October 2011.                    | 2011-10-01 | 2011-10-31
          It was on 29 February 2016.                | 2016-02-29 | 2016-02-29
          It was last week.                          | 2020-05-25 | 2020-05-31
          It was in the first three months of 2019.  | 2019-01-01 | 2019-03-31
          It was in the first four months of 2019.   | 2019-01-01 | 2019-04-30
          It was in early 2019.                      | 2019-01-01 | 2019-07-01
          It was in the winter of 2018.              | 2018-12-01 | 2019-02-28
          It was in the 1980s.                       | 1980-01-01 | 1989-12-31
          It was in the past two weeks.              | 2020-05-19 | 2020-06-02
          """)
  void a_date_has_its_first_and_last_day(String text, LocalDate first, LocalDate last) {
    TimeValue value = new TimePhrases().in(TimeTexts.article(text, PUBLISHED)).getFirst().value();
    assertThat(value.earliest()).contains(first);
    assertThat(value.latest()).contains(last);
  }

  @Test
  void history_takes_its_years_from_the_dates_before() {
    String story =
        "The war began in 1911. In June 1911 the fort fell. On 4 July 1912 the town burned. "
            + "By March 1913 the river was crossed. On 7 April the army stopped. In May it fled. "
            + "In 1914 peace was signed. On 3 January 1915 the king died. In 1916 all was over.";
    assertThat(read(story)).contains("7 April=1913-04-07", "May=1913-05");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It ran from May to July 1988.             | May=1988-05     | July 1988=1988-07
          It ran from May 15 to August 16, 1988.    | May 15=1988-05-15 | August 16, 1988=1988-08-16
          It ran from 15 November to 15 March 1989. | 15 November=1988-11-15 | 15 March 1989=1989-03-15
          They spent the spring and early summer 2013. | the spring=2013-SP  | early summer 2013=2013-SU
          """)
  void the_first_of_two_dates_takes_the_year_of_the_second(
      String text, String first, String second) {
    assertThat(read(text)).containsExactly(first, second);
  }

  @Test
  void what_stands_before_a_length_may_be_no_part_of_it() {
    assertThat(read("It grew over three years, and for over two weeks it froze."))
        .containsExactly("three years=P3Y", "over two weeks=P2W");
    assertThat(read("Earlier Monday and late Tuesday it froze."))
        .containsExactly("Monday=2020-06-01", "late Tuesday=2020-06-02");
  }

  @Test
  void the_end_of_a_paragraph_ends_a_phrase() {
    assertThat(read("It was signed on 2 June\n\n2018 saw more.")).contains("2 June=2020-06-02");
  }

  @Test
  void phrases_are_in_text_order_and_do_not_overlap() {
    String text = "Early on Monday, 1 June 2020, and by 5 p.m. on Tuesday, it rained for two days.";
    List<Span> spans =
        new TimePhrases()
            .in(TimeTexts.article(text, PUBLISHED)).stream().map(TimePhrase::span).toList();
    for (int i = 1; i < spans.size(); i++) {
      assertThat(spans.get(i).start()).isGreaterThanOrEqualTo(spans.get(i - 1).end());
    }
    assertThat(spans).hasSizeGreaterThan(2);
  }

  @Test
  void the_modifier_of_an_edge_is_kept() {
    List<Optional<TimeValue.Mod>> mods = new ArrayList<>();
    String text = "It was early 2019, mid-2018, the end of 2017 and about three years.";
    new TimePhrases()
        .in(TimeTexts.article(text, PUBLISHED))
        .forEach(p -> mods.add(p.value().mod()));
    assertThat(mods)
        .containsExactly(
            Optional.of(TimeValue.Mod.START),
            Optional.of(TimeValue.Mod.MID),
            Optional.of(TimeValue.Mod.END),
            Optional.of(TimeValue.Mod.APPROX));
  }
}
