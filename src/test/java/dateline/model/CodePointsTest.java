package dateline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class CodePointsTest {
  @Test
  void an_emoji_counts_once() {
    String text = "a😀b 𝔘 c";
    CodePoints points = new CodePoints(text);
    assertThat(points.of(text.indexOf('b'))).isEqualTo(2);
    assertThat(points.of(text.indexOf('c'))).isEqualTo(6);
    assertThat(points.of(text.length())).isEqualTo(7);
  }

  @Test
  void every_offset_agrees_with_the_string_itself() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      text.appendCodePoint(
          random.nextInt(4) == 0 ? 0x1F600 + random.nextInt(50) : 'a' + random.nextInt(26));
    }
    CodePoints points = new CodePoints(text.toString());
    for (int i = 0; i <= text.length(); i++) {
      boolean inside =
          i > 0
              && i < text.length()
              && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
      if (!inside) {
        assertThat(points.of(i))
            .as("seed %d, offset %d", seed, i)
            .isEqualTo(text.codePointCount(0, i));
      }
    }
  }
}
