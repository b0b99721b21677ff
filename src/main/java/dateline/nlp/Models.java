package dateline.nlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The trained models, read once and checked against {@code manifest.tsv}.
 *
 * <p>Ours come from a folder or from {@code /models} inside the jar; OpenNLP's official ones always
 * come from their own jars. Immutable: one for a whole process.
 */
public final class Models {
  static final String NAMES = "en-names.bin";
  static final String TAGS = "opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";
  static final String MANIFEST = "manifest.tsv";

  static final String OFFICIAL_TAGS_ROW =
      TAGS
          + "\t510b89087e7ef7ffb8c50c63e3e999122404ac9fa64790dfa93b38d1938c52ce"
          + "\tUniversal Dependencies English EWT, by the OpenNLP project\tApache-2.0"
          + "\torg.apache.opennlp:opennlp-models-pos-en:1.3.0\n";

  private final List<ModelFile> files;
  private final NameModel names;
  private final TagModel tags;

  private Models(List<ModelFile> files, NameModel names, TagModel tags) {
    this.files = List.copyOf(files);
    this.names = names;
    this.tags = tags;
  }

  /**
   * Reads and checks every model.
   *
   * @param folder where our models lie; empty for those inside the jar
   * @throws IOException when one is missing, damaged or not the one the manifest names
   */
  public static Models load(Optional<Path> folder) throws IOException {
    List<Row> rows = manifest(folder);
    // a second core, where there is one, reads the tags meanwhile
    FutureTask<Loaded<TagModel>> task =
        new FutureTask<>(() -> loaded(folder, rows, TAGS, TagModel::read));
    Thread.ofPlatform().daemon().name("dateline-models").start(task);
    Loaded<NameModel> names = loaded(folder, rows, NAMES, NameModel::read);
    Loaded<TagModel> tags = result(task);
    return new Models(List.of(names.file, tags.file), names.model, tags.model);
  }

  private interface Parser<T> {
    T parse(String name, byte[] bytes) throws IOException;
  }

  private record Loaded<T>(ModelFile file, T model) {}

  /** Reads a model whose digest is the manifest's. */
  private static <T> Loaded<T> loaded(
      Optional<Path> folder, List<Row> rows, String name, Parser<T> parser) throws IOException {
    for (Row row : rows) {
      if (row.file.equals(name)) {
        byte[] bytes = bytes(folder, name);
        ModelFile file = row.check(bytes);
        if (file.ok()) {
          return new Loaded<>(file, parser.parse(name, bytes));
        }
        throw new IOException(
            where(folder, name)
                + ": expected sha256 "
                + brief(row.sha256)
                + ", found "
                + brief(file.sha256())
                + "; restore it as "
                + where(folder, MANIFEST)
                + " says");
      }
    }
    throw new IOException(where(folder, MANIFEST) + ": no row for " + name);
  }

  private static <T> T result(FutureTask<T> task) throws IOException {
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException fault) {
        throw fault;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while the models were read");
    }
  }

  /**
   * Digests the models without loading them: what a check-up prints when {@link #load} would stop
   * at the first fault.
   */
  public static List<ModelFile> inspect(Optional<Path> folder) throws IOException {
    List<ModelFile> files = new ArrayList<>();
    for (Row row : manifest(folder)) {
      files.add(row.check(bytes(folder, row.file)));
    }
    return files;
  }

  /** The files these models were read from. */
  public List<ModelFile> files() {
    return files;
  }

  /** OpenNLP's own tagger model, from its jar. */
  static TagModel officialTags() throws IOException {
    return TagModel.read(TAGS, bytes(Optional.empty(), TAGS));
  }

  NameModel names() {
    return names;
  }

  TagModel tags() {
    return tags;
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static List<Row> manifest(Optional<Path> folder) throws IOException {
    List<Row> rows = new ArrayList<>();
    String text = new String(bytes(folder, MANIFEST), StandardCharsets.UTF_8);
    for (String line : text.lines().toList()) {
      if (line.isBlank() || line.startsWith("#") || line.startsWith("file\t")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (cells.length < 2 || cells[1].length() != 64) {
        throw new IOException(
            where(folder, MANIFEST) + ": expected file<TAB>sha256.., found: " + line);
      }
      rows.add(new Row(cells[0], cells[1]));
    }
    return rows;
  }

  private static byte[] bytes(Optional<Path> folder, String name) throws IOException {
    if (folder.isPresent() && !name.startsWith("opennlp-")) {
      Path file = folder.get().resolve(name);
      try {
        return Files.readAllBytes(file);
      } catch (NoSuchFileException e) {
        throw new IOException(file + ": no such file; give a folder that holds " + name, e);
      }
    }
    String resource = (name.startsWith("opennlp-") ? "/" : "/models/") + name;
    try (InputStream in = Models.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException(
            "models" + resource + ": not in the jar; build again with mvn package");
      }
      return in.readAllBytes();
    }
  }

  private static String where(Optional<Path> folder, String name) {
    return folder.map(path -> path.resolve(name).toString()).orElse("models/" + name);
  }

  private static String brief(String digest) {
    return digest.substring(0, 8) + "..";
  }

  private record Row(String file, String sha256) {
    ModelFile check(byte[] bytes) {
      String found = Models.sha256(bytes);
      return new ModelFile(file, found, bytes.length, found.equals(sha256));
    }
  }
}
