package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.fact.Reading;
import dateline.index.FactIndex;
import dateline.index.InventedNews;
import dateline.workspace.Workspace;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportCommandTest {
  private static final Path FULL = Path.of("/dev/full");

  @TempDir static Path workspace;
  private static long facts;

  @TempDir Path folder;

  @BeforeAll
  static void fill() throws IOException {
    facts = fill(workspace, 120);
  }

  private static long fill(Path place, int articles) throws IOException {
    long all = 0;
    try (Workspace made = Workspace.create(place);
        FactIndex index = FactIndex.create(made.indexFolder())) {
      for (Reading reading : new InventedNews(8).readings(articles)) {
        index.put(reading);
        all += reading.facts().size();
      }
      index.commit("");
    }
    return all;
  }

  private static Typed export(String... args) {
    List<String> line = new ArrayList<>(List.of("export", "-w", workspace.toString()));
    line.addAll(List.of(args));
    return Typed.run(line.toArray(String[]::new));
  }

  private static long rows(Path file) throws Exception {
    String name = file.getFileName().toString();
    if (name.endsWith(".csv")) {
      return CsvReader.builder().ofNamedCsvRecord(Files.readString(file)).stream().count();
    }
    if (name.endsWith(".xlsx")) {
      try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
        return Stream.of("Counts", "Dates", "Officials", "Quotes")
            .mapToLong(sheet -> book.getSheet(sheet).getLastRowNum())
            .sum();
      }
    }
    if (name.endsWith(".db")) {
      try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file);
          ResultSet found =
              database
                  .createStatement()
                  .executeQuery(
                      "SELECT (SELECT count(*) FROM counts) + (SELECT count(*) FROM dates) +"
                          + " (SELECT count(*) FROM officials) + (SELECT count(*) FROM quotes)")) {
        return found.getLong(1);
      }
    }
    for (String line : Files.readAllLines(file)) {
      assertThat(new ObjectMapper().readTree(line).isObject()).isTrue();
    }
    return Files.readAllLines(file).size();
  }

  @ParameterizedTest
  @ValueSource(strings = {"facts.csv", "facts.xlsx", "facts.json", "facts.db"})
  void a_file_has_every_hit_and_says_so(String name) throws Exception {
    Path file = folder.resolve(name);
    Typed typed = export("-o", file.toString());
    assertThat(typed.err())
        .isEqualTo("exported " + facts + " of " + facts + " facts to " + file + "\n");
    assertThat(typed.status()).isZero();
    assertThat(rows(file)).isEqualTo(facts);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void a_dash_is_standard_output() {
    Typed typed = export("type:count", "-o", "-", "--columns", "counted,value_low");
    assertThat(typed.out()).startsWith("counted,value_low\r\n");
    assertThat(typed.out()).isEqualTo(export("type:count", "--columns", "counted,value_low").out());
    assertThat(typed.err()).matches("exported (\\d+) of \\1 facts\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"acled", "quotes", "officials"})
  void a_preset_is_a_table_of_one_type(String preset) throws Exception {
    for (String ending : List.of(".csv", ".json")) {
      Path file = folder.resolve(preset + ending);
      Typed typed = export("--preset", preset, "-o", file.toString());
      assertThat(typed.err()).startsWith("exported " + rows(file) + " of " + rows(file));
    }
    Path book = folder.resolve(preset + ".xlsx");
    assertThat(export("--preset", preset, "-o", book.toString()).status()).isZero();
    try (XSSFWorkbook read = new XSSFWorkbook(Files.newInputStream(book))) {
      assertThat(read.getNumberOfSheets()).isEqualTo(2); // it and About
    }
  }

  @Test
  void entities_are_json_whatever_the_file_is_called() throws Exception {
    Path file = folder.resolve("facts.ftm");
    Typed typed = export("--preset", "ftm", "-o", file.toString());
    assertThat(typed.err()).startsWith("exported " + facts + " of " + facts);
    assertThat(rows(file)).isGreaterThan(facts);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--preset ftm --format csv",
        "--preset ftm --columns value",
        "--preset acled --type quote",
        "--preset acled --format sqlite -o x.db",
        "--columns nonsense",
        "--preset quotes --columns value",
        "--bom --format json"
      })
  void what_does_not_go_together_is_wrong_usage(String options) {
    Typed typed = export(options.split(" ", -1));
    assertThat(typed.status()).as(typed.err()).isEqualTo(2);
    assertThat(typed.err().lines()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "xlsx", "json"})
  void a_full_disk_is_one_line_and_status_1(String format) {
    assumeTrue(Files.exists(FULL));
    Typed typed = export("-o", FULL.toString(), "--format", format);
    assertThat(typed.status()).isEqualTo(1);
    assertThat(typed.err().lines()).hasSize(1);
    assertThat(typed.err()).contains("No space left on device").doesNotContain("exported");
  }

  @Test
  void standard_output_that_cannot_be_written_is_no_success() throws Exception {
    assumeTrue(Files.exists(FULL));
    Process process = child(workspace, "--format", "csv").redirectOutput(FULL.toFile()).start();
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(err).contains("standard output: closed or full").doesNotContain("exported");
  }

  @ParameterizedTest
  @ValueSource(strings = {"facts.csv", "facts.xlsx", "facts.db"})
  void an_interrupted_export_leaves_the_old_file_and_nothing_else(String name) throws Exception {
    Path many = folder.resolve("w");
    fill(many, 6_000);
    Path target = Files.createDirectory(folder.resolve("out")).resolve(name);
    Files.writeString(target, "old");
    Path err = folder.resolve("err");
    Process process = child(many, "-o", target.toString()).redirectError(err.toFile()).start();
    boolean begun = false;
    while (process.isAlive() && !begun) {
      process.waitFor(2, TimeUnit.MILLISECONDS);
      begun = beside(target) > 0;
    }
    process.destroy(); // SIGTERM, as Ctrl-C
    assertThat(begun || process.waitFor() == 0).as(Files.readString(err)).isTrue();
    assumeTrue(process.waitFor() != 0); // else it was faster
    assertThat(beside(target)).isZero();
    assertThat(target).hasContent("old");
  }

  private static long beside(Path target) throws IOException {
    try (Stream<Path> files = Files.list(target.getParent())) {
      return files.filter(file -> !file.equals(target)).count();
    }
  }

  /** Ours, also where the tests' own loader has it and not the JVM. */
  private static String classPath() {
    if (ExportCommandTest.class.getClassLoader() instanceof URLClassLoader loader) {
      return Stream.of(loader.getURLs())
          .map(url -> Path.of(URI.create(url.toString())).toString())
          .collect(Collectors.joining(File.pathSeparator));
    }
    return System.getProperty("java.class.path");
  }

  private static ProcessBuilder child(Path place, String... args) {
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath(),
                "dateline.cli.Main",
                "export",
                "-w",
                place.toString()));
    line.addAll(List.of(args));
    return new ProcessBuilder(line);
  }
}
