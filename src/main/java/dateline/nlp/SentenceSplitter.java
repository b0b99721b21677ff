package dateline.nlp;

import dateline.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds where sentences of news text end, by rule: stops that are no abbreviation's, closing quotes
 * included.
 *
 * <p>One pass over the text; looks at most a few words ahead.
 */
final class SentenceSplitter {
  /**
   * A longer stretch without an end is cut, so that nothing later sees a sentence of a megabyte.
   */
  private static final int LONGEST = 2_000;

  private static final int AHEAD = 60;
  private final Abbreviations abbreviations;

  SentenceSplitter(Abbreviations abbreviations) {
    this.abbreviations = abbreviations;
  }

  /** The sentences between two offsets, without the blanks around them. */
  List<Span> split(String text, int from, int to) {
    List<Span> sentences = new ArrayList<>();
    int start = skipBlanks(text, from, to);
    int at = start;
    while (at < to) {
      char c = text.charAt(at);
      if (isStop(c)) {
        int after = afterStops(text, at, to);
        if (endsSentence(text, start, at, after, to)) {
          add(text, start, after, sentences);
          start = skipBlanks(text, after, to);
          at = start;
        } else {
          at = after;
        }
      } else if ((c == ' ' || at == start) && DateLine.endsAt(text, at, to) > 0) {
        int end = DateLine.endsAt(text, at, to);
        add(text, start, at, sentences);
        add(text, at + (c == ' ' ? 1 : 0), end, sentences);
        start = skipBlanks(text, end, to);
        at = start;
      } else if (c == ' ' && isLabel(text, at + 1, to)) {
        add(text, start, at, sentences);
        start = at + 1;
        at = start;
      } else if (c == '\n' && isBlankLine(text, at, to)) {
        add(text, start, at, sentences);
        start = skipBlanks(text, at, to);
        at = start;
      } else {
        at++;
      }
    }
    add(text, start, to, sentences);
    return sentences;
  }

  private static void add(String text, int start, int end, List<Span> sentences) {
    int last = end;
    while (last > start && isBlank(text.charAt(last - 1))) {
      last--;
    }
    int first = start;
    while (last - first > LONGEST) {
      int cut = first + LONGEST;
      int blank = cut;
      while (blank > first + LONGEST / 2 && !isBlank(text.charAt(blank))) {
        blank--;
      }
      cut = blank > first + LONGEST / 2 ? blank : cut;
      if (Character.isLowSurrogate(text.charAt(cut))) {
        cut--;
      }
      sentences.add(new Span(first, cut));
      first = skipBlanks(text, cut, last);
    }
    if (last > first) {
      sentences.add(new Span(first, last));
    }
  }

  /** The offset behind a run of stops and the quotes and brackets that close with it. */
  private static int afterStops(String text, int stop, int to) {
    int at = stop;
    while (at < to && isStop(text.charAt(at))) {
      at++;
    }
    if (at + 3 < to && text.charAt(at) == ' ' && text.startsWith("...", at + 1)) {
      at += 4; // "he left. ... The next day"
    }
    while (at < to && isCloser(text.charAt(at))) {
      at++;
    }
    // "he left.[3] The", "he left. [3] The": a note mark belongs to the sentence it closes
    int mark = afterNote(text, at, to);
    while (mark > at) {
      at = mark;
      mark = afterNote(text, at, to);
    }
    return at;
  }

  /** The offset behind {@code [12]}; the same offset where no note mark stands. */
  private static int afterNote(String text, int from, int to) {
    int at = from < to && text.charAt(from) == ' ' ? from + 1 : from;
    if (at >= to || text.charAt(at) != '[') {
      return from;
    }
    int digit = at + 1;
    while (digit < to && digit < at + 5 && Character.isDigit(text.charAt(digit))) {
      digit++;
    }
    return digit > at + 1 && digit < to && text.charAt(digit) == ']' ? digit + 1 : from;
  }

  /** "The harbour at dawn Image: Ann Poole": a caption and its credit. */
  private static boolean isLabel(String text, int at, int to) {
    int colon = at + 5;
    if (colon >= to
        || text.charAt(colon) != ':' && text.charAt(Math.min(to - 1, colon + 2)) != ':') {
      return false;
    }
    return text.startsWith("Image:", at)
        || text.startsWith("Photo:", at)
        || text.startsWith("Video:", at)
        || text.startsWith("Picture:", at);
  }

  private boolean endsSentence(String text, int start, int stop, int after, int to) {
    if (after >= to) {
      return true;
    }
    if (!isBlank(text.charAt(after))) {
      return false;
    }
    int next = skipBlanks(text, after, to);
    if (next >= to) {
      return true;
    }
    boolean closed = isCloser(text.charAt(after - 1));
    int letter = skipOpeners(text, next, to);
    if (letter >= to || Character.isLowerCase(text.codePointAt(letter))) {
      return false;
    }
    char first = text.charAt(letter);
    if (!Character.isLetterOrDigit(text.codePointAt(letter)) && !Character.isSurrogate(first)) {
      // a dash after a closing quote goes on; a bullet or currency sign starts anew
      return "-–—,;:)]".indexOf(first) < 0;
    }
    if (text.charAt(stop) != '.') {
      return !(closed && cueFollows(text, letter, to));
    }
    if (after - stop > 1 && text.charAt(stop + 1) == '.') {
      return true;
    }
    return stopEnds(text, start, stop, letter, to, closed);
  }

  private boolean stopEnds(String text, int start, int stop, int next, int to, boolean closed) {
    int begin = stop;
    while (begin > start && isWordPart(text.charAt(begin - 1))) {
      begin--;
    }
    String word = text.substring(begin, stop);
    String following = wordAt(text, next, to);
    if (word.isEmpty() && isTorn(text, start, stop, next)) {
      return false;
    }
    if (word.isEmpty() || closed && text.charAt(stop + 1) != ')') {
      return true;
    }
    if (begin == start && isNumber(word)) {
      return false; // "1. Wash the rice"
    }
    boolean figureNext = Character.isDigit(text.charAt(next));
    Optional<Abbreviations.Kind> kind = abbreviations.kind(word);
    if (kind.isPresent()) {
      return switch (kind.get()) {
        case TITLE -> false;
        case FIGURE -> !figureNext && endsBefore(following);
        case OTHER -> !figureNext && abbreviations.opensSentences(following);
      };
    }
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    if (initial || isDotted(word)) {
      return !figureNext && abbreviations.opensSentences(following);
    }
    return true;
  }

  /** "46 . 8 million", "oct . 13" of a text that came in torn to tokens. */
  private boolean isTorn(String text, int start, int stop, int next) {
    if (stop - 2 < start || text.charAt(stop - 1) != ' ' || text.charAt(stop + 1) != ' ') {
      return false;
    }
    int begin = stop - 1;
    while (begin > start && stop - begin < AHEAD && isWordPart(text.charAt(begin - 1))) {
      begin--;
    }
    String word = text.substring(begin, stop - 1);
    boolean figureNext = Character.isDigit(text.charAt(next));
    if (isNumber(word)) {
      return figureNext && !word.isEmpty();
    }
    Optional<Abbreviations.Kind> kind =
        abbreviations.kind(word).or(() -> abbreviations.kind(capitalised(word)));
    return kind.filter(k -> figureNext || k == Abbreviations.Kind.TITLE).isPresent();
  }

  private static String capitalised(String word) {
    return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private boolean endsBefore(String following) {
    return abbreviations.opensSentences(following) || following.length() > 1;
  }

  /** {@code "Why?" Ms Diallo asked}: a verb of saying within the next words. */
  private static boolean cueFollows(String text, int from, int to) {
    int words = 0;
    int at = from;
    while (at < to && at < from + AHEAD && words < 5) {
      int end = at;
      while (end < to && Character.isLetter(text.charAt(end))) {
        end++;
      }
      switch (text.substring(at, end)) {
        case "said", "says", "asked", "asks", "told", "added", "wrote", "cried", "shouted" -> {
          return true;
        }
        default -> {}
      }
      if (end < to && isStop(text.charAt(end)) && end > at + 3) {
        return false;
      }
      at = end + 1;
      words++;
    }
    return false;
  }

  private static String wordAt(String text, int from, int to) {
    int end = from;
    while (end < to && end < from + AHEAD && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(from, end);
  }

  private static boolean isNumber(String word) {
    return word.length() <= 3 && word.chars().allMatch(Character::isDigit);
  }

  /** {@code U.S}, {@code a.m}, {@code Ph.D}: single or double letters between stops. */
  private static boolean isDotted(String word) {
    int dot = word.lastIndexOf('.');
    return dot > 0 && word.length() - dot <= 2 && word.indexOf('.') <= 2;
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '\'' || c == '’';
  }

  private static int skipBlanks(String text, int from, int to) {
    int at = from;
    while (at < to && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int skipOpeners(String text, int from, int to) {
    int at = from;
    while (at < to && "\"“‘'([«*•".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static boolean isBlankLine(String text, int newline, int to) {
    int at = newline + 1;
    while (at < to && isBlank(text.charAt(at))) {
      if (text.charAt(at) == '\n') {
        return true;
      }
      at++;
    }
    return false;
  }

  static boolean isBlank(char c) {
    return (c <= ' ' || c > '~')
        && (Character.isWhitespace(c)
            || Character.isSpaceChar(c)
            || c == '\u200b'
            || c == '\ufeff');
  }

  private static boolean isStop(char c) {
    return c == '.' || c == '!' || c == '?' || c == '…' || c == '。' || c == '！' || c == '？';
  }

  private static boolean isCloser(char c) {
    return "\"”’')]»".indexOf(c) >= 0;
  }
}
