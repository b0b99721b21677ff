package dateline.index;

import dateline.fact.ArticleColumn;
import dateline.fact.Column;
import dateline.fact.Heading;
import java.util.ArrayList;
import java.util.List;

/**
 * A column of a type's rows, with the fields that its values go into.
 *
 * @param window which window its words stand in, and no field of their own; negative for none
 * @param own the place of the article's column whose cell it repeats, negative where it has a cell
 *     of its own
 * @param fields those of its words, of its whole values, of its values to count by, of its number:
 *     those that its kind has, in this order
 */
record DraftColumn(String name, Column.Kind kind, int window, int own, List<IndexField> fields) {
  DraftColumn {
    fields = List.copyOf(fields);
  }

  /** The columns of a type. */
  static List<DraftColumn> of(String type, Schema schema, IndexFields fields) {
    List<String> article = schema.headings(ArticleColumn.TYPE).stream().map(Heading::name).toList();
    List<DraftColumn> all = new ArrayList<>();
    for (Heading heading : schema.headings(type)) {
      boolean repeats = heading instanceof Column<?> column && column.isOfArticle();
      all.add(
          new DraftColumn(
              heading.name(),
              heading.kind(),
              Windows.columns(type).indexOf(heading.name()),
              repeats ? article.indexOf(heading.name()) : -1,
              fields(heading, fields)));
    }
    return all;
  }

  private static List<IndexField> fields(Heading heading, IndexFields all) {
    String name = heading.name();
    return switch (heading.kind()) {
      case TEXT -> List.of(all.words(name));
      case FACET -> List.of(all.words(name), all.whole(name), all.counted(name));
      case CODE -> List.of(all.whole(name), all.counted(name));
      case KEY -> List.of(all.whole(name));
      case NUMBER, DATE -> List.of(all.number(name));
      case STORED -> List.of();
    };
  }

  boolean repeatsArticle() {
    return own >= 0;
  }
}
