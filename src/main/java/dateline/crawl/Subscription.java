package dateline.crawl;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A source of pages: a feed, a sitemap, or single addresses that the user named.
 *
 * @param title the feed's own, or the user's name for it
 * @param home the outlet's front page, where it is known
 * @param said how the last visit went, empty before the first
 */
public record Subscription(
    URI url,
    Kind kind,
    String title,
    Optional<URI> home,
    List<String> tags,
    boolean paused,
    String said) {
  public Subscription {
    tags = List.copyOf(tags);
  }

  /** What it is. */
  public enum Kind {
    /** Feed, sitemap or sitemap index: the first answer tells which. */
    LISTING,
    /** One page. */
    PAGE;

    public String label() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * The address as it will be asked for.
   *
   * @throws IllegalArgumentException with the reason why it is refused
   */
  public static URI address(String text) {
    return Address.of(text).uri();
  }

  /** Whether a crawl of these tags, or of all when there are none, goes there. */
  boolean isWanted(Set<String> asked) {
    return !paused && (asked.isEmpty() || tags.stream().anyMatch(asked::contains));
  }

  public static Subscription listing(URI url) {
    return new Subscription(url, Kind.LISTING, "", Optional.empty(), List.of(), false, "");
  }

  public static Subscription page(URI url) {
    return new Subscription(url, Kind.PAGE, "", Optional.empty(), List.of(), false, "");
  }
}
