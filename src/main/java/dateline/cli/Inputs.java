package dateline.cli;

import dateline.model.Given;
import dateline.model.Page;
import dateline.model.Source;
import java.io.BufferedInputStream;
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
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Turns what the user names (files, folders, {@code -}) into things to read, in the order named. A
 * broken one is handed on as {@link Input.Broken}, and the next one goes on.
 */
final class Inputs {
  /** A single document longer than this is not read: 64 MiB. */
  static final int LONGEST_DOCUMENT = 64 << 20;

  private final InputOptions options;
  private final Consumer<Input> sink;

  Inputs(InputOptions options, Consumer<Input> sink) {
    this.options = options;
    this.sink = sink;
  }

  /** Hands on all that {@code name} stands for. */
  void read(String name, InputStream standardInput) {
    try {
      if (name.equals("-")) {
        open("-", standardInput, Optional.empty());
      } else {
        path(Path.of(name));
      }
    } catch (IOException | IllegalArgumentException fault) {
      sink.accept(new Input.Broken(name, Faults.line(fault)));
    }
  }

  private void path(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      file(path);
      return;
    }
    List<Path> inside;
    try (Stream<Path> walk = Files.walk(path)) {
      inside =
          walk.filter(Files::isRegularFile)
              .filter(p -> byName(p.toString()).isPresent())
              .sorted()
              .toList();
    }
    if (inside.isEmpty()) {
      sink.accept(
          new Input.Broken(
              path.toString(), "no .html .htm .txt .jsonl or .warc file in this folder"));
    }
    for (Path file : inside) {
      try {
        file(file);
      } catch (IOException | IllegalArgumentException fault) {
        sink.accept(new Input.Broken(file.toString(), Faults.line(fault)));
      }
    }
  }

  private void file(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      open(path.toString(), in, Optional.of(path));
    }
  }

  private void open(String label, InputStream raw, Optional<Path> path) throws IOException {
    InputStream whole = new BufferedInputStream(raw, 1 << 16);
    if (options.as().or(() -> byName(label)).equals(Optional.of(InputOptions.Format.warc))) {
      WarcInput.read(label, whole, options, sink); // its gzip members are records
      return;
    }
    InputStream in = unzipped(whole);
    InputOptions.Format format = options.as().or(() -> byName(label)).orElseGet(() -> sniff(in));
    switch (format) {
      case jsonl ->
          new JsonLines(label, path.map(Path::toAbsolutePath).map(Path::getParent), options, sink)
              .read(in);
      case warc -> WarcInput.read(label, in, options, sink);
      case html -> sink.accept(page(label, document(label, in), path));
      case text -> sink.accept(text(label, document(label, in)));
    }
  }

  static InputStream unzipped(InputStream in) throws IOException {
    in.mark(2);
    int first = in.read();
    int second = in.read();
    in.reset();
    return first == 0x1f && second == 0x8b
        ? new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16)
        : in;
  }

  /** What the name tells: the ending before a {@code .gz}. */
  private static Optional<InputOptions.Format> byName(String label) {
    String name = label.toLowerCase(Locale.ROOT);
    if (name.endsWith(".gz")) {
      name = name.substring(0, name.length() - 3);
    }
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return switch (ending) {
      case "html", "htm", "xhtml" -> Optional.of(InputOptions.Format.html);
      case "txt" -> Optional.of(InputOptions.Format.text);
      case "jsonl", "ndjson" -> Optional.of(InputOptions.Format.jsonl);
      case "warc" -> Optional.of(InputOptions.Format.warc);
      default -> Optional.empty();
    };
  }

  /**
   * What the first bytes tell: an opening brace is JSON Lines, a bracket HTML, {@code WARC/} an
   * archive, all else text.
   */
  private static InputOptions.Format sniff(InputStream in) {
    try {
      in.mark(1024);
      String start = new String(in.readNBytes(512), StandardCharsets.ISO_8859_1);
      in.reset();
      String bare =
          (start.startsWith("\u00ef\u00bb\u00bf") ? start.substring(3) : start).stripLeading();
      if (bare.startsWith("WARC/")) {
        return InputOptions.Format.warc;
      }
      if (bare.startsWith("{")) {
        return InputOptions.Format.jsonl;
      }
      return bare.startsWith("<") ? InputOptions.Format.html : InputOptions.Format.text;
    } catch (IOException unreadable) {
      return InputOptions.Format
          .text; // the reading that follows meets the same failure and reports it
    }
  }

  static byte[] document(String label, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(LONGEST_DOCUMENT + 1);
    if (bytes.length > LONGEST_DOCUMENT) {
      throw new IOException(
          "longer than "
              + (LONGEST_DOCUMENT >> 20)
              + " MiB: not one article; split it, or name its kind with --as");
    }
    if (bytes.length == 0) {
      throw new IOException("empty: nothing to read");
    }
    return bytes;
  }

  private Input page(String label, byte[] bytes, Optional<Path> path) {
    URI uri =
        options
            .url()
            .orElseGet(() -> path.map(p -> p.toUri()).orElse(URI.create("file:///dev/stdin")));
    Given given = Given.byUser(options.id(), options.url(), Optional.empty(), options.published());
    return new Input.OfPage(
        label, new Page(uri, Source.UNKNOWN, options.now(), 200, Map.of(), bytes, given));
  }

  private Input text(String label, byte[] bytes) {
    Optional<String> text = PlainBytes.decode(bytes);
    if (text.isEmpty()) {
      return new Input.Broken(
          label, "binary data, not text: name its kind with --as if it is html, jsonl or warc");
    }
    Given given = Given.byUser(options.id(), options.url(), Optional.empty(), options.published());
    return new Input.OfText(label, given, text.get());
  }
}
