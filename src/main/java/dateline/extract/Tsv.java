package dateline.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the word lists of this room: tab separated, {@code #} comments, a header line. */
final class Tsv {
  private Tsv() {}

  /** The rows below the header, each as its cells. */
  static List<List<String>> rows(String name) {
    try (InputStream in = Tsv.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource dateline/extract/" + name + " in the jar");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      List<List<String>> rows = new ArrayList<>();
      boolean header = true;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        if (!header) {
          rows.add(List.of(line.split("\t", -1)));
        }
        header = false;
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException("dateline/extract/" + name + ": cannot be read", e);
    }
  }
}
