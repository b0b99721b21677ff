package dateline.fact;

import dateline.model.Article;
import dateline.model.Entity;
import java.util.List;
import java.util.Optional;

/** A fact with the article and the entities it speaks of: what a column looks at. */
public record Cited<F extends Fact>(F fact, Article article, List<Entity> entities) {
  public Cited {
    entities = List.copyOf(entities);
  }

  public Optional<Entity> entity(String id) {
    return entities.stream().filter(entity -> entity.id().equals(id)).findFirst();
  }

  /** The words of the fact's sentence. */
  public String sentence() {
    return fact.sentence().of(article.text());
  }
}
