package dateline.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.model.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import org.junit.jupiter.api.Test;

/** Our words are those of OpenNLP's official tokenizer but for what it gets wrong. */
final class WordScannerOracleTest {
  private static final String MODEL = "/opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin";

  /**
   * Where the two differ stands a mark or a figure: a hyphen that we always split, a curly
   * apostrophe or a stop that the model glues to a word, a figure it breaks. The treebanks part
   * "can not" too.
   */
  @Test
  void words_differ_from_opennlps_only_at_marks_and_figures() throws IOException {
    Abbreviations abbreviations = new Abbreviations();
    SentenceSplitter splitter = new SentenceSplitter(abbreviations);
    WordScanner scanner = new WordScanner(abbreviations);
    TokenizerME theirs = new TokenizerME(model());
    int all = 0;
    int same = 0;
    for (String text : texts()) {
      for (Span sentence : splitter.split(text, 0, text.length())) {
        Set<Span> ours = new HashSet<>();
        Words words = scanner.scan(text, sentence);
        for (int i = 0; i < words.size(); i++) {
          ours.add(words.span(i));
        }
        for (opennlp.tools.util.Span token : theirs.tokenizePos(sentence.of(text))) {
          Span span =
              new Span(sentence.start() + token.getStart(), sentence.start() + token.getEnd());
          all++;
          same += ours.contains(span) ? 1 : 0;
          if (!ours.contains(span) && !span.of(text).equals("cannot")) {
            assertThat(isAtMark(text, span)).as(sentence.of(text) + ": " + span.of(text)).isTrue();
          }
        }
      }
    }
    assertThat(100.0 * same / all).isGreaterThan(97);
  }

  private static boolean isAtMark(String text, Span span) {
    for (int i = Math.max(0, span.start() - 1); i <= span.end() && i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isLetter(c) && !Character.isWhitespace(c)) {
        return true;
      }
    }
    return false;
  }

  private static TokenizerModel model() throws IOException {
    try (InputStream in = Models.class.getResourceAsStream(MODEL)) {
      return new TokenizerModel(Optional.ofNullable(in).orElseThrow());
    }
  }

  private static List<String> texts() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    try (Stream<Path> files = Files.list(Path.of("corpus/gold"))) {
      List<Path> gold = files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
      assertThat(gold).as("corpus/gold").isNotEmpty();
      List<String> texts = new java.util.ArrayList<>();
      for (Path file : gold) {
        texts.add(mapper.readTree(Files.readString(file)).path("text").asText());
      }
      return texts;
    }
  }
}
