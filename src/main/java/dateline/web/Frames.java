package dateline.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the pages' heads, links and forms have in common. */
final class Frames {
  /** Where searches lead. */
  static final String SEARCH = "/";

  private Frames() {}

  /** Parameters of a search as hidden fields of a form whose own fields give those named. */
  static List<Map.Entry<String, String>> hidden(Search search, String... own) {
    List<String> without = List.of(own);
    List<Map.Entry<String, String>> hidden = new ArrayList<>();
    search
        .params()
        .forEach(
            (name, values) -> {
              if (!without.contains(name)) {
                values.forEach(value -> hidden.add(Map.entry(name, value)));
              }
            });
    return hidden;
  }

  /** A value as one part of a path. */
  static String part(String value) {
    return Params.encoded(value).replace("+", "%20");
  }
}
