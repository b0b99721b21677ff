package dateline.web;

import dateline.fact.ArticleColumn;
import dateline.format.About;
import dateline.format.Csv;
import dateline.format.JsonRows;
import dateline.format.Table;
import dateline.format.Tables;
import dateline.format.Union;
import dateline.format.Xlsx;
import dateline.index.FactQuery;
import dateline.index.FactSearch;
import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** All hits of a search as a file, written as they are found. */
final class Exports {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** So many rows at a time, then others have their turn: threads here are not taken turns by. */
  private static final int TURN = 64;

  private final LiveIndex index;
  private final InstantSource clock;
  private final String version;

  Exports(LiveIndex index, InstantSource clock, String version) {
    this.index = index;
    this.clock = clock;
    this.version = version;
  }

  List<Route> routes() {
    return List.of(
        Route.file("/search.csv", "all hits as CSV", this::csv),
        Route.file("/search.xlsx", "all hits as a workbook", this::xlsx),
        Route.file("/search.jsonl", "all hits as JSON, one a line", this::lines));
  }

  private Answer csv(Request request) throws IOException {
    boolean bom = request.query().first("bom").isPresent();
    return file(
        request,
        "text/csv; charset=utf-8",
        "csv",
        (facts, query, out) -> Csv.write(out, together(facts, query), bom));
  }

  private Answer lines(Request request) throws IOException {
    return file(
        request,
        "application/jsonl; charset=utf-8",
        "jsonl",
        (facts, query, out) -> JsonRows.write(out, together(facts, query)));
  }

  private Answer xlsx(Request request) throws IOException {
    return file(
        request,
        XLSX,
        "xlsx",
        (facts, query, out) -> Xlsx.write(out, byType(facts, query), about(query)));
  }

  private About about(FactQuery query) {
    String time = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    return new About(query.print(), time, "dateline " + version);
  }

  /** Writes the hits of a query. */
  private interface Writing {
    void write(FactSearch facts, FactQuery query, OutputStream out) throws IOException;
  }

  private Answer file(Request request, String type, String ending, Writing writing)
      throws IOException {
    index.ask(facts -> true); // what cannot be read is told before a file begins
    FactQuery query = Search.of(request.query()).query();
    return Answer.streamed(
            type,
            out ->
                index.ask(
                    facts -> {
                      writing.write(facts, query, out);
                      return true;
                    }))
        .with("Content-Disposition", "attachment; filename=\"dateline." + ending + "\"");
  }

  private static Table together(FactSearch search, FactQuery query) throws IOException {
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
        sink -> {
          Turns turns = new Turns();
          search.each(
              query,
              (type, cells) -> {
                sink.row(union.row(type, cells));
                turns.take();
              });
        });
  }

  private static List<Table> byType(FactSearch search, FactQuery query) {
    List<Table> tables = new ArrayList<>();
    for (String type : Tables.types()) {
      boolean beside = type.equals(ArticleColumn.TYPE) && !query.asksForArticles();
      tables.add(Tables.of(type, sink -> rows(search, query, type, beside, sink)));
    }
    return tables;
  }

  private static void rows(
      FactSearch search, FactQuery query, String type, boolean beside, Table.Sink sink)
      throws IOException {
    Turns turns = new Turns();
    FactSearch.RowSink rows =
        (name, cells) -> {
          sink.row(cells);
          turns.take();
        };
    if (beside) {
      search.eachArticle(query, rows);
    } else {
      search.each(query.ofType(type), rows);
    }
  }

  /** Lets others run now and then. */
  private static final class Turns {
    private int rows;

    @SuppressWarnings("ThreadPriorityCheck") // a virtual thread keeps its core until it waits
    void take() {
      if (++rows % TURN == 0) {
        Thread.yield();
      }
    }
  }
}
