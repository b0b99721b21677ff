package dateline.web;

import java.util.List;
import java.util.Map;

/**
 * A facet with its values.
 *
 * @param field name of the field
 * @param title as a person says it
 * @param open whether something is chosen in it
 * @param more address of all its values; empty where all are shown
 * @param within letters its values must hold, empty for any
 * @param hidden what its search form sends along
 */
record FacetView(
    String field,
    String title,
    List<Value> values,
    boolean open,
    String more,
    String within,
    List<Map.Entry<String, String>> hidden) {

  FacetView {
    values = List.copyOf(values);
    hidden = List.copyOf(hidden);
  }

  /**
   * A value.
   *
   * @param only address of the hits that have it; of all again, when it is chosen
   * @param not address of the hits without it
   * @param share of the most frequent value's hits, in percent
   */
  record Value(
      String shown,
      String hits,
      boolean chosen,
      boolean leftOut,
      String only,
      String not,
      int share) {}
}
