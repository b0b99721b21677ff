package dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
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
