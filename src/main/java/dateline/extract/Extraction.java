package dateline.extract;

import dateline.model.Article;
import dateline.model.Problem;
import java.util.List;

/**
 * The article of a page, and what was wrong with the page.
 *
 * @param problems not empty when the page is a bot wall, an error page, an index page or not in
 *     English
 */
public record Extraction(Article article, List<Problem> problems) {
  public Extraction {
    problems = List.copyOf(problems);
  }

  /** Whether facts may be read from it: no problem stands in the way. */
  public boolean isReadable() {
    return problems.isEmpty();
  }
}
