package dateline.model;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The bytes of one page as they were fetched, with what was said of it.
 *
 * @param uri where the bytes came from; a {@code file:} address for a local file
 * @param source the outlet, as far as it is known before reading
 * @param fetched when; a publication date after this moment is not believed
 * @param status HTTP status, 200 for a local file
 * @param headers response headers, names matched without case
 * @param body the bytes, content codings undone; not copied: whoever makes a page leaves them alone
 * @param given what feed, sitemap or user said of it
 */
@SuppressWarnings(
    "ArrayRecordComponent") // a page is never compared; copying megabytes for it would be waste
public record Page(
    URI uri,
    Source source,
    Instant fetched,
    int status,
    Map<String, List<String>> headers,
    byte[] body,
    Given given) {

  public Page {
    TreeMap<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach((name, values) -> byName.put(name, List.copyOf(values)));
    headers = java.util.Collections.unmodifiableMap(byName);
  }

  /** The first value of a header. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name)).flatMap(values -> values.stream().findFirst());
  }

  @Override
  public String toString() {
    return "Page[" + uri + ", " + status + ", " + body.length + " bytes]";
  }
}
