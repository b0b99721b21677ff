package dateline.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.model.Paragraph;
import dateline.model.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ext.ExtensionLoader;
import org.junit.jupiter.api.Test;

/** OpenNLP runs our model with our features and reads the same names as we do. */
final class NameModelOracleTest {
  @Test
  void opennlps_own_name_finder_reads_the_same_names() throws IOException {
    // OpenNLP loads no class of others unasked
    ExtensionLoader.registerAllowedPackage("dateline.nlp.");
    Abbreviations abbreviations = new Abbreviations();
    WordScanner scanner = new WordScanner(abbreviations);
    Gazetteer gazetteer = new Gazetteer(scanner);
    NameTagger ours = new NameTagger(Annotated.MODELS.names(), gazetteer);
    NameFinderME theirs = new NameFinderME(model());
    int names = 0;
    for (String text : texts()) {
      List<Line> lines = lines(text, new SentenceSplitter(abbreviations), scanner);
      List<String> expected = new ArrayList<>();
      NameContext context = ours.context(lines);
      theirs.clearAdaptiveData();
      for (int i = 0; i < lines.size(); i++) {
        Words words = lines.get(i).words();
        String[][] additional = NameFeatureGenerator.additionalContext(context, context.row(i));
        for (opennlp.tools.util.Span span : theirs.find(words.strings(), additional)) {
          expected.add(
              words.start(span.getStart())
                  + "-"
                  + words.end(span.getEnd() - 1)
                  + " "
                  + Outcomes.type(span.getType()));
        }
      }
      List<String> found =
          ours.names(lines).stream()
              .map(n -> n.span().start() + "-" + n.span().end() + " " + n.type())
              .toList();
      assertThat(found).isEqualTo(expected);
      names += found.size();
    }
    assertThat(names).isGreaterThan(500);
  }

  private static TokenNameFinderModel model() throws IOException {
    try (InputStream in = Models.class.getResourceAsStream("/models/" + Models.NAMES)) {
      return new TokenNameFinderModel(Optional.ofNullable(in).orElseThrow());
    }
  }

  private static List<Line> lines(String text, SentenceSplitter splitter, WordScanner scanner)
      throws IOException {
    PartsOfSpeech parts = new PartsOfSpeech(Models.officialTags());
    List<Line> lines = new ArrayList<>();
    for (Span sentence : splitter.split(text, 0, text.length())) {
      Words words = scanner.scan(text, sentence);
      lines.add(new Line(sentence, words, parts.tags(words.strings()), Paragraph.Kind.BODY));
    }
    return lines;
  }

  private static List<String> texts() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("corpus/gold"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        texts.add(mapper.readTree(Files.readString(file)).path("text").asText());
      }
    }
    assertThat(texts).as("corpus/gold").isNotEmpty();
    return texts;
  }
}
