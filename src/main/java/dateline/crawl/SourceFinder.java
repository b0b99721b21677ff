package dateline.crawl;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds out what an address is: a feed, a sitemap, or a site whose feeds must be looked for. */
public final class SourceFinder implements Closeable {
  private static final int MOST_TRIED = 12;
  private static final List<String> USUAL = List.of("/feed", "/rss", "/feed.xml", "/rss.xml");

  private final CrawlOptions options;
  private final SinglePage visits;

  public SourceFinder(CrawlOptions options) {
    this.options = options;
    this.visits = new SinglePage(options);
  }

  /**
   * The sources an address stands for, the best first; one that is itself a feed or sitemap stands
   * for itself.
   *
   * @throws IOException when it cannot be had, or no feed and no sitemap could be found
   */
  public List<Subscription> find(URI uri) throws IOException {
    Address address = Address.of(uri);
    Outcome.Body answer = visits.fetch(address);
    Optional<Subscription> itself = source(answer);
    if (itself.isPresent()) {
      return List.of(itself.get());
    }
    List<Subscription> found = new ArrayList<>();
    Optional<String> charset = answer.header("Content-Type").flatMap(Listings::charset);
    for (String link :
        Feeds.namedBy(answer.body(), charset, answer.address().toString()).stream()
            .distinct()
            .limit(MOST_TRIED)
            .toList()) {
      tryOne(answer.address(), link).ifPresent(found::add);
    }
    if (!found.isEmpty()) {
      return found;
    }
    Set<String> guesses = new LinkedHashSet<>(visits.robots().sitemaps(answer.address().origin()));
    guesses.addAll(USUAL);
    guesses.add("/sitemap.xml");
    for (String link : guesses) {
      Optional<Subscription> source = tryOne(answer.address(), link);
      if (source.isPresent()) {
        return List.of(source.get());
      }
    }
    throw new IOException(
        uri + ": no feed and no sitemap found; name one, or add the page alone with --page");
  }

  private Optional<Subscription> tryOne(Address site, String link) {
    Optional<Address> address = site.tryResolve(link);
    if (address.isEmpty()) {
      return Optional.empty();
    }
    try {
      return source(visits.fetch(address.get()));
    } catch (IOException notThere) {
      return Optional.empty();
    }
  }

  private Optional<Subscription> source(Outcome.Body answer) {
    try {
      Listing listing = Listings.parse(answer, options.maxBody());
      Optional<URI> home = listing.home().flatMap(answer.address()::tryResolve).map(Address::uri);
      return Optional.of(
          new Subscription(
              answer.address().uri(),
              Subscription.Kind.LISTING,
              listing.title(),
              home,
              List.of(),
              false,
              listing.entries().size() + " items"));
    } catch (IOException | RuntimeException none) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    visits.close();
  }
}
