package dateline.extract;

import com.sun.management.OperatingSystemMXBean;
import dateline.model.Given;
import dateline.model.Page;
import dateline.model.Source;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/** Extracts one page made to hurt in a JVM of its own, and says what it cost. */
final class HostileChild {
  static final String SENTENCE = "The council of Port Lune met on Monday and talked for hours. ";

  private HostileChild() {}

  /** Prints CPU milliseconds of the whole process, whether it was read, and the problems. */
  public static void main(String[] arguments) {
    Page page =
        new Page(
            URI.create("https://lune.example/a"),
            Source.UNKNOWN,
            Instant.parse("2031-05-03T00:00:00Z"),
            200,
            Map.of(),
            body(arguments[0]),
            Given.NOTHING);
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long before = system.getProcessCpuTime();
    Extraction found = new ArticleExtractor().extract(page);
    long millis = (system.getProcessCpuTime() - before) / 1_000_000;
    System.out.println(
        millis + "\t" + found.isReadable() + "\t" + found.problems() + "\t" + arguments[0]);
  }

  private static byte[] body(String name) {
    return switch (name) {
      case "100,000 nested divs" -> bytes("<div>".repeat(100_000) + SENTENCE);
      case "20 MB of text in one paragraph" -> bytes("<p>" + SENTENCE.repeat(330_000));
      case "20 MB of text in paragraphs" -> bytes(("<p>" + SENTENCE).repeat(320_000));
      case "a million attributes" -> bytes("<p " + attributes() + ">" + SENTENCE.repeat(20));
      case "no html at all" -> bytes(SENTENCE.repeat(100));
      case "binary" -> binary();
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String attributes() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 1_000_000; i++) {
      text.append('a').append(i).append("=1 ");
    }
    return text.toString();
  }

  private static byte[] binary() {
    byte[] bytes = new byte[5_000_000];
    new java.util.Random(20_310_503).nextBytes(bytes);
    return bytes;
  }
}
