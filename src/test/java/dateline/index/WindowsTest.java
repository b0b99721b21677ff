package dateline.index;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.fact.ArticleColumn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked of a field whose words stand among all others finds what that field says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WindowsTest {
  private static final String ARTICLES = " type:article";

  private final List<FactHits.Hit> facts = new ArrayList<>();
  private final List<FactHits.Hit> articles = new ArrayList<>();
  private FactSearch search;

  @BeforeAll
  void write(@TempDir Path folder) throws IOException {
    try (FactIndex index = FactIndex.open(folder)) {
      for (var reading : new InventedNews(1848).readings(120)) {
        index.put(reading);
      }
      index.commit("end");
    }
    search = FactSearch.open(folder);
    facts.addAll(hits("*"));
    articles.addAll(hits("*" + ARTICLES));
  }

  @AfterAll
  void close() throws IOException {
    search.close();
  }

  private List<FactHits.Hit> hits(String query) throws IOException {
    return search.search(Ask.of(FactQuery.parse(query)).show(0, 1_000)).hits();
  }

  @ParameterizedTest
  @CsvSource({"sentence, false", "headline, false", "headline, true", "text, true", "text, false"})
  void a_field_is_asked_for_its_own_words_alone(String field, boolean ofArticles)
      throws IOException {
    List<FactHits.Hit> all = ofArticles ? articles : facts;
    String kind = ofArticles ? ARTICLES : "";
    Random random = new Random(field.hashCode());
    for (int i = 0; i < 60; i++) {
      List<String> other = words(all.get(random.nextInt(all.size())).cell("sentence"), false);
      List<String> own = words(all.get(random.nextInt(all.size())).cell(field), false);
      List<String> from = random.nextBoolean() || other.isEmpty() ? own : other;
      int at = random.nextInt(from.size());
      String word = from.get(at);
      List<String> two = from.subList(at, Math.min(from.size(), at + 2));
      check(field, all, kind, "\"" + word + "\"", said -> said.contains(word));
      check(
          field,
          all,
          kind,
          "\"" + String.join(" ", two) + "\"",
          said -> Collections.indexOfSubList(said, two) >= 0);
      if (word.length() > 3) {
        String start = word.substring(0, 3);
        check(
            field,
            all,
            kind,
            start + "*",
            said -> said.stream().anyMatch(w -> w.startsWith(start)));
        check(
            field,
            all,
            kind,
            word + "~1",
            said -> said.stream().anyMatch(w -> Spelling.slips(word, w) <= 1));
      }
    }
  }

  private void check(
      String field, List<FactHits.Hit> all, String kind, String asked, Predicate<List<String>> says)
      throws IOException {
    String query = field + ":" + asked + kind;
    Set<String> wanted =
        all.stream()
            .filter(hit -> says.test(words(hit.cell(field), false)))
            .map(WindowsTest::id)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> found =
        hits(query).stream().map(WindowsTest::id).collect(Collectors.toCollection(TreeSet::new));
    assertThat(found).as(query).isEqualTo(wanted);
    assertThat(search.count(FactQuery.parse(query))).as(query).isEqualTo(wanted.size());
  }

  private static String id(FactHits.Hit hit) {
    return hit.cell(hit.type().equals(ArticleColumn.TYPE) ? "article_id" : "fact_id").plain();
  }

  private static List<String> words(dateline.fact.Cell cell, boolean kin) {
    List<String> words = new ArrayList<>();
    NewsAnalyzer analyzer = kin ? NewsAnalyzer.STEMS : NewsAnalyzer.EXACT;
    try (TokenStream stream = analyzer.tokenStream("any", cell.plain())) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(term.toString().toLowerCase(Locale.ROOT));
      }
      stream.end();
    } catch (IOException memoryOnly) {
      throw new UncheckedIOException(memoryOnly);
    }
    return words;
  }

  @ParameterizedTest
  @CsvSource({"sentence, false", "headline, false", "headline, true", "text, true", "what, false"})
  void kin_and_whether_it_says_anything_are_found_too(String field, boolean ofArticles)
      throws IOException {
    List<FactHits.Hit> all = ofArticles ? articles : facts;
    String kind = ofArticles ? ARTICLES : "";
    List<FactHits.Hit> stated =
        all.stream().filter(hit -> !words(hit.cell(field), true).isEmpty()).toList();
    assertThat(search.count(FactQuery.parse(field + ":*" + kind))).isEqualTo(stated.size());
    assertThat(search.count(FactQuery.parse("-" + field + ":*" + kind)))
        .isEqualTo(all.size() - stated.size());
    for (String word : List.of("attack", "people", "storm", "killing", "report")) {
      String stem = words(new dateline.fact.Cell.Text(word), true).getFirst();
      long wanted = all.stream().filter(hit -> words(hit.cell(field), true).contains(stem)).count();
      assertThat(search.count(FactQuery.parse(field + ":" + word + kind)))
          .as(field + ":" + word)
          .isEqualTo(wanted);
    }
  }

  @Test
  void a_text_longer_than_its_window_goes_on_far_behind() {
    Wording wording = new Wording();
    String text = IntStream.range(0, 1_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
    Windows.Layout layout = new Windows.Layout("count");
    layout.window("sentence", wording.of(text), true);
    layout.window("headline", wording.of("two words"), false);
    layout.rest(wording.of("one"));

    List<TextPart> parts = layout.parts();
    int room = Windows.SIZE - NewsAnalyzer.GAP;
    Windows.Window window = Windows.of("count", "sentence").orElseThrow();
    assertThat(parts.stream().map(TextPart::from))
        .containsExactly(0, Windows.SIZE, 2 * Windows.SIZE, window.far());
    assertThat(parts.stream().map(part -> part.words().size()))
        .containsExactly(room, 2, 1, 1_000 - room);
    assertThat(parts.stream().map(part -> window.holds(part.from())))
        .containsExactly(true, false, false, true);
  }

  @Test
  void the_end_of_a_very_long_sentence_is_found_in_it(@TempDir Path folder) throws IOException {
    try (FactIndex index = FactIndex.open(folder)) {
      InventedNews wordy = new InventedNews(3).wordy(900);
      for (int i = 0; i < 20; i++) {
        index.put(wordy.reading("long" + i));
      }
      index.commit("end");
    }
    try (FactSearch found = FactSearch.open(folder)) {
      List<FactHits.Hit> all = found.search(Ask.of(FactQuery.parse("*")).show(0, 100)).hits();
      assertThat(all).isNotEmpty();
      for (FactHits.Hit hit : all) {
        List<String> words = words(hit.cell("sentence"), false);
        assertThat(words).hasSizeGreaterThan(2 * Windows.SIZE);
        String end = "\"" + String.join(" ", words.subList(words.size() - 6, words.size())) + "\"";
        String one = " fact_id:" + id(hit);
        assertThat(found.count(FactQuery.parse("sentence:" + end + one))).as(end).isOne();
        assertThat(found.count(FactQuery.parse(end + one))).as(end).isOne();
        assertThat(found.count(FactQuery.parse("headline:" + end + one))).as(end).isZero();
      }
    }
  }
}
