package dateline.fact;

import dateline.model.Span;
import java.util.List;
import java.util.Optional;

/**
 * Who said what.
 *
 * @param words without quote marks and leading "that"; a split quote's parts joined by a blank
 * @param spans with quote marks and leading "that"; two when its cue splits it
 * @param fragments the marked parts
 * @param speakers ids of the entities that speak
 * @param name the resolved full name; for an unnamed source its words
 * @param role what the article calls the speaker
 * @param source the words that name the source, "he" included
 * @param when id of the date fact that says when it was said
 * @param via "a recording circulated on .."
 */
public record QuoteFact(
    Evidence evidence,
    Kind kind,
    String words,
    List<Span> spans,
    List<Span> fragments,
    List<String> speakers,
    Optional<String> name,
    Optional<String> role,
    Optional<Span> source,
    Optional<Cue> cue,
    Resolved resolved,
    Optional<String> when,
    Optional<String> via)
    implements Fact {

  public QuoteFact {
    spans = List.copyOf(spans);
    fragments = List.copyOf(fragments);
    speakers = List.copyOf(speakers);
  }

  @Override
  public QuoteFact with(Evidence other) {
    return new QuoteFact(
        other, kind, words, spans, fragments, speakers, name, role, source, cue, resolved, when,
        via);
  }

  /** All in marks, reported without marks, or a clause with marked fragments. */
  public enum Kind {
    DIRECT,
    INDIRECT,
    MIXED;

    public String label() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** How the speaker was found. */
  public enum Resolved {
    NAME,
    ALIAS,
    PRONOUN,
    UNRESOLVED;

    public String label() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
