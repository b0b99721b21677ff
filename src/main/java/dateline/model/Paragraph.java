package dateline.model;

/**
 * A block of the article's text.
 *
 * @param span where it lies in the text, without the line breaks around it
 */
public record Paragraph(Span span, Kind kind) {
  /** What a paragraph is. */
  public enum Kind {
    HEADLINE,
    STANDFIRST,
    BODY,
    HEADING,
    LIST,
    QUOTE,
    CAPTION,
    TABLE,
    /** Share bars, "popular posts", cookie notes: no entity and no fact comes out of it. */
    BOILERPLATE;

    /** As the contract writes it: {@code headline}, {@code body} .. */
    public String label() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether facts may be read from it. */
    public boolean isRead() {
      return this != BOILERPLATE;
    }
  }
}
