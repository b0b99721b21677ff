package dateline.lang;

import dateline.lang.Moment.Grain;
import dateline.lang.TimeResolver.Meant;
import dateline.lang.TimeRule.Slot;
import dateline.lang.TimeValue.RelativeTo;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Dates named by their parts: day, month, year, weekday, season, quarter, holiday. A year that is
 * not said comes from publication, looking back unless the verb looks ahead, or in a narrative from
 * the date before.
 */
final class CalendarDates {
  /** Distances in days beyond which the nearer date wins against the tense of the verb beside. */
  private static final int SOON = 60;

  private static final int RECENT = 120;
  private static final int JUST = 14;
  private static final int FAR = 240;
  private static final int LONG = 270;
  private static final int MONTHS = 92;

  /** How far ahead a day without a year may lie when no verb says where it lies. */
  private static final int NEAR = 75;

  /** A date this many days before the last one in a story lies in the next year. */
  private static final int TURN = 240;

  private final TimeAnchors anchors;

  CalendarDates(TimeAnchors anchors) {
    this.anchors = anchors;
  }

  /** What a year turns into: the date in that year. */
  private record InYear(IntFunction<Moment> moment, String unknown) {}

  Meant resolve(TimeMatch match, Tense tense, Optional<Meant> inner) {
    Optional<TimeMatch.Hit> iso = match.part(Slot.ISO);
    if (iso.isPresent()) {
      Moment day = Moment.day(LocalDate.ofEpochDay(iso.get().value()));
      return Meant.date(day, RelativeTo.NONE, Optional.empty());
    }
    if (match.has(Slot.CLOCK) || match.has(Slot.PART)) {
      return clock(match);
    }
    boolean bareYear = match.parts().size() == 1 && match.has(Slot.YEAR);
    if (bareYear) {
      return in(match.value(Slot.YEAR, 0), new InYear(CalendarDates::year, ""));
    }
    if (match.has(Slot.DOW) && !match.has(Slot.DAY)) {
      return weekday(match.value(Slot.DOW, 1), tense);
    }
    if (match.has(Slot.DTH) && !match.has(Slot.MONTH)) {
      return dayOfMonth(match.value(Slot.DTH, 1));
    }
    if (isOneOfTwo(match)) {
      return nearer(match, tense);
    }
    InYear parts = parts(match);
    if (match.has(Slot.YEAR)) {
      return in(match.value(Slot.YEAR, 0), parts);
    }
    if (inner.isPresent()) {
      return inner
          .get()
          .moment()
          .map(
              year ->
                  Meant.date(
                      parts.moment().apply(year.start().getYear()),
                      inner.get().relativeTo(),
                      inner.get().anchor()))
          .orElse(Meant.of(Timex.DATE, parts.unknown()));
    }
    return withoutYear(match, parts, tense);
  }

  /** "Eid" of a year is either of two days. */
  private static boolean isOneOfTwo(TimeMatch match) {
    return match
        .part(Slot.HOLIDAY)
        .filter(hit -> Holidays.readings(hit.text()).size() > 1)
        .isPresent();
  }

  /** Of the feasts a word may mean the one nearer to publication. */
  private Meant nearer(TimeMatch match, Tense tense) {
    if (match.has(Slot.YEAR)) {
      return Meant.date(year(match.value(Slot.YEAR, 0)), RelativeTo.NONE, Optional.empty());
    }
    if (anchors.published().isEmpty()) {
      return Meant.of(Timex.DATE, "XXXX-XX-XX");
    }
    LocalDate published = anchors.published().get();
    String rule = match.part(Slot.HOLIDAY).map(TimeMatch.Hit::text).orElse("");
    Moment moment =
        Moment.nearest(
            Holidays.readings(rule).stream()
                .map(each -> nearest(year -> Holidays.in(year, each), published, tense))
                .toList(),
            published);
    return Meant.date(moment, RelativeTo.PUBLISHED, Optional.empty());
  }

  /** The last one of such dates before another. */
  static Meant before(TimeMatch match, Moment end) {
    InYear parts = parts(match);
    int year = end.start().getYear();
    boolean same = !parts.moment().apply(year).start().isAfter(end.start());
    return in(same ? year : year - 1, parts);
  }

  private static Meant in(int year, InYear parts) {
    return Meant.date(parts.moment().apply(year), RelativeTo.NONE, Optional.empty());
  }

  static Moment year(int year) {
    return Moment.of(Grain.YEAR, LocalDate.of(year, 1, 1));
  }

  private static InYear parts(TimeMatch match) {
    int month = match.value(Slot.MONTH, 0);
    if (month > 0) {
      int day = match.value(Slot.DAY, match.value(Slot.DTH, 0));
      return day == 0 ? month(month) : day(month, day);
    }
    if (match.has(Slot.SEASON)) {
      int start = match.value(Slot.SEASON, 3);
      Moment example = Moment.of(Grain.SEASON, LocalDate.of(2000, start, 1));
      return new InYear(
          year -> Moment.of(Grain.SEASON, LocalDate.of(year, start, 1)),
          "XXXX" + example.value().substring(4));
    }
    if (match.has(Slot.HOLIDAY)) {
      String rule = match.part(Slot.HOLIDAY).map(TimeMatch.Hit::text).orElse("");
      return new InYear(year -> Holidays.in(year, rule), Holidays.unknown(rule));
    }
    int pieces = match.rule().count();
    int nth = match.value(Slot.ORD, match.value(Slot.NUM, 2) / 2);
    int piece = nth < 0 ? pieces : Math.min(nth, pieces);
    Grain grain = pieces == 2 ? Grain.HALF : Grain.QUARTER;
    return new InYear(
        year -> Moment.of(grain, LocalDate.of(year, (piece - 1) * (12 / pieces) + 1, 1)),
        "XXXX-" + (pieces == 2 ? "H" : "Q") + piece);
  }

  static Moment monthIn(int year, int month) {
    return Moment.of(Grain.MONTH, LocalDate.of(year, month, 1));
  }

  private static InYear month(int month) {
    return new InYear(year -> monthIn(year, month), "XXXX-" + Moment.padded(month, 2));
  }

  private static InYear day(int month, int day) {
    return new InYear(
        year -> {
          int length = YearMonth.of(year, month).lengthOfMonth();
          return Moment.day(LocalDate.of(year, month, Math.min(day, length)));
        },
        "XXXX-" + Moment.padded(month, 2) + "-" + Moment.padded(day, 2));
  }

  private Meant withoutYear(TimeMatch match, InYear parts, Tense tense) {
    Optional<TimeAnchors.Place> text = anchors.yearOf();
    if (text.isPresent()) {
      TimeAnchors.Place place = text.get();
      Moment moment = following(parts.moment(), place.moment());
      return Meant.date(moment, RelativeTo.TEXT, Optional.of(place.span()));
    }
    if (anchors.published().isEmpty()) {
      return Meant.of(Timex.DATE, parts.unknown());
    }
    LocalDate published = anchors.published().get();
    Moment moment =
        onWeekday(parts.moment(), published, match.value(Slot.DOW, 0))
            .orElseGet(() -> nearest(parts.moment(), published, tense));
    return Meant.date(moment, RelativeTo.PUBLISHED, Optional.empty());
  }

  /** The one in the year of the date before; "January" after "December" is in the next year. */
  private static Moment following(IntFunction<Moment> inYear, Moment before) {
    int year = before.start().getYear();
    Moment same = inYear.apply(year);
    boolean fine = before.grain().compareTo(Grain.MONTH) <= 0;
    boolean turned = fine && same.daysTo(before.start()) > TURN;
    return turned ? inYear.apply(year + 1) : same;
  }

  /** "Monday, Oct. 26" names the year in which that day is a Monday, if one is near. */
  private static Optional<Moment> onWeekday(
      IntFunction<Moment> inYear, LocalDate published, int weekday) {
    int year = published.getYear();
    for (int candidate : weekday == 0 ? new int[0] : new int[] {year, year - 1, year + 1}) {
      Moment moment = inYear.apply(candidate);
      if (moment.start().getDayOfWeek().getValue() == weekday) {
        return Optional.of(moment);
      }
    }
    return Optional.empty();
  }

  /** The one of last, this and next year that the tense asks for. */
  private static Moment nearest(IntFunction<Moment> inYear, LocalDate published, Tense tense) {
    int year = published.getYear();
    Moment past = inYear.apply(year);
    if (past.start().isAfter(published)) {
      past = inYear.apply(year - 1);
    }
    Moment coming = inYear.apply(past.start().getYear());
    if (coming.last().isBefore(published)) {
      coming = inYear.apply(past.start().getYear() + 1);
    }
    boolean day = past.grain() == Grain.DAY;
    long ahead = Math.max(0, -coming.daysTo(published));
    long back = past.daysTo(published);
    return switch (tense) {
      case PAST -> day && ahead <= SOON && back >= LONG ? coming : past;
      case DUE -> ahead >= FAR && back - length(past) <= JUST ? past : coming;
      case COMING -> ahead >= FAR && back - length(past) <= RECENT ? past : coming;
      case PRESENT, UNKNOWN -> {
        boolean near = day ? ahead <= NEAR && ahead < back : ahead <= MONTHS && back >= FAR;
        yield near ? coming : past;
      }
    };
  }

  private static long length(Moment moment) {
    return moment.daysTo(moment.last());
  }

  private Meant weekday(int day, Tense tense) {
    DayOfWeek wanted = DayOfWeek.of(day);
    Optional<TimeAnchors.Place> text = anchors.lastDay();
    if (anchors.narrative() && text.isPresent()) {
      LocalDate found = text.get().moment().start().with(TemporalAdjusters.nextOrSame(wanted));
      return Meant.date(Moment.day(found), RelativeTo.TEXT, Optional.of(text.get().span()));
    }
    if (anchors.published().isEmpty()) {
      return Meant.of(Timex.DATE, "XXXX-WXX-" + day);
    }
    LocalDate published = anchors.published().get();
    LocalDate found =
        tense.isAhead() || tense == Tense.PRESENT
            ? published.with(TemporalAdjusters.nextOrSame(wanted))
            : published.with(TemporalAdjusters.previousOrSame(wanted));
    return Meant.date(Moment.day(found), RelativeTo.PUBLISHED, Optional.empty());
  }

  /** "on the 20th": of the month the text is in. */
  private Meant dayOfMonth(int day) {
    Optional<TimeAnchors.Place> text =
        anchors.last().filter(place -> place.moment().grain().compareTo(Grain.MONTH) <= 0);
    Optional<LocalDate> base = text.map(place -> place.moment().start()).or(anchors::published);
    if (base.isEmpty()) {
      return Meant.of(Timex.DATE, "XXXX-XX-" + Moment.padded(day, 2));
    }
    YearMonth month = YearMonth.from(base.get());
    Moment found = Moment.day(month.atDay(Math.min(day, month.lengthOfMonth())));
    return Meant.date(
        found,
        text.isPresent() ? RelativeTo.TEXT : RelativeTo.PUBLISHED,
        text.map(TimeAnchors.Place::span));
  }

  /** A clock time or part of day alone: of the day the text is in, else of publication. */
  private Meant clock(TimeMatch match) {
    String clock = match.clock();
    Optional<TimeAnchors.Place> text = anchors.lastDay();
    Optional<LocalDate> day =
        text.map(place -> place.moment().start())
            .or(() -> anchors.narrative() ? Optional.empty() : anchors.published());
    if (day.isEmpty()) {
      return Meant.of(Timex.TIME, "XXXX-XX-XX" + clock);
    }
    return Meant.date(
        Moment.day(day.get()).at(clock),
        text.isPresent() ? RelativeTo.TEXT : RelativeTo.PUBLISHED,
        text.map(TimeAnchors.Place::span));
  }
}
