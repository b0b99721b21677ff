package dateline.extract;

import dateline.model.Masthead;
import dateline.model.Source;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The masthead of a page, each field from the best witness the page has. */
final class PageMetadata {
  private PageMetadata() {}

  static Masthead.Draft read(
      PageFacts facts, Blocks blocks, Headline.Choice choice, Bylines bylines) {
    Optional<String> headline = choice.text();
    int shown = choice.block().map(Block::index).orElse(-1);
    Dates dates = new Dates(facts, blocks, shown);
    Optional<Dates.Dated> published = dates.published();
    return Masthead.EMPTY
        .edit()
        .url(facts.url())
        .canonical(canonical(facts))
        .source(source(facts, headline))
        .headline(headline.or(() -> facts.page().given().headline()))
        .authors(Authors.of(facts, bylines))
        .published(published.map(Dates.Dated::time), published.map(Dates.Dated::from))
        .modified(dates.modified(published.map(Dates.Dated::time)))
        .language(language(facts))
        .section(section(facts))
        .image(image(facts));
  }

  private static Optional<URI> canonical(PageFacts facts) {
    return facts
        .metas()
        .link("canonical")
        .or(() -> facts.metas().first("og:url"))
        .flatMap(facts::resolve)
        .filter(uri -> isDeep(uri) || facts.url().isEmpty());
  }

  // a canonical link to the front page names the site, not the article
  private static boolean isDeep(URI uri) {
    String path = uri.getRawPath();
    return path != null && path.length() > 1 || uri.getRawQuery() != null;
  }

  private static Source source(PageFacts facts, Optional<String> headline) {
    Source known = facts.page().source();
    Optional<URI> address = facts.url().or(() -> canonical(facts));
    Source host = address.map(Source::ofHost).orElse(Source.UNKNOWN);
    Optional<String> name =
        facts
            .metas()
            .first("og:site_name")
            .or(
                () ->
                    facts
                        .article()
                        .map(node -> node.path("publisher"))
                        .map(facts.data()::resolve)
                        .flatMap(node -> JsonLd.text(node, "name")))
            .or(() -> facts.metas().first("application-name"));
    boolean named = known.isKnown() && !known.name().equals(host.name());
    if (named && name.isEmpty()) {
      return known.home().isPresent() ? known : new Source(known.name(), host.home());
    }
    String shown = name.or(() -> OutletName.of(facts.elements(), headline)).orElse(host.name());
    return new Source(shown, host.home().isPresent() ? host.home() : known.home());
  }

  private static Optional<String> language(PageFacts facts) {
    String lang = facts.language();
    int end = 0;
    while (end < lang.length() && Character.isLetter(lang.charAt(end))) {
      end++;
    }
    return end < 2 || end > 3
        ? Optional.empty()
        : Optional.of(lang.substring(0, end).toLowerCase(Locale.ROOT));
  }

  private static Optional<String> section(PageFacts facts) {
    return facts
        .articleText("articleSection")
        .or(
            () ->
                facts.metas().first("article:section", "parsely-section", "section", "og:section"))
        .or(
            () ->
                facts.elements().properties("articleSection").stream()
                    .findFirst()
                    .map(Element::text)
                    .map(Words::spaced))
        .filter(text -> !text.isEmpty() && text.length() < 80);
  }

  private static Optional<String> image(PageFacts facts) {
    return facts
        .metas()
        .first("og:image", "og:image:url", "twitter:image", "twitter:image:src")
        .flatMap(facts::resolve)
        .map(URI::toString);
  }
}
