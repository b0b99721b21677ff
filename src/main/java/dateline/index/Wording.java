package dateline.index;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.util.BytesRef;

/**
 * Cuts texts into the words and stems that {@link NewsAnalyzer#BOTH} makes of them. A sentence
 * stands in several fields of several facts and is cut once a reading; a word's forms are kept from
 * reading to reading. One for each thread.
 */
final class Wording {
  /** Words whose forms are kept; then it begins anew. */
  private static final int KEPT = 1 << 14;

  private final StandardTokenizer letters = new StandardTokenizer();
  private final CharTermAttribute letter = letters.getAttribute(CharTermAttribute.class);
  private final OneWord one = new OneWord();
  private final TokenStream filtered = NewsAnalyzer.wordsAndStems(one);
  private final TermToBytesRefAttribute form = filtered.getAttribute(TermToBytesRefAttribute.class);
  private final Map<String, List<Forms>> texts = new HashMap<>();
  private CharArrayMap<Forms> words = new CharArrayMap<>(1 << 10, false);

  /** Forgets the texts of the reading before. */
  Wording next() {
    texts.clear();
    return this;
  }

  /** The words of a text in their order. */
  List<Forms> of(String text) {
    List<Forms> known = texts.get(text);
    if (known != null) {
      return known;
    }
    List<Forms> cut = cut(text);
    texts.put(text, cut);
    return cut;
  }

  private List<Forms> cut(String text) {
    List<Forms> cut = new ArrayList<>(text.length() / 6 + 1);
    try {
      letters.setReader(new StringReader(text));
      letters.reset();
      while (letters.incrementToken()) {
        Forms forms = words.get(letter.buffer(), 0, letter.length());
        cut.add(forms == null ? keep(letter.toString()) : forms);
      }
      letters.end();
    } catch (IOException memoryOnly) {
      throw new UncheckedIOException(memoryOnly);
    } finally {
      close();
    }
    return cut;
  }

  private void close() {
    try {
      letters.close();
    } catch (IOException memoryOnly) {
      throw new UncheckedIOException(memoryOnly);
    }
  }

  private Forms keep(String word) throws IOException {
    one.set(word);
    filtered.reset();
    if (!filtered.incrementToken()) {
      throw new IllegalStateException("the filters lost a word: " + word);
    }
    BytesRef whole = BytesRef.deepCopyOf(form.getBytesRef());
    boolean stemmed = filtered.incrementToken();
    Forms forms = new Forms(whole, stemmed ? BytesRef.deepCopyOf(form.getBytesRef()) : null);
    filtered.end();
    filtered.close();
    if (words.size() >= KEPT) {
      words = new CharArrayMap<>(1 << 10, false);
    }
    words.put(word, forms);
    return forms;
  }

  /** A stream of one word. */
  private static final class OneWord extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private String word = "";
    private boolean said;

    void set(String next) {
      word = next;
      said = false;
    }

    @Override
    public boolean incrementToken() {
      if (said) {
        return false;
      }
      said = true;
      clearAttributes();
      term.append(word);
      return true;
    }
  }
}
