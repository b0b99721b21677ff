package dateline.index;

import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;

/** When a search has to have its answer. */
final class Deadline implements QueryTimeout {
  private final Duration allowed;
  private final long end;

  Deadline(Duration allowed) {
    this.allowed = allowed;
    this.end = System.nanoTime() + allowed.toNanos();
  }

  @Override
  public boolean shouldExit() {
    return System.nanoTime() - end > 0;
  }

  /**
   * @throws SlowSearchException when it is over
   */
  void check() throws SlowSearchException {
    if (shouldExit()) {
      throw new SlowSearchException(allowed);
    }
  }
}
