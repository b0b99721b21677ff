package dateline.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * A command that a guide shows, with the output it shows: in blocks marked {@code console}, a line
 * that starts with {@code $ } and the lines up to the next one.
 *
 * @param output a line {@code …} stands for any lines, {@code …} within a line for any words
 */
record Shown(String command, List<String> output) {
  static List<Shown> in(String guide) {
    List<Shown> all = new ArrayList<>();
    boolean inside = false;
    for (String line : guide.split("\n", -1)) {
      if (line.startsWith("```")) {
        inside = line.equals("```console");
      } else if (inside && line.startsWith("$ ")) {
        all.add(new Shown(line.substring(2), new ArrayList<>()));
      } else if (inside && !all.isEmpty()) {
        all.get(all.size() - 1).output.add(line);
      }
    }
    return all;
  }

  /**
   * The first shown line that the real output does not have where it should; empty when all is as
   * shown.
   */
  String firstDifference(List<String> real) {
    int at = 0;
    boolean skipping = false;
    for (String wanted : output) {
      if (wanted.equals("…")) {
        skipping = true;
        continue;
      }
      int found = at;
      while (skipping && found < real.size() && !matches(wanted, real.get(found))) {
        found++;
      }
      if (found >= real.size() || !matches(wanted, real.get(found))) {
        return "shown: "
            + wanted
            + "\nreal:  "
            + (found < real.size() ? real.get(found) : "(end of output)");
      }
      at = found + 1;
      skipping = false;
    }
    return skipping || at == real.size() ? "" : "not shown: " + real.get(at);
  }

  private static boolean matches(String wanted, String real) {
    String[] parts = wanted.stripTrailing().split("…", -1);
    String line = real.stripTrailing();
    if (parts.length == 1) {
      return line.equals(parts[0]);
    }
    if (!line.startsWith(parts[0])) {
      return false;
    }
    int at = parts[0].length();
    for (int i = 1; i < parts.length; i++) {
      int next =
          i == parts.length - 1 && !parts[i].isEmpty()
              ? line.lastIndexOf(parts[i])
              : line.indexOf(parts[i], at);
      if (next < at) {
        return false;
      }
      at = next + parts[i].length();
    }
    return parts[parts.length - 1].isEmpty() || at == line.length();
  }
}
