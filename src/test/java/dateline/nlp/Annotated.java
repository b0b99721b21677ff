package dateline.nlp;

import dateline.model.AnnotatedArticle;
import dateline.model.Article;
import dateline.model.Entity;
import dateline.model.Masthead;
import dateline.model.Mention;
import dateline.model.Paragraph;
import dateline.model.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The annotator on the models of this build, and articles made of lines. */
final class Annotated {
  static final Models MODELS = models();
  static final Annotator ANNOTATOR = new Annotator(MODELS);

  private Annotated() {}

  private static Models models() {
    try {
      return Models.load(Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One body paragraph a line. */
  static Article article(String... lines) {
    String text = String.join("\n\n", lines);
    List<Paragraph> paragraphs = new ArrayList<>();
    int at = 0;
    for (String line : lines) {
      paragraphs.add(new Paragraph(new Span(at, at + line.length()), Paragraph.Kind.BODY));
      at += line.length() + 2;
    }
    return Article.of(Masthead.EMPTY, text, paragraphs);
  }

  static AnnotatedArticle read(String... lines) {
    return ANNOTATOR.annotate(article(lines));
  }

  /** The entity of a name, or a failure that says what there is. */
  static Entity entity(AnnotatedArticle article, String name) {
    return article.entities().stream()
        .filter(entity -> entity.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    "no "
                        + name
                        + " among "
                        + article.entities().stream().map(Entity::name).toList()));
  }

  static List<String> mentions(AnnotatedArticle article, String name) {
    return entity(article, name).mentions().stream()
        .map(mention -> mention.span().of(article.text()))
        .toList();
  }

  static List<String> names(AnnotatedArticle article, Entity.Type type) {
    return article.entities().stream()
        .filter(e -> e.type() == type)
        .filter(e -> e.mentions().stream().anyMatch(m -> m.kind() == Mention.Kind.NAME))
        .map(Entity::name)
        .toList();
  }
}
