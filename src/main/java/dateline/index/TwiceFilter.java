package dateline.index;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.AttributeSource;
import org.jspecify.annotations.Nullable;

/**
 * The last form of every word twice at the same place, the one that bare words ask for: it counts
 * double, and no text is longer for it.
 */
final class TwiceFilter extends TokenFilter {
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private AttributeSource.@Nullable State next;
  private AttributeSource.@Nullable State again;

  TwiceFilter(TokenStream in) {
    super(in);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (again != null) {
      restoreState(again);
      again = null;
      step.setPositionIncrement(0);
      return true;
    }
    if (next != null) {
      restoreState(next);
      next = null;
    } else if (!input.incrementToken()) {
      return false;
    }
    AttributeSource.State here = captureState();
    if (!input.incrementToken()) {
      again = here;
    } else {
      next = captureState();
      again = step.getPositionIncrement() > 0 ? here : null;
    }
    restoreState(here);
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    again = null;
    next = null;
  }
}
