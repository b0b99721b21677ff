package dateline.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.model.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import org.junit.jupiter.api.Test;

/** OpenNLP's own tagger gives every word the tag that ours gives it. */
final class PartsOfSpeechOracleTest {
  private final POSTaggerME theirs = new POSTaggerME(model());
  private final PartsOfSpeech ours = new PartsOfSpeech(Annotated.MODELS.tags());

  @Test
  void our_own_articles_get_the_tags_of_opennlp() throws IOException {
    assertThat(compare(ownTexts())).isGreaterThan(8_000);
  }

  @Test
  void the_development_sets_get_the_tags_of_opennlp() throws IOException {
    Path folder = Path.of("../shared/eval/dev");
    List<String> texts = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
          texts(file, texts);
        }
      }
    }
    assertThat(compare(texts)).isGreaterThanOrEqualTo(texts.size());
  }

  @Test
  void odd_words_get_the_tags_of_opennlp() {
    long seed = 20_261_122;
    Random random = new Random(seed);
    String[] parts = {
      "a",
      "B",
      "7",
      "-",
      ".",
      ",",
      "/",
      "é",
      "İ",
      "ǅ",
      "ß",
      "Σ",
      "日",
      "ひ",
      "カ",
      "ー",
      "'s",
      "\uD83D\uDE00",
      "\uD801\uDC00",
      "\uD83D",
      "n't",
      "the",
      "Mr",
      "\u0300",
      "$",
      "%",
      "I"
    };
    for (int i = 0; i < 2_000; i++) {
      String[] words = new String[1 + random.nextInt(12)];
      for (int k = 0; k < words.length; k++) {
        StringBuilder word = new StringBuilder();
        for (int n = random.nextInt(4); n >= 0; n--) {
          word.append(parts[random.nextInt(parts.length)]);
        }
        words[k] = word.toString();
      }
      assertThat(ours.tags(words)).as("seed %d, sentence %d", seed, i).isEqualTo(theirs.tag(words));
    }
  }

  @Test
  void the_slow_way_decides_as_the_quick_one() throws IOException {
    TagModel model = Annotated.MODELS.tags();
    for (String text : ownTexts().subList(0, 5)) {
      for (String[] words : sentences(text)) {
        TagWord[] forms = new TagWord[words.length];
        for (int i = 0; i < forms.length; i++) {
          forms[i] = new TagWord(words[i], model);
        }
        int[] outcomes = new TagBeam(model, forms).outcomes();
        String[] tags = theirs.tag(words);
        for (int i = 0; i < forms.length; i++) {
          assertThat(model.tag(outcomes[i])).as("%s in %s", words[i], text).isEqualTo(tags[i]);
        }
      }
    }
  }

  /** How many words were compared. */
  private int compare(List<String> texts) {
    int compared = 0;
    for (String text : texts) {
      for (String[] words : sentences(text)) {
        assertThat(ours.tags(words)).as("%s", (Object) words).isEqualTo(theirs.tag(words));
        compared += words.length;
      }
    }
    return compared;
  }

  private static List<String[]> sentences(String text) {
    Abbreviations abbreviations = new Abbreviations();
    WordScanner scanner = new WordScanner(abbreviations);
    List<String[]> sentences = new ArrayList<>();
    for (Span sentence : new SentenceSplitter(abbreviations).split(text, 0, text.length())) {
      sentences.add(scanner.scan(text, sentence).strings());
    }
    return sentences;
  }

  private static List<String> ownTexts() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("corpus/gold"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        texts.add(mapper.readTree(Files.readString(file)).path("text").asText());
      }
    }
    return texts;
  }

  private static void texts(Path file, List<String> texts) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    for (String line : Files.readAllLines(file)) {
      String text = mapper.readTree(line).path("text").asText();
      if (!text.isEmpty()) {
        texts.add(text);
      }
    }
  }

  private static POSModel model() {
    try (InputStream in = Models.class.getResourceAsStream("/" + Models.TAGS)) {
      return new POSModel(Optional.ofNullable(in).orElseThrow());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
