package dateline.extract;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** Whose date a {@code time} element gives. */
final class TimeElements {
  private static final int FOREIGN =
      Role.COMMENTS.bit()
          | Role.RELATED.bit()
          | Role.ASIDE.bit()
          | Role.FOOTER.bit()
          | Role.NAV.bit();

  private TimeElements() {}

  /** Whether it belongs to a comment, another story or the page's frame. */
  static boolean isForeign(Element time) {
    RoleWords words = new RoleWords();
    Element at = time.parent();
    for (int up = 0; up < 6 && at != null; up++) {
      if ((words.rolesOf(at) & FOREIGN) != 0) {
        return true;
      }
      at = at.parent();
    }
    return false;
  }

  /** Whether it says when the page was changed. */
  static boolean isChange(Element time) {
    String name = (time.className() + " " + time.attr("itemprop")).toLowerCase(Locale.ROOT);
    Element parent = time.parent();
    String around = parent == null ? "" : parent.ownText().toLowerCase(Locale.ROOT);
    return name.contains("modified")
        || name.contains("updated") && !name.contains("published")
        || around.contains("updated");
  }
}
