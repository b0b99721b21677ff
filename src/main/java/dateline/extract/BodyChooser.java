package dateline.extract;

import dateline.model.Paragraph;
import java.util.List;

/**
 * Chooses among what a page offers as its text: the blocks that were found in it, and the body its
 * structured data gives. The page wins wherever it shows the text, since the data lacks captions,
 * heads and lists and is often cut; it loses where a script would have had to write it.
 */
final class BodyChooser {
  private static final int FEWEST_WORDS = 40;
  private static final double LITTLE = 0.4;

  private final PageFacts facts;
  private final int longest;

  BodyChooser(PageFacts facts, int longest) {
    this.facts = facts;
    this.longest = longest;
  }

  List<Block> choose(List<Block> found) {
    int shown = words(found);
    if (shown >= LITTLE * DataBody.mostWords(facts)) {
      return found;
    }
    List<Block> data = DataBody.of(facts, longest);
    int given = words(data);
    return given >= FEWEST_WORDS && shown < LITTLE * given ? data : found;
  }

  private static int words(List<Block> blocks) {
    return blocks.stream()
        .filter(block -> block.kind() != Paragraph.Kind.CAPTION)
        .mapToInt(Block::words)
        .sum();
  }
}
