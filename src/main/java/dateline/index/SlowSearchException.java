package dateline.index;

import java.io.IOException;
import java.io.Serial;
import java.time.Duration;

/** A search that was given up because it took too long. */
public final class SlowSearchException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  SlowSearchException(Duration allowed) {
    super(
        "the search was given up after "
            + (allowed.toMillis() >= 1000 ? allowed.toSeconds() + " s" : allowed.toMillis() + " ms")
            + "; narrow it by a field, a date or a longer word");
  }
}
