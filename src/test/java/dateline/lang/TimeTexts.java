package dateline.lang;

import dateline.model.AnnotatedArticle;
import dateline.model.Article;
import dateline.model.Masthead;
import dateline.model.PageTime;
import dateline.model.Paragraph;
import dateline.model.Sentence;
import dateline.model.Span;
import dateline.model.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Small articles for the time rules, cut and tagged by hand. */
final class TimeTexts {
  private static final Set<String> AUXILIARIES =
      Set.of("will", "would", "is", "was", "are", "were", "may", "should", "had", "has", "have");
  private static final Set<String> VERBS =
      Set.of(
          "meet", "arrives", "opens", "sits", "rings", "lasts", "meets", "vote", "open", "sit",
          "sing", "double");

  private TimeTexts() {}

  /** One paragraph a line; a sentence ends at ". " before a capital. */
  static AnnotatedArticle article(String text, String published) {
    Optional<PageTime> day = published.isEmpty() ? Optional.empty() : PageTime.parse(published);
    Masthead masthead = Masthead.EMPTY.edit().published(day, Optional.of("option")).done();
    List<Paragraph> paragraphs = new ArrayList<>();
    List<Sentence> sentences = new ArrayList<>();
    int at = 0;
    for (String line : text.split("\n\n", -1)) {
      Span span = new Span(at, at + line.length());
      paragraphs.add(new Paragraph(span, Paragraph.Kind.BODY));
      sentences.add(sentence(text, span));
      at += line.length() + 2;
    }
    return new AnnotatedArticle(
        new Article("test", masthead, text, paragraphs), sentences, List.of());
  }

  private static Sentence sentence(String text, Span span) {
    List<Token> tokens = new ArrayList<>();
    int at = span.start();
    while (at < span.end()) {
      int to = at + 1;
      if (Character.isLetterOrDigit(text.charAt(at))) {
        while (to < span.end() && Character.isLetterOrDigit(text.charAt(to))) {
          to++;
        }
      }
      if (!Character.isWhitespace(text.charAt(at))) {
        tokens.add(new Token(new Span(at, to), tag(text.substring(at, to))));
      }
      at = to;
    }
    return new Sentence(span, tokens);
  }

  private static String tag(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (AUXILIARIES.contains(lower) && lower.equals(word)) {
      return "AUX";
    }
    boolean verb = lower.endsWith("ed") || VERBS.contains(lower);
    if (verb || TimeWords.ENGLISH.has("past", lower)) {
      return "VERB";
    }
    if (Character.isDigit(word.charAt(0))) {
      return "NUM";
    }
    return Character.isLetter(word.charAt(0)) ? "NOUN" : "PUNCT";
  }

  /** The phrases of a text as {@code words=value}. */
  static List<String> read(String text, String published) {
    List<String> out = new ArrayList<>();
    for (TimePhrase phrase : new TimePhrases().in(article(text, published))) {
      out.add(phrase.span().of(text) + "=" + phrase.value().value());
    }
    return out;
  }
}
