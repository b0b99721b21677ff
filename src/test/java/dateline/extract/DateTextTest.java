package dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.PageTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2031-05-02                          | 2031-05-02
          2031-05-02T08:05:00+03:00           | 2031-05-02T08:05:00+03:00
          2031-05-02T08:05:00+0300            | 2031-05-02T08:05:00+03:00
          2031-05-02T08:05:00.123Z            | 2031-05-02T08:05:00Z
          2031-05-02 08:05:00                 | 2031-05-02T08:05:00
          20310502                            | 2031-05-02
          20310502080500                      | 2031-05-02
          May 2, 2031                         | 2031-05-02
          Published May 2nd, 2031             | 2031-05-02
          2 May 2031                          | 2031-05-02
          Fri, 02 May 2031 08:05:00 GMT       | 2031-05-02T08:05:00Z
          May 2, 2031 at 8:05 p.m. EDT        | 2031-05-02T20:05:00-04:00
          Updated 8 Sept 2031                 | 2031-09-08
          2. Mai 2031, 8.05 Uhr               | 2031-05-02T08:05:00
          02.05.2031                          | 2031-05-02
          5/2/2031                            | 2031-05-02
          25/12/2031                          | 2031-12-25
          2031年5月2日                         | 2031-05-02
          2 mai 2031                          | 2031-05-02
          2031 May 2                          | 2031-05-02
          2 de mayo de 2031                   | 2031-05-02
          1er mai 2031 à 20 h 15              | 2031-05-01T20:15:00
          2 мая 2031, 08:05                   | 2031-05-02T08:05:00
          الجمعة، 02 مايو 2031 - 08:05 م      | 2031-05-02T20:05:00
          ٢ مايو ٢٠٣١                         | 2031-05-02
          2 मई 2031                           | 2031-05-02
          2031年5月2日 8時05分                 | 2031-05-02T08:05:00
          HealthMAY 2, 2031Updated            | 2031-05-02
          May 22031                           | 2031-05-02
          2031-05-02 08h05                    | 2031-05-02T08:05:00
          """)
  void dates_are_read_as_pages_write_them(String text, String wanted) {
    assertThat(DateText.read(text).map(PageTime::toString)).contains(wanted);
  }

  @ParameterizedTest
  @CsvSource({
    "5/2/2031, 2031-02-05",
    "25/12/2031, 2031-12-25",
    "12/25/2031, 2031-12-25",
    "5/2/31, 2031-02-05"
  })
  void a_page_of_another_country_writes_the_day_first(String text, String wanted) {
    assertThat(DateText.read(text, true).map(PageTime::toString)).contains(wanted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "3 hours ago",
        "May 2",
        "31 February 2031",
        "1,234,567",
        "call 555-0142",
        "version 1.2.3",
        "99999999999999999999999999"
      })
  void other_words_are_no_date(String text) {
    assertThat(DateText.read(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/news/2031/05/02/council, 2031-05-02",
    "/news/2031-05-02-council, 2031-05-02",
    "/news/council-20310502.html, 2031-05-02",
    "/news/2031/may/02/council, 2031-05-02"
  })
  void an_address_can_hold_a_date(String path, String wanted) {
    assertThat(UrlDate.in(path).map(Object::toString)).contains(wanted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/news/12345678/x", "/2031/13/45/", "/a-b-c", "/99991231/"})
  void other_numbers_in_an_address_are_none(String path) {
    assertThat(UrlDate.in(path)).isEmpty();
  }
}
