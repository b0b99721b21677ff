package dateline.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FloorsTest {
  private static Floors floors(String digest, String figure) {
    return new Floors(digest, Map.of("count.f1", new BigDecimal(figure)));
  }

  @Test
  void a_figure_under_its_floor_has_fallen() {
    assertThat(floors("d", "90.0").fallen(floors("d", "89.9")))
        .containsExactly("count.f1: 89.9 is under its floor 90.0");
    assertThat(floors("d", "90.0").fallen(floors("d", "90.0"))).isEmpty();
  }

  @Test
  void a_floor_only_rises() {
    assertThat(floors("d", "90.0").raisedBy(floors("d", "80.0"))).isEqualTo(floors("d", "90.0"));
    assertThat(floors("d", "90.0").raisedBy(floors("d", "91.0"))).isEqualTo(floors("d", "91.0"));
  }

  @Test
  void floors_taken_on_other_gold_are_taken_anew() {
    assertThat(floors("old", "90.0").raisedBy(floors("new", "80.0")))
        .isEqualTo(floors("new", "80.0"));
  }

  @Test
  void floors_come_back_as_they_were_written(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("floors.json");
    floors("d", "90.1").write(file);
    assertThat(Floors.read(file)).contains(floors("d", "90.1"));
  }

  @Test
  void the_digest_changes_with_a_single_byte(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.json"), "{}");
    String before = Floors.digestOf(folder);
    Files.writeString(folder.resolve("a.json"), "{} ");
    assertThat(Floors.digestOf(folder)).isNotEqualTo(before);
  }
}
