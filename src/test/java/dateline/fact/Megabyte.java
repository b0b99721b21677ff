package dateline.fact;

import dateline.model.AnnotatedArticle;
import dateline.model.Article;
import dateline.model.Entity;
import dateline.model.Masthead;
import dateline.model.Mention;
import dateline.model.PageTime;
import dateline.model.Paragraph;
import dateline.model.Sentence;
import dateline.model.Span;
import dateline.model.Token;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A megabyte of one piece of text as a single sentence, cut at blanks and marks. */
final class Megabyte {
  static final int SIZE = 1_000_000;

  private Megabyte() {}

  /** Code not yet compiled, or a busy machine, only ever adds to a time: the least one counts. */
  static Duration least(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  /**
   * @param tags the tag of a word in lower case; only words and figures are asked for
   * @param person a word that is a person's name wherever it stands, "" for none
   */
  static AnnotatedArticle of(String piece, UnaryOperator<String> tags, String person) {
    String text = piece.repeat(SIZE / piece.length());
    List<Token> tokens = new ArrayList<>();
    List<Mention> mentions = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int to = at + 1;
      if (Character.isLetterOrDigit(text.charAt(at))) {
        while (to < text.length() && Character.isLetterOrDigit(text.charAt(to))) {
          to++;
        }
      }
      Span span = new Span(at, to);
      if (!Character.isWhitespace(text.charAt(at))) {
        String word = text.substring(at, Math.min(to, at + 20));
        tokens.add(new Token(span, tag(word, tags)));
        if (word.equals(person)) {
          mentions.add(new Mention(span, Mention.Kind.NAME, 1));
        }
      }
      at = to;
    }
    return article(text, tokens, mentions, person);
  }

  private static AnnotatedArticle article(
      String text, List<Token> tokens, List<Mention> mentions, String person) {
    Span all = new Span(0, text.length());
    Masthead masthead =
        Masthead.EMPTY.edit().published(PageTime.parse("2026-05-12"), Optional.of("option")).done();
    Article article =
        new Article("t", masthead, text, List.of(new Paragraph(all, Paragraph.Kind.BODY)));
    List<Entity> people =
        mentions.isEmpty()
            ? List.of()
            : List.of(Entity.of("e1", Entity.Type.PERSON, person, mentions));
    return new AnnotatedArticle(article, List.of(new Sentence(all, tokens)), people);
  }

  private static String tag(String word, UnaryOperator<String> tags) {
    if (Character.isDigit(word.charAt(0))) {
      return "NUM";
    }
    return Character.isLetter(word.charAt(0)) ? tags.apply(word.toLowerCase(Locale.ROOT)) : "PUNCT";
  }
}
