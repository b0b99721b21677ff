package dateline.bench;

import dateline.model.Given;
import dateline.model.Page;
import dateline.model.Source;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the benchmarks read: the invented outlets of {@code corpus/site}, which lie in the
 * repository.
 */
final class BenchTexts {
  private static final Path SITE = Path.of("corpus", "site");
  private static final Instant FETCHED = Instant.parse("2026-11-01T00:00:00Z");

  private BenchTexts() {}

  /** The article pages of the invented outlets as they would be fetched, in the order of paths. */
  static List<Page> pages() throws IOException {
    List<Page> pages = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SITE)) {
      for (Path file : files.filter(BenchTexts::isArticle).sorted().toList()) {
        pages.add(page(SITE.relativize(file).toString(), Files.readAllBytes(file)));
      }
    }
    return pages;
  }

  /** The bytes as a page of that address, without its scheme. */
  static Page page(String address, byte[] body) {
    URI uri = URI.create("https://" + address);
    return new Page(uri, Source.ofHost(uri), FETCHED, 200, Map.of(), body, Given.NOTHING);
  }

  private static boolean isArticle(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".html") && file.getNameCount() > SITE.getNameCount() + 2;
  }
}
