package dateline.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What was asked, decoded and found harmless.
 *
 * @param path as it came, without {@code .json}
 * @param captured the parts of the path that the route names: {@code id} of {@code /articles/{id}}
 * @param query what stands behind the question mark
 * @param form the fields of a posted form
 * @param headers by lower-case name
 * @param json whether the data of a page is wanted, not the page: its address ended in {@code
 *     .json}
 */
public record Request(
    String method,
    String path,
    Map<String, String> captured,
    Params query,
    Params form,
    Map<String, String> headers,
    boolean json) {
  public Request {
    captured = Map.copyOf(captured);
    headers = Map.copyOf(headers);
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /** A part of the path that the route names. */
  public String part(String name) {
    String part = captured.get(name);
    if (part == null) {
      throw new IllegalArgumentException("the route has no part {" + name + "}");
    }
    return part;
  }

  /** Whether htmx asks for a part of the page alone. */
  public boolean fragment() {
    return header("HX-Request").isPresent() && header("HX-History-Restore-Request").isEmpty();
  }

  Request matched(Map<String, String> parts, boolean data) {
    return new Request(method, path, parts, query, form, headers, data);
  }
}
