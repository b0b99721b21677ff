package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that a user gets, really started: the models inside it load, the formats come out. */
final class JarIT {
  private static final Path JAR =
      Path.of(System.getProperty("dateline.jar", "target/dateline.jar")).toAbsolutePath();

  @TempDir Path folder;

  private record Ended(int status, String out, String err) {}

  private Ended start(String input, String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-Xmx256m", "--enable-native-access=ALL-UNNAMED", "-jar", JAR.toString()));
    command.addAll(List.of(args));
    Path in = Files.writeString(folder.resolve("in"), input);
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return new Ended(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  @Test
  void it_says_its_version() throws Exception {
    Ended ended = start("", "--version");
    assertThat(ended.out()).matches("dateline [0-9].*\\n");
    assertThat(ended.status()).isZero();
  }

  @Test
  void text_in_facts_out() throws Exception {
    String text = "At least 34 people died in Manta on Tuesday, the mayor, Rosa Cevallos, said.\n";
    Ended ended = start(text, "read", "--as", "text", "--published", "2026-04-16", "-");
    assertThat(ended.err()).isEmpty();
    assertThat(ended.status()).isZero();
    JsonNode reading = new ObjectMapper().readTree(ended.out());
    assertThat(reading.get("schema").textValue()).isEqualTo("dateline/reading/1");
    assertThat(reading.get("article").get("text").textValue()).isEqualTo(text);
    List<String> types = new ArrayList<>();
    reading.get("facts").forEach(fact -> types.add(fact.get("type").textValue()));
    assertThat(types).contains("count", "date", "official", "quote");
  }

  @Test
  void one_thread_or_two_the_bytes_are_the_same() throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      lines.append("{\"id\":\"a").append(i).append("\",\"published\":\"2026-04-16\",\"text\":\"");
      lines
          .append("Police in Quito arrested ")
          .append(i + 2)
          .append(" men on Monday, 😀 he said.\"}\n");
    }
    Ended one = start(lines.toString(), "read", "--as", "jsonl", "--threads", "1", "-");
    Ended two = start(lines.toString(), "read", "--as", "jsonl", "--threads", "2", "-");
    assertThat(one.out()).isEqualTo(two.out());
    assertThat(one.out().lines()).hasSize(12);
  }

  @Test
  void the_doctor_finds_nothing_wrong() throws Exception {
    Ended ended = start("", "doctor");
    assertThat(ended.out()).contains("en-names.bin").doesNotContain("BAD");
    assertThat(ended.status()).isZero();
  }
}
