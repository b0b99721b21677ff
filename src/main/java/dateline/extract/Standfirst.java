package dateline.extract;

import dateline.model.Paragraph;
import java.util.List;
import java.util.Optional;

/** Finds the summary that a page shows between its headline and its first paragraph. */
final class Standfirst {
  private static final int FARTHEST = 14;
  private static final int FEWEST_WORDS = 5;
  private static final int MOST_WORDS = 70;

  private Standfirst() {}

  /**
   * The block of the standfirst.
   *
   * @param body indices of the body's blocks
   */
  static Optional<Block> find(
      Blocks page, PageFacts facts, Headline.Choice headline, List<Integer> body) {
    if (headline.block().isEmpty() || body.isEmpty()) {
      return Optional.empty();
    }
    int from = headline.block().get().index() + 1;
    int first = firstProse(page, body, from);
    Optional<String> description =
        facts.metas().first("og:description", "description").map(Words::key);
    for (int i = from; i < Math.min(Math.min(first + 1, from + FARTHEST), page.size()); i++) {
      Block block = page.get(i);
      if (isCandidate(block) && speaks(page, block, i == first, i - from, description)) {
        return Optional.of(block);
      }
    }
    return Optional.empty();
  }

  private static int firstProse(Blocks page, List<Integer> body, int from) {
    for (int index : body) {
      Block block = page.get(index);
      boolean prose = !block.isHeading() && block.words() > 12 && block.endsInStop();
      if (index >= from && prose && !isNamed(page, block)) {
        return index;
      }
    }
    return page.size();
  }

  private static boolean isCandidate(Block block) {
    boolean kind = block.kind() == Paragraph.Kind.BODY || block.isHeading();
    boolean sized = block.words() >= FEWEST_WORDS && block.words() <= MOST_WORDS;
    return kind && sized && block.linkShare() < 0.3 && !block.tag().equals("h1");
  }

  private static boolean speaks(
      Blocks page, Block block, boolean isFirst, int distance, Optional<String> description) {
    int roles = page.rolesWithin(block, -1);
    boolean named = isNamed(page, block);
    int against =
        Role.COMMENTS.bit()
            | Role.NAV.bit()
            | Role.SHARE.bit()
            | Role.FORM.bit()
            | Role.RELATED.bit();
    if ((roles & against) != 0 && !named) {
      return false;
    }
    if (Boilerplate.reach(block.text()).isPresent() || isByline(block)) {
      return false;
    }
    if (named) {
      return true;
    }
    String key = Words.key(block.text());
    boolean described = description.filter(text -> text.equals(key)).isPresent();
    boolean heading = block.isHeading() && distance <= 2 && !isFirst;
    return !isFirst && (described || heading);
  }

  // the element or the small one around it calls itself a summary
  private static boolean isNamed(Blocks page, Block block) {
    Area own = page.areaOf(block);
    Area around = own.parent >= 0 ? page.areas().get(own.parent) : own;
    return own.is(Role.STANDFIRST) || around.is(Role.STANDFIRST) && around.size() <= 2;
  }

  private static boolean isByline(Block block) {
    String key = Words.key(block.text());
    return key.startsWith("by ") || block.words() < 12 && DateText.read(block.text()).isPresent();
  }
}
