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
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a crawl (SIGKILL) at random instants, from its first request to the index's last commit:
 * what it acknowledged is there, once, and the next crawl finishes the work. {@code -Dkills=50}, or
 * profile {@code soak}, for longer.
 */
class CrawlKillTest {
  private static final int ARTICLES = 28;
  private static final When NEVER = new When(Integer.MAX_VALUE, 0);

  /** So many milliseconds after a crawl has said so many lines. */
  private record When(int lines, long millis) {}

  @TempDir Path folder;

  @Test
  void nothing_acknowledged_is_lost_and_nothing_comes_twice() throws Exception {
    boolean soak = Boolean.getBoolean("dateline.soak");
    long seed = Long.getLong("seed", soak ? System.nanoTime() : 20_311_007);
    int kills = Integer.getInteger("kills", soak ? 50 : 5);
    Random random = new Random(seed);
    int early = 0;
    int late = 0;
    try (DemoSite demo = DemoSite.start()) {
      List<Long> times = undisturbed(demo);
      System.out.printf("CrawlKillTest: seed %d, %d kills, times %s ms%n", seed, kills, times);
      for (int kill = 0; kill < kills; kill++) {
        String which = "seed " + seed + " kill " + kill;
        Path place = folder.resolve("w" + kill);
        subscribe(demo, place);
        List<String> said = run(place, instant(random, times));
        Set<String> acknowledged = new TreeSet<>(news(said));
        early += acknowledged.isEmpty() ? 1 : 0;
        late += acknowledged.size() == ARTICLES ? 1 : 0;
        assertThat(inArchive(place)).as(which).containsAll(acknowledged);
        List<String> rest = run(place, NEVER);
        assertThat(rest.getLast()).as(which).startsWith("DONE ");
        Set<String> twice = new TreeSet<>(news(rest));
        twice.retainAll(acknowledged);
        assertThat(twice).as(which).isEmpty();
        assertThat(new TreeSet<>(inArchive(place))).as(which).hasSize(ARTICLES);
        assertIndexed(place);
      }
    }
    System.out.printf(
        "CrawlKillTest: %d killed before the first page, %d after the last%n", early, late);
  }

  /** When a crawl that nobody kills writes its first page, its last page, and is done. */
  private List<Long> undisturbed(DemoSite demo) throws Exception {
    Path place = folder.resolve("undisturbed");
    subscribe(demo, place);
    List<String> said = run(place, NEVER);
    assertThat(news(said)).hasSize(ARTICLES);
    assertIndexed(place);
    return Stream.of(said.getFirst(), said.get(said.size() - 2), said.getLast())
        .map(line -> Long.parseLong(line.split(" ", -1)[2]))
        .toList();
  }

  /** Half while pages are written, a quarter each before and after. */
  private static When instant(Random random, List<Long> times) {
    return switch (random.nextInt(4)) {
      case 0 -> new When(0, random.nextLong(times.get(0) + 1));
      case 1 -> new When(ARTICLES, random.nextLong(times.get(2) - times.get(1) + 1));
      default -> new When(1 + random.nextInt(ARTICLES - 1), random.nextLong(40));
    };
  }

  private static List<String> news(List<String> said) {
    return said.stream().filter(l -> l.startsWith("NEW ")).map(CrawlKillTest::uri).toList();
  }

  private static void assertIndexed(Path place) throws IOException {
    try (Workspace workspace = Workspace.open(place)) {
      try (FactIndex index = FactIndex.open(workspace.indexFolder())) {
        assertThat(index.size()).isEqualTo(ARTICLES);
      }
      try (Directory files = FSDirectory.open(workspace.indexFolder());
          CheckIndex check = new CheckIndex(files)) {
        assertThat(check.checkIndex().clean).isTrue();
      }
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

  /** Runs a crawl, killed at some moment; what it said. */
  private static List<String> run(Path place, When when) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
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
      assertThat(out.readLine()).isEqualTo("BEGUN");
      String line = "";
      while (line != null) {
        if (said.size() == when.lines()) {
          process.waitFor(when.millis(), TimeUnit.MILLISECONDS);
          process.toHandle().destroyForcibly(); // leaves its last lines to be read
        }
        line = out.readLine();
        if (line != null) {
          said.add(line);
        }
      }
    }
    process.waitFor();
    return said;
  }
}
