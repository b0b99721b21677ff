package dateline.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.model.Entity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MarkedArticlesTest {
  private static final Path OWN = Path.of("corpus", "names");

  private static final Set<String> REGIONS =
      Set.of(
          "caribbean",
          "caucasus",
          "central-africa",
          "central-asia",
          "east-africa",
          "east-asia",
          "eastern-europe",
          "latin-america",
          "middle-east",
          "north-africa",
          "north-america",
          "pacific",
          "south-asia",
          "southeast-asia",
          "southern-africa",
          "west-africa",
          "western-europe",
          "world");

  private static final Set<String> TOPICS =
      Set.of(
          "agriculture",
          "armed-groups",
          "business",
          "conflict",
          "courts",
          "crime",
          "culture",
          "diplomacy",
          "disaster",
          "education",
          "election",
          "energy",
          "environment",
          "health",
          "labour",
          "media",
          "migration",
          "ministry",
          "obituary",
          "politics",
          "religion",
          "science",
          "sport",
          "technology",
          "transport",
          "weather");

  /** Names that are genitives. */
  private static final Set<String> GENITIVES = Set.of("Moody's", "Christie's", "St. John's");

  @TempDir Path folder;

  @Test
  void marks_become_labels_and_leave_the_text() throws IOException {
    List<MarkedArticles.Marked> articles =
        read(
            """
            # x-1 Two lines | world | sport
            [PERSON Ana Lopes]'s [GROUP Chilean] side won.

            They met [ORG Union] in [LOC Talca].
            # x-2 Another | world | crime
            Nobody.
            """);
    assertThat(articles).hasSize(2);
    TrainingSet.Doc first = articles.getFirst().doc();
    assertThat(first.id()).isEqualTo("x-1");
    assertThat(first.text()).isEqualTo("Ana Lopes's Chilean side won.\n\nThey met Union in Talca.");
    assertThat(first.labels())
        .extracting(label -> label.type() + " " + label.span().of(first.text()))
        .containsExactly(
            Entity.Type.PERSON + " Ana Lopes",
            Entity.Type.GROUP + " Chilean",
            Entity.Type.ORGANISATION + " Union",
            Entity.Type.PLACE + " Talca");
    assertThat(articles.getFirst().title()).isEqualTo("Two lines");
    assertThat(articles.getLast().topic()).isEqualTo("crime");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // the third line; what the message says
        "[PERSON Ana Lopes won.; no ] for [PERSON Ana Lopes won.",
        "Ana Lopes] won.; no [ for the ] in: Ana Lopes] won.",
        "[NAME Ana Lopes] won.; found: [NAME Ana Lopes]",
        "[Ana] won.; found: [Ana]",
        "[PERSON Ana [ORG Union]] won.; not a name: [PERSON Ana [ORG Union]",
        "[PERSON  Ana] won.; not a name: [PERSON  Ana]",
        "# x-2 no region; expected # id title | region | topic",
      })
  void a_fault_is_told_with_file_and_line(String line, String message) {
    assertThatThrownBy(() -> read("# x-1 A title | world | sport\nFine.\n" + line + "\n"))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(folder.resolve("a.txt") + ":3: ")
        .hasMessageContaining(message);
  }

  @Test
  void a_head_without_text_and_a_text_without_head_are_faults() {
    assertThatThrownBy(() -> read("# x-1 A title | world | sport\n"))
        .hasMessageEndingWith("a.txt:1: no text after # x-1");
    assertThatThrownBy(() -> read("No head.\n"))
        .hasMessageEndingWith("a.txt:1: text before the first # line");
  }

  @Test
  void our_own_articles_are_many_and_from_everywhere() throws IOException {
    List<MarkedArticles.Marked> articles = MarkedArticles.readAll(OWN);
    assertThat(articles).hasSizeGreaterThanOrEqualTo(150);
    assertThat(articles).extracting(article -> article.doc().id()).doesNotHaveDuplicates();
    assertThat(articles.stream().map(MarkedArticles.Marked::region).collect(Collectors.toSet()))
        .isEqualTo(REGIONS);
    assertThat(articles.stream().map(MarkedArticles.Marked::topic).collect(Collectors.toSet()))
        .isEqualTo(TOPICS);
  }

  @Test
  void our_own_articles_are_short_and_full_of_names() throws IOException {
    for (MarkedArticles.Marked article : MarkedArticles.readAll(OWN)) {
      TrainingSet.Doc doc = article.doc();
      assertThat(doc.text().split("\\s+").length).as(doc.id()).isBetween(50, 175);
      assertThat(doc.labels().size()).as(doc.id()).isGreaterThanOrEqualTo(8);
      assertThat(doc.labels())
          .as(doc.id())
          .extracting(TrainingSet.Label::type)
          .contains(Entity.Type.PERSON, Entity.Type.ORGANISATION);
    }
  }

  @Test
  void marks_end_where_words_end_and_leave_articles_and_genitives_outside() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (MarkedArticles.Marked article : MarkedArticles.readAll(OWN)) {
      String text = article.doc().text();
      for (TrainingSet.Label label : article.doc().labels()) {
        String name = label.span().of(text);
        boolean cut =
            label.span().start() > 0
                    && Character.isLetterOrDigit(text.charAt(label.span().start() - 1))
                || label.span().end() < text.length()
                    && Character.isLetterOrDigit(text.charAt(label.span().end()));
        if (cut || name.startsWith("the ") || name.endsWith("'s") && !GENITIVES.contains(name)) {
          wrong.add(article.doc().id() + ": " + name);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void an_invented_person_lives_in_few_articles() throws IOException {
    List<String> people = new ArrayList<>();
    for (MarkedArticles.Marked article : MarkedArticles.readAll(OWN)) {
      Set<String> once = new HashSet<>();
      for (TrainingSet.Label label : article.doc().labels()) {
        String name = label.span().of(article.doc().text());
        if (label.type() == Entity.Type.PERSON && name.contains(" ") && once.add(name)) {
          people.add(name);
        }
      }
    }
    assertThat(people).hasSizeGreaterThan(450).doesNotHaveDuplicates();
  }

  private List<MarkedArticles.Marked> read(String text) throws IOException {
    Path file = folder.resolve("a.txt");
    Files.writeString(file, text, StandardCharsets.UTF_8);
    return MarkedArticles.read(file);
  }
}
