package dateline.cli;

import java.util.Map;

/**
 * What stands at the other end of standard output and standard error. The launcher says whether
 * they are terminals, for a JVM cannot tell the two apart.
 *
 * @param outIsTerminal whether a person reads standard output
 * @param errIsTerminal whether a person reads standard error
 * @param width columns
 */
record Console(boolean outIsTerminal, boolean errIsTerminal, int width, boolean hasColor) {
  private static final int DEFAULT_WIDTH = 100;

  static Console ofSystem() {
    Map<String, String> env = System.getenv();
    boolean out = Boolean.getBoolean("dateline.tty.out");
    boolean err = Boolean.getBoolean("dateline.tty.err");
    boolean color = out && !env.containsKey("NO_COLOR") && !"dumb".equals(env.get("TERM"));
    return new Console(
        out, err, width(env.get("COLUMNS"), Integer.getInteger("dateline.columns", 0)), color);
  }

  private static int width(@org.jspecify.annotations.Nullable String columns, int asked) {
    int width = asked;
    if (columns != null && columns.matches("[0-9]{1,4}")) {
      width = Integer.parseInt(columns);
    }
    return width < 40 ? DEFAULT_WIDTH : width;
  }
}
