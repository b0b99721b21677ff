package dateline.web;

import java.io.Serial;
import java.util.Map;

/**
 * An answer that is not what was asked for: a status, and for a human what is wrong and what to do.
 * It never names a file, a class or a stack.
 */
public final class Refusal extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private static final Map<Integer, String> TITLES =
      Map.ofEntries(
          Map.entry(400, "That cannot be read"),
          Map.entry(401, "A token is needed"),
          Map.entry(403, "Not allowed"),
          Map.entry(404, "Not found"),
          Map.entry(405, "Not done that way"),
          Map.entry(406, "Not in that form"),
          Map.entry(413, "Too large"),
          Map.entry(414, "The address is too long"),
          Map.entry(415, "Not in that form"),
          Map.entry(421, "Another server's name"),
          Map.entry(429, "Too much at once"),
          Map.entry(431, "The request is too large"),
          Map.entry(500, "Something broke here"),
          Map.entry(503, "Not now"));

  private final int status;

  Refusal(int status, String detail) {
    super(detail);
    this.status = status;
  }

  private Refusal(int status, String detail, Throwable cause) {
    super(detail, cause);
    this.status = status;
  }

  /** The caller's mistake. */
  static Refusal wrong(String detail) {
    return new Refusal(400, detail);
  }

  static Refusal wrong(String detail, Throwable cause) {
    return new Refusal(400, detail, cause);
  }

  static Refusal missing(String detail) {
    return new Refusal(404, detail);
  }

  static Refusal later(String detail) {
    return new Refusal(503, detail);
  }

  public int status() {
    return status;
  }

  /** A few words for the status. */
  public String title() {
    return TITLES.getOrDefault(status, "Not done");
  }

  /** What is wrong and what to do. */
  public String detail() {
    String detail = getMessage();
    return detail == null ? title() : detail;
  }
}
