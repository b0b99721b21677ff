package dateline.eval;

import dateline.fact.Fact;
import java.util.List;

/** How found facts of one type are held against gold. */
interface Matcher<G extends Gold.Item, F extends Fact> {
  List<G> gold(Gold.Text text);

  /** Above 0 when the two may be the same fact; the higher the better. */
  double affinity(G gold, F found, String text);

  List<Slot> slots(G gold, F found, String text);

  /** Whether a second find of the same thing is no error. */
  default boolean forgivesRepeats() {
    return false;
  }

  /** Whether the found fact sits on the trap. */
  boolean isTrapped(Gold.Trap trap, F found, String text);
}
