package dateline.web;

import dateline.index.FactHits;
import java.util.List;

/**
 * The values of one facet, for looking through them all.
 *
 * @param within letters that a value must have in it, case aside; empty for all
 */
public record FacetValues(Search search, String facet, String within, List<FactHits.Count> values) {
  public FacetValues {
    values = List.copyOf(values);
  }
}
