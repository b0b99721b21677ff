package dateline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Dates in the data that a page's scripts carry, when nothing the page shows has one. */
final class ScriptDates {
  private static final List<String> KEYS =
      List.of(
          "datePublished",
          "post_date",
          "publishedAt",
          "published_at",
          "publishDate",
          "publish_date",
          "publishedDate",
          "published_date",
          "publicationDate",
          "publication_date",
          "firstPublished",
          "firstPublishedAt",
          "datePublish",
          "pubDate",
          "articleDate",
          "published_time",
          "datecreated",
          "_firstPublishedAt",
          "createdAt",
          "created_at");
  private static final int LONGEST_SCRIPT = 3_000_000;

  private ScriptDates() {}

  /** The value behind the first of the keys that the scripts name. */
  static Optional<String> in(PageFacts facts) {
    List<String> scripts = new ArrayList<>(facts.markup().scripts());
    facts.elements().scripts().forEach(script -> scripts.add(script.data()));
    for (String key : KEYS) {
      for (String script : scripts) {
        Optional<String> value = valueOf(key, script);
        if (value.isPresent()) {
          return value;
        }
      }
    }
    return Optional.empty();
  }

  // key, closing quote, colon, opening quote, each perhaps escaped, then a digit
  private static Optional<String> valueOf(String key, String script) {
    int limit = Math.min(script.length(), LONGEST_SCRIPT);
    int at = script.indexOf(key);
    while (at >= 0 && at < limit) {
      int i = at + key.length();
      int stop = Math.min(limit, i + 10);
      boolean quoted = at > 0 && !Character.isLetterOrDigit(script.charAt(at - 1));
      while (quoted && i < stop && "\\\"' :".indexOf(script.charAt(i)) >= 0) {
        i++;
      }
      if (quoted && i < stop && Character.isDigit(script.charAt(i))) {
        return Optional.of(script.substring(i, Math.min(limit, i + 32)));
      }
      at = script.indexOf(key, at + 1);
    }
    return Optional.empty();
  }
}
