package dateline.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class RepeatsTest {
  @Test
  void a_short_text_is_searched() {
    Repeats repeats = new Repeats("The port reopened. The port reopened.");
    assertThat(repeats.twice("The port reopened.")).isTrue();
    assertThat(repeats.twice("The port reopened. The")).isFalse();
    assertThat(repeats.twice("never said")).isFalse();
  }

  @Test
  void a_long_text_gives_the_same_answers_as_a_search() {
    long seed = 41;
    Random random = new Random(seed);
    String[] sentences = {
      "The mayor of the harbour town said on Monday that ",
      "The mayor of the harbour town said on Tuesday that ",
      "nobody had asked for the figures. ",
      "Aid came late… ",
      "“No,” she said. "
    };
    StringBuilder text = new StringBuilder();
    while (text.length() < 30_000) {
      text.append(sentences[random.nextInt(sentences.length)]);
      if (random.nextInt(3) == 0) {
        text.append(random.nextInt(1_000_000)).append(' ');
      }
    }
    Repeats repeats = new Repeats(text.toString());
    for (int i = 0; i < 500; i++) {
      int from = random.nextInt(text.length() - 300);
      String words = text.substring(from, from + 1 + random.nextInt(250));
      assertThat(repeats.twice(words))
          .as("seed %d: %s", seed, words)
          .isEqualTo(text.indexOf(words) != text.lastIndexOf(words));
    }
  }
}
