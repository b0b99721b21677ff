package dateline.web;

import dateline.fact.Attribution;
import dateline.fact.CountFact;
import dateline.fact.Evidence;
import dateline.fact.Fact;
import dateline.fact.Figure;
import dateline.fact.Happening;
import dateline.fact.OfficialFact;
import dateline.fact.QuoteFact;
import dateline.fact.Reading;
import dateline.lang.Amount;
import dateline.lang.Bound;
import dateline.lang.Quantity;
import dateline.model.Article;
import dateline.model.Entity;
import dateline.model.Given;
import dateline.model.Masthead;
import dateline.model.Mention;
import dateline.model.Page;
import dateline.model.PageTime;
import dateline.model.Paragraph;
import dateline.model.Provenance;
import dateline.model.Source;
import dateline.model.Span;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One article for each hostile string, which is all that it says: in every place there is. */
final class HostileNews implements Backroom {
  private final Map<String, Reading> readings = new HashMap<>();
  private final List<String> strings;

  HostileNews(List<String> strings) {
    this.strings = List.copyOf(strings);
    for (int i = 0; i < strings.size(); i++) {
      Reading reading = reading(i, strings.get(i));
      readings.put(reading.article().masthead().address().orElseThrow().toString(), reading);
    }
  }

  List<Reading> all() {
    return List.copyOf(readings.values());
  }

  private static Reading reading(int number, String hostile) {
    URI url = address(number, hostile);
    Masthead head =
        Masthead.EMPTY
            .edit()
            .url(Optional.of(url))
            .source(new Source(hostile, Optional.empty()))
            .headline(Optional.of(hostile))
            .standfirst(Optional.of(hostile))
            .authors(List.of(hostile))
            .published(
                Optional.of(PageTime.of(LocalDate.of(2026, 4, 1).plusDays(number % 60))),
                Optional.of("meta"))
            .section(Optional.of(hostile))
            .agency(Optional.of(hostile))
            .done();
    String text = hostile + "\n12 " + hostile + " said.";
    Span title = new Span(0, hostile.length());
    Span line = new Span(hostile.length() + 1, text.length());
    Article article =
        new Article(
            "hostile" + number,
            head,
            text,
            List.of(
                new Paragraph(title, Paragraph.Kind.HEADLINE),
                new Paragraph(line, Paragraph.Kind.BODY)));
    Span name = new Span(line.start() + 3, line.start() + 3 + hostile.length());
    Entity person =
        Entity.of(
            "e1",
            Entity.Type.PERSON,
            hostile,
            List.of(
                new Mention(title, Mention.Kind.NAME, 1), new Mention(name, Mention.Kind.NAME, 1)));
    List<Fact> facts = new ArrayList<>();
    facts.add(count(article, hostile, line));
    facts.add(official(article, hostile, line, name));
    facts.add(quote(article, hostile, line, name));
    return new Reading(article, List.of(), List.of(person), List.of(), facts, List.of());
  }

  /** Whatever of it an address can hold. */
  private static URI address(int number, String hostile) {
    try {
      return new URI("http", "news.example", "/" + number + "/" + hostile, hostile, null);
    } catch (URISyntaxException | IllegalArgumentException no) {
      return URI.create("javascript:window.hacked=" + number);
    }
  }

  private static Evidence evidence(
      Article article, String type, String hostile, Span sentence, Span span) {
    Attribution who =
        new Attribution(
            List.of("e1"),
            hostile,
            Optional.of(hostile),
            span,
            Optional.empty(),
            Attribution.Kind.NAMED);
    return new Evidence(
        article.id() + "-" + type + "-" + span.start() + "-" + span.end(),
        span,
        sentence,
        0.5,
        Optional.of(who),
        Optional.of(hostile),
        new Provenance(hostile, hostile));
  }

  private static Fact count(Article article, String hostile, Span line) {
    Figure figure =
        new Figure(
            new Span(line.start(), line.start() + 2),
            line,
            Amount.of(BigDecimal.valueOf(12), Bound.EXACT),
            Quantity.CARDINAL,
            Optional.of(hostile),
            Optional.of(hostile),
            Optional.of(hostile),
            Optional.of(hostile),
            Optional.empty(),
            Optional.of(hostile),
            Optional.of(hostile),
            Optional.empty(),
            "hostile");
    return new CountFact(
        evidence(article, "count", hostile, line, line),
        figure,
        Optional.of(new Happening(hostile, line)),
        Optional.of(new CountFact.Party(hostile, Optional.of("e1"))),
        Optional.of(new CountFact.Party(hostile, Optional.empty())),
        Optional.of(new CountFact.Where(hostile, Optional.empty(), Optional.of(hostile))),
        Optional.empty(),
        Optional.empty(),
        CountFact.Modality.ASSERTED);
  }

  private static Fact official(Article article, String hostile, Span line, Span name) {
    return new OfficialFact(
        evidence(article, "official", hostile, line, name),
        "e1",
        hostile,
        Optional.of(hostile),
        Optional.of(hostile),
        Optional.of(hostile),
        Optional.empty(),
        Optional.of(hostile),
        OfficialFact.Status.CURRENT,
        Optional.of(LocalDate.of(2026, 4, 1)));
  }

  private static Fact quote(Article article, String hostile, Span line, Span name) {
    return new QuoteFact(
        evidence(article, "quote", hostile, line, name),
        QuoteFact.Kind.DIRECT,
        hostile,
        List.of(name),
        List.of(name),
        List.of("e1"),
        Optional.of(hostile),
        Optional.of(hostile),
        Optional.of(name),
        Optional.empty(),
        QuoteFact.Resolved.NAME,
        Optional.empty(),
        Optional.of(hostile));
  }

  @Override
  public List<Page> copies(String url) {
    Reading reading = readings.get(url);
    if (reading == null) {
      return List.of();
    }
    List<Page> versions = new ArrayList<>();
    for (int hour = 0; hour < 2; hour++) {
      versions.add(
          new Page(
              URI.create("http://news.example/"),
              reading.article().masthead().source(),
              Instant.EPOCH.plusSeconds(hour * 3600L),
              200,
              Map.of("Content-Type", List.of("text/html")),
              url.getBytes(java.nio.charset.StandardCharsets.UTF_8),
              Given.NOTHING));
    }
    return versions;
  }

  /** The first version said something else. */
  @Override
  public Reading reading(Page copy) {
    String url = new String(copy.body(), java.nio.charset.StandardCharsets.UTF_8);
    Reading now = readings.get(url);
    if (now == null) {
      throw new IllegalArgumentException(url);
    }
    return copy.fetched().equals(Instant.EPOCH)
        ? Reading.unread(
            new Article("before", now.article().masthead(), "It was otherwise.", List.of()),
            List.of())
        : now;
  }

  @Override
  public List<SourceState> sources() {
    return strings.stream()
        .map(
            hostile ->
                new SourceState(
                    hostile,
                    hostile,
                    hostile,
                    List.of(hostile),
                    false,
                    hostile,
                    Optional.of(Instant.EPOCH),
                    Map.of(hostile, 1L),
                    Map.of(hostile, 2L)))
        .toList();
  }

  @Override
  public List<String> addSource(String url) {
    return List.of(url);
  }

  @Override
  public Optional<Entity.Point> point(String place, String country) {
    return Optional.of(new Entity.Point(place.length() % 60, country.length() % 90));
  }

  @Override
  public boolean takesSources() {
    return true;
  }
}
