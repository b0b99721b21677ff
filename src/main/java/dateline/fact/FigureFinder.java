package dateline.fact;

import java.util.List;

/** Turns the number phrases of an article into figures: what each is a quantity of. */
public final class FigureFinder {
  /** Every quantity of the article in text order. Uses nothing but the article. */
  public List<Figure> find(Findings soFar) {
    return List.of();
  }
}
