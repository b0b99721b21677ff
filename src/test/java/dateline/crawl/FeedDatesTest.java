package dateline.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.PageTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # RFC 822 and what feeds make of it
          Tue, 03 Mar 2026 08:15:00 GMT        | 2026-03-03T08:15:00Z
          Tue, 3 Mar 26 08:15 +0100            | 2026-03-03T08:15:00+01:00
          Tue,03 Mar 2026 08:15:00 EST         | 2026-03-03T08:15:00-05:00
          3 March 2026 08:15:00                | 2026-03-03T08:15:00
          Tue, 03 Mar, 2026 08:15:00 UTC       | 2026-03-03T08:15:00Z
          Tues, 03 Sept 2026 08:15:00 CEST     | 2026-09-03T08:15:00+02:00
          March 3, 2026                        | 2026-03-03
          March 3, 2026 8:15 pm EST            | 2026-03-03T20:15:00-05:00
          Tue Mar  3 08:15:00 2026             | 2026-03-03T08:15:00
          Tue, 03 Mar 2026 08:15:00 GMT+02:00  | 2026-03-03T08:15:00+02:00
          # ISO 8601
          2026-03-03                           | 2026-03-03
          2026-03                              | 2026-03-01
          2026-03-03T08:15Z                    | 2026-03-03T08:15:00Z
          2026-03-03T08:15:30.123456-08:00     | 2026-03-03T08:15:30-08:00
          2026-03-03 08:15:30                  | 2026-03-03T08:15:30
          2026-03-03 08:15:30 +0530            | 2026-03-03T08:15:30+05:30
          20260303T081530Z                     | 2026-03-03T08:15:30Z
          # other languages
          3 mars 2026 08:15:00 +0100           | 2026-03-03T08:15:00+01:00
          Di, 03 Mär 2026 08:15:00 +0100       | 2026-03-03T08:15:00+01:00
          2026년 03월 03일 오후 08:15:00       | 2026-03-03T20:15:00+09:00
          """)
  void a_date_keeps_its_zone(String written, String date) {
    assertThat(FeedDates.parse(written).map(PageTime::toString)).contains(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "30 Feb 2026 08:00:00 GMT",
        "2026-13-01",
        "2026-03-03T25:00:00Z",
        "Tue, 03 Mar 2026 08:15:00 +zz:00",
        "Tue, 03 Mar 2026 1:2:3:4 GMT",
        "03/04/2026",
        "Volume 3, 2026",
        "12345",
        "March 2026 and later"
      })
  void what_is_no_sure_date_is_none(String written) {
    assertThat(FeedDates.parse(written)).isEmpty();
  }
}
