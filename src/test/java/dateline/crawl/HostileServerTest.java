package dateline.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each harm is cut at its limit, in ten seconds and 256 MB, while a good host is crawled. */
class HostileServerTest {
  private static final List<String> JAVA =
      List.of(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-Xmx256m",
          "-XX:+ExitOnOutOfMemoryError",
          "--enable-native-access=ALL-UNNAMED",
          "-cp",
          classPath(),
          HostileCrawl.class.getName());

  @TempDir Path folder;

  @Test
  void every_harm_is_cut_at_its_limit_and_other_hosts_go_on() throws Exception {
    List<String> said = new ArrayList<>();
    Map<HostileServers.Harm, Duration> took = new EnumMap<>(HostileServers.Harm.class);
    try (HostileServers servers = new HostileServers()) {
      List<String> command = new ArrayList<>(JAVA);
      command.add(folder.resolve("crawl.db").toString());
      for (HostileServers.Harm harm : HostileServers.Harm.values()) {
        command.add(harm.isListing() ? "listing" : "page");
        command.add(servers.uri(harm).toString());
      }
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
        assertThat(out.readLine()).isEqualTo("BEGUN");
        for (String line = out.readLine(); line != null; line = out.readLine()) {
          said.add(line);
          long now = System.nanoTime();
          for (HostileServers.Harm harm : HostileServers.Harm.values()) {
            if (said.getLast().startsWith(harm.path() + " ")) {
              took.put(harm, Duration.ofNanos(now - servers.asked(harm)));
            }
          }
        }
      } finally {
        process.destroyForcibly();
      }
    }
    assertThat(took).hasSize(HostileServers.Harm.values().length);
    assertThat(took).allSatisfy((harm, t) -> assertThat(t).isLessThan(tenSeconds()));
    assertThat(said).last().isEqualTo("DONE");
    assertThat(said.stream().filter(l -> l.startsWith("/story/") && l.endsWith(" NEW ")))
        .hasSize(HostileServers.GOOD_PAGES);
    String limit = "larger than " + HostileServers.LIMIT + " bytes";
    assertThat(of(said, HostileServers.Harm.ENDLESS)).contains("FAILED").contains(limit);
    assertThat(of(said, HostileServers.Harm.SLOW)).contains("no complete answer within 3.0 s");
    assertThat(of(said, HostileServers.Harm.BOMB)).contains("FAILED").contains(limit);
    assertThat(of(said, HostileServers.Harm.ZIPPED)).contains(limit + " once inflated");
    assertThat(of(said, HostileServers.Harm.HEADERS)).contains("larger than 256 KB");
    assertThat(of(said, HostileServers.Harm.REDIRECTS)).contains("more than 10 redirects");
    assertThat(of(said, HostileServers.Harm.DEEP)).contains("0 items");
    assertThat(of(said, HostileServers.Harm.ENTITIES)).contains("0 items");
    assertThat(of(said, HostileServers.Harm.LARGE)).contains("50000 items").contains("left out");
    assertThat(of(said, HostileServers.Harm.LOOP)).contains("1 sitemaps");
    assertThat(of(said, HostileServers.Harm.CHAIN))
        .contains("more than " + HostileServers.MOST_SITEMAPS + " sitemaps");
  }

  /** Longer where the machine does other work at the same time. */
  private static Duration tenSeconds() {
    OperatingSystemMXBean machine = ManagementFactory.getOperatingSystemMXBean();
    double load = machine.getSystemLoadAverage() / machine.getAvailableProcessors();
    return Duration.ofMillis(Math.round(10_000 * Math.max(1, load)));
  }

  private static String of(List<String> said, HostileServers.Harm harm) {
    return said.stream()
        .filter(line -> line.startsWith(harm.path() + " "))
        .collect(Collectors.joining("\n"));
  }

  /** Ours, also where the tests' own loader has it and not the JVM. */
  private static String classPath() {
    if (HostileServerTest.class.getClassLoader() instanceof URLClassLoader loader) {
      return Stream.of(loader.getURLs())
          .map(url -> Path.of(URI.create(url.toString())).toString())
          .collect(Collectors.joining(File.pathSeparator));
    }
    return System.getProperty("java.class.path");
  }
}
