package dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          Ada Marsh ~ Ada Marsh
          ByAda Marsh ~ Ada Marsh
          Dr. Ada Marsh, Lune Post staff ~ Ada Marsh
          Ada Marsh in Port Lune ~ Ada Marsh
          Ada Marsh & Tom Reed ~ Ada Marsh;Tom Reed
          J. K. O'Marsh-Reed ~ J. K. O'Marsh-Reed
          By Ada Marsh and Tom Reed ~ Ada Marsh;Tom Reed
          By ADA MARSH, Associated Press ~ ADA MARSH
          Ada Marsh, MS, RD ~ Ada Marsh
          Ada Marsh MS ~ Ada Marsh
          Written by Ada van der Marsh | May 2 ~ Ada van der Marsh
          """)
  void people_are_taken_out_of_a_byline(String line, String names) {
    assertThat(PersonNames.in(line)).isEqualTo(List.of(names.split(";", -1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lune Post staff",
        "Reuters",
        "The Associated Press",
        "ada@lune.example",
        "https://lune.example/ada",
        "Editorial Board",
        "4 min read",
        "Published May 2",
        "lune.example",
        "Guest contributor",
        ""
      })
  void outlets_agencies_and_roles_are_nobody(String line) {
    assertThat(PersonNames.in(line)).isEmpty();
  }
}
