package dateline.lang;

import dateline.model.AnnotatedArticle;
import dateline.model.Article;
import dateline.model.Masthead;
import dateline.model.Paragraph;
import dateline.model.Sentence;
import dateline.model.Span;
import dateline.model.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Sentences for the number rules, cut at spaces and marks and tagged from a small lexicon. */
final class NumberTexts {
  private static final Map<String, String> TAGS =
      Map.ofEntries(
          Map.entry("the", "DET"),
          Map.entry("a", "DET"),
          Map.entry("an", "DET"),
          Map.entry("of", "ADP"),
          Map.entry("in", "ADP"),
          Map.entry("by", "ADP"),
          Map.entry("to", "ADP"),
          Map.entry("from", "ADP"),
          Map.entry("between", "ADP"),
          Map.entry("at", "ADP"),
          Map.entry("and", "CCONJ"),
          Map.entry("or", "CCONJ"),
          Map.entry("is", "AUX"),
          Map.entry("was", "AUX"),
          Map.entry("were", "AUX"),
          Map.entry("who", "PRON"),
          Map.entry("she", "PRON"),
          Map.entry("he", "PRON"),
          Map.entry("no", "DET"),
          Map.entry("said", "VERB"),
          Map.entry("rose", "VERB"),
          Map.entry("fell", "VERB"),
          Map.entry("cut", "VERB"),
          Map.entry("lost", "VERB"),
          Map.entry("took", "VERB"),
          Map.entry("one", "NUM"),
          Map.entry("second", "ADJ"),
          Map.entry("since", "SCONJ"));

  private static final NumberPhrases PHRASES = new NumberPhrases();

  private NumberTexts() {}

  static AnnotatedArticle article(String text) {
    Span span = new Span(0, text.length());
    Article article =
        new Article(
            "test", Masthead.EMPTY, text, List.of(new Paragraph(span, Paragraph.Kind.BODY)));
    return new AnnotatedArticle(article, List.of(sentence(text)), List.of());
  }

  private static Sentence sentence(String text) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int to = at + 1;
      if (Character.isLetterOrDigit(text.charAt(at))) {
        while (to < text.length() && Character.isLetterOrDigit(text.charAt(to))) {
          to++;
        }
      }
      if (!Character.isWhitespace(text.charAt(at))) {
        tokens.add(new Token(new Span(at, to), tag(text.substring(at, to), at == 0)));
      }
      at = to;
    }
    return new Sentence(new Span(0, text.length()), tokens);
  }

  private static String tag(String word, boolean first) {
    String known = TAGS.get(word.toLowerCase(Locale.ROOT));
    if (known != null) {
      return known;
    }
    if (Character.isDigit(word.charAt(0))) {
      return "NUM";
    }
    if (!Character.isLetter(word.charAt(0))) {
      return "PUNCT";
    }
    return Character.isUpperCase(word.charAt(0)) && !first ? "PROPN" : "NOUN";
  }

  static List<NumberPhrase> phrases(String text) {
    return PHRASES.in(article(text));
  }

  /** The phrases as {@code words=value bound}, with the unit where there is one. */
  static List<String> read(String text) {
    List<String> out = new ArrayList<>();
    for (NumberPhrase phrase : phrases(text)) {
      out.add(phrase.number().of(text) + "=" + shown(phrase));
    }
    return out;
  }

  private static String shown(NumberPhrase phrase) {
    Amount amount = phrase.amount();
    String value =
        amount.bound() == Bound.RANGE
            ? plain(amount.low()) + ".." + plain(amount.high())
            : amount.bound() == Bound.VAGUE ? plain(amount.low()) : plain(amount.value());
    String bound = amount.bound() == Bound.EXACT ? "" : " " + amount.bound().label();
    String kind = phrase.quantity() == Quantity.CARDINAL ? "" : " " + phrase.quantity().label();
    return value + bound + kind + phrase.unitName().map(name -> " " + name).orElse("");
  }

  static String plain(Optional<BigDecimal> value) {
    return value.map(v -> v.stripTrailingZeros().toPlainString()).orElse("-");
  }
}
