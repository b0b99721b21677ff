package dateline.extract;

import dateline.model.Article;
import dateline.model.Problem;
import java.util.List;

/**
 * The article of a page, and what was wrong with the page.
 *
 * @param problems what a reader should know of: a bot wall, an index page, a text that was cut
 * @param isReadable whether facts may be read from it; a bot wall, an error page or an index page
 *     is not
 */
public record Extraction(Article article, List<Problem> problems, boolean isReadable) {
  public Extraction {
    problems = List.copyOf(problems);
  }

  /** An article with nothing wrong. */
  public static Extraction of(Article article) {
    return new Extraction(article, List.of(), true);
  }
}
