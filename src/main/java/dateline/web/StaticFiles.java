package dateline.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Files that never change while the program runs: stylesheets, scripts, pictures. Each lies in the
 * jar under {@code dateline/web/static/}, or in a WebJar that {@link #ELSEWHERE} names.
 */
final class StaticFiles {
  static final String PATH = "/static/";
  private static final String FOLDER = "/dateline/web/static/";

  /** Names of files that come with a dependency, and where they lie in its jar. */
  private static final Map<String, String> ELSEWHERE =
      Map.of("htmx.min.js", "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js");

  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "json", "application/json",
          "png", "image/png",
          "ico", "image/x-icon",
          "woff2", "font/woff2",
          "txt", Answer.TEXT);

  private final Map<String, Optional<Loaded>> loaded = new ConcurrentHashMap<>();

  /** A file's bytes and the beginning of their digest. */
  private static final class Loaded {
    private final byte[] bytes;
    private final String version;

    Loaded(byte[] bytes) {
      this.bytes = bytes;
      this.version = HexFormat.of().formatHex(Guard.digest(bytes), 0, 6);
    }
  }

  /** The address of a file, which is another when its bytes are others. */
  String url(String name) {
    Loaded file =
        find(name).orElseThrow(() -> new IllegalArgumentException(name + ": no such static file"));
    return PATH + name + "?v=" + file.version;
  }

  Answer answer(Request request) {
    String name = request.part("name");
    Loaded file = find(name).orElseThrow(() -> Refusal.missing("there is no such file here"));
    String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), Answer.TEXT);
    boolean sealed = request.query().first("v").filter(file.version::equals).isPresent();
    return Answer.of(200, type, file.bytes)
        .with("Cache-Control", sealed ? "public, max-age=31536000, immutable" : "public, no-cache");
  }

  private Optional<Loaded> find(String name) {
    boolean plain =
        name.length() < 100
            && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || "-_.".indexOf(c) >= 0)
            && name.charAt(0) != '.';
    return plain ? loaded.computeIfAbsent(name, StaticFiles::load) : Optional.empty();
  }

  private static Optional<Loaded> load(String name) {
    if (name.equals(WorldMap.FILE)) {
      return Optional.of(new Loaded(new WorldMap().svg().getBytes(StandardCharsets.UTF_8)));
    }
    String where = ELSEWHERE.getOrDefault(name, FOLDER + name);
    try (InputStream in = StaticFiles.class.getResourceAsStream(where)) {
      return in == null ? Optional.empty() : Optional.of(new Loaded(in.readAllBytes()));
    } catch (IOException broken) {
      throw new IllegalStateException("a file in the jar cannot be read: " + name, broken);
    }
  }
}
