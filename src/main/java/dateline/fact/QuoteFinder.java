package dateline.fact;

import java.util.List;

/** Finds quotes. */
final class QuoteFinder implements FactFinder<QuoteFact> {
  @Override
  public List<QuoteFact> find(Findings soFar) {
    return List.of();
  }
}
