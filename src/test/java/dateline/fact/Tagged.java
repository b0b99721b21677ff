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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sentences tagged by hand: {@code Gunmen/N killed/V 14/M people/N in/A Mali/L ./.} with one letter
 * a tag, {@code L} for the name of a place; a word that starts with ^ follows without space.
 */
final class Tagged {
  private static final Map<Character, String> TAGS =
      Map.ofEntries(
          Map.entry('N', "NOUN"),
          Map.entry('P', "PROPN"),
          Map.entry('L', "PROPN"),
          Map.entry('V', "VERB"),
          Map.entry('X', "AUX"),
          Map.entry('A', "ADP"),
          Map.entry('D', "DET"),
          Map.entry('J', "ADJ"),
          Map.entry('R', "ADV"),
          Map.entry('C', "CCONJ"),
          Map.entry('S', "SCONJ"),
          Map.entry('M', "NUM"),
          Map.entry('O', "PRON"),
          Map.entry('T', "PART"),
          Map.entry('.', "PUNCT"));

  private final StringBuilder text = new StringBuilder();
  private final List<Sentence> sentences = new ArrayList<>();
  private final List<Entity> places = new ArrayList<>();

  private Tagged() {}

  /** One sentence a string. */
  static AnnotatedArticle article(String... lines) {
    Tagged tagged = new Tagged();
    for (String line : lines) {
      tagged.sentence(line);
    }
    String text = tagged.text.toString();
    Masthead masthead =
        Masthead.EMPTY.edit().published(PageTime.parse("2026-05-12"), Optional.of("option")).done();
    List<Paragraph> paragraphs =
        List.of(new Paragraph(new Span(0, text.length()), Paragraph.Kind.BODY));
    return new AnnotatedArticle(
        new Article("t", masthead, text, paragraphs), tagged.sentences, tagged.places);
  }

  static Findings findings(String... lines) {
    Findings none = Findings.none(article(lines));
    Findings figures = none.withFigures(new FigureFinder().find(none));
    return figures.withDates(new DateFinder().find(figures));
  }

  private void sentence(String line) {
    if (!text.isEmpty()) {
      text.append(' ');
    }
    int start = text.length();
    List<Token> tokens = new ArrayList<>();
    for (String part : line.split(" ", -1)) {
      int slash = part.lastIndexOf('/');
      boolean glued = part.startsWith("^");
      String word = part.substring(glued ? 1 : 0, slash);
      if (!glued && !tokens.isEmpty()) {
        text.append(' ');
      }
      Span span = new Span(text.length(), text.length() + word.length());
      text.append(word);
      char tag = part.charAt(slash + 1);
      tokens.add(new Token(span, TAGS.getOrDefault(tag, "X")));
      if (tag == 'L') {
        place(word, span);
      }
    }
    sentences.add(new Sentence(new Span(start, text.length()), tokens));
  }

  private void place(String word, Span span) {
    places.add(
        Entity.of(
            "e" + (places.size() + 1),
            Entity.Type.PLACE,
            word,
            List.of(new Mention(span, Mention.Kind.NAME, 1))));
  }
}
