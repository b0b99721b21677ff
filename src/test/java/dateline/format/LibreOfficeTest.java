package dateline.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dateline.fact.Cell;
import dateline.fact.Heading;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What LibreOffice makes of a workbook, where it is installed. */
final class LibreOfficeTest {
  private static final int ROWS = 60;

  @TempDir Path folder;

  private static boolean isInstalled() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .anyMatch(part -> Files.isExecutable(Path.of(part, "soffice")));
  }

  private String converted(Path book) throws IOException, InterruptedException {
    Process office =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "ods",
                "--outdir",
                folder.toString(),
                book.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    boolean ended = office.waitFor(120, TimeUnit.SECONDS);
    office.destroyForcibly();
    assertThat(ended).isTrue();
    try (ZipFile zip = new ZipFile(folder.resolve("facts.ods").toFile());
        InputStream content = zip.getInputStream(zip.getEntry("content.xml"))) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static long count(String xml, String pattern) {
    return Pattern.compile(pattern).matcher(xml).results().count();
  }

  @Test
  void nothing_runs_and_numbers_dates_and_links_are_what_they_are() throws Exception {
    assumeTrue(isInstalled());
    List<Heading> columns = Tables.headings("count");
    List<List<Cell>> rows = Rows.of(columns, ROWS, 23);
    Path book = folder.resolve("facts.xlsx");
    try (OutputStream out = Files.newOutputStream(book)) {
      Xlsx.write(out, List.of(Table.of("Counts", columns, rows)), new About("=1+1", "t", "v"));
    }
    String xml = converted(book);
    assertThat(xml).contains("table:name=\"Counts\"", "table:name=\"About\"");
    assertThat(xml).doesNotContain("table:formula");
    assertThat(count(xml, "office:value-type=\"float\"")).isEqualTo(cells(rows, Cell.Amount.class));
    assertThat(count(xml, "office:value-type=\"date\"")).isEqualTo(days(rows));
    assertThat(count(xml, "xlink:href=\"https://news.example"))
        .isEqualTo(cells(rows, Cell.Link.class));
  }

  private static long cells(List<List<Cell>> rows, Class<? extends Cell> kind) {
    return rows.stream().flatMap(List::stream).filter(kind::isInstance).count();
  }

  /** Days before March 1900 are text. */
  private static long days(List<List<Cell>> rows) {
    return rows.stream()
        .flatMap(List::stream)
        .filter(cell -> cell instanceof Cell.Day day && day.day().getYear() >= 1901)
        .count();
  }
}
