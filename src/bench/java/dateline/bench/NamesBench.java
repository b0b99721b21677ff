package dateline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.nlp.ModelFile;
import dateline.nlp.Models;
import dateline.nlp.Splitting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What names cost: model files, memory, the time to the first reading, splitting and cutting. */
final class NamesBench {
  private static final int STARTS = 9;

  @TempDir Path folder;
  private Path article = Path.of("article.txt");

  @BeforeEach
  void article() throws IOException {
    article = Files.writeString(folder.resolve("article.txt"), texts().get(6));
  }

  @Test
  void models_and_memory() throws Exception {
    long bytes = Models.load(Optional.empty()).files().stream().mapToLong(ModelFile::size).sum();
    long heap = Long.parseLong(run(FirstReading.class, "heap").strip());
    System.out.printf("[bench] models %,d bytes, live heap %,d bytes%n", bytes, heap);
    assertThat(bytes).isLessThanOrEqualTo(20_000_000);
    assertThat(heap).isLessThanOrEqualTo(200L << 20);
  }

  @Test
  void start_to_first_reading() throws Exception {
    Ratio.Result start =
        Ratio.wall(
            "start to first Reading",
            1,
            STARTS,
            () -> run(FirstReading.class),
            () -> run(FirstTags.class));
    assertThat(start.cost()).isLessThanOrEqualTo(1.5);
  }

  @Test
  void sentences() throws Exception {
    List<String> texts = texts();
    Splitting ours = new Splitting();
    SentenceDetectorME theirs =
        new SentenceDetectorME(new SentenceModel(FirstTags.model("sentence")));
    Ratio.Result speed =
        Ratio.cpu(
            "sentences",
            20,
            15,
            () -> texts.stream().mapToInt(text -> ours.sentences(text).size()).sum(),
            () -> texts.stream().mapToInt(text -> theirs.sentPosDetect(text).length).sum());
    assertThat(speed.cost()).isLessThan(1);
  }

  @Test
  void words() throws Exception {
    Splitting ours = new Splitting();
    TokenizerME theirs = new TokenizerME(new TokenizerModel(FirstTags.model("tokens")));
    List<String> sentences = new ArrayList<>();
    for (String text : texts()) {
      ours.sentences(text).forEach(span -> sentences.add(span.of(text)));
    }
    Ratio.Result speed =
        Ratio.cpu(
            "words",
            20,
            15,
            () -> sentences.stream().mapToInt(s -> ours.words(s).length).sum(),
            () -> sentences.stream().mapToInt(s -> theirs.tokenize(s).length).sum());
    assertThat(speed.cost()).isLessThan(1);
  }

  /** Runs a class in a JVM of its own and gives back what it printed. */
  private String run(Class<?> main, String... more) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-Xmx512m", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of(main.getName(), article.toString()));
    command.addAll(List.of(more));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return out;
  }

  /** The texts of the annotated articles, in the order of their names. */
  private static List<String> texts() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("corpus", "gold"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        texts.add(mapper.readTree(Files.readString(file)).path("text").asText());
      }
    }
    return texts;
  }
}
