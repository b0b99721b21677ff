package dateline.crawl;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * A web address that may be asked for: {@code http} or {@code https}, a host, no credentials. The
 * very object that was judged is the one that is fetched.
 */
final class Address {
  private final HttpUrl url;

  private Address(HttpUrl url) {
    this.url = url;
  }

  /**
   * @throws IllegalArgumentException with the reason why it is refused
   */
  static Address of(String text) {
    return judged(text, Optional.empty());
  }

  static Address of(URI uri) {
    return of(uri.toString());
  }

  /** An address as a link of this one. */
  Address resolve(String link) {
    return judged(link, Optional.of(url));
  }

  /** The address of a link, or empty when it is refused. */
  Optional<Address> tryResolve(String link) {
    try {
      return Optional.of(resolve(link));
    } catch (IllegalArgumentException refused) {
      return Optional.empty();
    }
  }

  static Optional<Address> tryOf(String text) {
    try {
      return Optional.of(of(text));
    } catch (IllegalArgumentException refused) {
      return Optional.empty();
    }
  }

  private static Address judged(String text, Optional<HttpUrl> base) {
    String written = AddressSpelling.clean(text);
    AddressSpelling.refuse(written, base.isPresent());
    HttpUrl url = base.isPresent() ? base.get().resolve(written) : HttpUrl.Companion.parse(written);
    if (url == null) {
      throw new IllegalArgumentException(shown(text) + ": not an http or https address");
    }
    if (Ipv4Spelling.endsInNumber(url.host())) {
      String dotted =
          Ipv4Spelling.dotted(url.host())
              .orElseThrow(
                  () -> new IllegalArgumentException(shown(text) + ": its host is no address"));
      url = url.newBuilder().host(dotted).build();
    }
    AddressSpelling.refuseHost(url.host());
    // what stands before an @ is never sent: it is a password, or made to mislead
    return new Address(url.newBuilder().username("").password("").fragment(null).build());
  }

  private static String shown(String text) {
    return text.length() > 200 ? text.substring(0, 200) + "…" : text;
  }

  HttpUrl url() {
    return url;
  }

  URI uri() {
    return url.uri();
  }

  String host() {
    return url.host();
  }

  /** {@code https://host:port}: what a robots.txt is for. */
  String origin() {
    return url.scheme() + "://" + hostPort();
  }

  private String hostPort() {
    String host = url.host().contains(":") ? "[" + url.host() + "]" : url.host();
    return host + ":" + url.port();
  }

  /** A site's front page, which sitemaps list among the articles. */
  boolean isHome() {
    return url.encodedPath().equals("/") && url.query() == null;
  }

  boolean isLoopback() {
    return IpAddresses.literal(url.host())
        .map(IpAddresses::isLoopback)
        .orElse(url.host().equals("localhost") || url.host().endsWith(".localhost"));
  }

  /**
   * What one request at a time means: the registrable domain; host and port where there is none.
   */
  String paceKey() {
    if (IpAddresses.literal(url.host()).isPresent() || isLoopback()) {
      return hostPort();
    }
    String domain = EffectiveTldFinder.getAssignedDomain(url.host(), true, false);
    return domain == null ? hostPort() : domain.toLowerCase(Locale.ROOT);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Address that && url.equals(that.url);
  }

  @Override
  public int hashCode() {
    return url.hashCode();
  }

  @Override
  public String toString() {
    return url.toString();
  }
}
