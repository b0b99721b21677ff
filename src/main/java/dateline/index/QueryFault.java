package dateline.index;

import java.io.Serial;

/** A query that cannot be read: what is wrong and where. */
public final class QueryFault extends IllegalArgumentException {
  @Serial private static final long serialVersionUID = 1L;

  private final String query;
  private final int at;

  QueryFault(String query, int at, String what) {
    super(what);
    this.query = query;
    this.at = Math.min(at, query.length());
  }

  /** UTF-16 offset of the fault. */
  public int at() {
    return at;
  }

  /** The query, and under it a caret where the fault is. */
  public String pointed() {
    String line = query.replaceAll("[\\p{Cntrl}]", " ");
    return line + "\n" + " ".repeat(line.codePointCount(0, at)) + "^";
  }
}
