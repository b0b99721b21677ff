package dateline.index;

import dateline.model.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Finds what a query matched in a sentence, to mark it. */
final class Marks {
  private final List<Clause> words;
  private final boolean ranged;

  Marks(FactQuery query) {
    List<Clause> leaves = FactQuery.leaves(query.clause());
    words = leaves.stream().filter(Marks::isWords).toList();
    ranged =
        leaves.stream().anyMatch(c -> c instanceof Clause.Compared || c instanceof Clause.Between);
  }

  private static boolean isWords(Clause clause) {
    return clause instanceof Clause.Word
        || clause instanceof Clause.Phrase
        || clause instanceof Clause.Prefix
        || clause instanceof Clause.Fuzzy;
  }

  /** A word of the sentence with the forms it is indexed under. */
  private record Token(Span span, Set<String> forms) {}

  /**
   * @param own the fact's own words: marked where a figure or a date was asked for
   */
  List<Span> in(String sentence, String own) {
    if (words.isEmpty() && !ranged) {
      return List.of();
    }
    List<Token> tokens = tokens(sentence, NewsAnalyzer.STEMS);
    List<Span> marks = new ArrayList<>();
    for (Clause clause : words) {
      mark(clause, tokens, marks);
    }
    int at = ranged && !own.isEmpty() ? sentence.indexOf(own) : -1;
    if (at >= 0) {
      marks.add(new Span(at, at + own.length()));
    }
    return merged(marks);
  }

  private static void mark(Clause clause, List<Token> tokens, List<Span> marks) {
    switch (clause) {
      case Clause.Word word -> phrase(tokens(word.text(), NewsAnalyzer.STEMS), tokens, marks);
      case Clause.Phrase phrase -> phrase(tokens(phrase.text(), NewsAnalyzer.EXACT), tokens, marks);
      case Clause.Prefix prefix -> {
        String start = normal(prefix.text());
        tokens.stream()
            .filter(token -> token.forms().stream().anyMatch(form -> form.startsWith(start)))
            .forEach(token -> marks.add(token.span()));
      }
      case Clause.Fuzzy fuzzy -> {
        String near = normal(fuzzy.text());
        tokens.stream()
            .filter(
                token ->
                    token.forms().stream()
                        .anyMatch(form -> Spelling.slips(near, form) <= fuzzy.slips()))
            .forEach(token -> marks.add(token.span()));
      }
      default -> {}
    }
  }

  private static void phrase(List<Token> wanted, List<Token> tokens, List<Span> marks) {
    for (int from = 0; !wanted.isEmpty() && from + wanted.size() <= tokens.size(); from++) {
      boolean here = true;
      for (int i = 0; here && i < wanted.size(); i++) {
        Set<String> forms = tokens.get(from + i).forms();
        here = wanted.get(i).forms().stream().anyMatch(forms::contains);
      }
      if (here) {
        Span last = tokens.get(from + wanted.size() - 1).span();
        marks.add(tokens.get(from).span().cover(last));
      }
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
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        if (step.getPositionIncrement() > 0 || tokens.isEmpty()) {
          Span span = new Span(offset.startOffset(), offset.endOffset());
          tokens.add(new Token(span, new HashSet<>()));
        }
        tokens.getLast().forms().add(term.toString());
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
