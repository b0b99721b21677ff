package dateline.extract;

import dateline.model.Given;
import dateline.model.PageTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** When it was published and changed, and who says so. */
final class Dates {
  /** A date and its witness. */
  record Dated(PageTime time, String from) {}

  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "article:published",
          "datepublished",
          "date.published",
          "publish-date",
          "publishdate",
          "publish_date",
          "published_time",
          "pubdate",
          "parsely-pub-date",
          "sailthru.date",
          "dc.date.issued",
          "dcterms.created",
          "dc.date",
          "dcterms.date",
          "dc.created",
          "ptime",
          "cxenseparse:recs:publishtime",
          "cxenseparse:publishtime",
          "originalpublicationdate",
          "article.published",
          "article_date_original",
          "citation_publication_date",
          "citation_date",
          "bt:pubdate",
          "rnews:datepublished",
          "publication_date",
          "date",
          "og:published_time",
          "datecreated",
          "article.created",
          "vr:published_time",
          "cxenseparse:articlepublishdate",
          "displaydate",
          "last_published",
          "og:pubdate");
  private static final List<String> MODIFIED =
      List.of(
          "article:modified_time",
          "og:updated_time",
          "datemodified",
          "article:modified",
          "lastmod",
          "last-modified",
          "dc.date.modified",
          "dcterms.modified",
          "utime",
          "article.updated");
  private final PageFacts facts;
  private final Instant latest;

  Dates(PageFacts facts) {
    this.facts = facts;
    // a page in Auckland is dated tomorrow without being wrong
    this.latest = facts.page().fetched().plus(Duration.ofHours(14));
  }

  Optional<Dated> published() {
    Given given = facts.page().given();
    if (given.from() == Given.From.OPTION && given.published().isPresent()) {
      return given.published().map(time -> new Dated(time, "option"));
    }
    return fromData("datePublished")
        .or(() -> fromMetas(PUBLISHED))
        .or(this::fromTimeElements)
        .or(() -> fromData("dateCreated"))
        .or(this::fromUrl)
        .or(() -> fromData("dateModified"))
        .or(() -> fromMetas(MODIFIED))
        .or(this::fromGiven);
  }

  Optional<PageTime> modified() {
    return fromData("dateModified").or(() -> fromMetas(MODIFIED)).map(Dated::time);
  }

  private Optional<Dated> fromGiven() {
    Given given = facts.page().given();
    return given.published().map(time -> new Dated(time, given.from().label()));
  }

  private Optional<Dated> fromData(String field) {
    Optional<String> said =
        facts
            .articleText(field)
            .or(() -> facts.data().page().flatMap(node -> JsonLd.text(node, field)));
    return said.flatMap(DateText::read).filter(this::isPlausible).map(t -> new Dated(t, "json-ld"));
  }

  private Optional<Dated> fromMetas(List<String> names) {
    for (String name : names) {
      Optional<Dated> dated =
          facts
              .metas()
              .first(name)
              .flatMap(DateText::read)
              .filter(this::isPlausible)
              .map(time -> new Dated(time, "meta"));
      if (dated.isPresent()) {
        return dated;
      }
    }
    return Optional.empty();
  }

  private Optional<Dated> fromTimeElements() {
    for (Element time :
        facts
            .document()
            .select(
                "[itemprop=datePublished], time[pubdate], time[datetime], time, abbr.published,"
                    + " .published, .pubdate, .post-date, .entry-date, .date, .timestamp")) {
      for (String attribute : new String[] {"content", "datetime", "title"}) {
        Optional<PageTime> read = DateText.read(time.attr(attribute)).filter(this::isPlausible);
        if (read.isPresent()) {
          return read.map(t -> new Dated(t, "time"));
        }
      }
      String text = time.text();
      Optional<PageTime> shown =
          text.length() > 120 ? Optional.empty() : DateText.read(text).filter(this::isPlausible);
      if (shown.isPresent()) {
        return shown.map(t -> new Dated(t, "time"));
      }
    }
    return Optional.empty();
  }

  private Optional<Dated> fromUrl() {
    return facts
        .url()
        .flatMap(url -> UrlDate.in(url.getRawPath() == null ? "" : url.getRawPath()))
        .map(PageTime::of)
        .filter(this::isPlausible)
        .map(time -> new Dated(time, "url"));
  }

  boolean isPlausible(PageTime time) {
    return time.date().getYear() >= 1995 && !time.instant().isAfter(latest);
  }
}
