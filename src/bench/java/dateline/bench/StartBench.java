package dateline.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dateline.nlp.StockOpenNlp;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From nothing to the first reading: the launcher on one text against a program that reads it with
 * stock OpenNLP, fresh processes by turns. Needs {@code mvn package} and Linux, whose kernel says
 * what a child cost.
 */
class StartBench {
  private static final Path JAR = Path.of("target", "dateline.jar");
  private static final Path CHILDREN = Path.of("/proc/self/stat");
  private static final int ROUNDS = 11;

  @TempDir Path folder;

  @Test
  void the_first_reading_comes_sooner_than_opennlps() throws Exception {
    assumeThat(JAR).exists();
    assumeThat(CHILDREN).exists();
    Path names = folder.resolve("names.bin");
    try (OutputStream out = Files.newOutputStream(names)) {
      StockOpenNlp.trainNames().serialize(out);
    }
    Path text = folder.resolve("text.txt");
    Files.writeString(text, dateline.read.InventedArticle.text(3_000, 7));
    List<String> ours = List.of("./dateline", "read", "--format", "json", text.toString());
    List<String> stock =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-Xmx512m",
            "-cp",
            System.getProperty("java.class.path"),
            "dateline.nlp.StockStart",
            names.toString(),
            text.toString());
    run(ours); // makes the class cache
    run(stock);
    double[] wall = new double[ROUNDS];
    double[] cpu = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      Cost mine = run(ours);
      Cost theirs = run(stock);
      wall[i] = mine.seconds / theirs.seconds;
      cpu[i] = mine.cpu / theirs.cpu;
    }
    Arrays.sort(wall);
    Arrays.sort(cpu);
    System.out.printf(
        "[bench] start to first reading: %.2f of stock OpenNLP's CPU (%.2f-%.2f), %.2f of its time"
            + " (%.2f-%.2f), %d rounds%n",
        cpu[ROUNDS / 2],
        cpu[0],
        cpu[ROUNDS - 1],
        wall[ROUNDS / 2],
        wall[0],
        wall[ROUNDS - 1],
        ROUNDS);
    assertThat(cpu[ROUNDS / 2]).isLessThanOrEqualTo(0.8);
  }

  private record Cost(double seconds, double cpu) {}

  private Cost run(List<String> command) throws IOException, InterruptedException {
    long before = childTicks();
    long start = System.nanoTime();
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process =
        builder
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile())
            .start();
    assertThat(process.waitFor()).as(Files.readString(folder.resolve("err"))).isZero();
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Cost(seconds, childTicks() - before);
  }

  /** User and system time of the children that have ended, in the kernel's ticks. */
  private static long childTicks() throws IOException {
    String stat = Files.readString(CHILDREN);
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
  }
}
