package dateline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Suites of others, one case a line, in the folder that {@code -Dconformance=DIR} names. A test
 * that finds none is skipped.
 */
public final class ConformanceFiles {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ConformanceFiles() {}

  /** All cases of {@code NAME.*.jsonl}. */
  public static List<JsonNode> read(String name) throws IOException {
    Path folder = Path.of(System.getProperty("conformance", "../shared/conformance"));
    Assumptions.assumeTrue(Files.isDirectory(folder), "no suites at " + folder);
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files =
          all.filter(f -> String.valueOf(f.getFileName()).startsWith(name + "."))
              .filter(f -> f.toString().endsWith(".jsonl"))
              .sorted()
              .toList();
    }
    Assumptions.assumeFalse(files.isEmpty(), "no " + name + " suite in " + folder);
    List<JsonNode> cases = new ArrayList<>();
    for (Path file : files) {
      for (String line : Files.readAllLines(file)) {
        cases.add(MAPPER.readTree(line));
      }
    }
    return cases;
  }

  /** Prints the line that a run of a suite leaves behind. */
  public static void print(String what, long right, long all) {
    System.out.println("conformance " + what + ": " + right + " of " + all);
  }
}
