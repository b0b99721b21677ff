package dateline.lang;

import dateline.lang.Moment.Grain;
import dateline.lang.TimeAnchors.Place;
import dateline.lang.TimeResolver.Meant;
import dateline.lang.TimeRule.Meaning;
import dateline.lang.TimeRule.Slot;
import dateline.lang.TimeValue.RelativeTo;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.IntFunction;

/** Dates counted from publication ("last month") or from another date ("the previous year"). */
final class RelativeDates {
  private final TimeAnchors anchors;

  RelativeDates(TimeAnchors anchors) {
    this.anchors = anchors;
  }

  /** "three days ago", "a week from now", "a year earlier", "two months later". */
  Meant shifted(TimeMatch match) {
    Meaning meaning = match.rule().meaning();
    boolean back = meaning == Meaning.AGO || meaning == Meaning.EARLIER;
    int halves = match.value(Slot.NUM, match.rule().count() == 0 ? 2 : 2 * match.rule().count());
    int unit = match.unit();
    boolean vague = halves < 0 || match.rule().count() < 0;
    if (vague) {
      return Meant.of(Timex.DATE, back ? "PAST_REF" : "FUTURE_REF");
    }
    boolean fromText = meaning == Meaning.EARLIER || meaning == Meaning.LATER;
    int sign = back ? -1 : 1;
    if (unit == TimeUnit.YEAR && halves == 2 && back) {
      Optional<Place> period = anchors.quarter();
      if (period.isPresent()) {
        return Meant.date(
            period.get().moment().plus(-4), RelativeTo.TEXT, Optional.of(period.get().span()));
      }
    }
    Optional<Place> text = fromText || anchors.narrative() ? anchors.lastClose() : Optional.empty();
    if (text.isPresent()) {
      Place place = text.get();
      return move(place.moment(), unit, sign * halves, RelativeTo.TEXT, Optional.of(place));
    }
    if (anchors.published().isEmpty()) {
      return Meant.of(Timex.DATE, unknown(TimeUnit.grain(unit)));
    }
    Moment day = Moment.day(anchors.published().get());
    return move(day, unit, sign * halves, RelativeTo.PUBLISHED, Optional.empty());
  }

  private Meant move(
      Moment from, int unit, int halves, RelativeTo relativeTo, Optional<Place> place) {
    if (TimeUnit.isClock(unit)) {
      Moment day = Moment.around(Grain.DAY, from.start());
      return Meant.date(day, relativeTo, place.map(Place::span));
    }
    boolean decades = unit == TimeUnit.DECADE || unit == TimeUnit.CENTURY;
    if (decades) {
      int years = (unit == TimeUnit.DECADE ? 5 : 50) * halves;
      Moment year = Moment.around(Grain.YEAR, from.start()).plus(years);
      return Meant.date(year, relativeTo, place.map(Place::span));
    }
    Grain grain = TimeUnit.grain(unit);
    int count = halves / 2 * (unit == TimeUnit.FORTNIGHT ? 2 : 1);
    if (grain.finerThan(from.grain())) {
      return Meant.of(Timex.DATE, masked(from, grain)).from(relativeTo);
    }
    if (halves % 2 != 0 && grain == Grain.YEAR) {
      grain = Grain.MONTH;
      count = halves * 6;
    }
    Moment moved = Moment.around(grain, from.start()).plus(count);
    return Meant.date(moved, relativeTo, place.map(Place::span));
  }

  /** What is known of a day three days after "1980": {@code 1980-XX-XX}. */
  private static String masked(Moment from, Grain grain) {
    String known =
        from.grain().compareTo(Grain.YEAR) <= 0
            ? Moment.of(Grain.YEAR, from.start()).value()
            : "XXXX";
    return known + unknown(grain).substring(4);
  }

  static String unknown(Grain grain) {
    return switch (grain) {
      case DAY -> "XXXX-XX-XX";
      case WEEKEND -> "XXXX-WXX-WE";
      case WEEK -> "XXXX-WXX";
      case MONTH -> "XXXX-XX";
      case SEASON -> "XXXX-XX";
      case QUARTER -> "XXXX-QX";
      case HALF -> "XXXX-HX";
      default -> "XXXX";
    };
  }

  /** "last year", "this week", "next month", "last Friday", "this summer", "last October". */
  Meant around(TimeMatch match, Tense tense) {
    int count = match.rule().count();
    if (anchors.published().isEmpty()) {
      return Meant.of(Timex.DATE, unknownOf(match));
    }
    LocalDate published = anchors.published().get();
    Moment moment;
    if (match.has(Slot.DOW)) {
      moment = Moment.day(weekday(match.value(Slot.DOW, 1), count, tense));
    } else if (match.has(Slot.MONTH)) {
      int month = match.value(Slot.MONTH, 1);
      moment = named(year -> CalendarDates.monthIn(year, month), count);
    } else if (match.has(Slot.SEASON)) {
      int month = match.value(Slot.SEASON, 3);
      moment = named(year -> Moment.of(Grain.SEASON, LocalDate.of(year, month, 1)), count);
    } else if (match.has(Slot.HOLIDAY)) {
      String rule = match.part(Slot.HOLIDAY).map(TimeMatch.Hit::text).orElse("");
      moment =
          Moment.nearest(
              Holidays.readings(rule).stream()
                  .map(each -> named(year -> Holidays.in(year, each), count))
                  .toList(),
              published);
    } else {
      moment = Moment.around(TimeUnit.grain(match.unit()), published).plus(count);
      if (match.rule().name().equals("the-weekend")) {
        moment = weekend(published, tense);
      }
    }
    String part = match.clock();
    return Meant.date(moment.at(part), RelativeTo.PUBLISHED, Optional.empty());
  }

  private static String unknownOf(TimeMatch match) {
    if (match.has(Slot.DOW)) {
      return "XXXX-WXX-" + match.value(Slot.DOW, 1);
    }
    if (match.has(Slot.MONTH)) {
      return "XXXX-" + Moment.padded(match.value(Slot.MONTH, 1), 2);
    }
    if (match.has(Slot.SEASON)) {
      return "XXXX"
          + Moment.of(Grain.SEASON, LocalDate.of(2000, match.value(Slot.SEASON, 3), 1))
              .value()
              .substring(4);
    }
    int unit = match.unit();
    return unknown(TimeUnit.grain(unit));
  }

  /** "the weekend": the last one begun, unless the verb looks ahead. */
  private static Moment weekend(LocalDate published, Tense tense) {
    Moment of = Moment.around(Grain.WEEKEND, published);
    boolean begun = !of.start().isAfter(published);
    return begun || tense.isAhead() ? of : of.plus(-1);
  }

  private LocalDate weekday(int day, int count, Tense tense) {
    LocalDate published = anchors.published().orElseThrow();
    DayOfWeek wanted = DayOfWeek.of(day);
    if (count < 0) {
      return published.with(TemporalAdjusters.previous(wanted));
    }
    if (count > 0) {
      return published.with(TemporalAdjusters.next(wanted));
    }
    return tense == Tense.PAST
        ? published.with(TemporalAdjusters.previousOrSame(wanted))
        : published.with(TemporalAdjusters.nextOrSame(wanted));
  }

  /** Something that comes once a year: the one before, in, or after the year of publication. */
  private Moment named(IntFunction<Moment> inYear, int count) {
    LocalDate published = anchors.published().orElseThrow();
    int year = published.getYear();
    Moment same = inYear.apply(year);
    if (count == 0) {
      return same;
    }
    if (count < 0) {
      return same.last().isBefore(published) ? same : inYear.apply(year - 1);
    }
    return same.start().isAfter(published) ? same : inYear.apply(year + 1);
  }

  /** "the previous year", "that day", "the following month": from the date before in the text. */
  Meant same(TimeMatch match) {
    int unit = match.unit();
    String part = match.clock();
    int count = match.rule().count();
    Optional<Place> text = anchors.lastClose();
    if (match.has(Slot.MONTH) && text.isPresent()) {
      return sameMonth(match, text.get());
    }
    if (match.has(Slot.SEASON)) {
      return season(match, text);
    }
    if (unit == TimeUnit.DAY && !anchors.narrative()) {
      text = anchors.lastDay().or(anchors::lastNear).or(() -> text());
    }
    Grain grain = TimeUnit.grain(unit);
    if (text.isPresent()) {
      Place place = text.get();
      if (unit == TimeUnit.PERIOD) {
        return Meant.date(place.moment().plus(count), RelativeTo.TEXT, Optional.of(place.span()));
      }
      if (grain.finerThan(place.moment().grain())) {
        return Meant.of(Timex.DATE, masked(place.moment(), grain) + part).from(RelativeTo.TEXT);
      }
      Moment moved = Moment.around(grain, place.moment().start()).plus(count);
      return Meant.date(moved.at(part), RelativeTo.TEXT, Optional.of(place.span()));
    }
    if (anchors.published().isEmpty()) {
      return Meant.of(Timex.DATE, unknown(grain) + part);
    }
    Moment moved = Moment.around(grain, anchors.published().get()).plus(count);
    return Meant.date(moved.at(part), RelativeTo.PUBLISHED, Optional.empty());
  }

  private Optional<Place> text() {
    return anchors.published().isPresent() ? Optional.empty() : anchors.last();
  }

  private static Moment inYear(LocalDate day, int year, Grain grain) {
    if (grain != Grain.WEEK) {
      return Moment.around(grain, day.withYear(year));
    }
    int week = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    return Moment.around(grain, LocalDate.of(year, 1, 4)).plus(week - 1L);
  }

  private Meant season(TimeMatch match, Optional<Place> text) {
    Optional<LocalDate> base = text.map(place -> place.moment().start()).or(anchors::published);
    if (base.isEmpty()) {
      return Meant.of(Timex.DATE, unknownOf(match));
    }
    LocalDate start = LocalDate.of(base.get().getYear(), match.value(Slot.SEASON, 3), 1);
    return Meant.date(
        Moment.of(Grain.SEASON, start),
        text.isPresent() ? RelativeTo.TEXT : RelativeTo.PUBLISHED,
        text.map(Place::span));
  }

  private static Meant sameMonth(TimeMatch match, Place place) {
    int month = match.value(Slot.MONTH, 1);
    LocalDate from = place.moment().start();
    Moment found = CalendarDates.monthIn(from.getYear(), month);
    if (match.rule().count() < 0 && !found.start().isBefore(from)) {
      found = CalendarDates.monthIn(from.getYear() - 1, month);
    } else if (match.rule().count() > 0 && !found.start().isAfter(from)) {
      found = CalendarDates.monthIn(from.getYear() + 1, month);
    }
    return Meant.date(found, RelativeTo.TEXT, Optional.of(place.span()));
  }

  /** "the year": of the text where it tells a story or names a year beside, else of publication. */
  Meant here(TimeMatch match) {
    Grain grain = TimeUnit.grain(match.unit());
    Optional<Place> text = anchors.narrative() ? anchors.last() : anchors.lastHere();
    if (grain == Grain.QUARTER && !anchors.narrative()) {
      text = anchors.quarter();
    }
    if (text.isPresent() && !grain.finerThan(text.get().moment().grain())) {
      Moment moment = Moment.around(grain, text.get().moment().start());
      return Meant.date(moment, RelativeTo.TEXT, Optional.of(text.get().span()));
    }
    return anchors
        .published()
        .map(day -> Meant.date(Moment.around(grain, day), RelativeTo.PUBLISHED, Optional.empty()))
        .orElse(Meant.of(Timex.DATE, unknown(grain)));
  }

  /**
   * "the same period last year" beside "February": February of last year; "the same week of 2018"
   * and "the same date": those of publication.
   */
  Meant period(TimeMatch match, Meant year) {
    if (year.moment().isEmpty()) {
      return year;
    }
    int wanted = year.moment().get().start().getYear();
    if (match.unit() != TimeUnit.PERIOD) {
      return anchors
          .published()
          .map(day -> inYear(day, wanted, TimeUnit.grain(match.unit())))
          .map(moment -> Meant.date(moment, RelativeTo.PUBLISHED, Optional.empty()))
          .orElse(year);
    }
    Optional<Place> text =
        anchors.lastClose().filter(place -> place.moment().grain().finerThan(Grain.YEAR));
    return text.map(
            place -> {
              Moment moment = place.moment();
              LocalDate start = moment.start().withYear(wanted);
              return Meant.date(
                  Moment.around(moment.grain(), start), RelativeTo.TEXT, Optional.of(place.span()));
            })
        .orElse(year);
  }

  /** "today", "yesterday", "last night", "tomorrow morning". */
  Meant day(TimeMatch match) {
    String part = match.clock();
    if (anchors.published().isEmpty()) {
      String value = "XXXX-XX-XX" + part;
      return Meant.of(part.isEmpty() ? Timex.DATE : Timex.TIME, value);
    }
    LocalDate day = anchors.published().get().plusDays(match.rule().count());
    return Meant.date(Moment.day(day).at(part), RelativeTo.PUBLISHED, Optional.empty());
  }
}
