package dateline.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.ArrayUtil;

/**
 * Stems, each with a mark in front, so that no stem is ever taken for a word: "attacks" is {@code
 * attacks} and {@code ^attack}, "attack" is {@code attack} and {@code ^attack}. A figure and the
 * commonest words have one form alone and no stem: half of all that would be written.
 */
final class StemFilter extends TokenFilter {
  /** Stands before a stem; no word has it. */
  static final char MARK = '^';

  private static final CharArraySet ONE_FORM =
      CharArraySet.unmodifiableSet(
          new CharArraySet(
              List.of(
                  "a", "about", "after", "all", "also", "an", "and", "are", "as", "at", "be",
                  "been", "but", "by", "for", "from", "had", "has", "he", "her", "his", "i", "in",
                  "into", "is", "it", "its", "not", "of", "on", "or", "s", "said", "she", "than",
                  "that", "the", "their", "them", "there", "they", "this", "to", "was", "we",
                  "were", "when", "which", "who", "with", "would", "you"),
              false));

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final boolean beside;
  private char[] word = new char[16];
  private int length;

  private StemFilter(TokenStream words, boolean beside) {
    super(new KStemFilter(new KeywordRepeatFilter(words)));
    this.beside = beside;
  }

  /** Every word, and at the same place its stem. */
  static TokenStream beside(TokenStream words) {
    return new StemFilter(words, true);
  }

  /** The stem in the place of every word that has one. */
  static TokenStream instead(TokenStream words) {
    return new StemFilter(words, false);
  }

  @Override
  public boolean incrementToken() throws IOException {
    int steps = 1;
    while (input.incrementToken()) {
      if (keyword.isKeyword()) {
        steps = step.getPositionIncrement();
        keep();
        if (beside) {
          return true;
        }
      } else if (!beside || !hasOneForm()) {
        mark();
        if (!beside) {
          step.setPositionIncrement(steps);
        }
        return true;
      }
    }
    return false;
  }

  private void keep() {
    length = term.length();
    word = ArrayUtil.grow(word, length);
    System.arraycopy(term.buffer(), 0, word, 0, length);
  }

  /** Whether the word that came last has no stem. */
  private boolean hasOneForm() {
    for (int i = 0; i < length; i++) {
      if (word[i] < 'a' || word[i] > 'z') {
        return true;
      }
    }
    return ONE_FORM.contains(word, 0, length);
  }

  /** Marks a stem; a word whose stem would be one of the commonest is its own ("alls"). */
  private void mark() {
    if (hasOneForm()) {
      return;
    }
    if (!ONE_FORM.contains(term.buffer(), 0, term.length())) {
      keep();
    }
    char[] marked = term.resizeBuffer(length + 1);
    System.arraycopy(word, 0, marked, 1, length);
    marked[0] = MARK;
    term.setLength(length + 1);
  }
}
