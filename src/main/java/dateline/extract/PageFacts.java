package dateline.extract;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.model.Page;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;

/** What every reader of a page's head needs: the page, its document, its metas, its data. */
record PageFacts(
    Page page,
    Markup markup,
    PageElements elements,
    Metas metas,
    JsonLd data,
    Optional<JsonNode> article) {
  /** The facts of a page whose markup is this. */
  static PageFacts of(Page page, Markup markup) {
    PageElements elements = PageElements.of(markup.document());
    JsonLd data = JsonLd.of(elements.scripts());
    return new PageFacts(page, markup, elements, new Metas(elements), data, data.article());
  }

  Document document() {
    return markup.document();
  }

  /** The address the page came from: where it was fetched, else what was said. */
  Optional<URI> url() {
    return isWeb(page.uri())
        ? Optional.of(page.uri())
        : page.given().url().filter(PageFacts::isWeb);
  }

  /** What the page calls its language: {@code en-GB}, {@code de}; empty when it does not say. */
  String language() {
    String lang = elements.html().map(html -> html.attr("lang").strip()).orElse("");
    if (lang.isEmpty()) {
      lang = elements.html().map(html -> html.attr("xml:lang").strip()).orElse("");
    }
    return lang.isEmpty() ? metas.first("content-language", "og:locale").orElse("") : lang;
  }

  Optional<String> articleText(String field) {
    return article.flatMap(node -> JsonLd.text(node, field));
  }

  /** An address of the page, resolved; only http and https are addresses of pages. */
  Optional<URI> resolve(String href) {
    try {
      URI uri = new URI(href.strip().replace(" ", "%20"));
      URI full = uri.isAbsolute() ? uri : url().map(base -> base.resolve(uri)).orElse(uri);
      return Optional.of(full).filter(PageFacts::isWeb);
    } catch (URISyntaxException | IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }

  static boolean isWeb(URI uri) {
    String scheme = uri.getScheme();
    return scheme != null
        && uri.getHost() != null
        && (scheme.toLowerCase(Locale.ROOT).equals("http")
            || scheme.toLowerCase(Locale.ROOT).equals("https"));
  }
}
