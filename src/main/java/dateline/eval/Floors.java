package dateline.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Figures that must not fall again, with the digest of the gold they were taken on.
 *
 * @param digest SHA-256 over the gold files' names and bytes
 * @param least figure by name ({@code count.f1}, {@code count.slot.value}), in per cent
 */
public record Floors(String digest, Map<String, BigDecimal> least) {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String PAGES = "pages";
  private static final String PARTLY = "partly";

  public Floors {
    least = Map.copyOf(least);
  }

  /** Reads the floors of the facts in {@code corpus/floors.json}; empty when there are none. */
  public static Optional<Floors> read(Path file) throws IOException {
    return Files.exists(file) ? of(MAPPER.readTree(file.toFile())) : Optional.empty();
  }

  /** The same for the pages, which stand beside them under {@code pages}. */
  public static Optional<Floors> ofPages(Path file) throws IOException {
    return Files.exists(file) ? of(MAPPER.readTree(file.toFile()).path(PAGES)) : Optional.empty();
  }

  /** The same for the articles annotated for some types alone. */
  public static Optional<Floors> ofPartly(Path file) throws IOException {
    return Files.exists(file) ? of(MAPPER.readTree(file.toFile()).path(PARTLY)) : Optional.empty();
  }

  private static Optional<Floors> of(JsonNode root) {
    if (!root.has("floors")) {
      return Optional.empty();
    }
    Map<String, BigDecimal> least = new TreeMap<>();
    root.path("floors")
        .properties()
        .forEach(e -> least.put(e.getKey(), e.getValue().decimalValue()));
    return Optional.of(new Floors(root.path("digest").asText(), least));
  }

  /**
   * The figures of a scoring: F1 of each type that was scored, and the accuracy of each slot with
   * at least ten gold values.
   */
  public static Floors of(Scorer scorer, String digest) {
    Map<String, BigDecimal> figures = new TreeMap<>();
    scorer
        .scores()
        .forEach(
            (type, scores) -> {
              if (scores.gold() + scores.predicted() == 0) {
                return;
              }
              figures.put(type + ".f1", floor(scores.f1()));
              figures.put(type + ".whole", floor(scores.wholeF1()));
              scores
                  .slots()
                  .forEach(
                      (slot, tally) -> {
                        if (tally.n() >= 10) {
                          figures.put(type + ".slot." + slot, floor(tally.accuracy()));
                        }
                      });
            });
    return new Floors(digest, figures);
  }

  /** The figures of pages: body and paragraphs, and every field of the masthead the gold names. */
  public static Floors of(PageScorer scorer, String digest) {
    Map<String, BigDecimal> figures = new TreeMap<>();
    scorer.figures().forEach((name, percent) -> figures.put(name, floor(percent)));
    return new Floors(digest, figures);
  }

  private static BigDecimal floor(double percent) {
    return BigDecimal.valueOf(percent).setScale(1, RoundingMode.FLOOR);
  }

  /**
   * What has fallen: one line each, empty when nothing has. A figure that is missing has fallen.
   */
  public List<String> fallen(Floors now) {
    List<String> fallen = new ArrayList<>();
    new TreeMap<>(least)
        .forEach(
            (name, floor) -> {
              BigDecimal figure = now.least.getOrDefault(name, BigDecimal.valueOf(-1));
              if (figure.compareTo(floor) < 0) {
                fallen.add(name + ": " + figure + " is under its floor " + floor);
              }
            });
    return fallen;
  }

  /**
   * The higher of both, figure by figure: a floor only rises. Floors taken on other gold do not
   * count.
   */
  public Floors raisedBy(Floors now) {
    if (!digest.equals(now.digest)) {
      return now;
    }
    Map<String, BigDecimal> raised = new TreeMap<>(least);
    now.least.forEach((name, figure) -> raised.merge(name, figure, BigDecimal::max));
    return new Floors(digest, raised);
  }

  /** Writes them as the floors of the facts; those of other gold stay. */
  public void write(Path file) throws IOException {
    ObjectNode root = existing(file);
    fill(root);
    save(file, root);
  }

  /** Writes them as the floors of the pages; those of other gold stay. */
  public void writeOfPages(Path file) throws IOException {
    ObjectNode root = existing(file);
    fill(root.putObject(PAGES));
    save(file, root);
  }

  /** Writes them as the floors of the articles annotated for some types alone; the others stay. */
  public void writeOfPartly(Path file) throws IOException {
    ObjectNode root = existing(file);
    fill(root.putObject(PARTLY));
    save(file, root);
  }

  private static ObjectNode existing(Path file) throws IOException {
    return Files.exists(file) && MAPPER.readTree(file.toFile()) instanceof ObjectNode known
        ? known
        : MAPPER.createObjectNode();
  }

  private void fill(ObjectNode node) {
    node.put("digest", digest);
    ObjectNode floors = node.putObject("floors");
    new TreeMap<>(least).forEach(floors::put);
  }

  private static void save(Path file, ObjectNode root) throws IOException {
    Files.writeString(
        file, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n");
  }

  /**
   * SHA-256 over the names and bytes of the {@code .json} files below a folder, and of the pages
   * among them, in the order of their names.
   */
  public static String digestOf(Path gold) throws IOException {
    try (Stream<Path> walk = Files.walk(gold)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path file : walk.filter(Floors::isGold).sorted().toList()) {
        digest.update(
            gold.relativize(file).toString().replace('\\', '/').getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static boolean isGold(Path file) {
    String name = file.toString();
    return name.endsWith(".json") || name.endsWith(".html");
  }
}
