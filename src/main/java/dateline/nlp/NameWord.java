package dateline.nlp;

/**
 * A word with what its form alone tells: what the gazetteer knows of it, and the name model's
 * weights for it and for the second word on either side.
 */
final class NameWord {
  /** What the word tells of itself. */
  private static final int OWN = 0;

  /** What it tells of the second word behind it. */
  private static final int BEFORE = 1;

  /** What it tells of the second word before it. */
  private static final int BEHIND = 2;

  /** Makes them from one model and gazetteer; for one thread. */
  static final class Maker {
    private final Gazetteer gazetteer;
    private final NameModel model;
    private final FeatureKeys keys = new FeatureKeys();

    Maker(Gazetteer gazetteer, NameModel model) {
      this.gazetteer = gazetteer;
      this.model = model;
    }

    NameWord make(WordForm form) {
      int width = model.width();
      float[] sums = new float[6 * width];
      for (int half = NameModel.CLOSED; half <= NameModel.OPEN; half++) {
        keys.clear();
        NameFeatures.word(form, keys);
        model.add(keys, half, sums, (3 * half + OWN) * width);
        keys.clear();
        NameFeatures.around(form, -NameFeatures.REACH, keys);
        model.add(keys, half, sums, (3 * half + BEFORE) * width);
        keys.clear();
        NameFeatures.around(form, NameFeatures.REACH, keys);
        model.add(keys, half, sums, (3 * half + BEHIND) * width);
      }
      return new NameWord(form, gazetteer.kinds(form), gazetteer.longest(form), sums);
    }
  }

  private final WordForm form;
  private final int kinds;
  private final int longest;
  private final float[] sums;

  private NameWord(WordForm form, int kinds, int longest, float[] sums) {
    this.form = form;
    this.kinds = kinds;
    this.longest = longest;
    this.sums = sums;
  }

  WordForm form() {
    return form;
  }

  /** What {@link Gazetteer#kinds} says. */
  int kinds() {
    return kinds;
  }

  /** What {@link Gazetteer#longest} says. */
  int longest() {
    return longest;
  }

  /** Puts what the word tells of itself at a place in an array, for one half of the outcomes. */
  void copyOwn(int half, float[] to, int place, int width) {
    System.arraycopy(sums, (3 * half + OWN) * width, to, place, width);
  }

  /** Sets the scores to what two words tell of the one between them, second before and behind. */
  static void start(NameWord before, NameWord behind, int half, float[] scores) {
    int width = scores.length;
    int first = (3 * half + BEFORE) * width;
    int second = (3 * half + BEHIND) * width;
    for (int k = 0; k < width; k++) {
      scores[k] = before.sums[first + k] + behind.sums[second + k];
    }
  }
}
