package dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages made to hurt, each in a JVM with 256 MB: an article or a problem, in three seconds. */
class HostileHeapTest {
  private static final long MOST_MILLIS = 3_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "100,000 nested divs",
        "20 MB of text in one paragraph",
        "20 MB of text in paragraphs",
        "a million attributes",
        "no html at all",
        "binary"
      })
  void a_hostile_page_fits_into_a_small_heap(String name) throws Exception {
    long millis = MOST_MILLIS;
    String said = "";
    // a busy machine only ever adds to the time: the least of up to three processes counts
    for (int i = 0; i < 3 && millis >= MOST_MILLIS; i++) {
      said = read(name);
      String[] cells = said.strip().split("\t", -1);
      assertThat(cells).as(said).hasSize(4);
      assertThat(cells[1].equals("true") || !cells[2].equals("[]")).as(said).isTrue();
      millis = Math.min(millis, Long.parseLong(cells[0]));
    }
    assertThat(millis).as(said).isLessThan(MOST_MILLIS);
  }

  private static String read(String name) throws Exception {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                classPath(),
                HostileChild.class.getName(),
                name)
            .redirectErrorStream(true)
            .start();
    String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(child.waitFor(60, TimeUnit.SECONDS)).as(name).isTrue();
    assertThat(child.exitValue()).as(said).isZero();
    return said;
  }

  // the folders of both kinds of classes and the jars they need, whoever runs the tests
  private static String classPath() throws Exception {
    List<String> places = new ArrayList<>();
    for (Class<?> type :
        List.of(
            HostileChild.class,
            ArticleExtractor.class,
            org.jsoup.Jsoup.class,
            com.fasterxml.jackson.databind.ObjectMapper.class,
            com.fasterxml.jackson.core.JsonFactory.class,
            com.fasterxml.jackson.annotation.JsonInclude.class,
            org.jspecify.annotations.NullMarked.class)) {
      URI place = type.getProtectionDomain().getCodeSource().getLocation().toURI();
      places.add(Path.of(place).toString());
    }
    return String.join(File.pathSeparator, places);
  }
}
