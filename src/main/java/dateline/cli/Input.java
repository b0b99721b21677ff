package dateline.cli;

import dateline.model.Given;
import dateline.model.Page;

/** One thing to read, from wherever it came. */
sealed interface Input {
  /** What a message calls it: a path, a path with a line number, an address. */
  String label();

  /** Bytes of a page. */
  record OfPage(String label, Page page) implements Input {}

  /** Text that already is an article. */
  record OfText(String label, Given given, String text) implements Input {}

  /** Something that could not be read: one line that says why. */
  record Broken(String label, String why) implements Input {}
}
