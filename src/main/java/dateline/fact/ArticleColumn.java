package dateline.fact;

import dateline.model.Entity;
import dateline.model.Masthead;
import dateline.model.PageTime;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One column of the table of articles: the counterpart of {@link Column}, a function of the whole
 * Reading.
 */
public record ArticleColumn(
    String name, Column.Kind kind, String about, Function<Reading, Cell> cell) implements Heading {

  /** What {@code type} says of an article, beside the names of the fact types. */
  public static final String TYPE = "article";

  /** In spreadsheet order. Columns that facts have too bear the same name and kind. */
  public static final List<ArticleColumn> ALL =
      List.of(
          words(
              "article_id",
              Column.Kind.KEY,
              "id of the article",
              r -> Optional.of(r.article().id())),
          words("type", Column.Kind.CODE, "article", r -> Optional.of(TYPE)),
          words("headline", Column.Kind.TEXT, "headline", r -> head(r).headline()),
          words("standfirst", Column.Kind.TEXT, "the lines under it", r -> head(r).standfirst()),
          new ArticleColumn(
              "author", Column.Kind.FACET, "who wrote it", r -> Column.terms(head(r).authors())),
          words(
              "source", Column.Kind.FACET, "the outlet", r -> Optional.of(head(r).source().name())),
          words("agency", Column.Kind.FACET, "the agency it came from", r -> head(r).agency()),
          words("dateline", Column.Kind.FACET, "place of its dateline", r -> head(r).place()),
          new ArticleColumn(
              "published",
              Column.Kind.DATE,
              "publication date",
              r ->
                  head(r)
                      .published()
                      .map(PageTime::date)
                      .<Cell>map(Cell.Day::new)
                      .orElse(new Cell.Empty())),
          new ArticleColumn(
              "published_time",
              Column.Kind.STORED,
              "publication date with time and zone, as the page states them",
              r -> moment(head(r).published())),
          new ArticleColumn(
              "modified",
              Column.Kind.STORED,
              "last change, as the page states it",
              r -> moment(head(r).modified())),
          words("language", Column.Kind.CODE, "its language", r -> head(r).language()),
          words("section", Column.Kind.FACET, "section of the outlet", r -> head(r).section()),
          new ArticleColumn(
              "person",
              Column.Kind.FACET,
              "people it names",
              r -> Column.terms(named(r, Entity.Type.PERSON))),
          new ArticleColumn(
              "organisation",
              Column.Kind.FACET,
              "organisations it names",
              r -> Column.terms(named(r, Entity.Type.ORGANISATION))),
          new ArticleColumn(
              "named_place",
              Column.Kind.FACET,
              "places it names",
              r -> Column.terms(named(r, Entity.Type.PLACE))),
          new ArticleColumn(
              "facts",
              Column.Kind.NUMBER,
              "how many facts it states",
              r -> new Cell.Amount(BigDecimal.valueOf(r.facts().size()))),
          words(
              "url",
              Column.Kind.KEY,
              "address of the article",
              r -> head(r).address().map(URI::toString)),
          new ArticleColumn(
              "link",
              Column.Kind.STORED,
              "opens the page",
              r ->
                  head(r)
                      .address()
                      .<Cell>map(uri -> new Cell.Link(uri.toString()))
                      .orElse(new Cell.Empty())),
          words("text", Column.Kind.TEXT, "the whole text", r -> Optional.of(r.article().text())));

  /** One row of the table of articles. */
  public static List<Cell> row(Reading reading) {
    List<Cell> cells = new ArrayList<>(ALL.size());
    for (ArticleColumn column : ALL) {
      cells.add(column.cell().apply(reading));
    }
    return cells;
  }

  private static Masthead head(Reading reading) {
    return reading.article().masthead();
  }

  private static ArticleColumn words(
      String name, Column.Kind kind, String about, Function<Reading, Optional<String>> value) {
    return new ArticleColumn(name, kind, about, value.andThen(Column::words));
  }

  private static Cell moment(Optional<PageTime> time) {
    return time.<Cell>map(Cell.Moment::new).orElse(new Cell.Empty());
  }

  private static List<String> named(Reading reading, Entity.Type type) {
    Set<String> names = new LinkedHashSet<>();
    for (Entity entity : reading.entities()) {
      if (entity.type() == type) {
        names.add(entity.name());
      }
    }
    return List.copyOf(names);
  }
}
