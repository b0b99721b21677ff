package dateline.extract;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the labels of the web mean: {@code latin1} is windows-1252 there.
 *
 * @see <a href="https://encoding.spec.whatwg.org/#names-and-labels">Encoding, names and labels</a>
 */
final class Labels {
  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static final Map<String, String> CHARSETS = read();

  private Labels() {}

  private static Map<String, String> read() {
    Map<String, String> charsets = new HashMap<>();
    for (var row : Tsv.rows("encodings.tsv")) {
      for (String label : row.get(1).split(" ", -1)) {
        charsets.put(label, row.get(0));
      }
    }
    return Map.copyOf(charsets);
  }

  /** The encoding of a label, empty when no browser knows it. */
  static Optional<Charset> charset(String label) {
    String name = CHARSETS.get(label.strip().toLowerCase(Locale.ROOT));
    if (name == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException notInThisJdk) {
      return Optional.of(WINDOWS_1252);
    }
  }
}
