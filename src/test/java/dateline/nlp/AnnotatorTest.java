package dateline.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.model.AnnotatedArticle;
import dateline.model.Article;
import dateline.model.Sentence;
import dateline.model.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

final class AnnotatorTest {
  private static final long SEED = 7;
  private static final Set<String> TAGS =
      Set.of(
          "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON",
          "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X");

  /** Two hundred articles: the corpus, and pieces of it put together anew. */
  private static List<Article> articles() throws IOException {
    List<String> paragraphs = new ArrayList<>();
    ObjectMapper mapper = new ObjectMapper();
    try (Stream<Path> files = Files.list(Path.of("corpus/gold"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        String text = mapper.readTree(Files.readString(file)).path("text").asText();
        text.lines().filter(line -> !line.isBlank()).forEach(paragraphs::add);
      }
    }
    Random random = new Random(SEED);
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String[] lines = new String[6];
      for (int k = 0; k < lines.length; k++) {
        lines[k] = paragraphs.get(random.nextInt(paragraphs.size()));
      }
      articles.add(Annotated.article(lines));
    }
    return articles;
  }

  @Test
  void the_same_article_gives_the_same_whatever_was_read_before_and_on_whatever_thread()
      throws Exception {
    Map<String, AnnotatedArticle> first = new HashMap<>();
    List<Article> articles = articles();
    for (Article article : articles) {
      first.put(article.id(), Annotated.ANNOTATOR.annotate(article));
    }
    Collections.shuffle(articles, new Random(SEED + 1));
    Annotator other = new Annotator(Annotated.MODELS);
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      List<Future<AnnotatedArticle>> again = new ArrayList<>();
      for (Article article : articles) {
        again.add(threads.submit(() -> other.annotate(article)));
      }
      for (Future<AnnotatedArticle> read : again) {
        AnnotatedArticle article = read.get();
        assertThat(article).as("seed " + SEED).isEqualTo(first.get(article.article().id()));
      }
    }
  }

  @Test
  void sentences_and_tokens_lie_in_their_paragraphs_and_carry_universal_tags() throws IOException {
    for (Article article : articles().subList(0, 20)) {
      AnnotatedArticle read = Annotated.ANNOTATOR.annotate(article);
      for (Sentence sentence : read.sentences()) {
        assertThat(article.paragraphs())
            .anySatisfy(p -> assertThat(p.span().contains(sentence.span())).isTrue());
        for (Token token : sentence.tokens()) {
          assertThat(sentence.span().contains(token.span())).isTrue();
          assertThat(TAGS).contains(token.tag());
        }
      }
    }
  }

  @Test
  void hostile_text_takes_time_in_proportion() {
    List<String> texts =
        List.of(
            "x".repeat(400_000),
            "A ".repeat(200_000),
            "A.".repeat(200_000),
            "'".repeat(400_000),
            "\u201cWhy? ".repeat(60_000),
            "Al-Masri ".repeat(40_000),
            "😀".repeat(100_000));
    for (String text : texts) {
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(60),
          () -> Annotated.read(text.strip()),
          () -> text.substring(0, 10) + "..");
    }
  }

  @Test
  void an_empty_article_has_nothing_in_it() {
    AnnotatedArticle read = Annotated.read();
    assertThat(read.sentences()).isEmpty();
    assertThat(read.entities()).isEmpty();
  }
}
