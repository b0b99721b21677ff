package dateline.lang;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * A set of words that is asked of every word of a text and holds few of them: one bit of the hash
 * turns most away before a look-up.
 */
final class WordSet {
  private static final int BITS = 4096;

  private final Set<String> words;
  private final long[] marks = new long[BITS / Long.SIZE];

  private WordSet(Set<String> words) {
    this.words = words;
    for (String word : words) {
      int mark = mark(word);
      marks[mark >>> 6] |= 1L << mark;
    }
  }

  static WordSet of(Collection<String> words) {
    return new WordSet(new HashSet<>(words));
  }

  boolean contains(String word) {
    int mark = mark(word);
    return (marks[mark >>> 6] & 1L << mark) != 0 && words.contains(word);
  }

  private static int mark(String word) {
    int hash = word.hashCode();
    return (hash ^ hash >>> 12) & BITS - 1;
  }
}
