package dateline.lang;

import dateline.lang.TimeResolver.Meant;
import dateline.lang.TimeRule.Slot;
import dateline.lang.TimeValue.RelativeTo;
import java.time.LocalDate;
import java.util.Optional;

/** Lengths of time ("two and a half years") and what comes again ("every Monday"). */
final class Durations {
  private final TimeAnchors anchors;

  Durations(TimeAnchors anchors) {
    this.anchors = anchors;
  }

  Meant length(TimeMatch match) {
    return Meant.of(Timex.DURATION, value(match));
  }

  /** "the past three years": a length that ends at publication. */
  Meant past(TimeMatch match) {
    return anchors
        .published()
        .flatMap(day -> moved(match, day, -1).map(start -> length(match).between(start, day)))
        .map(meant -> meant.from(RelativeTo.PUBLISHED))
        .orElse(length(match));
  }

  /** "the next two weeks": a length that starts at publication. */
  Meant next(TimeMatch match) {
    return anchors
        .published()
        .flatMap(day -> moved(match, day, 1).map(end -> length(match).between(day, end)))
        .map(meant -> meant.from(RelativeTo.PUBLISHED))
        .orElse(length(match));
  }

  private static Optional<LocalDate> moved(TimeMatch match, LocalDate from, int sign) {
    int halves = match.value(Slot.NUM, 2);
    int unit = match.unit();
    if (halves < 0 || halves % 2 != 0 || halves > 2000 || TimeUnit.isClock(unit)) {
      return Optional.empty();
    }
    long count = sign * (halves / 2L) * (unit == TimeUnit.FORTNIGHT ? 2 : 1);
    Moment.Grain grain = TimeUnit.grain(unit);
    return Optional.of(new Moment(grain, from, "").plus(count).start());
  }

  private static String value(TimeMatch match) {
    int fixed = match.rule().count();
    int halves = match.value(Slot.NUM, fixed == 0 ? 2 : fixed);
    return value(halves, match.unit());
  }

  /** {@code P2Y6M} of five halves of a year; a negative number of halves is unknown. */
  static String value(int halves, int unit) {
    String number = halves < 0 ? "X" : Integer.toString(halves / 2);
    boolean half = halves > 0 && halves % 2 != 0;
    String whole = half && halves == 1 ? "" : number;
    return switch (unit) {
      case TimeUnit.SECOND -> "PT" + number + "S";
      case TimeUnit.MINUTE ->
          half ? "PT" + (whole.isEmpty() ? "" : whole + "M") + "30S" : "PT" + number + "M";
      case TimeUnit.HOUR ->
          half ? "PT" + (whole.isEmpty() ? "" : whole + "H") + "30M" : "PT" + number + "H";
      case TimeUnit.DAY ->
          half ? "P" + (whole.isEmpty() ? "" : whole + "D") + "T12H" : "P" + number + "D";
      case TimeUnit.WEEKEND -> "P" + number + "WE";
      case TimeUnit.WEEK -> "P" + decimal(halves) + "W";
      case TimeUnit.FORTNIGHT -> "P" + (halves < 0 ? "X" : Integer.toString(halves)) + "W";
      case TimeUnit.MONTH -> "P" + decimal(halves) + "M";
      case TimeUnit.QUARTER -> "P" + decimal(halves) + "Q";
      case TimeUnit.YEAR ->
          half ? "P" + (whole.isEmpty() ? "" : whole + "Y") + "6M" : "P" + number + "Y";
      case TimeUnit.DECADE -> halves < 0 ? "PXDE" : "P" + 5 * halves + "Y";
      case TimeUnit.CENTURY -> halves < 0 ? "PXCE" : "P" + 50 * halves + "Y";
      default -> "PX";
    };
  }

  private static String decimal(int halves) {
    if (halves < 0) {
      return "X";
    }
    return halves % 2 == 0 ? Integer.toString(halves / 2) : halves / 2 + ".5";
  }

  /** "every Monday", "daily", "each June", "twice a week". */
  Meant set(TimeMatch match) {
    if (match.has(Slot.DOW) || match.has(Slot.DOWS)) {
      int day = match.value(Slot.DOW, match.value(Slot.DOWS, 1));
      String part = match.part(Slot.PART).map(TimeMatch.Hit::text).orElse("");
      return Meant.of(Timex.SET, "XXXX-WXX-" + day + part);
    }
    if (match.has(Slot.MONTH)) {
      return Meant.of(Timex.SET, "XXXX-" + Moment.padded(match.value(Slot.MONTH, 1), 2));
    }
    if (match.has(Slot.PART)) {
      String part = match.part(Slot.PART).map(TimeMatch.Hit::text).orElse("");
      return Meant.of(Timex.SET, "XXXX-XX-XX" + part);
    }
    if (match.has(Slot.SEASON)) {
      Moment season =
          Moment.of(Moment.Grain.SEASON, LocalDate.of(2000, match.value(Slot.SEASON, 3), 1));
      return Meant.of(Timex.SET, "XXXX" + season.value().substring(4));
    }
    boolean times = match.has(Slot.UNIT); // "three times a day": the day counts
    return Meant.of(Timex.SET, value(times ? 2 : match.value(Slot.NUM, 2), match.unit()));
  }
}
