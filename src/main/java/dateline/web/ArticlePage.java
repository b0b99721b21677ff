package dateline.web;

import dateline.fact.Cell;
import dateline.fact.Cited;
import dateline.fact.Fact;
import dateline.fact.FactType;
import dateline.fact.FactTypes;
import dateline.fact.Heading;
import dateline.fact.QuoteFact;
import dateline.fact.Reading;
import dateline.index.FactHits;
import dateline.model.Entity;
import dateline.model.Paragraph;
import dateline.model.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Lays out an article. */
final class ArticlePage {
  /** Columns that say nothing of the fact itself, or that the card shows anyway. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "fact_id",
          "type",
          "text",
          "sentence",
          "person",
          "organisation",
          "named_place",
          "source",
          "headline",
          "published",
          "published_time",
          "language",
          "section",
          "url",
          "link",
          "because",
          "confidence",
          "char_start",
          "char_end",
          "article_id",
          "words");

  private static final Map<String, String> TITLES =
      Map.of("count", "Counts", "date", "Dates", "official", "Officials", "quote", "Quotes");

  private final Sheet sheet;
  private final String text;

  ArticlePage(Sheet sheet) {
    this.sheet = sheet;
    this.text =
        sheet.reading().map(reading -> reading.article().text()).orElseGet(() -> cell("text"));
  }

  private String cell(String column) {
    return sheet.row().cell(column).plain();
  }

  /** A fact where it stands in the text. */
  private record Placed(FactHits.Hit hit, List<Span> spans) {}

  ArticleView view() {
    List<Placed> facts = sheet.reading().map(ArticlePage::read).orElseGet(this::indexed);
    List<MarkedText.Mark> marks = new ArrayList<>();
    for (Placed fact : facts) {
      String id = anchor(fact.hit());
      String classes = "f f-" + fact.hit().type();
      fact.spans().forEach(span -> marks.add(new MarkedText.Mark(span, id, classes, "")));
    }
    List<Entity> entities = sheet.reading().map(Reading::entities).orElse(List.of());
    for (Entity entity : entities) {
      String classes = "e e-" + entity.type().label();
      entity
          .mentions()
          .forEach(
              mention ->
                  marks.add(
                      new MarkedText.Mark(
                          mention.span(), "e-" + entity.id(), classes, at(mention.span()))));
    }
    MarkedText marked = new MarkedText(text, marks);
    List<ArticleView.Block> blocks =
        paragraphs().stream()
            .map(p -> new ArticleView.Block(p.kind().label(), marked.pieces(p.span())))
            .toList();
    return new ArticleView(
        cell("headline").isEmpty() ? "An article without a headline" : cell("headline"),
        paragraphs().stream().anyMatch(p -> p.kind() == Paragraph.Kind.HEADLINE),
        byline(),
        Wording.link(cell("url")),
        path() + "/copy",
        blocks,
        groups(facts),
        entities.stream().map(this::named).toList(),
        versions(),
        sheet.before().map(before -> TextChanges.between(before, text)).orElse(List.of()),
        note(),
        SearchPage.exports(Search.ALL.asking("article_id:=\"" + sheet.id() + "\"")),
        path() + ".json");
  }

  private String path() {
    return "/articles/" + Frames.part(sheet.id());
  }

  private static String at(Span span) {
    return "at-" + span.start();
  }

  private static String anchor(FactHits.Hit hit) {
    return HitView.anchor(hit.cell("article_id").plain(), hit.cell("fact_id").plain());
  }

  private List<String> byline() {
    return Stream.of(
            cell("source"),
            cell("author"),
            cell("agency"),
            sheet.row().cell("published") instanceof Cell.Day day ? Wording.day(day.day()) : "",
            cell("section"),
            cell("language").isEmpty() || cell("language").startsWith("en")
                ? ""
                : "language: " + cell("language"))
        .filter(part -> !part.isEmpty())
        .distinct() // an agency's own outlet is both
        .toList();
  }

  private List<Paragraph> paragraphs() {
    List<Paragraph> known =
        sheet.reading().map(reading -> reading.article().paragraphs()).orElse(List.of());
    if (!known.isEmpty()) {
      return known;
    }
    List<Paragraph> lines = new ArrayList<>();
    for (int from = 0; from < text.length(); ) {
      int newline = text.indexOf('\n', from);
      int to = newline < 0 ? text.length() : newline;
      if (to > from) {
        lines.add(new Paragraph(new Span(from, to), Paragraph.Kind.BODY));
      }
      from = to + 1;
    }
    return lines;
  }

  private static List<Placed> read(Reading reading) {
    return reading.facts().stream()
        .map(
            fact ->
                new Placed(
                    hit(FactTypes.of(fact), fact, reading),
                    fact instanceof QuoteFact quote ? quote.spans() : List.of(fact.span())))
        .toList();
  }

  /** A type's columns are functions of its own facts, as {@link FactType} guarantees. */
  @SuppressWarnings("unchecked")
  private static <F extends Fact> FactHits.Hit hit(FactType<F> type, Fact fact, Reading reading) {
    Cited<F> cited = new Cited<>((F) fact, reading.article(), reading.entities());
    List<Heading> columns = List.copyOf(type.columns());
    return new FactHits.Hit(type.name(), columns, type.row(cited), List.of());
  }

  /** The facts as the index has them, their places counted in code points. */
  private List<Placed> indexed() {
    List<Placed> placed = new ArrayList<>();
    int codePoints = text.codePointCount(0, text.length());
    for (FactHits.Hit hit : sheet.facts()) {
      int start = offset(hit, "char_start");
      int end = offset(hit, "char_end");
      boolean within = start >= 0 && end > start && end <= codePoints;
      placed.add(
          new Placed(
              hit,
              within
                  ? List.of(
                      new Span(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end)))
                  : List.of()));
    }
    return placed;
  }

  private static int offset(FactHits.Hit hit, String column) {
    return hit.cell(column) instanceof Cell.Amount amount ? amount.number().intValue() : -1;
  }

  private static List<ArticleView.Group> groups(List<Placed> facts) {
    List<ArticleView.Group> groups = new ArrayList<>();
    for (FactType<?> type : FactTypes.ALL) {
      List<ArticleView.Card> cards =
          facts.stream()
              .map(Placed::hit)
              .filter(hit -> hit.type().equals(type.name()))
              .map(ArticlePage::card)
              .toList();
      if (!cards.isEmpty()) {
        String title = TITLES.getOrDefault(type.name(), type.name());
        groups.add(new ArticleView.Group(type.name(), title, cards));
      }
    }
    return groups;
  }

  private static ArticleView.Card card(FactHits.Hit hit) {
    List<ArticleView.Slot> slots = new ArrayList<>();
    for (int i = 0; i < hit.columns().size(); i++) {
      String name = hit.columns().get(i).name();
      String value = hit.cells().get(i).plain();
      boolean bound = name.equals("value_low") || name.equals("value_high");
      boolean twice = bound && hit.cell("value").plain().equals(value);
      if (!value.isEmpty() && !twice && !ELSEWHERE.contains(name)) {
        slots.add(new ArticleView.Slot(Wording.words(name), value));
      }
    }
    return new ArticleView.Card(anchor(hit), HitView.of(hit), slots);
  }

  private ArticleView.Named named(Entity entity) {
    List<String> more = new ArrayList<>();
    entity.country().ifPresent(more::add);
    for (Entity.Role role : entity.roles()) {
      String said =
          Stream.of(role.rank(), role.role(), role.organisation())
              .flatMap(java.util.Optional::stream)
              .reduce((one, other) -> one + ", " + other)
              .orElse("");
      more.add(said);
    }
    return new ArticleView.Named(
        "e-" + entity.id(),
        entity.name(),
        entity.type().label(),
        String.join("; ", more.stream().filter(s -> !s.isEmpty()).distinct().toList()),
        entity.mentions().stream()
            .filter(mention -> mention.span().end() <= text.length())
            .map(
                mention ->
                    new ArticleView.Mention(
                        mention.span().of(text).replace('\n', ' '), at(mention.span())))
            .toList());
  }

  private int shown() {
    Instant fetched = sheet.shown().map(page -> page.fetched()).orElse(Instant.EPOCH);
    return sheet.versions().indexOf(fetched);
  }

  private List<ArticleView.Version> versions() {
    List<ArticleView.Version> versions = new ArrayList<>();
    for (int i = 0; i < sheet.versions().size(); i++) {
      boolean newest = i == sheet.versions().size() - 1;
      versions.add(
          new ArticleView.Version(
              Wording.moment(sheet.versions().get(i)),
              newest ? path() : path() + "?version=" + (i + 1),
              i == shown()));
    }
    return versions;
  }

  private String note() {
    if (sheet.reading().isEmpty()) {
      return "There is no stored copy of this page: names are not marked.";
    }
    boolean older = shown() >= 0 && shown() < sheet.versions().size() - 1;
    String language = Objects.requireNonNullElse(cell("language"), "");
    return older
        ? "This is an older version; search and exports have the newest."
        : language.isEmpty() || language.startsWith("en") ? "" : "Facts are found in English only.";
  }
}
