package dateline.cli;

import dateline.fact.ArticleColumn;
import dateline.format.Preset;
import dateline.format.Table;
import dateline.format.Tables;
import dateline.format.Union;
import dateline.index.FactQuery;
import dateline.index.FactSearch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The hits of a query as tables whose rows come straight from the index. */
final class FactTables {
  private final FactSearch search;
  private final FactQuery query;
  private final Progress progress;
  private long rows;

  FactTables(FactSearch search, FactQuery query, Progress progress) {
    this.search = search;
    this.query = query;
    this.progress = progress;
  }

  /** Hits handed on so far; articles that only stand beside their facts are none. */
  long rows() {
    return rows;
  }

  private void step() {
    rows++;
    progress.step();
  }

  /** All hits as one table, with the columns of the types that are there. */
  Table together() throws IOException {
    List<String> types = new ArrayList<>();
    for (String type : Tables.types()) {
      boolean asked = !type.equals(ArticleColumn.TYPE) || query.asksForArticles();
      if (asked && search.count(query.ofType(type)) > 0) {
        types.add(type);
      }
    }
    Union union = new Union(types);
    return new Table(
        "facts",
        union.columns(),
        sink ->
            search.each(
                query,
                (type, cells) -> {
                  sink.row(union.row(type, cells));
                  step();
                }));
  }

  /** A table a type, and the articles of the hits. */
  List<Table> byType() {
    List<Table> tables = new ArrayList<>();
    for (String type : Tables.types()) {
      boolean beside = type.equals(ArticleColumn.TYPE) && !query.asksForArticles();
      tables.add(
          Tables.of(
              type,
              sink -> {
                if (beside) {
                  search.eachArticle(query, (name, cells) -> sink.row(cells));
                } else {
                  hits(type, sink);
                }
              }));
    }
    return tables;
  }

  /** The facts of a preset's type in its shape. */
  Table shaped(Preset preset) {
    return preset.of(sink -> hits(preset.type(), sink));
  }

  /** Every hit, whatever its type. */
  void each(Tables.Sink sink) throws IOException {
    search.each(
        query,
        (type, cells) -> {
          sink.row(type, cells);
          step();
        });
  }

  private void hits(String type, Table.Sink sink) throws IOException {
    search.each(
        query.ofType(type),
        (name, cells) -> {
          sink.row(cells);
          step();
        });
  }
}
