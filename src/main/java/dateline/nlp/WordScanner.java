package dateline.nlp;

import dateline.model.Span;
import java.util.Set;

/**
 * Cuts a sentence into words as the Universal Dependencies English treebanks do, with hyphens
 * always split: {@code US - led}, {@code Moran 's}, {@code do n't}, {@code $ 5bn}, {@code U.S.}
 *
 * <p>A hand-written scanner, one pass, no look-behind beyond the chunk between two blanks.
 */
final class WordScanner {
  /** Longer runs are cut: nothing in a language is longer, hostile text is. */
  private static final int LONGEST = 120;

  private static final Set<String> CLITICS = Set.of("s", "re", "ve", "ll", "d", "m");
  private final Abbreviations abbreviations;

  WordScanner(Abbreviations abbreviations) {
    this.abbreviations = abbreviations;
  }

  Words scan(String text, Span sentence) {
    Words words = new Words(text);
    int at = sentence.start();
    int to = sentence.end();
    while (at < to) {
      if (SentenceSplitter.isBlank(text.charAt(at))) {
        at++;
        continue;
      }
      int end = at;
      while (end < to && end - at < 4 * LONGEST && !SentenceSplitter.isBlank(text.charAt(end))) {
        end++;
      }
      chunk(text, at, end, to, words);
      at = end;
    }
    return words;
  }

  /** One run between blanks. */
  private void chunk(String text, int from, int to, int sentenceEnd, Words words) {
    if (isAddress(text, from, to)) {
      int end = to;
      while (end > from && ".,;:!?)\"”".indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
      words.add(from, end);
      marks(text, end, to, words);
      return;
    }
    int at = from;
    while (at < to) {
      int c = text.codePointAt(at);
      int end;
      if (Character.isDigit(c)) {
        end = number(text, at, to);
        words.add(at, end);
      } else if (Character.isLetter(c) || (c == '@' || c == '#') && letterAt(text, at + 1, to)) {
        end = word(text, at, to, sentenceEnd, words);
      } else {
        end = mark(text, at, to);
        words.add(at, end);
      }
      at = end;
    }
  }

  private static void marks(String text, int from, int to, Words words) {
    int at = from;
    while (at < to) {
      int end = mark(text, at, to);
      words.add(at, end);
      at = end;
    }
  }

  /** {@code 1,669}, {@code 3.5}, {@code 10:30}, {@code 9/11}, {@code 8m}, {@code 13th}. */
  private static int number(String text, int from, int to) {
    int at = from;
    while (at < to && at - from < LONGEST) {
      char c = text.charAt(at);
      boolean joins = ",.:/".indexOf(c) >= 0 && digitAt(text, at + 1, to);
      if (!joins && !Character.isLetterOrDigit(c) && !isInside(text, at, to)) {
        break;
      }
      at++;
    }
    return Math.max(at, from + 1);
  }

  /** A stop inside letters, as in {@code 6a.m.}'s first one. */
  private static boolean isInside(String text, int at, int to) {
    char c = text.charAt(at);
    if (c == '.' && at > 0 && letterAt(text, at - 1, to) && isDottedRun(text, at - 1, to)) {
      return true;
    }
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isDottedRun(String text, int letter, int to) {
    return letterAt(text, letter + 2, to) || letter >= 2 && text.charAt(letter - 1) == '.';
  }

  private int word(String text, int from, int to, int sentenceEnd, Words words) {
    int at = from + Character.charCount(text.codePointAt(from));
    while (at < to && at - from < LONGEST) {
      int c = text.codePointAt(at);
      if (Character.isLetterOrDigit(c) || c == '_' || Character.getType(c) == 6) {
        at += Character.charCount(c);
      } else if (c == '&' && letterAt(text, at + 1, to)) {
        at++;
      } else if (c == '.' && keepsStop(text, from, at, to, sentenceEnd)) {
        at++;
      } else if (isApostrophe((char) c) && letterAt(text, at + 1, to) && !isClitic(text, at, to)) {
        at++;
      } else {
        break;
      }
    }
    return split(text, from, at, to, words);
  }

  /** Whether the stop at an offset belongs to the word before it. */
  private boolean keepsStop(String text, int from, int at, int to, int sentenceEnd) {
    if (letterAt(text, at + 1, to) && text.charAt(at - 1) != '.') {
      return at - from <= 2
          || text.charAt(at - 2) == '.'
          || !Character.isUpperCase(text.charAt(at + 1));
    }
    String word = text.substring(from, at);
    if (word.indexOf('.') > 0) {
      return word.length() - word.lastIndexOf('.') == 2;
    }
    boolean last = at + 1 >= sentenceEnd || onlyMarks(text, at + 1, sentenceEnd);
    if (word.length() == 1) {
      return Character.isUpperCase(word.charAt(0)) && !last && !word.equals("I");
    }
    return abbreviations.kind(word).filter(k -> !(last && !isCompany(word))).isPresent();
  }

  private static boolean isCompany(String word) {
    return switch (word) {
      case "Inc", "Corp", "Co", "Ltd", "Jr", "Sr", "etc" -> true;
      default -> false;
    };
  }

  private static boolean onlyMarks(String text, int from, int to) {
    for (int at = from; at < to && at < from + 8; at++) {
      if (Character.isLetterOrDigit(text.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  /** Adds the word with {@code n't} and {@code 's} taken off; returns where it ends. */
  private int split(String text, int from, int at, int to, Words words) {
    int length = at - from;
    boolean joined = at < to && isApostrophe(text.charAt(at));
    if (joined && length > 1 && text.charAt(at - 1) == 'n' && isNot(text, at, to)) {
      words.add(from, at - 1);
      words.add(at - 1, at + 2);
      return at + 2;
    }
    if (length == 6 && text.regionMatches(true, from, "cannot", 0, 6)) {
      words.add(from, from + 3);
      words.add(from + 3, at);
      return at;
    }
    words.add(from, at);
    if (joined && isClitic(text, at, to)) {
      int end = at + 1;
      while (letterAt(text, end, to)) {
        end++;
      }
      words.add(at, end);
      return end;
    }
    return at;
  }

  private static boolean isNot(String text, int apostrophe, int to) {
    return apostrophe + 1 < to
        && (text.charAt(apostrophe + 1) == 't' || text.charAt(apostrophe + 1) == 'T')
        && !letterAt(text, apostrophe + 2, to);
  }

  private static boolean isClitic(String text, int apostrophe, int to) {
    int end = apostrophe + 1;
    while (end < to && end < apostrophe + 4 && Character.isLetter(text.charAt(end))) {
      end++;
    }
    String tail =
        text.substring(Math.min(apostrophe + 1, to), end).toLowerCase(java.util.Locale.ROOT);
    return CLITICS.contains(tail) || isNot(text, apostrophe, to);
  }

  /** One mark; a run of stops or of dashes is one. */
  private static int mark(String text, int from, int to) {
    int c = text.codePointAt(from);
    int end = from + Character.charCount(c);
    if (c == '.' || c == '-' || c == '!' || c == '?' || c == '*' || c == '_' || c == '=' || c == '`'
        || c == '\'') {
      while (end < to && end - from < LONGEST && text.charAt(end) == c) {
        end++;
      }
    }
    return end;
  }

  private static boolean isAddress(String text, int from, int to) {
    int length = to - from;
    if (length < 5) {
      return false;
    }
    if (text.startsWith("http://", from)
        || text.startsWith("https://", from)
        || text.startsWith("www.", from)) {
      return true;
    }
    int at = text.indexOf('@', from + 1, to);
    return at > 0 && text.indexOf('.', at, to - 1) > 0;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }

  private static boolean letterAt(String text, int at, int to) {
    return at >= 0 && at < to && Character.isLetter(text.charAt(at));
  }

  private static boolean digitAt(String text, int at, int to) {
    return at < to && Character.isDigit(text.charAt(at));
  }
}
