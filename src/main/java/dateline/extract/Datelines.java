package dateline.extract;

import dateline.model.Paragraph;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The dateline of a story: {@code PORT LUNE, May 2 (Reuters) -}. */
final class Datelines {
  private static final Set<String> WEEKDAYS =
      Set.of(
          "Monday",
          "Tuesday",
          "Wednesday",
          "Thursday",
          "Friday",
          "Saturday",
          "Sunday",
          "Mon",
          "Tue",
          "Tues",
          "Wed",
          "Thu",
          "Thurs",
          "Fri",
          "Sat",
          "Sun");

  /** What stands before the story's first words. */
  record Dateline(Optional<String> place, Optional<String> agency) {}

  private Datelines() {}

  static Optional<String> place(String text, List<Paragraph> paragraphs) {
    return firstBody(text, paragraphs).flatMap(Datelines::read).flatMap(Dateline::place);
  }

  static Optional<String> agency(String text, List<Paragraph> paragraphs) {
    return firstBody(text, paragraphs).flatMap(Datelines::read).flatMap(Dateline::agency);
  }

  static boolean startsWithDateline(String paragraph) {
    return read(paragraph).isPresent();
  }

  private static Optional<String> firstBody(String text, List<Paragraph> paragraphs) {
    return paragraphs.stream()
        .filter(paragraph -> paragraph.kind() == Paragraph.Kind.BODY)
        .limit(3)
        .map(paragraph -> paragraph.span().of(text))
        .filter(words -> read(words).isPresent())
        .findFirst();
  }

  /** The dateline a paragraph begins with. */
  static Optional<Dateline> read(String paragraph) {
    int end = dash(paragraph);
    if (end < 0) {
      return Optional.empty();
    }
    String line = paragraph.substring(0, end).strip();
    Optional<String> agency = Optional.empty();
    int open = line.indexOf('(');
    if (open >= 0 && line.endsWith(")")) {
      String inside = line.substring(open + 1, line.length() - 1).strip();
      boolean known = Agencies.isAgency(inside);
      boolean named = isCapitals(line) && inside.length() <= 40 && isName(inside);
      agency = known || named ? Optional.of(inside) : Optional.empty();
      line = line.substring(0, open).strip();
    }
    String place = withoutDate(line);
    boolean caps = isCapitals(place);
    if (agency.isEmpty() && !caps || !place.isEmpty() && !isName(place)) {
      return Optional.empty();
    }
    return Optional.of(
        new Dateline(place.isEmpty() ? Optional.empty() : Optional.of(place), agency));
  }

  // the first dash with a space around it, early enough to end a dateline
  private static int dash(String paragraph) {
    for (int i = 1; i < Math.min(paragraph.length() - 1, 80); i++) {
      char c = paragraph.charAt(i);
      boolean apart = paragraph.charAt(i - 1) == ' ' || paragraph.charAt(i - 1) == ')';
      if ((c == '—' || c == '–' || c == '-') && (apart || c == '—')) {
        return i;
      }
    }
    return -1;
  }

  // "PORT LUNE, Freedonia, May 2" -> "PORT LUNE, Freedonia"; "Oct. 14" and "LUNE 2 May 2026" too
  private static String withoutDate(String line) {
    int end = line.length();
    boolean day = false;
    boolean month = false;
    while (end > 0) {
      int from = line.lastIndexOf(' ', end - 1) + 1;
      String word = line.substring(from, end);
      String bare = word.endsWith(",") ? word.substring(0, word.length() - 1) : word;
      boolean number = isDayOrYear(bare);
      if (!number && !DateText.isMonth(bare) && !WEEKDAYS.contains(bare)) {
        break;
      }
      day |= number;
      month |= DateText.isMonth(bare);
      end = from;
      while (end > 0 && line.charAt(end - 1) == ' ') {
        end--;
      }
    }
    String place = line.substring(0, end);
    if (!day || !month) {
      return withoutDigits(line);
    }
    return place.endsWith(",") ? place.substring(0, place.length() - 1).strip() : place;
  }

  private static boolean isDayOrYear(String word) {
    int digits = 0;
    while (digits < word.length() && Character.isDigit(word.charAt(digits))) {
      digits++;
    }
    String after = word.substring(digits);
    boolean whole = after.isEmpty() || Set.of("st", "nd", "rd", "th").contains(after);
    return digits > 0 && digits <= 4 && digits != 3 && whole;
  }

  // "PORT LUNE, 02/05": what holds a digit after a comma
  private static String withoutDigits(String line) {
    int comma = line.lastIndexOf(',');
    if (comma > 0 && hasDigit(line.substring(comma))) {
      String rest = line.substring(0, comma).strip();
      int before = rest.lastIndexOf(',');
      boolean monthAndDay = before > 0 && hasDigit(rest.substring(before));
      return monthAndDay ? rest.substring(0, before).strip() : rest;
    }
    return line;
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }

  private static boolean isName(String place) {
    if (place.length() > 50
        || hasDigit(place)
        || place.indexOf('.') == place.length() - 1 && place.length() > 8) {
      return false;
    }
    for (String word : place.split("[ ,/]+", -1)) {
      boolean small =
          Set.of("of", "the", "de", "la", "al", "and", "near", "del", "do").contains(word);
      if (!word.isEmpty() && !small && !Character.isUpperCase(word.codePointAt(0))) {
        return false;
      }
    }
    return Character.isUpperCase(place.codePointAt(0));
  }

  // "PORT LUNE, Freedonia": at least the first word is in capitals
  private static boolean isCapitals(String place) {
    int end = 0;
    while (end < place.length()
        && (Character.isLetter(place.charAt(end))
            || place.charAt(end) == '-'
            || place.charAt(end) == '.')) {
      end++;
    }
    String word = place.substring(0, end);
    return word.length() >= 3 && word.equals(word.toUpperCase(Locale.ROOT));
  }
}
