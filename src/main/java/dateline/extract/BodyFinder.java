package dateline.extract;

import dateline.model.Paragraph;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the blocks of the body. Every block gets a chance of its own; the body lies in the element
 * where the chances add up to most, and is what is likely enough in there.
 */
final class BodyFinder {
  // an element gains from a block that is likelier than this and loses from the others
  static double AREA_LEVEL = 0.3;
  static double KEEP_LEVEL = 0.37;
  static double CONTENT_BONUS = 1.25;
  private static final int MOST_WORDS = 80;

  private final Blocks page;
  private final double[] chance;
  private final List<EnumSet<Cue>> cues;

  BodyFinder(Blocks page, PageFacts facts, Headline.Choice headline) {
    this(page, new BlockCues(page, facts, headline).all(), BlockModel.SHIPPED);
  }

  /**
   * Judges by another model.
   *
   * @param cues of every block, in page order
   */
  BodyFinder(Blocks page, List<EnumSet<Cue>> cues, BlockModel model) {
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
    int best = bestArea();
    return best < 0 ? List.of() : select(page.areas().get(best));
  }

  private int bestArea() {
    double[] gain = new double[page.size() + 1];
    for (Block block : page.blocks()) {
      int i = block.index();
      gain[i + 1] = gain[i] + Math.min(block.words(), MOST_WORDS) * (chance[i] - AREA_LEVEL);
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

  private List<Integer> select(Area area) {
    List<Integer> kept = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = area.first; i < area.end; i++) {
      Block block = page.get(i);
      boolean keep =
          block.kind() == Paragraph.Kind.CAPTION
              ? isCaption(i, area)
              : chance[i] > KEEP_LEVEL || isListed(i, area);
      if (keep && (block.words() < 6 || seen.add(Words.key(block.text())))) {
        kept.add(i);
      }
    }
    return kept;
  }

  // an item between kept items of its own list belongs to them
  private boolean isListed(int item, Area area) {
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
      kept += sibling && chance[i] > KEEP_LEVEL ? 1 : 0;
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
