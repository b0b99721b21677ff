package dateline.extract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Blocks written alike: same tag, depth and classes. */
final class Twins {
  private final Blocks page;
  // by area, since the tag of a block is a matter of its area
  private final int[] kin;
  private final double[] prose;
  private final int[] counts;
  private final int[] homes;

  /** What the blocks of a kind have in common. */
  private record Name(String tag, int depth, String own, String around) {}

  Twins(Blocks page, double[] prose) {
    this.page = page;
    this.kin = new int[page.areas().size()];
    Arrays.fill(kin, -1);
    this.prose = new double[page.size()];
    this.counts = new int[page.size()];
    this.homes = new int[page.size()];
    Map<Name, Integer> known = new HashMap<>();
    Set<Long> seen = new HashSet<>();
    int lastHome = -1;
    int lastKin = -1;
    for (Block block : page.blocks()) {
      int own = kin[block.area()];
      if (own < 0) {
        Integer same = known.putIfAbsent(name(block), known.size());
        own = same == null ? known.size() - 1 : same;
        kin[block.area()] = own;
      }
      this.prose[own] += prose[block.index()];
      counts[own]++;
      int home = home(page, block);
      if ((home != lastHome || own != lastKin) && seen.add(((long) own << 32) + home)) {
        homes[own]++;
      }
      lastHome = home;
      lastKin = own;
    }
  }

  private Name name(Block block) {
    Area area = page.areaOf(block);
    Element parent = area.element.parent();
    return new Name(
        block.tag(),
        area.depth,
        area.element.className(),
        parent == null ? "" : parent.className());
  }

  /** The home of a paragraph is the element around its own. */
  static int home(Blocks page, Block block) {
    int own = block.area();
    int home = page.areas().get(own).parent;
    return home < 0 || block.tag().equals("div") && page.areas().get(own).size() > 1 ? own : home;
  }

  /** Which kind of twins a block belongs to. */
  int of(Block block) {
    return kin[block.area()];
  }

  double prose(int kind) {
    return prose[kind];
  }

  int count(int kind) {
    return counts[kind];
  }

  /** In how many elements they stand. */
  int homes(int kind) {
    return homes[kind];
  }
}
