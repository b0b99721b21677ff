package dateline.extract;

import java.util.ArrayList;
import java.util.List;

/** What the elements around a block say by their tags, worked out once for each element. */
final class AreaCues {
  private final List<CueSet> cues = new ArrayList<>();
  private final int[] content;

  AreaCues(Blocks page, double[] prose, double total) {
    this.content = new int[page.areas().size()];
    for (int a = 0; a < content.length; a++) {
      Area area = page.areas().get(a);
      int above = area.parent < 0 || content[area.parent] < 0 ? -1 : content[area.parent] + 1;
      content[a] = area.is(Role.CONTENT) ? 0 : above;
      CueSet outer = area.parent < 0 ? new CueSet() : cues.get(area.parent);
      cues.add(with(outer, area.element.normalName(), prose[a] < 0.3 * total));
    }
  }

  // most elements add nothing and share the set of the one around
  private static CueSet with(CueSet outer, String tag, boolean little) {
    CueSet own = new CueSet();
    switch (tag) {
      case "article" -> {
        own.add(Cue.IN_ARTICLE);
        if (little) {
          own.add(Cue.IN_SECOND_ARTICLE);
        }
      }
      case "main" -> own.add(Cue.IN_MAIN);
      case "figure" -> own.add(Cue.IN_FIGURE);
      default -> {
        return outer;
      }
    }
    own.addAll(outer);
    return own;
  }

  /** The cues of every block in an area. */
  CueSet of(int area) {
    return cues.get(area);
  }

  /** How many steps up the element stands that calls itself the article's text; -1 for none. */
  int content(int area) {
    return content[area];
  }
}
