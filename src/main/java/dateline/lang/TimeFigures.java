package dateline.lang;

import dateline.lang.TimeMatch.Hit;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Dates, years and clock times in figures. */
final class TimeFigures {
  private final List<TimeLexeme> text;
  private final TimeNumbers numbers;

  TimeFigures(List<TimeLexeme> text, TimeNumbers numbers) {
    this.text = text;
    this.numbers = numbers;
  }

  /**
   * "2020-06-02", "6/2/2020", "2.6.2020", "6/2/20". Slashes put the month first unless it cannot be
   * one, dots the day.
   *
   * @return a hit whose value is the epoch day
   */
  Optional<Hit> numericDate(int at) {
    if (at + 4 >= text.size() || !plainNumber(at)) {
      return Optional.empty();
    }
    String mark = text.get(at + 1).word();
    boolean marked = mark.equals("-") || mark.equals("/") || mark.equals(".");
    if (!marked
        || !tight(at + 1, at + 4)
        || !text.get(at + 3).word().equals(mark)
        || !text.get(at + 2).isNumber()
        || !text.get(at + 4).isNumber()) {
      return Optional.empty();
    }
    if (at + 5 < text.size() && text.get(at + 5).glued() && text.get(at + 5).is("/", "-")) {
      return Optional.empty();
    }
    int[] parts = {number(at), number(at + 2), number(at + 4)};
    if (text.get(at).word().length() == 4) {
      return dated(at + 5, parts[0], parts[1], parts[2]);
    }
    int digits = text.get(at + 4).word().length();
    if (digits != 4 && (digits != 2 || !mark.equals("/"))) {
      return Optional.empty();
    }
    int year = digits == 4 ? parts[2] : twoDigits(parts[2]);
    boolean dayFirst = !mark.equals("/") || parts[0] > 12;
    return dayFirst
        ? dated(at + 5, year, parts[1], parts[0])
        : dated(at + 5, year, parts[0], parts[1]);
  }

  private static Optional<Hit> dated(int to, int year, int month, int day) {
    if (year < 1000 || year > 2199) {
      return Optional.empty();
    }
    try {
      return Optional.of(Hit.of(to, (int) LocalDate.of(year, month, day).toEpochDay()));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  static int twoDigits(int year) {
    return year < 50 ? 2000 + year : 1900 + year;
  }

  private boolean tight(int from, int to) {
    for (int i = from; i <= to; i++) {
      if (!text.get(i).glued()) {
        return false;
      }
    }
    return true;
  }

  private boolean plainNumber(int at) {
    TimeLexeme it = text.get(at);
    return it.isNumber()
        && it.word().length() <= 4
        && it.word().indexOf('.') < 0
        && !(it.glued() && at > 0 && (text.get(at - 1).isWord() || text.get(at - 1).is("/", "$")));
  }

  private int number(int at) {
    String digits = text.get(at).word();
    return digits.length() > 4 || digits.indexOf('.') >= 0 ? 9999 : Integer.parseInt(digits);
  }

  /**
   * A year as a date may end with it: "2020", "218 BC", "'99", "nineteen ninety-six".
   *
   * @return a hit whose value is the ISO year: 0 is 1 BC
   */
  Optional<Hit> year(int at) {
    if (at >= text.size()) {
      return Optional.empty();
    }
    TimeLexeme it = text.get(at);
    if (it.is("'") && at + 1 < text.size() && text.get(at + 1).glued()) {
      TimeLexeme short_ = text.get(at + 1);
      boolean free = !it.glued() && short_.isNumber() && short_.word().length() == 2;
      boolean ends = at + 2 >= text.size() || !text.get(at + 2).glued() || !letters(at + 2);
      return free && ends
          ? Optional.of(Hit.of(at + 2, twoDigits(number(at + 1))))
          : Optional.empty();
    }
    if (it.isNumber()) {
      return plainNumber(at) ? figures(at) : Optional.empty();
    }
    if (it.is("ad") && at + 1 < text.size() && it.capital() && text.get(at + 1).isNumber()) {
      return plainNumber(at + 1) ? Optional.of(Hit.of(at + 2, number(at + 1))) : Optional.empty();
    }
    return spelled(at);
  }

  private boolean letters(int at) {
    return text.get(at).isWord();
  }

  private Optional<Hit> figures(int at) {
    int value = number(at);
    int next = at + 1;
    Optional<Integer> era = era(next);
    if (era.isPresent()) {
      boolean before = text.get(next).word().charAt(0) == 'b';
      return Optional.of(Hit.of(era.get(), before ? 1 - value : value));
    }
    if (text.get(at).word().length() == 2) {
      return endOfRange(at, value);
    }
    boolean gluedLetters = next < text.size() && text.get(next).glued() && letters(next);
    boolean plausible = text.get(at).word().length() == 4 && value >= 1000 && value <= 2199;
    return plausible && !gluedLetters ? Optional.of(Hit.of(next, value)) : Optional.empty();
  }

  /** "16" in "1915-16": the year of that century after the first. */
  private Optional<Hit> endOfRange(int at, int value) {
    if (at < 2 || !text.get(at).glued() || !text.get(at - 1).is("-") || !text.get(at - 1).glued()) {
      return Optional.empty();
    }
    TimeLexeme first = text.get(at - 2);
    boolean ends =
        at + 1 >= text.size() || !text.get(at + 1).glued() || !text.get(at + 1).is("-", "/");
    if (!first.isNumber() || first.word().length() != 4 || !ends) {
      return Optional.empty();
    }
    int from = number(at - 2);
    boolean after = from > 1000 && from < 2200 && value > from % 100;
    return after ? Optional.of(Hit.of(at + 1, from / 100 * 100 + value)) : Optional.empty();
  }

  /** The index after "BC", "B.C.", "BCE", "AD" .. at a lexeme. */
  Optional<Integer> era(int at) {
    if (at >= text.size() || !text.get(at).capital()) {
      return Optional.empty();
    }
    if (text.get(at).is("bc", "bce", "ad", "ce")) {
      return Optional.of(at + 1);
    }
    boolean dotted =
        text.get(at).is("b", "a")
            && numbers.follows(at + 1, ".")
            && at + 2 < text.size()
            && text.get(at + 2).is("c", "d")
            && text.get(at + 2).glued();
    if (!dotted) {
      return Optional.empty();
    }
    boolean closed = numbers.follows(at + 3, ".") && text.get(at + 3).glued();
    return Optional.of(closed ? at + 4 : at + 3);
  }

  /** "nineteen ninety-six", "two thousand", "two thousand and four". */
  private Optional<Hit> spelled(int at) {
    Optional<Hit> head = numbers.belowHundred(at);
    if (head.isEmpty()) {
      return head;
    }
    if (head.get().value() == 2 && numbers.follows(head.get().to(), "thousand")) {
      int next = head.get().to() + 1;
      int and = numbers.follows(next, "and") ? next + 1 : next;
      Optional<Hit> rest = numbers.belowHundred(and);
      return Optional.of(
          rest.map(r -> Hit.of(r.to(), 2000 + r.value())).orElse(Hit.of(next, 2000)));
    }
    if (head.get().value() < 16 || head.get().value() > 20) {
      return Optional.empty();
    }
    return numbers
        .belowHundred(head.get().to())
        .filter(tail -> tail.value() >= 10)
        .map(tail -> Hit.of(tail.to(), 100 * head.get().value() + tail.value()));
  }

  /** "10:35 a.m.", "6 am", "16:08 UTC", "1500 GMT"; the text of the hit is {@code T10:35}. */
  Optional<Hit> clock(int at) {
    if (at >= text.size() || !plainNumber(at) || text.get(at).word().length() > 4) {
      return Optional.empty();
    }
    int hour = number(at);
    int minute = 0;
    int to = at + 1;
    boolean colon =
        numbers.follows(to, ":")
            && to + 1 < text.size()
            && text.get(to + 1).glued()
            && text.get(to + 1).word().length() == 2
            && text.get(to + 1).isNumber();
    if (colon) {
      minute = number(to + 1);
      to += 2;
    }
    Optional<Hit> half = halfDay(to);
    if (half.isPresent()) {
      hour = hour % 12 + half.get().value();
      to = half.get().to();
    }
    boolean military = !colon && half.isEmpty() && text.get(at).word().length() == 4;
    if (military) {
      minute = hour % 100;
      hour = hour / 100;
    }
    Optional<Hit> zone = zone(to);
    boolean said = colon || half.isPresent() || military && zone.isPresent();
    if (!said || hour > 24 || minute > 59) {
      return Optional.empty();
    }
    String value = "T" + Moment.padded(hour, 2) + ":" + Moment.padded(minute, 2);
    return Optional.of(
        zone.map(z -> Hit.of(z.to(), z.value(), value + z.text())).orElse(Hit.of(to, 0, value)));
  }

  private Optional<Hit> halfDay(int at) {
    if (at >= text.size() || !text.get(at).isWord()) {
      return Optional.empty();
    }
    TimeLexeme it = text.get(at);
    if (it.is("am", "pm")) {
      return Optional.of(Hit.of(at + 1, it.is("pm") ? 12 : 0));
    }
    boolean dotted =
        it.is("a", "p")
            && numbers.follows(at + 1, ".")
            && numbers.follows(at + 2, "m")
            && text.get(at + 1).glued();
    if (!dotted) {
      return Optional.empty();
    }
    boolean closed = numbers.follows(at + 3, ".") && text.get(at + 3).glued();
    return Optional.of(Hit.of(closed ? at + 4 : at + 3, it.is("p") ? 12 : 0));
  }

  private Optional<Hit> zone(int at) {
    if (at >= text.size() || !text.get(at).capital()) {
      return Optional.empty();
    }
    TimeLexeme it = text.get(at);
    if (it.is("utc", "gmt")) {
      return Optional.of(Hit.of(at + 1, 0, "Z"));
    }
    return it.is("est", "edt", "cst", "cdt", "pst", "pdt", "mst", "cet", "cest", "bst", "ist")
        ? Optional.of(Hit.of(at + 1, 0, ""))
        : Optional.empty();
  }
}
