package dateline.index;

import dateline.fact.ArticleColumn;
import dateline.fact.Cell;
import dateline.fact.Cited;
import dateline.fact.Column;
import dateline.fact.Fact;
import dateline.fact.FactTypes;
import dateline.fact.Heading;
import dateline.fact.Reading;
import dateline.model.Article;
import dateline.model.CodePoints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Says what documents a Reading becomes. */
final class Drafts {
  private final IndexFields fields;
  private final Map<String, DraftType> types = new HashMap<>();

  Drafts(Schema schema) {
    this.fields = new IndexFields(schema);
    schema.types().forEach(type -> types.put(type, DraftType.of(type, schema, fields)));
  }

  IndexFields fields() {
    return fields;
  }

  private DraftType type(String name) {
    return Objects.requireNonNull(types.get(name), name);
  }

  /**
   * Writes a document for each fact, and the article's own last.
   *
   * @param sameWords as {@link SameWords#key} has them
   */
  void write(Reading reading, Optional<String> sameWords, Wording wording, DocumentSink to)
      throws IOException {
    Article article = reading.article();
    List<Cell> own = ArticleColumn.row(reading);
    DraftWriter writer = new DraftWriter(fields, wording.next(article.text()), to);
    RowCodec.Encoder encoder = new RowCodec.Encoder(own.size());
    CodePoints points = new CodePoints(article.text());
    for (Fact fact : reading.facts()) {
      DraftType type = type(FactTypes.of(fact).name());
      List<Cell> cells = cells(type, new Cited<>(fact, article, reading.entities(), points), own);
      writer.write(type, cells);
      to.end(encoder.encode(type, cells));
    }
    DraftType type = type(ArticleColumn.TYPE);
    writer.write(type, own);
    if (sameWords.isPresent()) { // so that SameWords finds the article again
      to.value(fields.sameWords, sameWords.get());
      to.stored(new Stored(fields.sameWordsId, article.id()));
    }
    to.end(encoder.encode(type, own));
  }

  /** A fact's row: where it says what the article's own says it has that very cell. */
  @SuppressWarnings("unchecked") // a type's columns are functions of its own facts
  private static List<Cell> cells(DraftType type, Cited<Fact> cited, List<Cell> own) {
    List<DraftColumn> columns = type.columns();
    List<Heading> headings = type.headings();
    List<Cell> row = new ArrayList<>(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      DraftColumn column = columns.get(i);
      row.add(
          column.repeatsArticle()
              ? own.get(column.own())
              : ((Column<Fact>) headings.get(i)).of(cited));
    }
    return row;
  }
}
