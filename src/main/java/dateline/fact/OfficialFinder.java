package dateline.fact;

import java.util.List;

/** Finds officials. */
final class OfficialFinder implements FactFinder<OfficialFact> {
  @Override
  public List<OfficialFact> find(Findings soFar) {
    return List.of();
  }
}
