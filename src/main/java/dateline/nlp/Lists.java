package dateline.nlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the room's word lists: tab-separated, {@code #} starts a comment line. */
final class Lists {
  private Lists() {}

  /** The rows of a list beside this class, split at tabs. */
  static List<String[]> rows(String name) {
    List<String[]> rows = new ArrayList<>();
    String text = text(name);
    int from = 0;
    while (from < text.length()) {
      int to = text.indexOf('\n', from);
      to = to < 0 ? text.length() : to;
      if (to > from && text.charAt(from) != '#') {
        rows.add(text.substring(from, to).split("\t", -1));
      }
      from = to + 1;
    }
    return rows;
  }

  static String text(String name) {
    try (InputStream in = Lists.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("dateline/nlp/" + name + " is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("dateline/nlp/" + name, e);
    }
  }
}
