package dateline.web;

import dateline.fact.Cell;
import dateline.index.FactHits;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Draws figures of one unit over time, each with its bounds. Where the largest is a hundred times
 * the smallest or more, the scale is logarithmic.
 */
final class Plot {
  private static final int WIDTH = 960;
  private static final int HEIGHT = 340;
  private static final int LEFT = 92;
  private static final int RIGHT = 20;
  private static final int TOP = 14;
  private static final int BOTTOM = 30;

  /** How far a bound without an end is drawn. */
  private static final int OPEN = 22;

  private static final int COLOURS = 7;
  private static final double LOG_FROM = 100;

  private final List<Point> points;
  private final double least;
  private final double most;
  private final boolean log;
  private final long first;
  private final long last;

  /**
   * A figure as numbers.
   *
   * @param low empty for no lower end
   */
  private record Point(
      FactHits.Hit hit, LocalDate day, double value, OptionalDouble low, OptionalDouble high) {}

  private Plot(List<Point> points) {
    this.points = points;
    double smallest = points.stream().mapToDouble(Point::value).min().orElse(0);
    double largest = points.stream().mapToDouble(Point::value).max().orElse(1);
    this.log = smallest > 0 && largest / smallest >= LOG_FROM;
    this.least =
        log ? Math.pow(10, Math.floor(Math.log10(smallest) + 1e-9)) : Math.min(0, smallest);
    double step = step(largest - least);
    this.most =
        log
            ? Math.pow(10, Math.ceil(Math.log10(largest * 1.0001)))
            : Math.max(least + step, Math.ceil(largest / step) * step);
    this.first = points.getFirst().day().toEpochDay();
    this.last = Math.max(first + 1, points.getLast().day().toEpochDay());
  }

  /** Empty when there is nothing with a day and a value. */
  static Optional<PlotView> of(Figures figures) {
    Map<String, Long> units =
        figures.figures().stream()
            .collect(Collectors.groupingBy(Plot::unit, LinkedHashMap::new, Collectors.counting()));
    Optional<String> unit =
        units.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    List<Point> points =
        figures.figures().stream()
            .filter(hit -> unit(hit).equals(unit.orElse("")))
            .flatMap(hit -> point(hit).stream())
            .sorted(Comparator.comparing(Point::day))
            .toList();
    if (points.isEmpty()) {
      return Optional.empty();
    }
    long left = figures.total() - points.size();
    String note =
        left == 0
            ? ""
            : Wording.plural(left, "figure")
                + (unit.orElse("").isEmpty() ? " with a unit" : " in another unit")
                + ", without a day or older than the newest thousand: not drawn.";
    return Optional.of(new Plot(points).draw(note));
  }

  private static String unit(FactHits.Hit hit) {
    return hit.cell("unit").plain();
  }

  private static Optional<Point> point(FactHits.Hit hit) {
    Optional<LocalDate> day = day(hit);
    OptionalDouble value = number(hit, "value");
    return day.isEmpty() || value.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Point(
                hit,
                day.get(),
                value.getAsDouble(),
                number(hit, "value_low"),
                number(hit, "value_high")));
  }

  /** The day a figure speaks of, else the day it was published. */
  static Optional<LocalDate> day(FactHits.Hit hit) {
    for (String column : List.of("period_start", "published")) {
      if (hit.cell(column) instanceof Cell.Day day) {
        return Optional.of(day.day());
      }
    }
    return Optional.empty();
  }

  static OptionalDouble number(FactHits.Hit hit, String column) {
    return hit.cell(column) instanceof Cell.Amount amount
        ? OptionalDouble.of(amount.number().doubleValue())
        : OptionalDouble.empty();
  }

  private PlotView draw(String note) {
    Map<String, Long> byClaimant =
        points.stream()
            .collect(
                Collectors.groupingBy(
                    point -> claimant(point.hit()), LinkedHashMap::new, Collectors.counting()));
    List<String> often =
        byClaimant.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .toList();
    Function<String, Integer> colour = name -> Math.min(COLOURS, often.indexOf(name));
    List<PlotView.Dot> dots =
        points.stream().map(point -> dot(point, colour.apply(claimant(point.hit())))).toList();
    List<PlotView.Claimant> claimants = new ArrayList<>();
    often.stream()
        .limit(COLOURS)
        .forEach(
            name ->
                claimants.add(
                    new PlotView.Claimant(
                        name,
                        colour.apply(name),
                        Wording.count(byClaimant.getOrDefault(name, 0L)))));
    if (often.size() > COLOURS) {
      claimants.add(
          new PlotView.Claimant(Wording.plural(often.size() - COLOURS, "other"), COLOURS, ""));
    }
    return new PlotView(
        WIDTH,
        HEIGHT,
        lines(),
        days(),
        dots,
        claimants,
        Wording.plural(points.size(), "figure")
            + ", "
            + Wording.days(
                Optional.of(LocalDate.ofEpochDay(first)), Optional.of(points.getLast().day()))
            + "; the table below has the same",
        note);
  }

  static String claimant(FactHits.Hit hit) {
    String name = hit.cell("claimant").plain();
    return name.isEmpty() ? "nobody named" : name;
  }

  private PlotView.Dot dot(Point point, int colour) {
    HitView view = HitView.of(point.hit());
    double y = y(point.value());
    double low = point.low().isPresent() ? y(point.low().getAsDouble()) : y + OPEN;
    double high = point.high().isPresent() ? y(point.high().getAsDouble()) : y - OPEN;
    String label =
        String.join(
            ", ",
            List.of(
                (view.sign() + " " + view.big() + " " + view.unit() + " " + view.what()).strip(),
                Wording.day(point.day()),
                claimant(point.hit()),
                view.outlet()));
    return new PlotView.Dot(
        x(point.day().toEpochDay()), y, low, high, colour, label, view.article());
  }

  private double x(long day) {
    double share = (double) (day - first) / (last - first);
    return Days.tenth(LEFT + (WIDTH - LEFT - RIGHT) * share);
  }

  private double y(double value) {
    double share =
        log
            ? (Math.log10(Math.max(value, least)) - Math.log10(least))
                / (Math.log10(most) - Math.log10(least))
            : (value - least) / (most - least);
    double within = Math.max(0, Math.min(1, share));
    return Days.tenth(HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * within);
  }

  private List<PlotView.Line> lines() {
    List<PlotView.Line> lines = new ArrayList<>();
    if (log) {
      double factor = Math.log10(most / least) > 6 ? 100 : 10;
      for (double value = least; value <= most * 1.001; value *= factor) {
        lines.add(line(value));
      }
      return lines;
    }
    double step = step(most - least);
    for (int i = 0; i <= 12 && least + i * step <= most + step / 1000; i++) {
      lines.add(line(least + i * step));
    }
    return lines;
  }

  private PlotView.Line line(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(4));
    return new PlotView.Line(y(value), Wording.number(rounded));
  }

  /** 1, 2 or 5 of a power of ten, so that there are about five lines. */
  private static double step(double range) {
    double rough = Math.max(range, 1e-6) / 5;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double times = rough / power;
    return power * (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10);
  }

  private List<PlotView.Tick> days() {
    List<PlotView.Tick> ticks = new ArrayList<>();
    for (LocalDate day : PlotDays.between(first, last)) {
      ticks.add(new PlotView.Tick(x(day.toEpochDay()), PlotDays.label(day, last - first)));
    }
    return ticks;
  }
}
