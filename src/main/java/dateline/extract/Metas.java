package dateline.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The {@code meta} and {@code link} elements of a page by name; of two the first counts. */
final class Metas {
  private final Map<String, String> values = new HashMap<>();
  private final Map<String, String> links = new HashMap<>();

  Metas(PageElements elements) {
    int seen = 0;
    for (Element meta : elements.metas()) {
      if (seen++ > 2000) {
        break;
      }
      String content = Words.spaced(meta.attr("content"));
      for (String key : new String[] {"property", "name", "itemprop", "http-equiv"}) {
        String name = meta.attr(key).strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty() && !content.isEmpty()) {
          values.putIfAbsent(name, content);
        }
      }
    }
    for (Element link : elements.links()) {
      if (seen++ > 4000) {
        break;
      }
      for (String rel : link.attr("rel").toLowerCase(Locale.ROOT).split(" ", -1)) {
        links.putIfAbsent(rel, link.attr("href").strip());
      }
    }
  }

  /** The first of these names that has content. */
  Optional<String> first(String... names) {
    for (String name : names) {
      String value = values.get(name);
      if (value != null) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  Optional<String> link(String rel) {
    return Optional.ofNullable(links.get(rel)).filter(href -> !href.isEmpty());
  }
}
