package dateline.extract;

import dateline.model.Paragraph;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the blocks of the body. Every block gets a chance of its own; the body lies in the element
 * where the chances add up to most, and is what is likely enough in there. Asked for less, a page
 * sometimes gives several times as much: then it is written in some unusual way, and what was found
 * first is a note in its margin.
 */
final class BodyFinder {
  /**
   * How sure a block must be.
   *
   * @param area an element gains from a block that is likelier than this and loses from the others
   * @param keep what a block needs to stay
   */
  record Levels(double area, double keep) {
    static final Levels STRICT = new Levels(0.2, 0.25);
    static final Levels GENEROUS = new Levels(0.1, 0.1);
  }

  private static final double SEVERAL_TIMES = 2.5;
  private static final double CONTENT_BONUS = 1.25;
  private static final int MOST_WORDS = 80;

  private final Blocks page;
  private final double[] chance;
  private final List<CueSet> cues;

  BodyFinder(Blocks page, PageFacts facts, Headline.Choice headline) {
    this(page, new BlockCues(page, facts, headline).all(), BlockModel.SHIPPED);
  }

  /**
   * Judges by another model.
   *
   * @param cues of every block, in page order
   */
  BodyFinder(Blocks page, List<CueSet> cues, BlockModel model) {
    this.page = page;
    this.cues = List.copyOf(cues);
    this.chance = new double[page.size()];
    for (int i = 0; i < chance.length; i++) {
      chance[i] = model.chance(cues.get(i));
    }
  }

  double chance(int index) {
    return chance[index];
  }

  /** Indices of the body's blocks in page order. */
  List<Integer> body() {
    List<Integer> strict = body(Levels.STRICT);
    if (SEVERAL_TIMES * words(strict) >= page.blocks().stream().mapToInt(Block::words).sum()) {
      return strict; // there is not enough on the page for that
    }
    List<Integer> generous = body(Levels.GENEROUS);
    return SEVERAL_TIMES * words(strict) < words(generous) ? generous : strict;
  }

  List<Integer> body(Levels levels) {
    int best = bestArea(levels.area());
    return best < 0 ? List.of() : select(page.areas().get(best), levels);
  }

  private int words(List<Integer> blocks) {
    return blocks.stream().mapToInt(index -> page.get(index).words()).sum();
  }

  private int bestArea(double level) {
    double[] gain = new double[page.size() + 1];
    for (Block block : page.blocks()) {
      int i = block.index();
      gain[i + 1] = gain[i] + Math.min(block.words(), MOST_WORDS) * (chance[i] - level);
    }
    int best = -1;
    double top = 0;
    for (int a = 0; a < page.areas().size(); a++) {
      Area area = page.areas().get(a);
      double sum = gain[area.end] - gain[area.first];
      sum *= area.is(Role.CONTENT) && sum > 0 ? CONTENT_BONUS : 1;
      boolean deeper = best >= 0 && area.depth > page.areas().get(best).depth;
      if (sum > top + 1e-9 || sum > 0 && sum >= top - 1e-9 && deeper) {
        top = sum;
        best = a;
      }
    }
    return best;
  }

  private List<Integer> select(Area area, Levels levels) {
    List<Integer> kept = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = area.first; i < area.end; i++) {
      Block block = page.get(i);
      boolean keep =
          block.kind() == Paragraph.Kind.CAPTION
              ? isCaption(i, area)
              : chance[i] > levels.keep() || isListed(i, area, levels);
      if (keep && !isLabel(block) && (block.words() < 6 || seen.add(page.key(block)))) {
        kept.add(i);
      }
    }
    return kept;
  }

  // "Save", "A-", "ENDS": one bare word that is no head, item or cell is a button or a mark
  private static boolean isLabel(Block block) {
    return block.kind() == Paragraph.Kind.BODY && block.words() < 2 && !block.endsInStop();
  }

  // an item between kept items of its own list belongs to them
  private boolean isListed(int item, Area area, Levels levels) {
    Block block = page.get(item);
    if (block.kind() != Paragraph.Kind.LIST || chance[item] < 0.1 || block.linkShare() > 0.6) {
      return false;
    }
    int list = page.areaOf(block).parent;
    int kept = 0;
    int all = 0;
    for (int i = Math.max(area.first, item - 10); i < Math.min(area.end, item + 11); i++) {
      boolean sibling = page.areaOf(page.get(i)).parent == list;
      all += sibling ? 1 : 0;
      kept += sibling && chance[i] > levels.keep() ? 1 : 0;
    }
    return kept > 0 && kept * 2 >= all - 1;
  }

  // a caption stays where it stands when the body goes on around it
  private boolean isCaption(int caption, Area area) {
    Block block = page.get(caption);
    if (block.words() < 3
        || block.linkShare() > 0.5
        || cues.get(caption).contains(Cue.SEEN_BEFORE)) {
      return false;
    }
    boolean above = false;
    boolean below = false;
    for (int i = Math.max(area.first, caption - 6); i < Math.min(area.end, caption + 7); i++) {
      boolean body = page.get(i).kind() != Paragraph.Kind.CAPTION && chance[i] > 0.5;
      above |= body && i < caption;
      below |= body && i > caption;
    }
    boolean framed = block.tag().equals("figcaption") || cues.get(caption).contains(Cue.HAS_CREDIT);
    return above && (below || framed) || below && !cues.get(caption).contains(Cue.BEFORE_HEADLINE);
  }
}
