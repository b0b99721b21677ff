package dateline.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.bench.Ratio;
import dateline.model.Paragraph;
import dateline.model.Span;
import dateline.read.InventedArticle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Tokens, tags and names of the same sentences: ours against stock OpenNLP, whose name model has
 * its default features.
 */
class NlpBench {
  private static final Path FOLDER = Path.of("..", "shared", "eval", "dev", "ner");

  private static final WordScanner SCANNER = new WordScanner(new Abbreviations());

  private record Text(String text, List<Span> sentences) {}

  @Test
  void tokens_tags_and_names_take_an_eighth_of_opennlp() throws Exception {
    Models models = Models.load(Optional.empty());
    Gazetteer gazetteer = new Gazetteer(new WordScanner(new Abbreviations()));
    Tagging ours = new Tagging(models, gazetteer);
    StockOpenNlp stock = StockOpenNlp.withNames(StockOpenNlp.trainNames(), false);
    List<Text> texts = texts();
    Ratio.Result result =
        Ratio.cpu(
            "tokens, tags and names of " + texts.size() + " texts, stock OpenNLP",
            25,
            9,
            () -> ours(texts, ours),
            () -> stock(texts, stock));
    int tokens = 0;
    for (Text text : texts) {
      for (Line line : lines(text, ours)) {
        tokens += line.words().size();
      }
    }
    System.out.printf(
        "[bench] %,d tokens: %d bytes a token against %d%n",
        tokens, result.oursBytes() / tokens, result.theirsBytes() / tokens);
    assertThat(result.speed()).as("%s", result).isGreaterThanOrEqualTo(8);
  }

  private static int ours(List<Text> texts, Tagging tagging) {
    int found = 0;
    for (Text text : texts) {
      found += tagging.names(lines(text, tagging)).size();
    }
    return found;
  }

  private static List<Line> lines(Text text, Tagging tagging) {
    List<Line> lines = new ArrayList<>();
    for (Span sentence : text.sentences) {
      Words words = SCANNER.scan(text.text, sentence);
      lines.add(new Line(sentence, words, tagging.tags(words), Paragraph.Kind.BODY));
    }
    return lines;
  }

  private static int stock(List<Text> texts, StockOpenNlp stock) {
    int found = 0;
    for (Text text : texts) {
      for (Span sentence : text.sentences) {
        found += stock.read(sentence.of(text.text));
      }
      stock.nextArticle();
    }
    return found;
  }

  /** News of the development sets when they are there, else invented articles. */
  private static List<Text> texts() throws IOException {
    List<String> all = new ArrayList<>();
    if (Files.isDirectory(FOLDER)) {
      try (Stream<Path> files = Files.list(FOLDER)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
          List<String> lines = Files.readAllLines(file);
          for (int i = 0; i < lines.size(); i += 4) {
            all.add(
                new com.fasterxml.jackson.databind.ObjectMapper()
                    .readTree(lines.get(i))
                    .path("text")
                    .asText());
          }
        }
      }
    } else {
      for (int seed = 0; seed < 100; seed++) {
        all.add(InventedArticle.text(5_000, seed));
      }
    }
    SentenceSplitter splitter = new SentenceSplitter(new Abbreviations());
    return all.stream()
        .map(text -> new Text(text, splitter.split(text, 0, text.length())))
        .toList();
  }
}
