package dateline.model;

/**
 * A stretch of text, half open, counted in UTF-16 units as {@link String} counts them.
 *
 * <p>The JSON form counts Unicode code points; the {@code format} room converts when it writes.
 *
 * @param start first unit that belongs to the span
 * @param end first unit after it, never before {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
    }
  }

  public int length() {
    return end - start;
  }

  public boolean isEmpty() {
    return end == start;
  }

  /** The words themselves. */
  public String of(String text) {
    return text.substring(start, end);
  }

  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /** Whether every unit of {@code other} lies in this span. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the two share at least one unit. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The smallest span that holds both. */
  public Span cover(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  public Span shift(int by) {
    return new Span(start + by, end + by);
  }

  /** Spreads neighbours of one length: a record's own sum puts them in few of a map's slots. */
  @Override
  public int hashCode() {
    int hash = start * 0x9E3779B9 + end - start;
    return hash ^ hash >>> 15;
  }

  /** Text order: by start, the longer first. */
  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(other.end, end);
  }

  @Override
  public String toString() {
    return "[" + start + ", " + end + ")";
  }
}
