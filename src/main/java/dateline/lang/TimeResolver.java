package dateline.lang;

import dateline.lang.TimeRule.Slot;
import dateline.lang.TimeValue.Mod;
import dateline.lang.TimeValue.RelativeTo;
import dateline.model.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/** Gives a matched phrase its value: what the rule means, counted from the right anchor. */
final class TimeResolver {
  /** A feast that waits for the moon to be seen is a day earlier or later in some lands. */
  private static final Optional<Mod> SIGHTED = Optional.of(Mod.APPROX);

  private final TimeAnchors anchors;
  private final CalendarDates calendar;
  private final RelativeDates relative;
  private final Durations durations;

  TimeResolver(TimeAnchors anchors) {
    this.anchors = anchors;
    this.calendar = new CalendarDates(anchors);
    this.relative = new RelativeDates(anchors);
    this.durations = new Durations(anchors);
  }

  /**
   * What a phrase means, before it is a {@link TimeValue}.
   *
   * @param moment the stretch of the calendar, where it is known
   * @param value the TIMEX3 value when there is no moment
   */
  record Meant(
      Timex timex,
      Optional<Moment> moment,
      String value,
      RelativeTo relativeTo,
      Optional<Span> anchor,
      Optional<LocalDate> earliest,
      Optional<LocalDate> latest) {

    static Meant date(Moment moment, RelativeTo relativeTo, Optional<Span> anchor) {
      return new Meant(
          moment.clock().isEmpty() ? Timex.DATE : Timex.TIME,
          Optional.of(moment),
          moment.value(),
          relativeTo,
          anchor,
          Optional.of(moment.start()),
          Optional.of(moment.last()));
    }

    static Meant of(Timex timex, String value) {
      return new Meant(
          timex,
          Optional.empty(),
          value,
          RelativeTo.NONE,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }

    /** A moment, or several days named by their first and last. */
    boolean isStretch() {
      return moment.isPresent() || value.indexOf('/') > 0 && earliest.isPresent();
    }

    Meant between(LocalDate first, LocalDate last) {
      return new Meant(
          timex, moment, value, relativeTo, anchor, Optional.of(first), Optional.of(last));
    }

    Meant from(RelativeTo what) {
      return new Meant(timex, moment, value, what, anchor, earliest, latest);
    }
  }

  Meant resolve(TimeMatch match, Tense tense) {
    return switch (match.rule().meaning()) {
      case CALENDAR -> feast(match, calendar(match, tense));
      case RANGE -> range(match, tense);
      case DECADE -> Meant.date(decade(match), RelativeTo.NONE, Optional.empty());
      case CENTURY -> Meant.date(century(match), RelativeTo.NONE, Optional.empty());
      case AGO, HENCE, EARLIER, LATER -> relative.shifted(match);
      case THIS -> feast(match, relative.around(match, tense));
      case SAME -> relative.same(match);
      case HERE -> relative.here(match);
      case DAY -> relative.day(match);
      case DURATION -> durations.length(match);
      case PAST -> durations.past(match);
      case NEXT -> durations.next(match);
      case SET -> durations.set(match);
      case PRESENT_REF -> Meant.of(Timex.DATE, "PRESENT_REF");
      case PAST_REF -> Meant.of(Timex.DATE, "PAST_REF");
      case FUTURE_REF -> Meant.of(Timex.DATE, "FUTURE_REF");
      case INNER -> inner(match, tense);
      case PERIOD -> relative.period(match, resolve(match.inner().orElseThrow(), tense));
      case WEEK -> week(resolve(match.inner().orElseThrow(), tense));
      case FIRST, FINAL -> edge(match, tense);
    };
  }

  private Meant calendar(TimeMatch match, Tense tense) {
    Optional<Meant> year = match.inner().map(inner -> resolve(inner, tense));
    return calendar.resolve(match, tense, year);
  }

  /**
   * "Ramadan" is a month of days, "the third day of Eid" one of them, "the Easter weekend" its
   * Saturday and Sunday.
   */
  private static Meant feast(TimeMatch match, Meant first) {
    Optional<Moment> day = first.moment().filter(it -> it.grain() == Moment.Grain.DAY);
    Optional<TimeMatch.Hit> holiday = match.part(Slot.HOLIDAY);
    if (day.isEmpty() || holiday.isEmpty()) {
      return first;
    }
    LocalDate start = day.get().start();
    if (match.rule().name().startsWith("holiday-weekend")) {
      boolean monday = start.getDayOfWeek() == DayOfWeek.MONDAY;
      Moment weekend = Moment.around(Moment.Grain.WEEKEND, monday ? start.minusDays(1) : start);
      return Meant.date(weekend, first.relativeTo(), first.anchor());
    }
    LocalDate end = Holidays.last(start, holiday.get().text());
    if (match.rule().name().equals("feast-eve")) {
      return Meant.date(Moment.day(start.minusDays(1)), first.relativeTo(), first.anchor());
    }
    if (match.has(Slot.ORD)) {
      int nth = match.value(Slot.ORD, 1);
      Moment one = Moment.day(nth < 0 ? end : start.plusDays(nth - 1));
      return Meant.date(one, first.relativeTo(), first.anchor());
    }
    if (end.equals(start)) {
      return first;
    }
    Meant all = Meant.of(Timex.DATE, day.get().value() + "/" + Moment.day(end).value());
    return all.between(start, end).from(first.relativeTo());
  }

  /** The date in the year of the one it is joined to: "May" of "from May to July 1988". */
  Optional<Meant> before(TimeMatch match, Meant end) {
    boolean open =
        match.rule().meaning() == TimeRule.Meaning.CALENDAR
            && (match.has(Slot.MONTH) || match.has(Slot.SEASON))
            && !match.has(Slot.YEAR)
            && !match.has(Slot.CLOCK)
            && match.inner().isEmpty();
    return open
        ? end.moment().map(moment -> CalendarDates.before(match, moment))
        : Optional.empty();
  }

  private Meant range(TimeMatch match, Tense tense) {
    Meant first = calendar(match, tense);
    int day = match.second(Slot.DAY).map(TimeMatch.Hit::value).orElse(0);
    if (first.moment().isEmpty() || day <= first.moment().get().start().getDayOfMonth()) {
      return first;
    }
    LocalDate start = first.moment().get().start();
    LocalDate end = start.withDayOfMonth(Math.min(day, start.lengthOfMonth()));
    Meant range = Meant.of(Timex.DATE, Moment.day(start).value() + "/" + Moment.day(end).value());
    return range.between(start, end).from(first.relativeTo());
  }

  private static Moment decade(TimeMatch match) {
    LocalDate start = LocalDate.of(match.value(Slot.DECADE, 0), 1, 1);
    return Moment.of(Moment.Grain.DECADE, start);
  }

  private static Moment century(TimeMatch match) {
    int nth = match.value(Slot.ORD, match.value(Slot.DTH, 1));
    boolean before = match.rule().count() < 0;
    return Moment.of(
        Moment.Grain.CENTURY, LocalDate.of(before ? 1 - 100 * nth : 100 * (nth - 1), 1, 1));
  }

  /** "early 2019", "the morning of 2 June", "9 a.m. Tuesday". */
  private Meant inner(TimeMatch match, Tense tense) {
    TimeMatch inside = match.inner().orElseThrow();
    Meant date = resolve(inside, tense);
    String clock = match.clock();
    if (clock.isEmpty()) {
      return mod(match).map(mod -> narrowed(date, mod)).orElse(date);
    }
    if (date.moment().isEmpty()) {
      String day = date.value().length() == 10 ? date.value() : "XXXX-XX-XX";
      return Meant.of(Timex.TIME, day + clock);
    }
    return Meant.date(date.moment().get().at(clock), date.relativeTo(), date.anchor());
  }

  private static Meant week(Meant day) {
    return day.moment()
        .map(it -> Moment.around(Moment.Grain.WEEK, it.start()))
        .map(week -> Meant.date(week, day.relativeTo(), day.anchor()))
        .orElse(day);
  }

  /** The days a modifier leaves: "early" the first half, "late" the second. */
  private static Meant narrowed(Meant date, Mod mod) {
    boolean day = date.moment().filter(it -> it.grain() == Moment.Grain.DAY).isPresent();
    if (day || !date.isStretch()) {
      return date;
    }
    LocalDate first = date.earliest().orElseThrow();
    LocalDate last = date.latest().orElseThrow();
    long half = (last.toEpochDay() - first.toEpochDay() + 1) / 2;
    return switch (mod) {
      case START -> date.between(first, first.plusDays(half - 1));
      case END -> date.between(first.plusDays(half), last);
      case MID -> date.between(first.plusDays(half / 2), last.minusDays(half / 2));
      default -> date;
    };
  }

  /** The modifier a rule or its edge word gives. */
  static Optional<Mod> mod(TimeMatch match) {
    Optional<Mod> edge =
        match
            .part(Slot.EDGE)
            .or(() -> match.part(Slot.ABOUT))
            .map(TimeMatch.Hit::text)
            .filter(name -> !name.equals("-"))
            .map(Mod::valueOf);
    boolean sighted =
        match.part(Slot.HOLIDAY).filter(it -> Holidays.isSighted(it.text())).isPresent();
    return edge.or(() -> match.rule().mod()).or(() -> sighted ? SIGHTED : Optional.empty());
  }

  /** "the first three months of the year" is a quarter, "the first ten days of May" a length. */
  private Meant edge(TimeMatch match, Tense tense) {
    int count = Math.max(match.value(Slot.NUM, 2), 0) / 2;
    int unit = match.unit();
    boolean first = match.rule().meaning() == TimeRule.Meaning.FIRST;
    Meant length = durations.length(match);
    Optional<Meant> whole =
        match.inner().map(inner -> resolve(inner, tense)).filter(Meant::isStretch);
    if (whole.isEmpty() || count == 0) {
      return length;
    }
    Moment.Grain grain = TimeUnit.grain(unit);
    LocalDate start = whole.get().earliest().orElseThrow();
    LocalDate end = whole.get().latest().orElseThrow();
    LocalDate close = end;
    if (first) {
      end = Moment.of(grain, start).plus(count).start().minusDays(1);
    } else {
      start = Moment.of(grain, end.plusDays(1)).plus(-count).start();
    }
    if (unit == TimeUnit.WEEK && count == 1) {
      Moment week =
          Moment.around(Moment.Grain.WEEK, first ? start.plusDays(3) : close.minusDays(6));
      return Meant.date(week, RelativeTo.NONE, Optional.empty());
    }
    if (unit == TimeUnit.DAY && count == 1) {
      LocalDate day = first ? start : close;
      return Meant.date(Moment.day(day), RelativeTo.NONE, Optional.empty());
    }
    if (unit == TimeUnit.MONTH && start.getDayOfMonth() == 1) {
      Optional<Moment.Grain> part =
          switch (count) {
            case 1 -> Optional.of(Moment.Grain.MONTH);
            case 3 -> Optional.of(Moment.Grain.QUARTER);
            case 6 -> Optional.of(Moment.Grain.HALF);
            default -> Optional.empty();
          };
      if (part.isPresent()) {
        Moment stretch = Moment.around(part.get(), start);
        if (stretch.start().equals(start)) {
          return Meant.date(stretch, RelativeTo.NONE, Optional.empty());
        }
      }
    }
    return length.between(start, end);
  }

  /** The finished value of a phrase. */
  TimeValue value(TimeMatch match, Meant meant) {
    return new TimeValue(
        meant.timex(),
        meant.value(),
        meant.earliest(),
        meant.latest(),
        mod(match).or(() -> match.inner().flatMap(TimeResolver::mod)),
        anchors.published().isEmpty() && meant.relativeTo() == RelativeTo.PUBLISHED
            ? RelativeTo.NONE
            : meant.relativeTo());
  }
}
