package dateline.lang;

import dateline.model.AnnotatedArticle;
import dateline.model.Paragraph;
import dateline.model.Sentence;
import dateline.model.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts the sentences of an article into {@link TimeLexeme}s, in one pass. */
final class TimeLexer {
  private final String text;
  private final List<Paragraph> paragraphs;
  private final List<TimeLexeme> out = new ArrayList<>();
  private int paragraph;

  private TimeLexer(AnnotatedArticle article) {
    this.text = article.text();
    this.paragraphs = article.article().paragraphs();
  }

  static List<TimeLexeme> lex(AnnotatedArticle article) {
    TimeLexer lexer = new TimeLexer(article);
    for (Sentence sentence : article.sentences()) {
      lexer.sentence(sentence);
    }
    return lexer.out;
  }

  private void sentence(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    int at = sentence.span().start();
    int end = sentence.span().end();
    int token = 0;
    boolean first = true;
    while (at < end) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c) || c == '\u00a0') {
        at++;
        continue;
      }
      int to = lexemeEnd(at, end);
      while (token < tokens.size() && tokens.get(token).end() <= at) {
        token++;
      }
      String tag =
          token < tokens.size() && tokens.get(token).start() < to ? tokens.get(token).tag() : "X";
      add(at, to, tag, first);
      first = false;
      at = to;
    }
  }

  private void add(int start, int end, String tag, boolean first) {
    char c = text.charAt(start);
    TimeLexeme.Kind kind =
        isDigit(c)
            ? TimeLexeme.Kind.NUMBER
            : Character.isLetter(c) ? TimeLexeme.Kind.WORD : TimeLexeme.Kind.MARK;
    int before = out.isEmpty() ? -1 : out.getLast().end();
    String word = text.substring(start, end).toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    if (kind == TimeLexeme.Kind.MARK) {
      word = mark(word);
    }
    out.add(
        new TimeLexeme(
            start,
            end,
            word,
            kind,
            before == start,
            opens(before, start),
            first,
            Character.isUpperCase(c),
            tag));
  }

  /** One hyphen and one apostrophe for all the ways of writing them. */
  private static String mark(String mark) {
    return switch (mark) {
      case "\u2010", "\u2011", "\u2012", "\u2013", "\u2212" -> "-";
      case "\u2018", "`" -> "'";
      default -> mark;
    };
  }

  private boolean opens(int before, int start) {
    if (before < 0) {
      return true;
    }
    boolean moved = false;
    while (paragraph < paragraphs.size() && paragraphs.get(paragraph).span().end() <= start) {
      moved = true;
      paragraph++;
    }
    if (moved) {
      return true;
    }
    int lines = 0;
    for (int i = before; i < start; i++) {
      if (text.charAt(i) == '\n') {
        lines++;
      }
    }
    return lines > 1;
  }

  private int lexemeEnd(int at, int end) {
    char c = text.charAt(at);
    if (isDigit(c)) {
      return numberEnd(at, end);
    }
    if (Character.isLetter(c)) {
      int to = at + 1;
      while (to < end && Character.isLetter(text.charAt(to))) {
        to++;
      }
      return to;
    }
    boolean mark = c == '\'' || c == '\u2019';
    if (mark && at + 1 < end && (text.charAt(at + 1) == 's' || text.charAt(at + 1) == 'S')) {
      boolean wordEnds = at + 2 >= end || !Character.isLetterOrDigit(text.charAt(at + 2));
      if (wordEnds) {
        return at + 2;
      }
    }
    return Character.isSurrogate(c) && at + 1 < end ? at + 2 : at + 1;
  }

  /** "3,000" and "22.8" are one number, "2,2" and "5." are not. */
  private int numberEnd(int at, int end) {
    int to = at;
    while (to < end && isDigit(text.charAt(to))) {
      to++;
    }
    while (to + 3 < end && text.charAt(to) == ',' && digits(to + 1, end) == 3) {
      to += 4;
    }
    if (to + 1 < end && text.charAt(to) == '.' && isDigit(text.charAt(to + 1))) {
      int fraction = digits(to + 1, end);
      int after = to + 1 + fraction;
      boolean dotted = after < end && text.charAt(after) == '.';
      if (fraction <= 2 && !dotted) {
        to = after;
      }
    }
    return to;
  }

  private int digits(int from, int end) {
    int to = from;
    while (to < end && to - from < 4 && isDigit(text.charAt(to))) {
      to++;
    }
    return to - from;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
