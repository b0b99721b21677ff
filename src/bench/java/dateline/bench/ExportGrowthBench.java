package dateline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.format.About;
import dateline.format.Csv;
import dateline.format.JsonRows;
import dateline.format.Sqlite;
import dateline.format.Table;
import dateline.format.Xlsx;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hundred times the rows take no more memory, and no sheet is larger than Excel takes. */
class ExportGrowthBench {
  private static final About ABOUT = new About("", "2026-01-01T00:00:00Z", "0");
  private static final long FEW = 10_000;
  private static final long MANY = 1_000_000;
  private static final long MEGABYTE = 1 << 20;

  /** Where the 65,530 links of a sheet stand; where they lead is in a file. */
  private static final long LINKS = 2 * MEGABYTE;

  @TempDir Path folder;

  private interface Export {
    void write(List<Table> tables) throws IOException;
  }

  /** The most that lives while rows are written, garbage collected ten times on the way. */
  private static long peak(ExportRows source, long rows, Export export) throws IOException {
    long[] seen = {0, 0};
    System.gc();
    long before = used();
    Runnable step =
        () -> {
          if (++seen[0] % (rows / 10) == 0) {
            System.gc();
            seen[1] = Math.max(seen[1], used() - before);
          }
        };
    export.write(source.tables(rows, step));
    return seen[1];
  }

  private static long used() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  @Test
  void memory_is_flat_from_ten_thousand_to_a_million_rows() throws IOException {
    ExportRows rows = ExportRows.ofCorpus();
    Map<String, Export> formats = new LinkedHashMap<>();
    formats.put("csv", tables -> each(tables, table -> Csv.write(nowhere(), table, false)));
    formats.put("json", tables -> each(tables, table -> JsonRows.write(nowhere(), table)));
    formats.put("xlsx", tables -> Xlsx.write(nowhere(), tables, ABOUT));
    formats.put("sqlite", tables -> Sqlite.write(folder.resolve("facts.db"), tables, ABOUT));
    for (Map.Entry<String, Export> format : formats.entrySet()) {
      peak(rows, FEW, format.getValue()); // classes and buffers that stay
      long few = peak(rows, FEW, format.getValue());
      long many = peak(rows, MANY, format.getValue());
      System.out.printf(
          "[bench] %s: %,d KB live at %,d rows, %,d KB at %,d%n",
          format.getKey(), few / 1024, FEW, many / 1024, MANY);
      assertThat(many).as(format.getKey()).isLessThanOrEqualTo(few + MEGABYTE + LINKS);
    }
  }

  private interface Write {
    void of(Table table) throws IOException;
  }

  private static void each(List<Table> tables, Write write) throws IOException {
    for (Table table : tables) {
      write.of(table);
    }
  }

  private static OutputStream nowhere() {
    return OutputStream.nullOutputStream();
  }

  @Test
  void a_sheet_ends_where_excel_ends() throws IOException {
    Path file = folder.resolve("large.xlsx");
    Table counts = ExportRows.ofCorpus().tables(3_000_000, () -> {}).getFirst();
    Table narrow = counts.only(List.of("fact_id", "value_low", "link"));
    long rows;
    try (OutputStream out = Files.newOutputStream(file)) {
      rows = Xlsx.write(out, List.of(narrow), ABOUT);
    }
    long read = 0;
    int sheets = 0;
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().startsWith("xl/worksheets/sheet")) {
          long[] found = count(zip, "<row ", "<hyperlink ");
          System.out.printf(
              "[bench] %s: %,d rows, %,d links%n", entry.getName(), found[0], found[1]);
          assertThat(found[0]).isLessThanOrEqualTo(1_048_576);
          assertThat(found[1]).isLessThanOrEqualTo(65_530);
          sheets++;
          read += found[1] > 0 ? found[0] - 1 : 0;
        }
      }
    }
    assertThat(sheets).isEqualTo(3); // two of counts, About
    assertThat(read).isEqualTo(rows).isGreaterThan(1_048_576);
  }

  /** How often either stands in the bytes. */
  private static long[] count(InputStream xml, String one, String other) throws IOException {
    InputStream in = new BufferedInputStream(xml, 1 << 16);
    long[] found = new long[2];
    StringBuilder tag = new StringBuilder();
    for (int b = in.read(); b >= 0; b = in.read()) {
      if (b == '<') {
        tag.setLength(0);
      }
      if (tag.length() < other.length()) {
        tag.append((char) b);
        found[0] += tag.toString().equals(one) ? 1 : 0;
        found[1] += tag.toString().equals(other) ? 1 : 0;
      }
    }
    return found;
  }
}
