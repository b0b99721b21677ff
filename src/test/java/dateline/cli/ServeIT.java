package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.fact.Reading;
import dateline.index.FactIndex;
import dateline.index.InventedNews;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server out of the jar that a user gets: it finds its services and templates in there. */
final class ServeIT {
  private static final Path JAR =
      Path.of(System.getProperty("dateline.jar", "target/dateline.jar")).toAbsolutePath();

  private static Path workspace(Path folder) throws IOException {
    Files.createFile(folder.resolve("dateline.yaml"));
    try (FactIndex index = FactIndex.create(folder.resolve("index"))) {
      for (Reading reading : new InventedNews(3).readings(20)) {
        index.put(reading);
      }
      index.commit("");
    }
    return folder;
  }

  @Test
  void it_prints_its_address_answers_and_ends_when_told(@TempDir Path folder) throws Exception {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "--enable-native-access=ALL-UNNAMED",
                    "-jar",
                    JAR.toString(),
                    "serve",
                    "-p",
                    "0",
                    "-w",
                    workspace(folder).toString()))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      String line = String.valueOf(out.readLine());
      assertThat(line).contains("http://127.0.0.1:");
      String address = line.substring(line.indexOf("http://"));
      assertThat(text(address)).contains("<!DOCTYPE html>").contains("dateline.css");
      assertThat(text(address + "v1/facts?limit=1")).contains("\"total\":");
      assertThat(text(address + "healthz")).isEqualTo("ok\n");
      process.destroy();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
  }

  private static String text(String address) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
    connection.setConnectTimeout(20_000);
    connection.setReadTimeout(60_000);
    return new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
