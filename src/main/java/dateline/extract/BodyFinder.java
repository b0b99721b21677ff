package dateline.extract;

import dateline.model.Paragraph;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the blocks of the body: the area that holds most of what reads like sentences. */
final class BodyFinder {
  private final Blocks page;
  private final double[] score;
  private final int[] roles;

  BodyFinder(Blocks page) {
    this.page = page;
    this.score = new double[page.size()];
    this.roles = new int[page.size()];
    double total = 0;
    for (Block block : page.blocks()) {
      total += plain(block);
    }
    int[] foreign = foreign(total);
    for (Block block : page.blocks()) {
      roles[block.index()] = foreign[block.index()];
      score[block.index()] = score(block, foreign[block.index()]);
    }
  }

  // what a block weighs if its surroundings say nothing
  private static double plain(Block block) {
    boolean prose = block.words() >= 8 && block.linkShare() < 0.5;
    return prose && (block.endsInStop() || block.words() > 25) ? Math.min(block.words(), 120) : 0;
  }

  // a "sidebar" class on what holds most of the page's prose means something else
  private int[] foreign(double total) {
    int[] found = new int[page.size()];
    for (Area area : page.areas()) {
      int bits = area.roles & Role.FOREIGN;
      if (bits == 0 || area.size() == 0) {
        continue;
      }
      double inside = 0;
      for (int i = area.first; i < area.end; i++) {
        inside += plain(page.get(i));
      }
      if (inside > 0.5 * total && inside > 60) {
        continue;
      }
      for (int i = area.first; i < area.end; i++) {
        found[i] |= bits;
      }
    }
    return found;
  }

  private static double score(Block block, int foreign) {
    double links = block.linkShare();
    if (foreign != 0) {
      return -Math.min(block.words(), 20) - 2;
    }
    if (block.isHeading() || block.kind() == Paragraph.Kind.CAPTION) {
      return 0;
    }
    if (links > 0.5) {
      return -Math.min(block.words(), 15) - 2;
    }
    if (block.words() >= 10 || block.endsInStop() && block.words() >= 3) {
      return Math.min(block.words(), 100) * (1 - links);
    }
    return -1;
  }

  /** Indices of the body's blocks in page order. */
  List<Integer> body() {
    Area best = null;
    double top = 0;
    for (Area area : page.areas()) {
      double sum = 0;
      for (int i = area.first; i < area.end; i++) {
        sum += score[i];
      }
      if (area.is(Role.CONTENT)) {
        sum *= 1.15;
      }
      if (sum > top || best != null && sum >= top && area.depth > best.depth) {
        top = sum;
        best = area;
      }
    }
    return best == null ? List.of() : select(best);
  }

  private List<Integer> select(Area area) {
    List<Integer> kept = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = area.first; i < area.end; i++) {
      Block block = page.get(i);
      boolean keep =
          switch (block.kind()) {
            case HEADING -> roles[i] == 0 && leadsOn(i, area.end) && block.linkShare() < 0.5;
            case CAPTION -> (roles[i] & ~Role.BYLINE.bit()) == 0 && block.words() > 1;
            case LIST, TABLE -> roles[i] == 0 && block.linkShare() < 0.5 && block.words() > 1;
            default -> score[i] > 0;
          };
      if (keep && (block.words() < 6 || seen.add(Words.key(block.text())))) {
        kept.add(i);
      }
    }
    return kept;
  }

  private boolean leadsOn(int heading, int end) {
    for (int i = heading + 1; i < Math.min(end, heading + 4); i++) {
      if (score[i] > 0) {
        return true;
      }
    }
    return false;
  }
}
