package dateline.index;

import dateline.fact.ArticleColumn;
import dateline.fact.Cell;
import dateline.fact.Cited;
import dateline.fact.Column;
import dateline.fact.Fact;
import dateline.fact.FactType;
import dateline.fact.FactTypes;
import dateline.fact.Heading;
import dateline.fact.Reading;
import dateline.model.CodePoints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;

/**
 * A Reading as the documents of the index: one a fact, in the Reading's order, the article's last.
 */
final class Documents {
  private Documents() {}

  static List<Document> of(Reading reading, Schema schema, Wording wording) throws IOException {
    List<Document> all = new ArrayList<>(reading.facts().size() + 1);
    CodePoints points = new CodePoints(reading.article().text());
    for (Fact fact : reading.facts()) {
      FactType<?> type = FactTypes.of(fact);
      List<Heading> columns = schema.headings(type.name());
      all.add(document(type.name(), columns, row(columns, fact, reading, points), wording));
    }
    Document article =
        document(
            ArticleColumn.TYPE,
            schema.headings(ArticleColumn.TYPE),
            ArticleColumn.row(reading),
            wording);
    all.add(article);
    return all;
  }

  /** A type's columns are functions of its own facts, as {@link FactType} guarantees. */
  @SuppressWarnings("unchecked")
  private static <F extends Fact> List<Cell> row(
      List<Heading> columns, F fact, Reading reading, CodePoints points) {
    Cited<F> cited = new Cited<>(fact, reading.article(), reading.entities(), points);
    List<Cell> cells = new ArrayList<>(columns.size());
    for (Heading column : columns) {
      cells.add(((Column<F>) column).of(cited));
    }
    return cells;
  }

  private static Document document(
      String type, List<Heading> columns, List<Cell> cells, Wording wording) throws IOException {
    FieldWriter writer = new FieldWriter(type, wording);
    for (int i = 0; i < cells.size(); i++) {
      writer.add(columns.get(i), cells.get(i));
    }
    return writer.done(cells);
  }
}
