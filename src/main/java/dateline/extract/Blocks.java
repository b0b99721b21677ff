package dateline.extract;

import java.util.List;

/** A page laid flat: its paragraphs in order and the elements around them. */
final class Blocks {
  private final List<Block> blocks;
  private final List<Area> areas;
  // several readers compare the same paragraph's wording
  private final String[] keys;

  Blocks(List<Block> blocks, List<Area> areas) {
    this.blocks = List.copyOf(blocks);
    this.areas = List.copyOf(areas);
    this.keys = new String[blocks.size()];
  }

  List<Block> blocks() {
    return blocks;
  }

  List<Area> areas() {
    return areas;
  }

  Block get(int index) {
    return blocks.get(index);
  }

  int size() {
    return blocks.size();
  }

  /** The key of a block's words. */
  String key(Block block) {
    String key = keys[block.index()];
    if (key == null) {
      key = Words.key(block.text());
      keys[block.index()] = key;
    }
    return key;
  }

  Area areaOf(Block block) {
    return areas.get(block.area());
  }

  /** Roles of the block's element and of everything around it, up to but not including an area. */
  int rolesWithin(Block block, int outer) {
    int roles = 0;
    int at = block.area();
    while (at > outer) {
      Area area = areas.get(at);
      roles |= area.roles;
      at = area.parent;
    }
    return roles;
  }

  /** Roles of the block's element and of what is around it, up to what holds the other one too. */
  int rolesApart(Block block, Block other) {
    int roles = 0;
    int at = block.area();
    while (at >= 0 && !isInside(other, areas.get(at))) {
      roles |= areas.get(at).roles;
      at = areas.get(at).parent;
    }
    return roles;
  }

  private static boolean isInside(Block block, Area area) {
    return area.first <= block.index() && block.index() < area.end;
  }
}
