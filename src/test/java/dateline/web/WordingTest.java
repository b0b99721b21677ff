package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "34 | 34",
        "1250.5 | 1,250.5",
        "999999 | 999,999",
        "610000000 | 610 million",
        "1250000000 | 1.25 billion",
        "1234567 | 1,234,567", // nothing is lost
        "3e12 | 3 trillion",
        "0.666667 | 0.666667",
        "-5000000 | -5 million",
        "1e2000 | 1E+2000",
      })
  void a_number_is_short_where_that_loses_nothing(BigDecimal number, String written) {
    assertThat(Wording.number(number)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "2026-04-14 | 2026-04-14 | 14 Apr 2026",
        "2026-04-14 | 2026-04-16 | 14–16 Apr 2026",
        "2026-04-30 | 2026-05-02 | 30 Apr–2 May 2026",
        "2026-04-01 | 2026-04-30 | Apr 2026",
        "2026-01-01 | 2026-12-31 | 2026",
        "2019-01-01 | 2021-12-31 | 2019–2021",
        "2025-12-30 | 2026-01-02 | 30 Dec 2025 – 2 Jan 2026",
        "2026-09-18 | - | from 18 Sep 2026",
        "- | 2026-09-18 | until 18 Sep 2026",
        "- | - | ''",
      })
  void days_are_as_short_as_they_can_be(LocalDate from, LocalDate to, String written) {
    assertThat(Wording.days(Optional.ofNullable(from), Optional.ofNullable(to))).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://news.example/a#:~:text=b | https://news.example/a#:~:text=b",
        "HTTP://NEWS.EXAMPLE/ | HTTP://NEWS.EXAMPLE/",
        "javascript:alert(1) | ''",
        "data:text/html,x | ''",
        "//news.example/ | ''",
        "ftp://news.example/ | ''",
        "'' | ''",
      })
  void a_link_leads_to_a_page_or_nowhere(String address, String link) {
    assertThat(Wording.link(address)).isEqualTo(link);
  }

  @Test
  void a_sentence_is_cut_where_something_is_marked_and_stays_whole() {
    String sentence = "It killed 98 people, it said.";
    List<Marked> pieces =
        Marked.cut(sentence, List.of(new Span(3, 9), new Span(10, 12)), List.of(new Span(10, 19)));
    assertThat(pieces)
        .containsExactly(
            new Marked("It ", false, false),
            new Marked("killed", true, false),
            new Marked(" ", false, false),
            new Marked("98", true, true),
            new Marked(" people", false, true),
            new Marked(", it said.", false, false));
    assertThat(pieces.stream().map(Marked::text)).containsSequence("98", " people");
    assertThat(String.join("", pieces.stream().map(Marked::text).toList())).isEqualTo(sentence);
  }

  @Test
  void a_mark_beyond_the_sentence_is_left_out() {
    assertThat(Marked.cut("short", List.of(new Span(3, 90)), List.of()))
        .containsExactly(new Marked("short", false, false));
  }

  @ParameterizedTest
  @CsvSource({
    "610 million, 640 million, 610–640 million",
    "900 million, 1.2 billion, 900 million–1.2 billion",
    "300, 400, 300–400"
  })
  void a_range_says_its_scale_once(String low, String high, String range) {
    assertThat(Wording.range(low, high)).isEqualTo(range);
  }

  @ParameterizedTest
  @CsvSource({
    "current, mayor, mayor",
    "former, mayor, former mayor",
    "former, Former mayor, Former mayor",
    "designate, foreign minister, foreign minister (designate)",
    "designate, foreign minister-designate, foreign minister-designate",
    "designate, mayor-elect, mayor-elect",
    "acting, '', acting",
    "'', clerk, clerk"
  })
  void a_status_is_said_once(String status, String role, String held) {
    assertThat(Wording.held(status, role)).isEqualTo(held);
  }
}
