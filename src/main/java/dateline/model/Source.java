package dateline.model;

import java.net.URI;
import java.util.Optional;

/**
 * An outlet: who published the page.
 *
 * @param name as the outlet writes it, or its host name when it does not say
 * @param home its front page, absent for text that came without an address
 */
public record Source(String name, Optional<URI> home) {
  /** The source of text that names none. */
  public static final Source UNKNOWN = new Source("", Optional.empty());

  /** An outlet known only by the address of one of its pages. */
  public static Source ofHost(URI uri) {
    String host = uri.getHost();
    if (host == null) {
      return UNKNOWN;
    }
    String name = host.startsWith("www.") ? host.substring(4) : host;
    return new Source(
        name, Optional.of(URI.create(uri.getScheme() + "://" + uri.getRawAuthority() + "/")));
  }

  public boolean isKnown() {
    return !name.isEmpty();
  }
}
