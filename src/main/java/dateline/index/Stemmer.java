package dateline.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** What a single word is asked for by: its stem, with its mark. Remembers what it has seen. */
final class Stemmer {
  private final Map<String, String> seen = new HashMap<>();
  private final Single word = new Single();
  private final TokenStream stems = StemFilter.instead(word);
  private final CharTermAttribute stem = stems.getAttribute(CharTermAttribute.class);

  /**
   * @param form in lower case, without accents
   */
  String stem(String form) {
    return seen.computeIfAbsent(form, this::read);
  }

  private String read(String form) {
    word.next = form;
    try {
      return stems.incrementToken() ? stem.toString() : form;
    } catch (IOException impossible) {
      throw new UncheckedIOException("reading a string", impossible);
    }
  }

  /** One word after the other, each when it is wanted. */
  private static final class Single extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private String next = "";

    @Override
    public boolean incrementToken() {
      clearAttributes();
      boolean there = !next.isEmpty();
      term.append(next);
      next = "";
      return there;
    }
  }
}
