package dateline.bench;

import dateline.fact.Cell;
import dateline.fact.Column;
import dateline.fact.Heading;
import dateline.fact.Reading;
import dateline.format.Table;
import dateline.format.Tables;
import dateline.index.FactIndex;
import dateline.model.Article;
import dateline.model.Page;
import dateline.nlp.Models;
import dateline.read.PageReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rows as the invented outlets of the corpus give them, over and over, each time with other ids,
 * addresses and links, so that no two are the same.
 */
final class ExportRows {
  private final Map<String, List<List<Cell>>> byType = new LinkedHashMap<>();

  private ExportRows() {}

  static ExportRows ofCorpus() throws IOException {
    ExportRows all = new ExportRows();
    for (Reading reading : readings()) {
      Tables.rows(
          reading,
          (type, cells) -> all.byType.computeIfAbsent(type, t -> new ArrayList<>()).add(cells));
    }
    return all;
  }

  static List<Reading> readings() throws IOException {
    PageReader reader = PageReader.of(Models.load(Optional.empty()));
    List<Reading> readings = new ArrayList<>();
    for (Page page : BenchTexts.pages()) {
      readings.add(reader.read(page));
    }
    return readings;
  }

  /** The corpus's articles in an index, each so many times under other ids. Gives the facts. */
  static int index(Path folder, int times) throws IOException {
    PageReader reader = PageReader.of(Models.load(Optional.empty()));
    List<Reading> readings = readings();
    int facts = 0;
    try (FactIndex index = FactIndex.create(folder)) {
      for (int i = 0; i < times; i++) {
        for (Reading reading : readings) {
          Article article = reading.article();
          Reading again =
              reader.read(
                  new Article(
                      article.id() + "x" + i,
                      article.masthead(),
                      article.text(),
                      article.paragraphs()));
          index.put(again);
          facts += again.facts().size();
        }
      }
      index.commit("");
    }
    return facts;
  }

  /** A table of each type of fact, so many rows in all, made when they are asked for. */
  List<Table> tables(long rows, Runnable step) {
    List<String> types = byType.keySet().stream().filter(type -> !type.equals("article")).toList();
    long all = types.stream().mapToLong(type -> cells(type).size()).sum();
    List<Table> tables = new ArrayList<>();
    for (String type : types) {
      List<List<Cell>> some = cells(type);
      tables.add(Tables.of(type, sink -> each(type, rows * some.size() / all, sink, step)));
    }
    return tables;
  }

  private List<List<Cell>> cells(String type) {
    return byType.getOrDefault(type, List.of());
  }

  /** One table of rows held in memory. */
  Table held(String type, int rows) throws IOException {
    List<List<Cell>> held = new ArrayList<>();
    each(type, rows, held::add, () -> {});
    return Table.of(Tables.title(type), Tables.headings(type), held);
  }

  private void each(String type, long rows, Table.Sink sink, Runnable step) throws IOException {
    List<Heading> columns = Tables.headings(type);
    List<List<Cell>> some = cells(type);
    for (long i = 0; i < rows; i++) {
      List<Cell> cells = some.get((int) (i % some.size()));
      sink.row(i < some.size() ? cells : another(columns, cells, i / some.size()));
      step.run();
    }
  }

  private static List<Cell> another(List<Heading> columns, List<Cell> cells, long time) {
    Cell[] row = new Cell[cells.size()];
    for (int i = 0; i < row.length; i++) {
      row[i] = another(columns.get(i).kind(), cells.get(i), time);
    }
    return List.of(row);
  }

  private static Cell another(Column.Kind kind, Cell cell, long time) {
    if (cell instanceof Cell.Link link) {
      return new Cell.Link(link.url().replaceFirst("://", "://" + "edition" + time + "."));
    }
    return kind == Column.Kind.KEY && cell instanceof Cell.Text text
        ? new Cell.Text(text.text() + time)
        : cell;
  }
}
