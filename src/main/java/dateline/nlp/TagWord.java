package dateline.nlp;

import opennlp.tools.util.featuregen.FeatureGeneratorUtil;

/** What one word says, to the tagger, of itself and of the two words on either side. */
final class TagWord {
  private static final Piece SUFFIX = new Piece("suf=");
  private static final Piece PREFIX = new Piece("pre=");
  private static final Piece SORT = new Piece("wc=");
  private static final Piece WORD_AND_SORT = new Piece("w&c=");
  private static final Piece COMMA = new Piece(",");

  /** The word itself, seen from the second before it to the second behind it. */
  private static final Piece[] WINDOW = {
    new Piece("n2w="), new Piece("n1w="), new Piece("w="), new Piece("p1w="), new Piece("p2w=")
  };

  private static final int LONGEST = 4;

  /** The rows of prior, suffixes and prefixes: before the window in OpenNLP's order. */
  private final int[] before;

  /** The rows of the word's sort, and of the word with it: behind the window. */
  private final int[] behind;

  private final int[] window = new int[WINDOW.length];
  private final double[] own;

  TagWord(String word, TagModel model) {
    int length = Math.min(LONGEST, word.length());
    this.before = new int[1 + 2 * length];
    before[0] = model.prior();
    for (int i = 0; i < length; i++) {
      before[1 + i] = model.row(hash(SUFFIX.hash(), word, word.length() - i - 1, word.length()));
      before[1 + length + i] = model.row(hash(PREFIX.hash(), word, 0, i + 1));
    }
    for (int i = 0; i < WINDOW.length; i++) {
      window[i] = model.row(lower(WINDOW[i].hash(), word));
    }
    Piece sort = new Piece(FeatureGeneratorUtil.tokenFeature(word));
    long both = sort.after(COMMA.after(lower(WORD_AND_SORT.hash(), word)));
    this.behind = new int[] {model.row(sort.after(SORT.hash())), model.row(both)};
    this.own = new double[model.size()];
    add(before, model, own);
    model.add(window[2], own);
    add(behind, model, own);
  }

  private static void add(int[] rows, TagModel model, double[] sums) {
    for (int row : rows) {
      model.add(row, sums);
    }
  }

  private static long hash(long start, String text, int from, int to) {
    long hash = start;
    for (int i = from; i < to; i++) {
      hash = Piece.hash(hash, text.charAt(i));
    }
    return hash;
  }

  /** The hash with the word behind it, each code point in its small letter. */
  private static long lower(long start, String word) {
    long hash = start;
    for (int i = 0; i < word.length(); ) {
      int c = word.codePointAt(i);
      i += Character.charCount(c);
      int small = Character.toLowerCase(c);
      if (Character.isBmpCodePoint(small)) {
        hash = Piece.hash(hash, (char) small);
      } else {
        hash = Piece.hash(hash, Character.highSurrogate(small));
        hash = Piece.hash(hash, Character.lowSurrogate(small));
      }
    }
    return hash;
  }

  /** Sets the sums to what the word says of itself. */
  void start(double[] sums) {
    System.arraycopy(own, 0, sums, 0, own.length);
  }

  /**
   * Adds what it says of another word.
   *
   * @param away where the other one stands: from -2, two words before, to 2
   */
  void add(int away, TagModel model, double[] sums) {
    model.add(window[away + 2], sums);
  }

  void addBefore(TagModel model, double[] sums) {
    add(before, model, sums);
  }

  void addBehind(TagModel model, double[] sums) {
    add(behind, model, sums);
  }
}
