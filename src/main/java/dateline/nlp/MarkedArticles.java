package dateline.nlp;

import dateline.model.Entity;
import dateline.model.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads our own training articles, whose names are marked in the text: {@code [PERSON Ana Lopes] of
 * the [ORG Harbour Union]}.
 *
 * <p>A file holds several. Each begins with {@code # id title | region | topic}; then every line is
 * a paragraph. Blank lines mean nothing, marks do not nest, and no bracket stands for itself.
 */
final class MarkedArticles {
  private static final Map<String, Entity.Type> TYPES =
      Map.of(
          "PERSON", Entity.Type.PERSON,
          "ORG", Entity.Type.ORGANISATION,
          "LOC", Entity.Type.PLACE,
          "GROUP", Entity.Type.GROUP,
          "OTHER", Entity.Type.OTHER);

  private static final String BETWEEN_PARAGRAPHS = "\n\n";

  private final Path file;
  private final List<Marked> articles = new ArrayList<>();
  private List<String> head = List.of();
  private StringBuilder text = new StringBuilder();
  private List<TrainingSet.Label> labels = new ArrayList<>();

  private MarkedArticles(Path file) {
    this.file = file;
  }

  /** An article as the trainer takes it, and where and what it tells of. */
  record Marked(TrainingSet.Doc doc, String title, String region, String topic) {}

  /** The files of a folder in the order of their names, whatever the disk says. */
  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      return found
          .filter(file -> file.toString().endsWith(".txt"))
          .sorted((a, b) -> a.getFileName().toString().compareTo(b.getFileName().toString()))
          .toList();
    }
  }

  /**
   * Every article of every file.
   *
   * @throws IOException at the first line that cannot be read, naming file and line
   */
  static List<Marked> readAll(Path folder) throws IOException {
    List<Marked> articles = new ArrayList<>();
    for (Path file : files(folder)) {
      articles.addAll(read(file));
    }
    return articles;
  }

  static List<Marked> read(Path file) throws IOException {
    return new MarkedArticles(file).run(Files.readAllLines(file, StandardCharsets.UTF_8));
  }

  private List<Marked> run(List<String> lines) throws IOException {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      try {
        if (line.startsWith("#")) {
          finish();
          head = head(line);
        } else if (!line.isBlank()) {
          paragraph(line);
        }
      } catch (IllegalArgumentException fault) {
        throw new IOException(file + ":" + (i + 1) + ": " + fault.getMessage(), fault);
      }
    }
    try {
      finish();
    } catch (IllegalArgumentException fault) {
      throw new IOException(file + ":" + lines.size() + ": " + fault.getMessage(), fault);
    }
    return articles;
  }

  /** Id, title, region, topic. */
  private static List<String> head(String line) {
    String[] cells = line.substring(1).split("\\|", -1);
    String first = cells[0].strip();
    int blank = first.indexOf(' ');
    if (cells.length != 3 || blank < 0 || cells[1].isBlank() || cells[2].isBlank()) {
      throw new IllegalArgumentException("expected # id title | region | topic, found: " + line);
    }
    return List.of(
        first.substring(0, blank),
        first.substring(blank).strip(),
        cells[1].strip(),
        cells[2].strip());
  }

  private void paragraph(String line) {
    if (head.isEmpty()) {
      throw new IllegalArgumentException("text before the first # line");
    }
    if (!text.isEmpty()) {
      text.append(BETWEEN_PARAGRAPHS);
    }
    int at = 0;
    for (int open = line.indexOf('['); open >= 0; open = line.indexOf('[', at)) {
      plain(line.substring(at, open));
      int close = line.indexOf(']', open);
      if (close < 0) {
        throw new IllegalArgumentException("no ] for " + line.substring(open));
      }
      mark(line.substring(open + 1, close));
      at = close + 1;
    }
    plain(line.substring(at));
  }

  private void plain(String words) {
    if (words.indexOf(']') >= 0) {
      throw new IllegalArgumentException("no [ for the ] in: " + words);
    }
    text.append(words);
  }

  private void mark(String inside) {
    int blank = inside.indexOf(' ');
    Entity.Type type = blank < 0 ? null : TYPES.get(inside.substring(0, blank));
    if (type == null) {
      throw new IllegalArgumentException(
          "expected [PERSON .., [ORG .., [LOC .., [GROUP .. or [OTHER .., found: [" + inside + "]");
    }
    String name = inside.substring(blank + 1);
    if (name.isBlank() || !name.equals(name.strip()) || name.indexOf('[') >= 0) {
      throw new IllegalArgumentException("not a name: [" + inside + "]");
    }
    labels.add(new TrainingSet.Label(new Span(text.length(), text.length() + name.length()), type));
    text.append(name);
  }

  private void finish() {
    if (head.isEmpty()) {
      return;
    }
    if (text.isEmpty()) {
      throw new IllegalArgumentException("no text after # " + head.get(0));
    }
    TrainingSet.Doc doc = new TrainingSet.Doc(head.get(0), text.toString(), List.copyOf(labels));
    articles.add(new Marked(doc, head.get(1), head.get(2), head.get(3)));
    text = new StringBuilder();
    labels = new ArrayList<>();
  }
}
