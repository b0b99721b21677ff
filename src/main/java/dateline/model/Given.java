package dateline.model;

import java.net.URI;
import java.util.Optional;

/**
 * What a feed, a sitemap or the user said of a page before anybody read it. The page's own word
 * wins where it has one, but for {@code id} and for what the user said.
 *
 * @param from who said it; decides {@link Masthead#publishedFrom()}
 */
public record Given(
    From from,
    Optional<String> id,
    Optional<URI> url,
    Optional<String> headline,
    Optional<PageTime> published) {

  /** Who said it. */
  public enum From {
    FEED,
    SITEMAP,
    OPTION,
    NOBODY;

    /** As the contract writes it: {@code feed}, {@code sitemap}, {@code option}. */
    public String label() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** Nothing is known but the bytes. */
  public static final Given NOTHING =
      new Given(
          From.NOBODY, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public static Given byUser(
      Optional<String> id,
      Optional<URI> url,
      Optional<String> headline,
      Optional<PageTime> published) {
    return new Given(From.OPTION, id, url, headline, published);
  }
}
