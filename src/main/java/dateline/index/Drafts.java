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
import java.util.Optional;
import org.apache.lucene.util.BytesRef;

/** Makes the draft of a Reading. */
final class Drafts {
  private final Schema schema;
  private final IndexFields fields;
  private final Map<String, List<DraftColumn>> columns = new HashMap<>();

  Drafts(Schema schema) {
    this.schema = schema;
    this.fields = new IndexFields(schema);
    schema.types().forEach(type -> columns.put(type, DraftColumn.of(type, schema, fields)));
  }

  private List<DraftColumn> columns(String type) {
    return columns.getOrDefault(type, List.of());
  }

  IndexFields fields() {
    return fields;
  }

  /**
   * @param sameWords as {@link SameWords#key} has them
   */
  Draft of(Reading reading, Optional<String> sameWords, Wording wording) throws IOException {
    ArticleRow own = new ArticleRow(reading, wording);
    RowCodec.Encoder encoder = new RowCodec.Encoder();
    String id = reading.article().id();
    sameWords.ifPresent(words -> own.writer.sameWords(words, id));
    List<Draft.Document> all = new ArrayList<>(reading.facts().size() + 1);
    CodePoints points = new CodePoints(reading.article().text());
    for (Fact fact : reading.facts()) {
      String type = FactTypes.of(fact).name();
      Cited<Fact> cited = new Cited<>(fact, reading.article(), reading.entities(), points);
      DraftWriter writer = new DraftWriter(type, fields, wording);
      List<Cell> cells = own.add(schema.headings(type), columns(type), cited, writer);
      all.add(new Draft.Document(encoder.encode(type, cells), writer.done()));
    }
    BytesRef row = encoder.encode(ArticleColumn.TYPE, own.cells);
    all.add(new Draft.Document(row, own.writer.done()));
    return new Draft(id, day(reading.article()), all);
  }

  /** What an article's own document has: facts repeat much of it. */
  private final class ArticleRow {
    private final List<Cell> cells;
    private final List<List<Entry>> entries = new ArrayList<>();
    private final DraftWriter writer;

    ArticleRow(Reading reading, Wording wording) {
      cells = ArticleColumn.row(reading);
      writer = new DraftWriter(ArticleColumn.TYPE, fields, wording);
      List<DraftColumn> own = columns(ArticleColumn.TYPE);
      for (int i = 0; i < cells.size(); i++) {
        int before = writer.size();
        writer.add(own.get(i), cells.get(i));
        entries.add(writer.entriesAfter(before));
      }
    }

    /**
     * Adds a fact's columns.
     *
     * @return its row; a cell that says what the article's says is that cell
     */
    @SuppressWarnings("unchecked") // a type's columns are functions of its own facts
    List<Cell> add(
        List<Heading> headings, List<DraftColumn> of, Cited<Fact> cited, DraftWriter to) {
      List<Cell> row = new ArrayList<>(of.size());
      for (int i = 0; i < of.size(); i++) {
        DraftColumn column = of.get(i);
        if (column.repeatsArticle()) {
          row.add(cells.get(column.own()));
          to.repeat(column, row.getLast(), entries.get(column.own()));
        } else {
          row.add(((Column<Fact>) headings.get(i)).of(cited));
          to.add(column, row.getLast());
        }
      }
      return row;
    }
  }

  private static long day(Article article) {
    return article
        .masthead()
        .published()
        .map(time -> time.date().toEpochDay())
        .orElse(Draft.NO_DAY);
  }
}
