package dateline.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RememberedTest {
  private final List<String> made = new ArrayList<>();
  private final Remembered<String> remembered =
      new Remembered<>(
          2,
          word -> {
            made.add(word);
            return word + "!";
          });

  @Test
  void what_is_asked_again_is_not_made_again() {
    for (String word : List.of("a", "b", "a", "c", "a", "d", "a", "e", "a")) {
      assertThat(remembered.of(word)).isEqualTo(word + "!");
    }
    assertThat(made).containsExactly("a", "b", "c", "d", "e");
  }

  @Test
  void what_nobody_asks_for_is_forgotten() {
    for (String word : List.of("a", "b", "c", "d", "e", "a")) {
      assertThat(remembered.of(word)).isEqualTo(word + "!");
    }
    assertThat(made).containsExactly("a", "b", "c", "d", "e", "a");
  }
}
