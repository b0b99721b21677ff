package dateline.workspace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dateline.crawl.CrawlOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How this workspace works. What the command line says beats the environment ({@code
 * DATELINE_CONTACT} for {@code contact}), that beats {@code dateline.yaml}, that the defaults.
 *
 * @param contact where a webmaster reaches whoever crawls; empty until somebody says it
 * @param delaySeconds between two requests to one host
 * @param hosts fetched from at a time
 * @param timeoutSeconds of one request
 * @param maxBodyMegabytes of one page
 * @param recheckHours after which a listed page is looked at again
 * @param feedMinutes between two looks at a feed at least; more where nothing changes
 * @param allowPrivate whether private addresses may be fetched from
 * @param threads that read articles, 0 for all cores
 * @param models folder of other models than those in the jar
 */
public record Settings(
    String contact,
    double delaySeconds,
    int hosts,
    double timeoutSeconds,
    int maxBodyMegabytes,
    double recheckHours,
    double feedMinutes,
    boolean allowPrivate,
    int threads,
    Optional<Path> models) {

  /** Name of the file in the workspace. */
  public static final String FILE = "dateline.yaml";

  private static final Set<String> NAMES =
      Set.of(
          "contact",
          "delay",
          "hosts",
          "timeout",
          "maxBody",
          "recheck",
          "feeds",
          "allowPrivate",
          "threads",
          "models");

  public static final Settings DEFAULTS = of(Map.of());

  /** What a new workspace's file says: every setting, commented out. */
  static final String TEMPLATE =
      """
      # Settings of this Dateline workspace. Every line may be left out.
      # The environment (DATELINE_CONTACT for contact, and so on) and options beat this file.

      # Who crawls: an e-mail address or a page. It goes into the user agent, so that a webmaster
      # who is bothered can reach you instead of blocking you. Nothing is fetched without one.
      # contact: desk@example.org

      # delay: 1          # seconds between two requests to one host
      # hosts: 8          # hosts fetched from at a time
      # timeout: 30       # seconds for one request
      # maxBody: 10       # megabytes of one page
      # recheck: 6        # hours after which a listed page is looked at again
      # feeds: 10         # minutes between two looks at a feed; more where nothing changes
      # allowPrivate: false   # true: fetch from private and loopback addresses too
      # threads: 0        # that read articles; 0: all cores
      # models: /path     # other models than those in the jar
      """;

  /**
   * Settings of a workspace as file, environment and command line have them.
   *
   * @param options names as in the file; what the user typed
   * @throws IllegalArgumentException when a value is none, or a name is unknown
   */
  public static Settings load(Path file, Map<String, String> env, Map<String, String> options)
      throws IOException {
    Map<String, String> values = new HashMap<>();
    if (Files.exists(file)) {
      values.putAll(read(file));
    }
    for (String name : NAMES) {
      String variable = "DATELINE_" + underscored(name);
      Optional.ofNullable(env.get(variable))
          .filter(value -> !value.isBlank())
          .ifPresent(value -> values.put(name, value));
    }
    values.putAll(options);
    return of(values);
  }

  private static Map<String, String> read(Path file) throws IOException {
    JsonNode tree;
    try {
      tree = new YAMLMapper().readTree(Files.readString(file));
    } catch (JsonProcessingException e) {
      throw new IOException(file + ": not YAML: " + e.getOriginalMessage(), e);
    }
    Map<String, String> values = new HashMap<>();
    Collection<String> names = new ArrayList<>();
    tree.fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      if (!NAMES.contains(name)) {
        throw new IllegalArgumentException(
            file + ": no setting is called " + name + "; there are " + new TreeSet<>(NAMES));
      }
      values.put(name, tree.path(name).asText());
    }
    return values;
  }

  private static Settings of(Map<String, String> values) {
    return new Settings(
        values.getOrDefault("contact", ""),
        number(values, "delay", 1),
        (int) number(values, "hosts", 8),
        number(values, "timeout", 30),
        (int) number(values, "maxBody", 10),
        number(values, "recheck", 6),
        number(values, "feeds", 10),
        truth(values, "allowPrivate"),
        (int) number(values, "threads", 0),
        Optional.ofNullable(values.get("models")).map(Path::of));
  }

  private static double number(Map<String, String> values, String name, double otherwise) {
    String text = values.getOrDefault(name, "");
    if (text.isBlank()) {
      return otherwise;
    }
    try {
      double number = Double.parseDouble(text.strip());
      if (number >= 0 && number < 1e9) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("setting " + name + ": " + text + " is no number", e);
    }
    throw new IllegalArgumentException("setting " + name + ": " + text + " is out of range");
  }

  private static boolean truth(Map<String, String> values, String name) {
    String text = values.getOrDefault(name, "false").strip().toLowerCase(Locale.ROOT);
    if (!List.of("true", "false").contains(text)) {
      throw new IllegalArgumentException("setting " + name + ": " + text + ", not true or false");
    }
    return text.equals("true");
  }

  /** {@code maxBody} as {@code MAX_BODY}. */
  private static String underscored(String name) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      out.append(Character.isUpperCase(c) ? "_" + c : String.valueOf(c));
    }
    return out.toString().toUpperCase(Locale.ROOT);
  }

  /** How to crawl by these settings. */
  public CrawlOptions crawlOptions() {
    return CrawlOptions.DEFAULTS
        .edit()
        .contact(contact)
        .delay(seconds(delaySeconds))
        .delayOnLoopback(seconds(delaySeconds))
        .parallelHosts(Math.max(1, hosts))
        .timeout(seconds(timeoutSeconds))
        .maxBody(Math.max(1, maxBodyMegabytes) << 20)
        .recheck(seconds(recheckHours * 3600))
        .feedRecheck(seconds(feedMinutes * 60))
        .allowPrivate(allowPrivate)
        .done();
  }

  /** Threads that read, at least one. */
  public int readers() {
    return threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
  }

  private static Duration seconds(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1000));
  }
}
