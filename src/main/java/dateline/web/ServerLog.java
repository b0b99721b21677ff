package dateline.web;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Helidon tells how it starts and who hung up; a user wants the address alone. */
final class ServerLog {
  /** Held, or the level would be forgotten with the logger. */
  private static final Logger HELIDON = Logger.getLogger("io.helidon");

  private ServerLog() {}

  static void hush() {
    HELIDON.setLevel(Level.SEVERE);
  }
}
