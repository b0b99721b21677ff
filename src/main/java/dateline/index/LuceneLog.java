package dateline.index;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps Lucene from telling users of a module of the JDK that they need not have. */
final class LuceneLog {
  /** Held, for loggers are forgotten with their levels. */
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  private LuceneLog() {}

  static void hush() {
    VECTORS.setLevel(Level.SEVERE);
  }
}
