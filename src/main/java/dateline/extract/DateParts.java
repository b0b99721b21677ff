package dateline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts a line into the runs of digits and letters that a date is made of. */
final class DateParts {
  // "2 de mayo de 2031", "2nd of May": what joins day, month and year says nothing
  private static final Set<String> JOINTS = Set.of("of", "de", "del");
  // "20 h 15", "20時15": between hour and minute as a colon is
  private static final Set<String> HOURS = Set.of("h", "時", "时", "시");
  private static final int LONGEST_NUMBER = 14;

  /** A run of digits or letters in lower case with what stands before it. */
  record Part(String text, boolean number, char before) {
    int value() {
      return Integer.parseInt(text);
    }

    boolean isDay() {
      return number && text.length() <= 2 && value() >= 1 && value() <= 31;
    }

    boolean isYear() {
      return number && text.length() == 4 && value() >= 1990 && value() <= 2100;
    }
  }

  private final String text;
  private final List<Part> parts = new ArrayList<>();

  private DateParts(String text) {
    this.text = text;
  }

  static List<Part> of(String text) {
    DateParts line = new DateParts(text);
    int at = 0;
    while (at < text.length()) {
      at = line.next(at);
    }
    return line.parts;
  }

  private int next(int start) {
    char c = text.charAt(start);
    boolean digit = Character.isDigit(c);
    if (!digit && !isLetter(c)) {
      return start + 1;
    }
    int end = start + 1;
    while (end < text.length() && (digit ? Character.isDigit(text.charAt(end)) : isWord(end))) {
      end++;
    }
    String run = text.substring(start, end);
    add(digit ? ascii(run) : run.toLowerCase(Locale.ROOT), digit, start, end);
    return end;
  }

  // "HealthMay 2": two elements without a space between them
  private boolean isWord(int at) {
    boolean hump =
        Character.isUpperCase(text.charAt(at)) && Character.isLowerCase(text.charAt(at - 1));
    return isLetter(text.charAt(at)) && !hump;
  }

  // the vowel signs of Indian scripts are marks
  private static boolean isLetter(char c) {
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static String ascii(String digits) {
    StringBuilder ascii = new StringBuilder(digits.length());
    for (int i = 0; i < digits.length(); i++) {
      ascii.append((char) ('0' + Character.digit(digits.charAt(i), 10)));
    }
    return ascii.toString();
  }

  private void add(String word, boolean digit, int start, int end) {
    char before = start > 0 ? text.charAt(start - 1) : ' ';
    boolean afterNumber = !parts.isEmpty() && parts.get(parts.size() - 1).number();
    boolean clock = !parts.isEmpty() && HOURS.contains(parts.get(parts.size() - 1).text());
    if (digit && word.length() > LONGEST_NUMBER || JOINTS.contains(word)) {
      return;
    }
    if (word.equals("t") && Character.isDigit(before)) {
      return; // "2031-05-02T08:05"
    }
    boolean dotted = word.equals("m") && before == '.' && !parts.isEmpty();
    if (dotted && parts.get(parts.size() - 1).text().endsWith("m")) {
      return; // the m of "p.m." has been read
    }
    if (digit && clock) {
      parts.remove(parts.size() - 1);
      parts.add(new Part(word, true, ':'));
    } else if (digit || afterNumber || !HOURS.contains(word)) {
      parts.add(new Part(joinMeridiem(word, end), digit, before));
    }
  }

  // "p.m." comes as p and m
  private String joinMeridiem(String word, int end) {
    boolean dotted =
        end + 1 < text.length()
            && text.charAt(end) == '.'
            && (text.charAt(end + 1) == 'm' || text.charAt(end + 1) == 'M');
    return dotted && (word.equals("p") || word.equals("a")) ? word + "m" : word;
  }
}
