package dateline.bench;

import dateline.model.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Pages as outlets really print them, from the development pages beside the repository when they
 * are there; else those of {@code corpus/site}.
 */
final class RealPages {
  private static final Path FOLDER = Path.of("..", "shared", "eval", "dev", "extraction");

  private RealPages() {}

  /** About so many, evenly taken from all of them. */
  static List<Page> some(int count) throws IOException {
    if (!Files.isDirectory(FOLDER)) {
      return BenchTexts.pages();
    }
    try (Stream<Path> walk = Files.walk(FOLDER)) {
      List<Path> files = walk.filter(f -> f.toString().endsWith(".html.gz")).sorted().toList();
      List<Page> pages = new ArrayList<>();
      for (int i = 0; i < files.size(); i += Math.max(1, files.size() / count)) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(files.get(i)))) {
          pages.add(BenchTexts.page("page.example/" + i, in.readAllBytes()));
        }
      }
      return pages;
    }
  }
}
