package dateline.index;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/**
 * Cuts texts into the words and stems that {@link NewsAnalyzer#BOTH} makes of them. A sentence
 * stands in several fields of several facts and is cut once a reading, with the article's text; a
 * word's forms are kept from reading to reading. One for each thread.
 */
final class Wording {
  /** Longer words are cut in pieces. */
  private static final int LONGEST = StandardAnalyzer.DEFAULT_MAX_TOKEN_LENGTH;

  /** Characters of texts that are looked for in the article's: shorter ones are sooner cut. */
  private static final int SENTENCE = 24;

  /** Characters of an article in which a text is looked for: facts mostly come in its order. */
  private static final int NEAR = 1 << 14;

  private final StandardTokenizer letters = new StandardTokenizer();
  private final CharTermAttribute letter = letters.getAttribute(CharTermAttribute.class);
  private final OneWord one = new OneWord();
  private final TokenStream filtered = NewsAnalyzer.wordsAndStems(one);
  private final TermToBytesRefAttribute form = filtered.getAttribute(TermToBytesRefAttribute.class);
  private Known known = new Known();
  private ReadingWords words = new ReadingWords();

  /** Which reading it is: another for each, never 0. */
  private int edition = 1;

  private char[] chars = new char[256];
  private String whole = "";

  /** That of the whole text, once it is cut by the rules known here. */
  private Optional<Cut> wholeCut = Optional.empty();

  /** Where in it a text stood last. */
  private int last;

  /**
   * Begins with the next reading.
   *
   * @param article the whole text, in which others stand
   */
  Wording next(String article) {
    words = new ReadingWords();
    if (++edition == 0) { // after four thousand million readings
      known = new Known();
      edition = 1;
    }
    whole = article;
    wholeCut = plain(article);
    last = 0;
    return this;
  }

  /** The words of the reading's texts so far, by the numbers that cuts have. */
  ReadingWords words() {
    return words;
  }

  /** The words of a text in their order. */
  Words of(String text) {
    return within(text).orElseGet(() -> cut(text).whole());
  }

  private Cut cut(String text) {
    Optional<Cut> own = text.equals(whole) ? wholeCut : plain(text);
    return own.orElseGet(() -> any(text));
  }

  /** The words of a text that stands in the article's and parts no word there. */
  private Optional<Words> within(String text) {
    if (wholeCut.isEmpty() || text.length() < SENTENCE) {
      return Optional.empty();
    }
    Cut cut = wholeCut.get();
    int from = Math.max(0, last - NEAR / 2);
    int start = whole.indexOf(text, from, Math.min(whole.length(), from + NEAR));
    int end = start + text.length();
    if (start < 0 || !cut.partsAt(start) || !cut.partsAt(end)) {
      return Optional.empty();
    }
    last = start;
    return Optional.of(new Words(cut, cut.firstFrom(start), cut.firstFrom(end)));
  }

  /**
   * Cuts a text of letters, digits and signs whose part in the Unicode rules for words (UAX 29) is
   * known here, as {@link StandardTokenizer} would.
   *
   * @return empty when there is any other
   */
  private Optional<Cut> plain(String text) {
    int length = text.length();
    chars = chars.length < length ? new char[ArrayUtil.oversize(length, Character.BYTES)] : chars;
    text.getChars(0, length, chars, 0);
    Cut cut = new Cut(words, length);
    int at = 0;
    while (at < length) {
      if (WordBreaks.isInWord(chars[at])) {
        int end = WordBreaks.end(chars, at, length);
        if (end - at > LONGEST) {
          return Optional.empty();
        }
        cut.add(at, end);
        at = end;
      } else if (WordBreaks.isBetweenWords(chars[at])) {
        at++;
      } else {
        return Optional.empty();
      }
    }
    for (int i = 0; i < cut.size(); i++) { // apart, so that the processor looks several up at once
      cut.number(i, number(chars, cut.start(i), cut.end(i) - cut.start(i)));
    }
    return Optional.of(cut);
  }

  private Cut any(String text) {
    Cut cut = new Cut(words, text.length());
    try (StandardTokenizer all = letters) {
      all.setReader(new StringReader(text));
      all.reset();
      while (all.incrementToken()) {
        cut.add(0, 0);
        cut.number(cut.size() - 1, number(letter.buffer(), 0, letter.length()));
      }
      all.end();
    } catch (IOException memoryOnly) {
      throw new UncheckedIOException(memoryOnly);
    }
    return cut;
  }

  private int number(char[] from, int at, int length) {
    int number = known.number(from, at, length, edition, words);
    if (number >= 0) {
      return number;
    }
    try {
      keep(new String(from, at, length));
    } catch (IOException memoryOnly) {
      throw new UncheckedIOException(memoryOnly);
    }
    return known.number(from, at, length, edition, words);
  }

  private void keep(String word) throws IOException {
    one.set(word);
    filtered.reset();
    if (!filtered.incrementToken()) {
      throw new IllegalStateException("the filters lost a word: " + word);
    }
    BytesRef itself = BytesRef.deepCopyOf(form.getBytesRef());
    boolean stemmed = filtered.incrementToken();
    BytesRef stem = stemmed ? BytesRef.deepCopyOf(form.getBytesRef()) : null;
    filtered.end();
    filtered.close();
    known.put(word.toCharArray(), new Forms(itself, stem));
  }

  /** Words whose forms are known, by their characters; of two that fall together the later. */
  private static final class Known {
    private static final int BITS = 15;
    private static final int SIZE = 1 << BITS;
    private static final int UNKNOWN = -1;

    /** Short words are looked up by their characters in one number. */
    private static final int SHORT = Long.BYTES;

    /** The key of each, and where it was met: the reading in the upper half, then its number. */
    private final long[] keys = new long[2 * SIZE];

    private final Forms[] formsOfKeys = new Forms[SIZE];
    private final char[][] words = new char[SIZE][];
    private final long[] met = new long[SIZE];
    private final Forms[] formsOfWords = new Forms[SIZE];

    /**
     * The number of a word in a reading, which it gets there when it is met first.
     *
     * @return negative for one that is not known
     */
    int number(char[] from, int at, int length, int edition, ReadingWords reading) {
      long key = key(from, at, length);
      if (key != 0) {
        int place = place(key);
        return keys[2 * place] == key
            ? number(keys, 2 * place + 1, formsOfKeys[place], edition, reading)
            : UNKNOWN;
      }
      int place = place(from, at, length);
      char[] word = words[place];
      return word != null && Arrays.equals(word, 0, word.length, from, at, at + length)
          ? number(met, place, formsOfWords[place], edition, reading)
          : UNKNOWN;
    }

    private static int number(
        long[] met, int place, Forms forms, int edition, ReadingWords reading) {
      if ((int) (met[place] >> Integer.SIZE) != edition) {
        met[place] = (long) edition << Integer.SIZE | reading.add(forms);
      }
      return (int) met[place];
    }

    void put(char[] word, Forms forms) {
      long key = key(word, 0, word.length);
      if (key != 0) {
        int place = place(key);
        keys[2 * place] = key;
        keys[2 * place + 1] = 0;
        formsOfKeys[place] = forms;
      } else {
        int place = place(word, 0, word.length);
        words[place] = word;
        met[place] = 0;
        formsOfWords[place] = forms;
      }
    }

    /** Its characters, 0 where they are too many or not all of Latin 1. */
    private static long key(char[] from, int at, int length) {
      if (length > SHORT) {
        return 0;
      }
      long key = 0;
      for (int i = at; i < at + length; i++) {
        if (from[i] > 0xFF || from[i] == 0) {
          return 0;
        }
        key = key << Byte.SIZE | from[i];
      }
      return key;
    }

    private static int place(long key) {
      return (int) (key * 0x9E3779B97F4A7C15L >>> Long.SIZE - BITS);
    }

    private static int place(char[] from, int at, int length) {
      int hash = length;
      for (int i = at; i < at + length; i++) {
        hash = 31 * hash + from[i];
      }
      return (hash ^ hash >>> BITS) & SIZE - 1;
    }
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
