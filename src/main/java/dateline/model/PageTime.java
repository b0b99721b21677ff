package dateline.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A date as a page states it: the day always, the time and the zone only where the page says them.
 * The zone is kept, never converted.
 */
public record PageTime(LocalDate date, Optional<LocalTime> time, Optional<ZoneOffset> zone) {
  public PageTime {
    if (zone.isPresent() && time.isEmpty()) {
      throw new IllegalArgumentException("a zone without a time: " + date + " " + zone.get());
    }
  }

  public static PageTime of(LocalDate date) {
    return new PageTime(date, Optional.empty(), Optional.empty());
  }

  public static PageTime of(OffsetDateTime moment) {
    return new PageTime(
        moment.toLocalDate(), Optional.of(moment.toLocalTime()), Optional.of(moment.getOffset()));
  }

  /**
   * Reads ISO 8601: {@code 2020-06-02}, {@code 2020-06-02T08:00}, {@code
   * 2020-06-02T08:00:00+03:00}, {@code ...Z}.
   *
   * @return empty when the text is none of these
   */
  public static Optional<PageTime> parse(String iso) {
    String text = iso.strip();
    try {
      if (text.length() == 10) {
        return Optional.of(of(LocalDate.parse(text)));
      }
      int mark = Math.max(text.indexOf('+', 10), text.indexOf('-', 10));
      if (text.endsWith("Z") || text.endsWith("z") || mark > 0) {
        return Optional.of(of(OffsetDateTime.parse(text)));
      }
      LocalDateTime local = LocalDateTime.parse(text);
      return Optional.of(
          new PageTime(local.toLocalDate(), Optional.of(local.toLocalTime()), Optional.empty()));
    } catch (DateTimeParseException notIso) {
      return Optional.empty();
    }
  }

  /**
   * The moment, for sorting and for "not after the fetch": a missing time is midnight, a missing
   * zone UTC.
   */
  public Instant instant() {
    return date.atTime(time.orElse(LocalTime.MIDNIGHT)).toInstant(zone.orElse(ZoneOffset.UTC));
  }

  /** {@code 2020-06-02}, {@code 2020-06-02T08:00:00} or {@code 2020-06-02T08:00:00+03:00}. */
  @Override
  public String toString() {
    if (time.isEmpty()) {
      return date.toString();
    }
    LocalTime clock = time.get();
    return date
        + "T"
        + padded(clock.getHour())
        + ":"
        + padded(clock.getMinute())
        + ":"
        + padded(clock.getSecond())
        + zone.map(ZoneOffset::getId).orElse("");
  }

  private static String padded(int two) {
    return two < 10 ? "0" + two : Integer.toString(two);
  }
}
