package dateline.model;

/**
 * One place where the text speaks of an entity.
 *
 * @param confidence 0..1: the chance that span, type and entity are right
 */
public record Mention(Span span, Kind kind, double confidence) {
  /** How it speaks of it: "Iva Moran", "a spokesperson", "he". */
  public enum Kind {
    NAME,
    NOMINAL,
    PRONOUN;

    public String label() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
