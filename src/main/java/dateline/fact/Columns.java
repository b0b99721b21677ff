package dateline.fact;

import dateline.model.Entity;
import dateline.model.Mention;
import dateline.model.PageTime;
import dateline.model.Span;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns that every fact has. */
final class Columns {
  private Columns() {}

  /** Which fact it is. */
  static <F extends Fact> List<Column<F>> leading(String type) {
    return List.of(
        Column.key(
            "fact_id", "stable id of the fact, never renumbered", c -> Optional.of(c.fact().id())),
        Column.code("type", "count, date, official or quote", c -> Optional.of(type)));
  }

  /** Who says so, in which words, where they stand. */
  static <F extends Fact> List<Column<F>> shared() {
    List<Column<F>> all = new ArrayList<>(said());
    all.addAll(ofArticle());
    all.addAll(found());
    all.add(
        Column.ofArticle(
            Column.key("article_id", "id of the article", c -> Optional.of(c.article().id()))));
    return List.copyOf(all);
  }

  private static <F extends Fact> List<Column<F>> said() {
    return List.of(
        Column.facet(
            "claimant",
            "who says so, resolved to the full name",
            c -> c.fact().attribution().map(Attribution::name)),
        Column.facet(
            "claimant_role",
            "what the article calls the claimant",
            c -> c.fact().attribution().flatMap(Attribution::role)),
        Column.code(
            "claimant_kind",
            "named, unnamed, document or media",
            c -> c.fact().attribution().map(a -> a.kind().label())),
        Column.text(
            "text",
            "the fact's own words",
            c -> Optional.of(c.fact().span().of(c.article().text()))),
        Column.text("sentence", "the sentence it stands in", c -> Optional.of(c.sentence())),
        Column.facets(
            "person",
            "people the sentence names, the speaker and the official among them",
            c -> named(c, Entity.Type.PERSON)),
        Column.facets(
            "organisation",
            "organisations the sentence names",
            c -> named(c, Entity.Type.ORGANISATION)),
        Column.facets(
            "named_place", "places the sentence names", c -> named(c, Entity.Type.PLACE)));
  }

  /** What the article's own row has too. */
  private static <F extends Fact> List<Column<F>> ofArticle() {
    return Stream.<Column<F>>of(
            Column.facet(
                "source", "the outlet", c -> Optional.of(c.article().masthead().source().name())),
            Column.text(
                "headline", "headline of the article", c -> c.article().masthead().headline()),
            Column.day(
                "published",
                "publication date of the article",
                c -> c.article().masthead().published().map(PageTime::date)),
            Column.stored(
                "published_time",
                "publication date with time and zone, as the page states them",
                Columns::moment),
            Column.code(
                "language", "language of the article", c -> c.article().masthead().language()),
            Column.facet("section", "section of the outlet", c -> c.article().masthead().section()),
            Column.key(
                "url",
                "address of the article",
                c -> c.article().masthead().address().map(URI::toString)))
        .map(Column::ofArticle)
        .toList();
  }

  private static <F extends Fact> List<Column<F>> found() {
    return List.of(
        Column.stored(
            "link",
            "opens the page at the sentence",
            c -> c.fact().evidence().link().<Cell>map(Cell.Link::new).orElse(new Cell.Empty())),
        Column.number(
            "confidence",
            "chance that the fact is right as a whole, 0 to 1",
            c -> Optional.of(BigDecimal.valueOf(c.fact().evidence().confidence()))),
        Column.stored(
            "because",
            "the rule or model that found it, and its trigger",
            c -> new Cell.Text(c.fact().evidence().because().toString())),
        Column.stored(
            "char_start",
            "first code point of the fact in the article's text",
            c -> offset(c, c.fact().span().start())),
        Column.stored(
            "char_end", "code point after its last", c -> offset(c, c.fact().span().end())));
  }

  private static <F extends Fact> Cell moment(Cited<F> cited) {
    return cited
        .article()
        .masthead()
        .published()
        .<Cell>map(Cell.Moment::new)
        .orElse(new Cell.Empty());
  }

  private static <F extends Fact> Cell offset(Cited<F> cited, int units) {
    return new Cell.Amount(BigDecimal.valueOf(cited.points().of(units)));
  }

  private static <F extends Fact> List<String> named(Cited<F> cited, Entity.Type type) {
    List<String> about = about(cited.fact());
    Span sentence = cited.fact().sentence();
    List<String> names = new ArrayList<>();
    for (Entity entity : cited.entities()) { // no stream: done thrice for every fact
      if (entity.type() == type
          && !names.contains(entity.name())
          && (about.contains(entity.id()) || isIn(sentence, entity))) {
        names.add(entity.name());
      }
    }
    return names;
  }

  private static boolean isIn(Span sentence, Entity entity) {
    for (Mention mention : entity.mentions()) {
      if (sentence.contains(mention.span())) {
        return true;
      }
    }
    return false;
  }

  /** Ids of the entities it is about, by name or pronoun. */
  private static List<String> about(Fact fact) {
    List<String> ids = new ArrayList<>(); // no set: they are few
    fact.attribution().ifPresent(who -> ids.addAll(who.speakers()));
    switch (fact) {
      case QuoteFact quote -> ids.addAll(quote.speakers());
      case OfficialFact official -> ids.add(official.person());
      case CountFact count -> {
        count.actor().flatMap(CountFact.Party::entity).ifPresent(ids::add);
        count.target().flatMap(CountFact.Party::entity).ifPresent(ids::add);
        count.place().flatMap(CountFact.Where::entity).ifPresent(ids::add);
      }
      case DateFact date -> {}
    }
    return ids;
  }
}
