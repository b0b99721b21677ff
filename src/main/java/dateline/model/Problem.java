package dateline.model;

import java.net.URI;
import java.util.Optional;

/**
 * Something wrong with a page. Never thrown: the Reading carries it.
 *
 * @param message what, where, and what to do
 */
public record Problem(Stage stage, Optional<URI> uri, Optional<Span> span, String message) {
  /** Where in the line it was noticed. */
  public enum Stage {
    FETCH,
    EXTRACT,
    LANGUAGE,
    NLP,
    FACTS;

    public String label() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public static Problem of(Stage stage, Optional<URI> uri, String message) {
    return new Problem(stage, uri, Optional.empty(), message);
  }
}
