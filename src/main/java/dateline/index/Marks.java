package dateline.index;

import dateline.model.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Finds what a query matched in a sentence, to mark it. */
final class Marks {
  private final List<Wanted> wanted = new ArrayList<>();
  private final Stemmer stems = new Stemmer();
  private final boolean ranged;

  /**
   * Words in a row.
   *
   * @param first the letter that the first of them begins with, empty where it may be any
   * @param apart words that may stand between or be swapped
   */
  private record Wanted(List<Predicate<String>> words, String first, int apart) {
    /** Whether it can be looked for word by word, by the first letter. */
    boolean isOneWord() {
      return words.size() == 1 && !first.isEmpty();
    }
  }

  /** A word of the sentence as it is indexed. */
  private record Token(Span span, String form) {}

  Marks(FactQuery query, Schema schema) {
    List<Clause> leaves = FactQuery.leaves(query.clause());
    for (Clause clause : leaves) {
      want(clause, schema);
    }
    ranged =
        leaves.stream().anyMatch(c -> c instanceof Clause.Compared || c instanceof Clause.Between);
  }

  private void want(Clause clause, Schema schema) {
    switch (clause) {
      case Clause.Word word -> want(kin(word.text()), first(word.text()), 0);
      case Clause.Phrase phrase -> want(exact(phrase.text()), first(phrase.text()), phrase.apart());
      case Clause.Whole whole -> {
        boolean name =
            schema.field(whole.field()).filter(f -> f.kind() == Schema.Kind.NAME).isPresent();
        want(name ? exact(whole.text()) : List.of(), first(whole.text()), 0);
      }
      case Clause.Prefix prefix -> {
        String start = normal(prefix.text());
        want(List.of(form -> form.startsWith(start)), start.substring(0, 1), 0);
      }
      case Clause.Fuzzy fuzzy -> {
        String near = normal(fuzzy.text());
        want(List.of(form -> Spelling.slips(near, form) <= fuzzy.slips()), "", 0);
      }
      default -> {}
    }
  }

  private void want(List<Predicate<String>> words, String first, int apart) {
    if (!words.isEmpty()) {
      wanted.add(new Wanted(words, first, apart));
    }
  }

  private static String first(String text) {
    return tokens(text, NewsAnalyzer.EXACT).stream()
        .findFirst()
        .map(token -> token.form().substring(0, 1))
        .orElse("");
  }

  /** No stem begins with another letter than its word: most words need not be looked at. */
  private List<Predicate<String>> kin(String text) {
    List<Predicate<String>> words = new ArrayList<>();
    for (Token token : tokens(text, NewsAnalyzer.STEMS)) {
      String stem = token.form();
      char first = stem.charAt(stem.charAt(0) == StemFilter.MARK ? 1 : 0);
      words.add(form -> form.charAt(0) == first && stem.equals(stems.stem(form)));
    }
    return words;
  }

  private static List<Predicate<String>> exact(String text) {
    List<Predicate<String>> words = new ArrayList<>();
    for (Token token : tokens(text, NewsAnalyzer.EXACT)) {
      words.add(token.form()::equals);
    }
    return words;
  }

  /** Whether a figure or a date was asked for: then the fact's own words are marked too. */
  boolean ranged() {
    return ranged;
  }

  /**
   * @param own the fact's own words, where they are wanted
   */
  List<Span> in(String sentence, String own) {
    List<Span> marks = new ArrayList<>();
    List<Token> all = List.of();
    for (Wanted each : wanted) {
      if (each.isOneWord()) {
        oneWord(each, sentence, marks);
      } else {
        all = all.isEmpty() ? tokens(sentence, NewsAnalyzer.EXACT) : all;
        mark(each, all, marks);
      }
    }
    int at = ranged && !own.isEmpty() ? sentence.indexOf(own) : -1;
    if (at >= 0) {
      marks.add(new Span(at, at + own.length()));
    }
    return merged(marks);
  }

  /**
   * Looks only at what lies between two blanks and has a word that may be the one: by its first
   * letter, or because a letter may be folded to another.
   */
  private static void oneWord(Wanted wanted, String sentence, List<Span> marks) {
    int start = 0;
    while (start < sentence.length()) {
      Chunk chunk = Chunk.at(sentence, start, wanted.first().charAt(0));
      if (chunk.may()) {
        for (Token token : chunk.tokens(sentence)) {
          if (wanted.words().getFirst().test(token.form())) {
            marks.add(token.span());
          }
        }
      }
      start = chunk.end() + 1;
    }
  }

  /**
   * What lies between two blanks.
   *
   * @param plain whether it is one word of ASCII, with signs before or after it at most
   * @param may whether a word in it may begin with the letter wanted
   */
  private record Chunk(int start, int end, int first, int last, boolean plain, boolean may) {
    static Chunk at(String text, int start, char wanted) {
      int first = -1;
      int last = -1;
      int words = 0;
      boolean simple = true;
      boolean may = false;
      boolean inside = false;
      int end = start;
      for (; end < text.length() && text.charAt(end) != ' '; end++) {
        char c = text.charAt(end);
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        simple &= c < 128 && c != '_';
        if (letter && !inside) {
          words++;
          first = end;
          may |= Character.toLowerCase(c) == wanted;
        }
        inside = letter;
        last = letter ? end : last;
      }
      return new Chunk(start, end, first, last + 1, simple && words == 1, may || !simple);
    }

    List<Token> tokens(String text) {
      if (plain) {
        Span span = new Span(first, last);
        return List.of(new Token(span, text.substring(first, last).toLowerCase(Locale.ROOT)));
      }
      return Marks.tokens(text.substring(start, end), NewsAnalyzer.EXACT).stream()
          .map(token -> new Token(token.span().shift(start), token.form()))
          .toList();
    }
  }

  private static void mark(Wanted wanted, List<Token> tokens, List<Span> marks) {
    for (int from = 0; from < tokens.size(); from++) {
      mark(wanted, tokens, from, marks);
    }
  }

  /** Marks what begins at a token: words in a row as one, words apart each by itself. */
  private static void mark(Wanted wanted, List<Token> tokens, int from, List<Span> marks) {
    List<Predicate<String>> words = wanted.words();
    int end = Math.min(tokens.size(), from + words.size() + wanted.apart());
    if (wanted.apart() == 0) {
      boolean here = from + words.size() <= end;
      for (int i = 0; here && i < words.size(); i++) {
        here = words.get(i).test(tokens.get(from + i).form());
      }
      if (here) {
        marks.add(tokens.get(from).span().cover(tokens.get(end - 1).span()));
      }
      return;
    }
    List<Span> found = new ArrayList<>();
    boolean first = words.stream().anyMatch(word -> word.test(tokens.get(from).form()));
    for (int i = 0; first && i < words.size(); i++) {
      int at = from;
      while (at < end && !words.get(i).test(tokens.get(at).form())) {
        at++;
      }
      first = at < end;
      if (first) {
        found.add(tokens.get(at).span());
      }
    }
    if (first) {
      marks.addAll(found);
    }
  }

  private static String normal(String text) {
    return NewsAnalyzer.EXACT.normalize(Names.ANY, text).utf8ToString();
  }

  private static List<Token> tokens(String text, NewsAnalyzer analyzer) {
    List<Token> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream(Names.ANY, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        Span span = new Span(offset.startOffset(), offset.endOffset());
        tokens.add(new Token(span, term.toString()));
      }
      stream.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException("reading a string", impossible);
    }
    return tokens;
  }

  private static List<Span> merged(List<Span> marks) {
    List<Span> all = new ArrayList<>();
    for (Span mark : marks.stream().sorted().toList()) {
      boolean touches = !all.isEmpty() && mark.start() <= all.getLast().end();
      if (touches) {
        all.set(all.size() - 1, all.getLast().cover(mark));
      } else {
        all.add(mark);
      }
    }
    return all;
  }
}
