package dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Given;
import dateline.model.Masthead;
import dateline.model.Page;
import dateline.model.PageTime;
import dateline.model.Source;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every row of the word lists does what its example says. */
class WordListsTest {
  @Test
  void role_words_give_their_role() {
    for (List<String> row : Tsv.rows("roles.tsv")) {
      assertThat(Role.valueOf(row.get(1)).in(RoleWords.ofWords(row.get(2))))
          .as(row.toString())
          .isTrue();
    }
  }

  @Test
  void boilerplate_lines_are_known() {
    for (List<String> row : Tsv.rows("boilerplate.tsv")) {
      assertThat(Boilerplate.reach(row.get(3))).as(row.toString()).isPresent();
    }
  }

  @Test
  void words_of_outlets_name_no_person() {
    for (List<String> row : Tsv.rows("not-people.tsv")) {
      assertThat(PersonNames.in(row.get(1))).as(row.toString()).isEmpty();
    }
  }

  @Test
  void months_are_read_in_every_spelling() {
    for (List<String> row : Tsv.rows("months.tsv")) {
      assertThat(DateText.read(row.get(2))).as(row.toString()).isPresent();
      for (String name : row.get(1).split(" ", -1)) {
        assertThat(DateText.read("2 " + name + " 2031").map(t -> t.date().getMonthValue()))
            .as(name)
            .contains(Integer.valueOf(row.get(0)));
      }
    }
  }

  @Test
  void date_labels_tell_the_day_it_came_out_from_a_change() {
    for (List<String> row : Tsv.rows("date-labels.tsv")) {
      String other = row.get(1).equals("changed") ? "3 May 2031 " : "Updated 3 May 2031 ";
      Extraction read = read("", "<p>" + other + row.get(2) + "</p>");
      String day = row.get(1).equals("changed") ? "2031-05-03" : "2031-05-02";
      assertThat(read.article().masthead().published().map(PageTime::toString))
          .as(row.toString())
          .contains(day);
    }
  }

  @Test
  void date_metas_give_the_date_they_are_named_after() {
    for (List<String> row : Tsv.rows("date-metas.tsv")) {
      boolean changed = row.get(1).equals("changed");
      String other = changed ? "<meta name=publishdate content=2031-05-01>" : "";
      Masthead masthead = read(row.get(2) + other, "").article().masthead();
      assertThat(changed ? masthead.modified() : masthead.published())
          .as(row.toString())
          .contains(PageTime.parse("2031-05-02").orElseThrow());
    }
  }

  private static Extraction read(String head, String line) {
    String html =
        "<html><head>"
            + head
            + "</head><body><h1>Harbour closes</h1>"
            + line
            + "<p>The harbour closed on Monday after a wall fell, the mayor"
            + " said.</p></body></html>";
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    return new ArticleExtractor()
        .extract(
            new Page(
                URI.create("https://lune.example/a"),
                Source.UNKNOWN,
                Instant.parse("2031-05-20T00:00:00Z"),
                200,
                Map.of(),
                bytes,
                Given.NOTHING));
  }

  @Test
  void every_cue_has_a_weight() {
    Set<String> named = new HashSet<>();
    Tsv.rows("cues.tsv").forEach(row -> named.add(row.get(0)));
    for (Cue cue : Cue.values()) {
      assertThat(named).contains(cue.name());
    }
    assertThat(named).hasSize(Cue.values().length);
  }

  @Test
  void every_encoding_label_is_known() {
    for (List<String> row : Tsv.rows("encodings.tsv")) {
      for (String label : row.get(1).split(" ", -1)) {
        assertThat(Labels.charset(label)).as(label).isPresent();
      }
    }
  }
}
