package dateline.index;

import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;

/** The terms of a batch, numbered as they come. */
final class Vocabulary {
  private static final int NONE = -1;

  /** Values that were asked for last, by their hash. */
  private static final int RECENT = 1 << 14;

  private final Object edition = new Object();
  private final BytesRefHash terms = new BytesRefHash();
  private final Ints stems = new Ints();
  private final String[] recent = new String[RECENT];
  private final int[] recentNumbers = new int[RECENT];

  /** The number of a word; that of its stem is remembered with it. */
  int number(Forms word) {
    if (!word.isNumbered(edition)) {
      int number = number(word.word());
      BytesRef stem = word.stem();
      if (stem != null) {
        stems.set(number, number(stem));
      }
      word.number(edition, number);
    }
    return word.number();
  }

  /** The number of a whole value. */
  int number(String value) {
    int place = value.hashCode() & RECENT - 1;
    if (!value.equals(recent[place])) {
      recentNumbers[place] = number(Utf8.of(value));
      recent[place] = value;
    }
    return recentNumbers[place];
  }

  private int number(BytesRef term) {
    int number = terms.add(term);
    if (number < 0) {
      return -number - 1;
    }
    stems.add(NONE);
    return number;
  }

  int size() {
    return terms.size();
  }

  /** Bytes of memory it takes. */
  long bytes() {
    return terms.ramBytesUsed() + stems.bytes();
  }

  /** Its terms in the order of their bytes; none may be added afterwards. */
  Ranks sorted() {
    int size = terms.size();
    int[] numbers = terms.sort();
    int[] ranks = new int[size];
    for (int rank = 0; rank < size; rank++) {
      ranks[numbers[rank]] = rank;
    }
    return new Ranks(numbers, ranks);
  }

  /** Terms by their place in the order of their bytes. */
  final class Ranks {
    private final int[] numbers;
    private final int[] ranks;

    /** The rank of each term's stem, by its own. */
    private final int[] stemRanks;

    private Ranks(int[] numbers, int[] ranks) {
      this.numbers = numbers;
      this.ranks = ranks;
      this.stemRanks = new int[ranks.length];
      for (int word = 0; word < ranks.length; word++) {
        int stem = stems.get(word);
        stemRanks[ranks[word]] = stem < 0 ? NONE : ranks[stem];
      }
    }

    int size() {
      return ranks.length;
    }

    int of(int number) {
      return ranks[number];
    }

    /** The rank of a word's stem, negative where it has none. */
    int stemOf(int rank) {
      return stemRanks[rank];
    }

    /** The term of a rank, in bytes that are not its alone. */
    void term(int rank, BytesRef to) {
      terms.get(numbers[rank], to);
    }
  }
}
