package dateline.fact;

import dateline.model.Span;
import java.util.List;
import java.util.Optional;

/**
 * Who says so.
 *
 * @param speakers ids of the entities that speak, empty for an unnamed source
 * @param name the resolved full names joined by "and"; for an unnamed source its words
 * @param role what the article calls the speaker
 * @param span the words that name the source, "he" included
 */
public record Attribution(
    List<String> speakers,
    String name,
    Optional<String> role,
    Span span,
    Optional<Cue> cue,
    Kind kind) {

  public Attribution {
    speakers = List.copyOf(speakers);
  }

  /** What kind of source it is. */
  public enum Kind {
    NAMED,
    UNNAMED,
    DOCUMENT,
    MEDIA;

    public String label() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
