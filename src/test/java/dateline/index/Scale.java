package dateline.index;

import dateline.fact.Reading;
import dateline.format.About;
import dateline.format.Csv;
import dateline.format.Table;
import dateline.format.Tables;
import dateline.format.Union;
import dateline.format.Xlsx;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Figures: arguments folder and number of articles. CPU time of this thread. */
final class Scale {
  private Scale() {}

  private static double cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    int articles = Integer.parseInt(args[1]);
    InventedNews news = new InventedNews(3);
    double made = 0;
    double indexed = 0;
    long facts = 0;
    try (FactIndex index = FactIndex.create(folder)) {
      for (int i = 0; i < articles; i++) {
        double a = cpu();
        Reading reading = news.reading("n" + i);
        double b = cpu();
        index.put(reading);
        indexed += cpu() - b;
        made += b - a;
        facts += reading.facts().size();
      }
      double b = cpu();
      index.commit("end");
      indexed += cpu() - b;
    }
    System.out.printf(
        "%d facts, made %.1f s, indexed %.1f s: %.0f facts/s%n",
        facts, made, indexed, facts / indexed);
    try (FactSearch search = FactSearch.open(folder)) {
      System.out.printf("%.0f MB%n", search.bytes() / 1e6);
      for (String query :
          List.of(
              "market",
              "\"late night\"",
              "value:>=5000 market",
              "place:tolmen source:kessa market")) {
        time(search, Ask.of(FactQuery.parse(query)));
        time(search, Ask.of(FactQuery.parse(query)).by(Ask.Order.DATE));
        time(
            search,
            Ask.of(FactQuery.parse(query))
                .countedBy(
                    List.of("type", "place", "source", "claimant", "person", "published"), 10));
      }
      double a = cpu();
      Union union = new Union(List.of("count", "date", "official", "quote"));
      Table table =
          new Table(
              "x",
              union.columns(),
              sink ->
                  search.each(FactQuery.ALL, (type, cells) -> sink.row(union.row(type, cells))));
      long rows = Csv.write(OutputStream.nullOutputStream(), table, false);
      System.out.printf("csv %d rows %.1f s%n", rows, cpu() - a);
      a = cpu();
      long[] cells = {0};
      search.each(FactQuery.ALL, (type, row) -> cells[0] += row.size());
      System.out.printf("each alone %.1f s%n", cpu() - a);
      a = cpu();
      List<Table> tables = new ArrayList<>();
      for (String type : Tables.types().subList(0, 4)) {
        tables.add(
            Tables.of(
                type, sink -> search.each(FactQuery.ALL.ofType(type), (t, row) -> sink.row(row))));
      }
      rows = Xlsx.write(OutputStream.nullOutputStream(), tables, new About("", "", ""));
      System.out.printf("xlsx %d rows %.1f s%n", rows, cpu() - a);
      System.gc();
      Runtime r = Runtime.getRuntime();
      System.out.printf("live heap %d MB%n", (r.totalMemory() - r.freeMemory()) >> 20);
    }
  }

  private static void time(FactSearch search, Ask ask) throws Exception {
    double[] took = new double[15];
    long total = 0;
    for (int i = 0; i < took.length; i++) {
      double a = cpu();
      total = search.search(ask).total();
      took[i] = cpu() - a;
    }
    Arrays.sort(took);
    System.out.printf(
        "%-40s %-9s %d facets %8d hits: median %.2f ms%n",
        ask.query(), ask.order(), ask.facets().size(), total, took[7] * 1e3);
  }
}
