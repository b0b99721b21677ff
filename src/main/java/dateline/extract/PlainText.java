package dateline.extract;

import dateline.model.Article;
import dateline.model.Given;
import dateline.model.Masthead;
import dateline.model.Paragraph;
import dateline.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Text that already is an article. */
public final class PlainText {
  /** The article of a text; the text stays as it is. */
  public Extraction read(Given given, String text) {
    List<Paragraph> paragraphs = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n') {
        if (i > start && !text.substring(start, i).isBlank()) {
          paragraphs.add(new Paragraph(new Span(start, i), Paragraph.Kind.BODY));
        }
        start = i + 1;
      }
    }
    Masthead masthead =
        Masthead.EMPTY
            .edit()
            .url(given.url())
            .published(given.published(), Optional.of(given.from().label()))
            .done();
    Article article = Article.of(masthead, text, paragraphs);
    return new Extraction(
        given.id().map(id -> new Article(id, masthead, text, paragraphs)).orElse(article),
        List.of());
  }
}
