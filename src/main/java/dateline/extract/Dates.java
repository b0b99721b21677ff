package dateline.extract;

import dateline.model.Given;
import dateline.model.PageTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** When it was published and changed, and who says so. */
final class Dates {
  /** A date and its witness. */
  record Dated(PageTime time, String from) {}

  private static final List<String> PUBLISHED = metas("published");
  private static final List<String> WEAK = metas("weak");
  private static final List<String> CHANGED = metas("changed");
  private static final List<String> ATTRIBUTES = List.of("content", "datetime", "title");
  private static final int MOST_TIMES = 200;

  private final PageFacts facts;
  private final ShownDates shown;
  private final int headline;
  private final Instant latest;
  private final boolean dayFirst;

  Dates(PageFacts facts, Blocks blocks, int headline) {
    this.facts = facts;
    this.headline = headline;
    this.dayFirst = DayOrder.isDayFirst(facts);
    this.shown = new ShownDates(blocks, this::isPlausible, dayFirst);
    // a page in Auckland is dated tomorrow without being wrong
    this.latest = facts.page().fetched().plus(Duration.ofHours(14));
  }

  private static List<String> metas(String kind) {
    return Tsv.rows("date-metas.tsv").stream()
        .filter(row -> row.get(1).equals(kind))
        .map(row -> row.get(0))
        .toList();
  }

  Optional<Dated> published() {
    Optional<Dated> own = ofPage();
    Given given = facts.page().given();
    boolean finer =
        own.filter(dated -> dated.time.time().isEmpty()).isPresent()
            && given.published().filter(time -> time.time().isPresent()).isPresent();
    // the page gives the day, the feed the same day and the minute
    return finer
            && given.published().map(PageTime::date).equals(own.map(dated -> dated.time.date()))
        ? fromGiven()
        : own;
  }

  private Optional<Dated> ofPage() {
    Given given = facts.page().given();
    if (given.from() == Given.From.OPTION && given.published().isPresent()) {
      return given.published().map(time -> new Dated(time, "option"));
    }
    Optional<Dated> stated = fromData("datePublished").or(() -> fromMetas(PUBLISHED));
    if (stated.isPresent()) {
      return stated.map(this::local);
    }
    return fromMicrodata()
        .or(this::fromUrl)
        .or(() -> fromTimeElements(true))
        .or(() -> headline < 0 ? Optional.empty() : shown.near(headline).map(Dates::seen))
        .or(() -> fromMetas(WEAK).map(this::local))
        .or(this::fromGiven)
        .or(this::weak);
  }

  // "2031-05-03T02:10Z" on a page that shows May 2: the shown day is the paper's own
  private Dated local(Dated stated) {
    if (stated.time.zone().filter(ZoneOffset.UTC::equals).isEmpty()) {
      return stated;
    }
    LocalDate said = stated.time.date();
    if (headline >= 0 && shown.all(headline).stream().anyMatch(t -> t.date().equals(said))) {
      return stated;
    }
    Optional<Dated> shownDay =
        fromUrl()
            .or(() -> headline < 0 ? Optional.empty() : shown.published(headline).map(Dates::seen))
            .or(this::fromTimeWords);
    return shownDay
        .filter(day -> Math.abs(ChronoUnit.DAYS.between(day.time.date(), said)) == 1)
        .map(day -> new Dated(PageTime.of(day.time.date()), day.from))
        .orElse(stated);
  }

  // what is only better than nothing
  private Optional<Dated> weak() {
    return fromData("dateCreated")
        .or(() -> headline < 0 ? Optional.empty() : shown.changedNear(headline).map(Dates::seen))
        .or(() -> ScriptDates.in(facts).flatMap(this::read).map(t -> new Dated(t, "meta")))
        .or(() -> fromTimeElements(false))
        .or(() -> shown.anywhere().map(Dates::seen))
        .or(() -> fromData("dateModified"))
        .or(() -> fromMetas(CHANGED))
        .or(this::fromUrlMonth);
  }

  private static Dated seen(PageTime time) {
    return new Dated(time, "time");
  }

  private Optional<PageTime> read(String text) {
    return DateText.read(text, dayFirst).filter(this::isPlausible);
  }

  /** When it was changed; empty when that is the moment it came out. */
  Optional<PageTime> modified(Optional<PageTime> published) {
    return fromData("dateModified")
        .map(Dated::time)
        .or(() -> itemprop("dateModified"))
        .or(() -> fromMetas(CHANGED).map(Dated::time))
        .filter(time -> published.filter(time::equals).isEmpty());
  }

  private Optional<Dated> fromMicrodata() {
    return itemprop("datePublished").map(Dates::seen);
  }

  private Optional<PageTime> itemprop(String name) {
    for (Element element :
        facts.elements().properties(name).stream()
            .filter(element -> !TimeElements.isForeign(element))
            .limit(20)
            .toList()) {
      for (String attribute : ATTRIBUTES) {
        Optional<PageTime> read = read(element.attr(attribute));
        if (read.isPresent()) {
          return read;
        }
      }
      Optional<PageTime> read =
          element.text().length() > 120 ? Optional.empty() : read(element.text());
      if (read.isPresent()) {
        return read;
      }
    }
    return Optional.empty();
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
    return said.flatMap(this::read).map(t -> new Dated(t, "json-ld"));
  }

  private Optional<Dated> fromMetas(List<String> names) {
    for (String name : names) {
      Optional<Dated> dated =
          facts.metas().first(name).flatMap(this::read).map(time -> new Dated(time, "meta"));
      if (dated.isPresent()) {
        return dated;
      }
    }
    return Optional.empty();
  }

  // near the headline first; time elements of other stories, comments and asides do not count
  private Optional<Dated> fromTimeElements(boolean near) {
    Optional<Element> title =
        headline < 0 ? Optional.empty() : Optional.of(shown.elementAt(headline));
    Optional<PageTime> changed = Optional.empty();
    for (Element time : times()) {
      if (near && title.filter(h -> areClose(h, time)).isEmpty() || TimeElements.isForeign(time)) {
        continue;
      }
      Optional<PageTime> read = value(time);
      if (read.isPresent() && !TimeElements.isChange(time)) {
        return read.map(Dates::seen);
      }
      changed = changed.or(() -> read);
    }
    return near ? Optional.empty() : changed.map(Dates::seen);
  }

  private List<Element> times() {
    List<Element> all = facts.elements().times();
    return all.size() > MOST_TIMES ? all.subList(0, MOST_TIMES) : all;
  }

  // the day as a time element shows it to readers
  private Optional<Dated> fromTimeWords() {
    for (Element time : times()) {
      boolean other =
          time.text().length() > 120 || TimeElements.isForeign(time) || TimeElements.isChange(time);
      Optional<PageTime> read = other ? Optional.empty() : read(time.text());
      if (read.isPresent()) {
        return read.map(Dates::seen);
      }
    }
    return Optional.empty();
  }

  private Optional<PageTime> value(Element time) {
    for (String attribute : ATTRIBUTES) {
      Optional<PageTime> read = read(time.attr(attribute));
      if (read.isPresent()) {
        return read;
      }
    }
    return time.text().length() > 120 ? Optional.empty() : read(time.text());
  }

  // both in one header: a common ancestor a few steps up
  private static boolean areClose(Element headline, Element time) {
    Element around = headline;
    for (int up = 0; up < 4 && around.parent() != null; up++) {
      around = around.parent();
    }
    Element at = time;
    for (int up = 0; up < 8 && at != null; up++) {
      if (at.equals(around)) {
        return true;
      }
      at = at.parent();
    }
    return false;
  }

  private Optional<Dated> fromUrl() {
    return facts
        .url()
        .flatMap(url -> UrlDate.in(url.getRawPath() == null ? "" : url.getRawPath()))
        .map(PageTime::of)
        .filter(this::isPlausible)
        .map(time -> new Dated(time, "url"));
  }

  // "/2031/05/": the month is known, the day is not
  private Optional<Dated> fromUrlMonth() {
    return facts
        .url()
        .flatMap(url -> UrlDate.month(url.getRawPath() == null ? "" : url.getRawPath()))
        .map(PageTime::of)
        .filter(this::isPlausible)
        .map(time -> new Dated(time, "url"));
  }

  boolean isPlausible(PageTime time) {
    return time.date().getYear() >= 1995 && !time.instant().isAfter(latest);
  }
}
