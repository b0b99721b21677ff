package dateline.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.model.Given;
import dateline.model.Page;
import dateline.model.PageTime;
import dateline.model.Source;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Articles as JSON Lines: {@code {"id", "text" | "html" | "file", "url"?, "published"?,
 * "headline"?}}, one a line. A bad line is one broken input; the next line goes on.
 */
final class JsonLines {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final String label;
  private final Optional<Path> folder;
  private final InputOptions options;
  private final Consumer<Input> sink;

  /**
   * @param folder what a relative {@code file} is looked up in; the working folder when absent
   */
  JsonLines(String label, Optional<Path> folder, InputOptions options, Consumer<Input> sink) {
    this.label = label;
    this.folder = folder;
    this.options = options;
    this.sink = sink;
  }

  void read(InputStream in) throws IOException {
    int number = 0;
    for (Optional<byte[]> line = nextLine(in); line.isPresent(); line = nextLine(in)) {
      number++;
      String where = label + ":" + number;
      String json = new String(line.get(), StandardCharsets.UTF_8);
      if (json.isBlank()) {
        continue;
      }
      try {
        sink.accept(article(where, MAPPER.readTree(json)));
      } catch (JsonProcessingException notJson) {
        sink.accept(new Input.Broken(where, "not JSON: " + notJson.getOriginalMessage()));
      } catch (IOException | IllegalArgumentException fault) {
        sink.accept(new Input.Broken(where, Faults.line(fault)));
      }
    }
    if (number == 0) {
      sink.accept(new Input.Broken(label, "empty: nothing to read"));
    }
  }

  /** A line longer than the longest document is an error of its own, not a full memory. */
  private static Optional<byte[]> nextLine(InputStream in) throws IOException {
    int c = in.read();
    if (c < 0) {
      return Optional.empty();
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
    for (; c >= 0 && c != '\n'; c = in.read()) {
      if (line.size() > Inputs.LONGEST_DOCUMENT) {
        throw new IOException(
            "a line longer than " + (Inputs.LONGEST_DOCUMENT >> 20) + " MiB: is this JSON Lines?");
      }
      line.write(c);
    }
    return Optional.of(line.toByteArray());
  }

  private Input article(String where, JsonNode row) throws IOException {
    if (!row.isObject()) {
      return new Input.Broken(where, "not a JSON object");
    }
    Optional<URI> url = text(row, "url").map(URI::create).or(options::url);
    Optional<PageTime> published = published(row).or(options::published);
    Given given =
        Given.byUser(text(row, "id").or(options::id), url, text(row, "headline"), published);
    Optional<String> text = text(row, "text");
    if (text.isPresent()) {
      return new Input.OfText(where, given, text.get());
    }
    Optional<String> html = text(row, "html");
    if (html.isPresent()) {
      Map<String, List<String>> utf8 = Map.of("Content-Type", List.of("text/html; charset=utf-8"));
      return new Input.OfPage(
          where,
          page(
              given,
              URI.create("file:///dev/stdin"),
              utf8,
              html.get().getBytes(StandardCharsets.UTF_8)));
    }
    Optional<String> file = text(row, "file");
    if (file.isPresent()) {
      return file(where, given, file.get());
    }
    return new Input.Broken(where, "needs one of \"text\", \"html\" and \"file\"");
  }

  private Input file(String where, Given given, String name) throws IOException {
    Path path = folder.map(f -> f.resolve(name)).orElseGet(() -> Path.of(name));
    byte[] bytes;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
      bytes = Inputs.document(name, Inputs.unzipped(in));
    }
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".txt") || lower.endsWith(".txt.gz")) {
      return PlainBytes.decode(bytes)
          .<Input>map(text -> new Input.OfText(where, given, text))
          .orElseGet(() -> new Input.Broken(where, name + ": binary data, not text"));
    }
    return new Input.OfPage(where, page(given, path.toUri(), Map.of(), bytes));
  }

  private Page page(Given given, URI file, Map<String, List<String>> headers, byte[] bytes) {
    return new Page(
        given.url().orElse(file), Source.UNKNOWN, options.now(), 200, headers, bytes, given);
  }

  private static Optional<String> text(JsonNode row, String key) {
    return Optional.ofNullable(row.get(key)).filter(JsonNode::isTextual).map(JsonNode::textValue);
  }

  private static Optional<PageTime> published(JsonNode row) {
    Optional<String> stated = text(row, "published");
    Optional<PageTime> time = stated.flatMap(PageTime::parse);
    if (stated.isPresent() && time.isEmpty()) {
      throw new IllegalArgumentException(
          "\"published\": \""
              + stated.get()
              + "\" is no ISO 8601 date; write 2020-06-02 or 2020-06-02T08:00:00+03:00");
    }
    return time;
  }
}
