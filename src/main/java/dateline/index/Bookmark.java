package dateline.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;

/**
 * The last hit of a part of a list, from which the next part goes on.
 *
 * @param version of the index it was met in
 * @param offset hits up to it, itself too
 * @param doc its number in that version
 * @param keys what the list is sorted by, its own; its score's bits where that is it
 */
record Bookmark(long version, int offset, int doc, List<Long> keys) {
  private static final int BASE = Character.MAX_RADIX;

  Bookmark {
    keys = List.copyOf(keys);
    if (offset < 1 || doc < 0 || keys.isEmpty()) {
      throw new IllegalArgumentException("no place in a list");
    }
  }

  static Bookmark of(long version, int offset, ScoreDoc last) {
    List<Long> keys = new ArrayList<>();
    if (last instanceof FieldDoc sorted) {
      for (Object key : sorted.fields) {
        keys.add((Long) key);
      }
    } else {
      keys.add((long) Float.floatToIntBits(last.score));
    }
    return new Bookmark(version, offset, last.doc, keys);
  }

  /** As a search takes it. */
  ScoreDoc after(boolean byScore) {
    return byScore
        ? new ScoreDoc(doc, Float.intBitsToFloat(keys.getFirst().intValue()))
        : new FieldDoc(doc, Float.NaN, keys.toArray());
  }

  /** In letters, digits and signs that stand in an address. */
  String word() {
    StringBuilder word = new StringBuilder(Long.toString(version, BASE));
    word.append('_').append(Integer.toString(offset, BASE));
    word.append('_').append(Integer.toString(doc, BASE));
    keys.forEach(key -> word.append('_').append(Long.toString(key, BASE)));
    return word.toString();
  }

  /** Empty where the word is none. */
  static Optional<Bookmark> parse(String word, int sortedBy) {
    String[] parts = word.split("_", -1);
    if (parts.length != 3 + sortedBy) {
      return Optional.empty();
    }
    try {
      List<Long> keys = new ArrayList<>();
      for (int i = 3; i < parts.length; i++) {
        keys.add(Long.parseLong(parts[i], BASE));
      }
      return Optional.of(
          new Bookmark(
              Long.parseLong(parts[0], BASE),
              Integer.parseInt(parts[1], BASE),
              Integer.parseInt(parts[2], BASE),
              keys));
    } catch (IllegalArgumentException garbled) {
      return Optional.empty();
    }
  }
}
