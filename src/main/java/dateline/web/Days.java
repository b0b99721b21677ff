package dateline.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Draws hits by time of publication: all days of the search, whichever of them are chosen. */
final class Days {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 64;

  /** More steps than this are not drawn one by one; nor is a hole of a thousand years. */
  private static final int MOST_BARS = 400;

  private Days() {}

  /** What a bar stands for, told by the length of its label. */
  private enum Unit {
    YEAR,
    MONTH,
    DAY;

    static Unit of(String label) {
      return label.length() <= 4 ? YEAR : label.length() <= 7 ? MONTH : DAY;
    }

    LocalDate next(LocalDate start) {
      return switch (this) {
        case DAY -> start.plusDays(1);
        case MONTH -> start.plusMonths(1);
        case YEAR -> start.plusYears(1);
      };
    }
  }

  /** Empty when no hit has a day. */
  static Optional<ChartView> chart(Results results) {
    TreeMap<LocalDate, Results.Bar> bars = new TreeMap<>();
    results.days().forEach(bar -> bars.put(start(bar.label()), bar));
    if (bars.isEmpty()) {
      return Optional.empty();
    }
    Unit unit = Unit.of(bars.lastEntry().getValue().label());
    List<LocalDate> starts = new ArrayList<>();
    LocalDate beyond = unit.next(bars.lastKey());
    for (LocalDate day = bars.firstKey();
        day.isBefore(beyond) && starts.size() < MOST_BARS;
        day = unit.next(day)) {
      starts.add(day);
    }
    if (starts.size() == MOST_BARS) {
      starts = List.copyOf(bars.keySet());
    }
    return Optional.of(draw(results.search(), bars, starts, unit));
  }

  private static ChartView draw(
      Search search, Map<LocalDate, Results.Bar> bars, List<LocalDate> starts, Unit unit) {
    long most = bars.values().stream().mapToLong(Results.Bar::hits).max().orElse(1);
    double step = (double) WIDTH / starts.size();
    List<ChartView.Bar> drawn = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      LocalDate from = starts.get(i);
      LocalDate to = unit.next(from).minusDays(1);
      Results.Bar bar = bars.get(from);
      long hits = bar == null ? 0 : bar.hits();
      double height = hits == 0 ? 0 : Math.max(2, (double) HEIGHT * hits / most);
      drawn.add(
          new ChartView.Bar(
              tenth(i * step),
              tenth(HEIGHT - height),
              tenth(Math.max(1, step - (step > 4 ? 1 : 0))),
              tenth(height),
              from.toString(),
              to.toString(),
              Wording.days(Optional.of(from), Optional.of(to)),
              Wording.count(hits),
              inside(search, from, to),
              search.between(from.toString(), to.toString()).url(Frames.SEARCH)));
    }
    boolean chosen = !search.from().isEmpty() || !search.to().isEmpty();
    return new ChartView(
        drawn,
        ticks(starts, unit),
        WIDTH,
        HEIGHT,
        starts.getFirst().toString(),
        unit.next(starts.getLast()).minusDays(1).toString(),
        search.from().isEmpty() ? "" : start(search.from()).toString(),
        search.to().isEmpty() ? "" : end(search.to()).toString(),
        Frames.hidden(search, "from", "to", "page"),
        chosen ? search.between("", "").url(Frames.SEARCH) : "");
  }

  /** First day of "2026", "2026-04" or "2026-04-15". */
  static LocalDate start(String label) {
    return switch (label.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(label), 1, 1);
      case 7 -> YearMonth.parse(label).atDay(1);
      default -> LocalDate.parse(label);
    };
  }

  /** Last day of the same. */
  static LocalDate end(String label) {
    return switch (label.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(label), 12, 31);
      case 7 -> YearMonth.parse(label).atEndOfMonth();
      default -> LocalDate.parse(label);
    };
  }

  private static boolean inside(Search search, LocalDate from, LocalDate to) {
    boolean chosen = !search.from().isEmpty() || !search.to().isEmpty();
    return chosen
        && (search.from().isEmpty() || !to.isBefore(start(search.from())))
        && (search.to().isEmpty() || !from.isAfter(end(search.to())));
  }

  /** The first bar's days, the middle one's and the last one's. */
  private static List<String> ticks(List<LocalDate> starts, Unit unit) {
    return IntStream.of(0, starts.size() / 2, starts.size() - 1)
        .distinct()
        .mapToObj(starts::get)
        .map(day -> Wording.days(Optional.of(day), Optional.of(unit.next(day).minusDays(1))))
        .toList();
  }

  static double tenth(double pixels) {
    return Math.round(pixels * 10) / 10.0;
  }
}
