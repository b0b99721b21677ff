package dateline.fact;

import dateline.lang.NumberPhrase;
import dateline.lang.NumberPhrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns the number phrases of an article into figures: what each is a quantity of. */
public final class FigureFinder {
  private final NumberPhrases phrases = new NumberPhrases();

  /** Every quantity of the article in text order. Uses nothing but the article. */
  public List<Figure> find(Findings soFar) {
    List<Figure> figures = new ArrayList<>();
    for (NumberPhrase phrase : phrases.in(soFar.article())) {
      figures.add(
          new Figure(
              phrase.number(),
              phrase.phrase(),
              phrase.amount(),
              phrase.quantity(),
              phrase.unit(),
              phrase.unitName(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              phrase.rule()));
    }
    return List.copyOf(figures);
  }
}
