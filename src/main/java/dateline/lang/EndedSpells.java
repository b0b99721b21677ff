package dateline.lang;

import dateline.lang.TimeValue.RelativeTo;
import dateline.model.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** "the year to March", "the six months ended 31 May": a length whose end is the date behind it. */
final class EndedSpells {
  private static final Set<String> ENDED =
      Set.of("ended", "ending", "to", "up to", "ended on", "ended in", "ending in");
  private static final Set<String> YEARS =
      Set.of("the year", "the full year", "the fiscal year", "the financial year");

  private EndedSpells() {}

  /** The phrases, lengths with their first and last day. */
  static List<TimePhrase> dated(String text, List<TimePhrase> phrases) {
    List<TimePhrase> out = new ArrayList<>(phrases);
    for (int k = 0; k + 1 < out.size(); k++) {
      Span here = out.get(k).span();
      Span next = out.get(k + 1).span();
      int gap = next.start() - here.end();
      if (gap > 3 && gap < 12 && ENDED.contains(text.substring(here.end(), next.start()).strip())) {
        out.set(k, ended(text, out.get(k), out.get(k + 1).value()));
      }
    }
    return List.copyOf(out);
  }

  private static TimePhrase ended(String text, TimePhrase length, TimeValue end) {
    String words = length.span().of(text).toLowerCase(Locale.ROOT);
    boolean year = YEARS.contains(words);
    int months = year ? 12 : months(length.value());
    boolean day = end.timex() == Timex.DATE && end.value().length() >= 7; // a month or a day
    if (!words.startsWith("the ") || months == 0 || !day || end.latest().isEmpty()) {
      return length;
    }
    LocalDate last = end.latest().get();
    LocalDate first = last.plusDays(1).minusMonths(months);
    TimeValue value =
        new TimeValue(
            Timex.DURATION,
            year ? "P1Y" : length.value().value(),
            Optional.of(first),
            Optional.of(last),
            length.value().mod(),
            RelativeTo.NONE);
    return new TimePhrase(length.span(), value, Optional.empty(), length.rule());
  }

  /** The months of a whole length, 0 for any other. */
  private static int months(TimeValue value) {
    String iso = value.value();
    if (value.timex() != Timex.DURATION || iso.length() < 3 || iso.length() > 5) {
      return 0;
    }
    String number = iso.substring(1, iso.length() - 1);
    boolean plain = number.chars().allMatch(Character::isDigit);
    return switch (plain ? iso.charAt(iso.length() - 1) : '-') {
      case 'M' -> Integer.parseInt(number);
      case 'Y' -> 12 * Integer.parseInt(number);
      default -> 0;
    };
  }
}
