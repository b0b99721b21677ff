package dateline.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What was found on our own pages stays found. */
final class PageFloorsTest {
  private static final Path PAGES = Path.of("corpus", "pages");

  @Test
  void no_figure_of_the_pages_is_under_its_floor() throws Exception {
    Floors floors = Floors.ofPages(Path.of("corpus", "floors.json")).orElseThrow();
    PageScorer scorer = Evaluation.ofPages(PageGold.read(PAGES));
    Floors now = Floors.of(scorer, Floors.digestOf(PAGES));
    assertThat(now.digest())
        .as(
            "the pages changed: take the floors anew, ./dateline eval corpus/pages --floors"
                + " corpus/floors.json --raise")
        .isEqualTo(floors.digest());
    assertThat(floors.fallen(now)).as(String.join("\n", scorer.errors())).isEmpty();
  }

  @Test
  void there_are_pages_of_more_than_twenty_layouts_and_some_that_are_no_article() throws Exception {
    var pages = PageGold.read(PAGES);
    assertThat(pages).hasSizeGreaterThan(40);
    assertThat(pages.stream().filter(page -> page.problem().isPresent())).hasSizeGreaterThan(3);
    assertThat(pages)
        .allSatisfy(
            page -> assertThat(page.paragraphs().isEmpty()).isEqualTo(page.problem().isPresent()));
  }
}
