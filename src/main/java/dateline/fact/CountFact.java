package dateline.fact;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How many, how much: a figure with all that the sentence says of it.
 *
 * @param actor who did it
 * @param target to whom it was done
 * @param place where, as the sentence says of this count
 * @param period when it happened or held
 */
public record CountFact(
    Evidence evidence,
    Figure figure,
    Optional<Happening> event,
    Optional<Party> actor,
    Optional<Party> target,
    Optional<Where> place,
    Optional<Period> period,
    Optional<Scope> scope,
    Modality modality)
    implements Fact {

  @Override
  public CountFact with(Evidence other) {
    return new CountFact(other, figure, event, actor, target, place, period, scope, modality);
  }

  /**
   * Somebody or something that took part.
   *
   * @param entity id, when it is one of the article's entities
   */
  public record Party(String name, Optional<String> entity) {}

  /**
   * Where.
   *
   * @param country ISO 3166-1 alpha-2
   */
  public record Where(String name, Optional<String> entity, Optional<String> country) {}

  /**
   * From when to when, both days included; an open end is absent.
   *
   * @param text the words that say so, absent when it is inferred
   */
  public record Period(Optional<LocalDate> start, Optional<LocalDate> end, Optional<String> text) {}

  /** Whether the figure is all there ever were or only those that came anew. */
  public enum Scope {
    TOTAL,
    NEW;

    public String label() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** How sure the sentence is that it is so. */
  public enum Modality {
    ASSERTED,
    NEGATED,
    HEDGED,
    PLANNED;

    public String label() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
