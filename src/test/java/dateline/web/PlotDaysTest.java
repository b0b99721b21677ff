package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlotDaysTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-05-03 | 2026-05-06 | 3 May 2026, 4 May 2026, 5 May 2026
          2026-05-03 | 2026-05-04 | 3 May 2026
          2025-11-20 | 2026-03-10 | Dec 2025, Jan 2026, Feb 2026, Mar 2026
          2024-02-02 | 2025-12-31 | Jul 2024, Jan 2025, Jul 2025
          2018-06-01 | 2026-07-20 | 2020, 2022, 2024, 2026
          2022-01-01 | 2026-07-20 | 2022, 2023, 2024, 2025, 2026
          """)
  void an_axis_names_beginnings(LocalDate first, LocalDate last, String labels) {
    long span = last.toEpochDay() - first.toEpochDay();
    String named =
        PlotDays.between(first.toEpochDay(), last.toEpochDay()).stream()
            .map(day -> PlotDays.label(day, span))
            .collect(Collectors.joining(", "));
    assertThat(named).isEqualTo(labels);
  }

  @Test
  void there_are_never_more_than_fit() {
    for (long span : List.of(1L, 99L, 100L, 1_094L, 1_095L, 40_000L, 400_000L, 3_000_000L)) {
      List<LocalDate> days = PlotDays.between(0, span);
      assertThat(days).as("%s days", span).hasSizeBetween(1, 9);
    }
  }
}
