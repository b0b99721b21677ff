package dateline.fact;

import dateline.model.Article;
import dateline.model.CodePoints;
import dateline.model.Entity;
import java.util.List;
import java.util.Optional;

/**
 * A fact with the article and the entities it speaks of: what a column looks at.
 *
 * @param points the code points of the article's text
 */
public record Cited<F extends Fact>(
    F fact, Article article, List<Entity> entities, CodePoints points) {
  public Cited {
    entities = List.copyOf(entities);
  }

  /** The same; where many facts of an article are cited, they had better share the points. */
  public Cited(F fact, Article article, List<Entity> entities) {
    this(fact, article, entities, new CodePoints(article.text()));
  }

  public Optional<Entity> entity(String id) {
    return entities.stream().filter(entity -> entity.id().equals(id)).findFirst();
  }

  /** The words of the fact's sentence. */
  public String sentence() {
    return fact.sentence().of(article.text());
  }
}
