package dateline.index;

/**
 * A name that begins as was typed.
 *
 * @param field {@code person}, {@code organisation}, {@code place} or {@code named_place}
 * @param hits facts that have it there
 */
public record Suggestion(String field, String value, long hits) {
  /** The query that finds these facts. */
  public FactQuery query() {
    return new FactQuery(new Clause.Whole(field, value));
  }
}
