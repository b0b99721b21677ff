package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Position;
import dateline.archive.WarcArchive;
import dateline.crawl.CrawlState;
import dateline.crawl.Subscription;
import dateline.index.FactIndex;
import dateline.workspace.Workspace;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a crawl (SIGKILL) at random instants: what it acknowledged is there, once, and the next
 * crawl finishes the work. {@code -Dkills=50} for longer.
 */
class CrawlKillTest {
  private static final int ARTICLES = 28;

  @TempDir Path folder;

  @Test
  void nothing_acknowledged_is_lost_and_nothing_comes_twice() throws Exception {
    long seed = Long.getLong("seed", System.nanoTime());
    int kills = Integer.getInteger("kills", 5);
    Random random = new Random(seed);
    System.out.println("CrawlKillTest: seed " + seed + ", " + kills + " kills");
    try (DemoSite demo = DemoSite.start()) {
      for (int kill = 0; kill < kills; kill++) {
        Path place = folder.resolve("w" + kill);
        subscribe(demo, place);
        Set<String> acknowledged = new TreeSet<>();
        int after = 1 + random.nextInt(ARTICLES - 2);
        List<String> said = run(place, after, random.nextInt(40));
        said.stream().filter(l -> l.startsWith("NEW ")).forEach(l -> acknowledged.add(uri(l)));
        assertThat(inArchive(place)).as("seed %s kill %s", seed, kill).containsAll(acknowledged);
        List<String> rest = run(place, Integer.MAX_VALUE, 0);
        assertThat(rest).as("seed %s kill %s", seed, kill).contains("DONE");
        assertThat(rest.stream().filter(l -> l.startsWith("NEW ")).map(CrawlKillTest::uri))
            .doesNotContainAnyElementsOf(acknowledged);
        assertThat(new TreeSet<>(inArchive(place))).hasSize(ARTICLES);
        assertIndexed(place);
      }
    }
  }

  private static void assertIndexed(Path place) throws IOException {
    try (Workspace workspace = Workspace.open(place);
        FactIndex index = FactIndex.open(workspace.indexFolder())) {
      assertThat(index.size()).isEqualTo(ARTICLES);
    }
  }

  private static String uri(String line) {
    return line.split(" ", -1)[1];
  }

  private static void subscribe(DemoSite demo, Path place) throws IOException {
    try (Workspace workspace = Workspace.create(place);
        CrawlState state = workspace.crawlState()) {
      for (URI source : demo.sources()) {
        state.add(Subscription.listing(source));
      }
    }
  }

  private static List<String> inArchive(Path place) throws IOException {
    List<String> pages = new ArrayList<>();
    try (WarcArchive archive = WarcArchive.open(place.resolve("archive"), Position.START)) {
      assertThat(
              archive.read(Position.START, (next, page) -> pages.add(page.uri().toString())).none())
          .isTrue();
    }
    return pages;
  }

  /** Ours, also where the tests' own loader has it and not the JVM. */
  private static String classPath() {
    if (CrawlKillTest.class.getClassLoader() instanceof URLClassLoader loader) {
      return Stream.of(loader.getURLs())
          .map(url -> Path.of(URI.create(url.toString())).toString())
          .collect(Collectors.joining(File.pathSeparator));
    }
    return System.getProperty("java.class.path");
  }

  /** Runs a crawl, killed after it said so many lines and a little later; what it said. */
  private static List<String> run(Path place, int lines, int millisLater) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                CrawlChild.class.getName(),
                place.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<String> said = new ArrayList<>();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        said.add(line);
        if (said.size() == lines) {
          process.waitFor(millisLater, TimeUnit.MILLISECONDS);
          process.toHandle().destroyForcibly(); // leaves its last lines to be read
        }
      }
    }
    process.waitFor();
    return said;
  }
}
