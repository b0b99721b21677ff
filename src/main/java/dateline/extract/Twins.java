package dateline.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Blocks written alike: same tag, depth and classes. */
final class Twins {
  private final Blocks page;
  // by area, since the tag of a block is a matter of its area
  private final int[] kin;
  private final List<Double> prose = new ArrayList<>();
  private final List<Integer> counts = new ArrayList<>();
  private final List<Integer> homes = new ArrayList<>();

  Twins(Blocks page, double[] prose) {
    this.page = page;
    this.kin = new int[page.areas().size()];
    Arrays.fill(kin, -1);
    Map<String, Integer> known = new HashMap<>();
    Set<Long> seen = new HashSet<>();
    for (Block block : page.blocks()) {
      int own = kin[block.area()];
      if (own < 0) {
        own = known.computeIfAbsent(name(block), name -> next());
        kin[block.area()] = own;
      }
      this.prose.set(own, this.prose.get(own) + prose[block.index()]);
      counts.set(own, counts.get(own) + 1);
      if (seen.add(((long) own << 32) + home(page, block))) {
        homes.set(own, homes.get(own) + 1);
      }
    }
  }

  private int next() {
    prose.add(0.0);
    counts.add(0);
    homes.add(0);
    return counts.size() - 1;
  }

  private String name(Block block) {
    Area area = page.areaOf(block);
    Element parent = area.element.parent();
    return String.join(
        "|",
        block.tag(),
        Integer.toString(area.depth),
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
    return prose.get(kind);
  }

  int count(int kind) {
    return counts.get(kind);
  }

  /** In how many elements they stand. */
  int homes(int kind) {
    return homes.get(kind);
  }
}
