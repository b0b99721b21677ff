package dateline.extract;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Recognises front pages and lists of articles: many linked headlines, hardly a paragraph. */
final class IndexPages {
  private static final int FEW_TEASERS = 3;
  private static final int MANY_TEASERS = 8;
  private static final int LITTLE_PROSE = 100;

  private IndexPages() {}

  /**
   * What is wrong, when the page is a list.
   *
   * @param body indices of the blocks that were taken for the body
   */
  static Optional<String> problem(PageFacts facts, Blocks page, List<Integer> body) {
    boolean saysArticle =
        facts.article().isPresent()
            || facts.metas().first("og:type").filter(type -> type.contains("article")).isPresent();
    if (saysArticle) {
      return Optional.empty();
    }
    long teasers = page.blocks().stream().filter(IndexPages::isTeaser).count();
    boolean front = facts.url().filter(IndexPages::isFront).isPresent();
    boolean list = front ? teasers >= FEW_TEASERS : teasers >= MANY_TEASERS;
    return list && prose(page, body) < LITTLE_PROSE * (front ? 3 : 1)
        ? Optional.of(
            "this is a front page or a list of articles, not an article; give the address of one of"
                + " them")
        : Optional.empty();
  }

  private static boolean isTeaser(Block block) {
    return block.isHeading() && block.linkShare() > 0.7 && block.words() >= 4;
  }

  private static boolean isFront(URI url) {
    String path = url.getRawPath();
    return path == null
        || path.length() <= 1
        || path.equals("/index.html")
        || path.equals("/index.php");
  }

  // words of sentences that do not follow a linked headline
  private static int prose(Blocks page, List<Integer> body) {
    int words = 0;
    for (int index : body) {
      Block block = page.get(index);
      boolean teased = index > 0 && isTeaser(page.get(index - 1));
      boolean sentences = block.words() >= 12 && block.endsInStop() && block.linkShare() < 0.3;
      words += sentences && !teased ? block.words() : 0;
    }
    return words;
  }
}
