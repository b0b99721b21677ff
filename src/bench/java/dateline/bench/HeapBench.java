package dateline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Page;
import dateline.read.InventedArticle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A quarter of a gigabyte is enough to read real pages and very long ones on two threads. */
class HeapBench {
  @TempDir Path folder;

  @Test
  void two_threads_read_in_256_megabytes() throws Exception {
    Path pages = Files.createDirectory(folder.resolve("pages"));
    int count = 0;
    for (Page page : RealPages.some(300)) {
      Files.write(pages.resolve("page-" + count++ + ".html"), page.body());
    }
    for (int seed = 0; seed < 6; seed++) {
      Files.writeString(
          pages.resolve("long-" + seed + ".html"), InventedArticle.page(400_000, seed));
    }
    Path out = folder.resolve("out");
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "dateline.cli.Main",
                    "read",
                    "--format",
                    "json",
                    "--threads",
                    "2",
                    pages.toString()))
            .redirectOutput(out.toFile())
            .redirectError(folder.resolve("err").toFile())
            .start();
    int status = process.waitFor();
    String errors = Files.readString(folder.resolve("err"));
    System.out.printf(
        "[bench] %d pages and 6 of 400,000 characters, two threads, -Xmx256m: status %d%n",
        count, status);
    assertThat(errors).doesNotContain("OutOfMemory");
    try (var lines = Files.lines(out)) {
      assertThat(lines.count()).isEqualTo(count + 6L);
    }
  }
}
