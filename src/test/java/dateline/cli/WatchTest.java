package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What --once, --since, --max and --watch do, as one types them. */
class WatchTest {
  @TempDir Path folder;

  private List<String> crawl(FeedServer outlet, String... more) {
    List<String> line = new ArrayList<>(List.of("crawl", outlet.feed(), "--allow-private"));
    line.addAll(List.of("--delay", "0", "--contact", "desk@example.org"));
    line.addAll(List.of("-w", folder.resolve("w").toString()));
    line.addAll(List.of(more));
    return line;
  }

  private Typed typed(FeedServer outlet, String... more) {
    return Typed.run(crawl(outlet, more).toArray(String[]::new));
  }

  @Test
  void once_ends_when_all_that_is_due_is_done() throws IOException {
    try (FeedServer outlet = new FeedServer()) {
      outlet.publish("2026-06-01").publish("2026-06-02").publish("2026-06-03");
      Typed since = typed(outlet, "--once", "--since", "2026-06-03");
      assertThat(since.status()).as(since.err()).isZero();
      assertThat(since.out()).startsWith("1 new,").contains("1 articles");
      Typed again = typed(outlet);
      assertThat(again.out()).startsWith("0 new,");
      assertThat(again.err()).contains("not due before");
    }
  }

  @Test
  void most_and_the_rest_in_the_next_run_newest_first() throws IOException {
    try (FeedServer outlet = new FeedServer()) {
      outlet.publish("2026-06-01").publish("2026-06-03").publish("2026-06-02");
      Typed first = typed(outlet, "--max", "1");
      assertThat(first.out()).startsWith("1 new,").contains("2 left for the next crawl");
      Path w = folder.resolve("w");
      assertThat(Typed.run("search", "type:article", "-w", w.toString()).out())
          .contains("/story/1");
      assertThat(typed(outlet).out()).startsWith("2 new,");
    }
  }

  @Test
  @Timeout(120)
  void watch_comes_again_when_the_feed_is_due_and_leaves_all_in_order_when_stopped()
      throws Exception {
    try (FeedServer outlet = new FeedServer().publish("2026-06-01")) {
      Process process = started(crawl(outlet, "--watch"));
      try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
        assertThat(next(out, " new,")).startsWith("1 new,");
        while (outlet.unchanged() < 2) {
          process.waitFor(50, TimeUnit.MILLISECONDS);
        }
        outlet.publish("2026-06-02");
        assertThat(next(out, " new,")).as("quiet while nothing is new").startsWith("1 new,");
        process.destroy(); // as Ctrl-C and kill do
        process.waitFor();
      } finally {
        process.destroyForcibly();
      }
      Path w = folder.resolve("w");
      assertThat(Typed.run("search", "type:article", "-w", w.toString()).out())
          .contains("/story/0")
          .contains("/story/1");
      assertThat(Typed.run("doctor", "-w", w.toString()).status()).isZero();
    }
  }

  private static String next(BufferedReader out, String what) throws IOException {
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.contains(what)) {
        return line;
      }
    }
    return "";
  }

  private static Process started(List<String> line) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", classPath()));
    command.add(Main.class.getName());
    command.addAll(line);
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().put("DATELINE_FEEDS", "0.005");
    process.environment().put("DATELINE_RECHECK", "1");
    return process.redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  /** Ours, also where the tests' own loader has it and not the JVM. */
  private static String classPath() {
    if (WatchTest.class.getClassLoader() instanceof URLClassLoader loader) {
      return Stream.of(loader.getURLs())
          .map(url -> Path.of(URI.create(url.toString())).toString())
          .collect(Collectors.joining(File.pathSeparator));
    }
    return System.getProperty("java.class.path");
  }
}
