package dateline.fact;

import dateline.fact.Piece.Kind;
import dateline.fact.QuoteMarks.Marked;
import dateline.model.AnnotatedArticle;
import dateline.model.Paragraph;
import dateline.model.Sentence;
import dateline.model.Span;
import dateline.model.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One paragraph cut into sentences of {@link Piece pieces}; marked speech is one piece, so that a
 * full stop inside it ends no sentence.
 */
record Passage(Paragraph paragraph, List<List<Piece>> sentences, List<Marked> marked) {
  private static final Set<String> SPLIT = Set.of("s", "d", "ll", "re", "ve", "m");
  private static final Set<String> PRONOUN_HOSTS =
      Set.of("he", "she", "it", "that", "what", "who", "there", "here", "how", "where", "let");

  Passage {
    sentences = List.copyOf(sentences);
    marked = List.copyOf(marked);
  }

  /** The passages of an article, paragraph by paragraph. */
  static List<Passage> of(AnnotatedArticle article) {
    return read(article, true, paragraph -> true);
  }

  /**
   * The same with marked speech cut into its words, for what may stand inside it, of the paragraphs
   * that are wanted.
   */
  static List<Passage> plain(AnnotatedArticle article, Predicate<Span> wanted) {
    return read(article, false, wanted);
  }

  private static List<Passage> read(
      AnnotatedArticle article, boolean whole, Predicate<Span> wanted) {
    List<Token> tokens = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    Set<Integer> ends = new HashSet<>();
    for (Sentence sentence : article.sentences()) {
      starts.add(sentence.span().start());
      ends.add(sentence.span().end());
      tokens.addAll(sentence.tokens());
    }
    if (!isInOrder(tokens)) {
      tokens.sort(Comparator.comparingInt(Token::start));
    }
    List<Passage> passages = new ArrayList<>();
    NamedPieces named = new NamedPieces(article);
    Cutter cutter = new Cutter(article.text(), tokens, ends);
    for (Paragraph paragraph : article.article().paragraphs()) {
      boolean read = paragraph.kind().isRead() && !paragraph.span().isEmpty();
      if (read && wanted.test(paragraph.span())) {
        List<Marked> marked = whole ? QuoteMarks.in(article.text(), paragraph.span()) : List.of();
        List<Piece> pieces = TagRepair.of(article.text(), cutter.cut(paragraph.span(), marked));
        pieces = named.in(pieces);
        passages.add(new Passage(paragraph, sentences(article.text(), pieces, starts), marked));
      }
    }
    return passages;
  }

  private static boolean isInOrder(List<Token> tokens) {
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.get(i).start() < tokens.get(i - 1).start()) {
        return false;
      }
    }
    return true;
  }

  private static List<List<Piece>> sentences(
      String text, List<Piece> pieces, List<Integer> starts) {
    List<List<Piece>> all = new ArrayList<>();
    List<Piece> now = new ArrayList<>();
    int next = pieces.isEmpty() ? 0 : firstFrom(starts, pieces.getFirst().start());
    for (Piece piece : pieces) {
      while (next < starts.size() && starts.get(next) <= before(now)) {
        next++;
      }
      boolean starting = next < starts.size() && starts.get(next) <= piece.start();
      if (!now.isEmpty() && breaks(text, now.getLast(), piece, starting)) {
        all.add(List.copyOf(now));
        now.clear();
      }
      now.add(piece);
    }
    if (!now.isEmpty()) {
      all.add(List.copyOf(now));
    }
    return all;
  }

  private static int firstFrom(List<Integer> starts, int offset) {
    int at = Collections.binarySearch(starts, offset);
    return at < 0 ? -at - 1 : at;
  }

  private static int before(List<Piece> now) {
    return now.isEmpty() ? -1 : now.getLast().start();
  }

  private static boolean breaks(String text, Piece last, Piece next, boolean starting) {
    if (last.isMarked()) {
      char stop = lastInside(text, last.span());
      boolean upper =
          next.isMarked() || Character.isUpperCase(text.charAt(next.start())) || next.is("[");
      boolean odd =
          starting && upper && !Character.isLetterOrDigit(stop) && ",?!…".indexOf(stop) < 0;
      boolean asked = stop == '?' || stop == '!';
      boolean anew = asked && upper && next.isWord() && next.tagged("PRON", "DET") && !next.is("i");
      return stop == '.' && upper
          || odd
          || anew
          || (stop == '?' || stop == '!' || stop == '…') && next.isMarked();
    }
    boolean stop = last.is(".") || last.is("?") || last.is("!") || last.is("…");
    if (!stop) {
      return starting
          && !last.isWord()
          && !last.isComma()
          && !next.isMarked()
          && newline(text, last, next);
    }
    return starting || next.isMarked();
  }

  private static boolean newline(String text, Piece last, Piece next) {
    return text.substring(last.end(), next.start()).indexOf('\n') >= 0;
  }

  /** Where marked speech begins after its opening mark, which may be two signs: {@code ''so''}. */
  static int firstInside(String text, Span span) {
    int at = span.start() + 1;
    boolean twin = at < span.end() && text.charAt(at) == text.charAt(span.start());
    return twin ? at + 1 : at;
  }

  /** The last character of marked speech before its closing mark. */
  static char lastInside(String text, Span span) {
    for (int i = span.end() - 1; i > span.start(); i--) {
      char c = text.charAt(i);
      if ("”»\"’'‘“ ".indexOf(c) < 0) {
        return c;
      }
    }
    return ' ';
  }

  /** Cuts a paragraph into pieces. */
  private static final class Cutter {
    private final String text;
    private final List<Token> tokens;
    private final Set<Integer> sentenceEnds;

    /** Tokens that begin no later than the offset asked for last. */
    private int begun;

    Cutter(String text, List<Token> tokens, Set<Integer> sentenceEnds) {
      this.text = text;
      this.tokens = tokens;
      this.sentenceEnds = sentenceEnds;
    }

    List<Piece> cut(Span paragraph, List<Marked> marked) {
      List<Piece> pieces = new ArrayList<>();
      int at = 0;
      int i = paragraph.start();
      while (i < paragraph.end()) {
        if (at < marked.size() && marked.get(at).span().start() == i) {
          Span span = marked.get(at++).span();
          pieces.add(new Piece(Kind.MARKED, span, "", "MARKED"));
          i = span.end();
        } else if (isWordChar(text.charAt(i))) {
          int limit = at < marked.size() ? marked.get(at).span().start() : paragraph.end();
          i = word(pieces, i, limit);
        } else if (Character.isWhitespace(text.charAt(i)) || text.charAt(i) == '\u00a0') {
          i++;
        } else {
          i = punctuation(pieces, i, paragraph.end());
        }
      }
      return pieces;
    }

    private static boolean isWordChar(char c) {
      return Character.isLetterOrDigit(c)
          || c == '$'
          || c == '€'
          || c == '£'
          || c == '%'
          || c == '&'
          || c == '@'
          || c == '#';
    }

    private int punctuation(List<Piece> pieces, int i, int limit) {
      char c = text.charAt(i);
      int end = i + 1;
      if ((c == '’' || c == '\'') && !pieces.isEmpty() && pieces.getLast().end() == i) {
        pieces.add(new Piece(Kind.WORD, new Span(i, end), "'s", "PART"));
        return end;
      }
      if (c == '-' || c == '.') {
        while (end < limit && text.charAt(end) == c) {
          end++;
        }
      }
      String low = text.substring(i, end);
      if (low.equals("--") || low.equals("—") || low.equals("–") || low.equals("-")) {
        low = "—";
      } else if (low.length() > 1 && c == '.') {
        low = "…";
      }
      pieces.add(new Piece(Kind.PUNCT, new Span(i, end), low, "PUNCT"));
      return end;
    }

    private int word(List<Piece> pieces, int start, int limit) {
      int end = start + 1;
      while (end < limit && (isWordChar(text.charAt(end)) || joins(end, limit))) {
        end++;
      }
      Token token = covering(start);
      if (end < limit
          && text.charAt(end) == '.'
          && token != null
          && token.end() == end + 1
          && !sentenceEnds.contains(end + 1)) {
        end++;
      }
      int apostrophe = clitic(start, end);
      int cut = apostrophe > start ? apostrophe : end;
      String low = lower(start, cut);
      String tag = token == null ? "X" : token.tag();
      pieces.add(new Piece(Kind.WORD, new Span(start, cut), low, tag));
      if (cut < end) {
        String clitic = "'" + lower(cut + 1, end);
        boolean verbal = !clitic.equals("'s") || PRONOUN_HOSTS.contains(low);
        pieces.add(new Piece(Kind.WORD, new Span(cut, end), clitic, verbal ? "AUX" : "PART"));
      }
      return end;
    }

    private boolean joins(int i, int limit) {
      char c = text.charAt(i);
      boolean joint =
          c == '-' || c == '\'' || c == '’' || c == '.' || c == ',' || c == '/' || c == '‑'
              || c == '_';
      if (!joint || i + 1 >= limit || !Character.isLetterOrDigit(text.charAt(i + 1))) {
        return false;
      }
      return c != ',' && c != '/'
          || Character.isDigit(text.charAt(i + 1)) && Character.isDigit(text.charAt(i - 1));
    }

    private int clitic(int start, int end) {
      for (int i = end - 1; i > start && i >= end - 3; i--) {
        char c = text.charAt(i);
        if (c == '\'' || c == '’') {
          return SPLIT.contains(lower(i + 1, end)) ? i : -1;
        }
      }
      return -1;
    }

    private String lower(int start, int end) {
      String low = text.substring(start, end).toLowerCase(Locale.ROOT);
      return low.indexOf('’') < 0 ? low : low.replace('’', '\'');
    }

    private @org.jspecify.annotations.Nullable Token covering(int offset) {
      while (begun > 0 && tokens.get(begun - 1).start() > offset) {
        begun--;
      }
      while (begun < tokens.size() && tokens.get(begun).start() <= offset) {
        begun++;
      }
      return begun > 0 && tokens.get(begun - 1).end() > offset ? tokens.get(begun - 1) : null;
    }
  }
}
