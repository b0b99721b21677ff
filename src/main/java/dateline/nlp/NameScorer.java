package dateline.nlp;

/**
 * Sums the name model's weights for one word after the other; one for each worker.
 *
 * <p>What a few shapes, marks, tags and outcomes tell together comes again and again, and so does
 * what a word tells of itself and its neighbours: such sums are kept. Only what words tell together
 * and what the article tells is looked up for each word. The weights are eighths, so the sums are
 * exact whatever their order.
 */
final class NameScorer {
  // the kinds of combinations that are kept
  private static final long OWN = 0x1F83D9ABFB41BD6BL;
  private static final long LEFT = 0x5BE0CD19137E2179L;
  private static final long RIGHT = 0x3C6EF372FE94F82BL;
  private static final long LOOKS = 0xA54FF53A5F1D36F1L;
  private static final long TAGS = 0x510E527FADE682D1L;

  /** Odd numbers that tell the places in a combination apart. */
  private static final long[] BY = {
    0xBB67AE8584CAA73BL,
    0x9B05688C2B3E6C1FL,
    0x6A09E667F3BCC909L,
    0xCBBB9D5DC1059ED9L,
    0x629A292A367CD507L,
    0x9159015A3070DD17L,
    0x152FECD8F70E5939L,
    0x67332667FFC00B31L,
    0x8EB44A8768581511L,
    0xDB0C2E0D64F98FA7L
  };

  private final NameModel model;
  private final NameWord edge;
  private final RecentSums recent;
  private final float[] kept;
  private final FeatureKeys keys = new FeatureKeys();
  private final float[] sums;

  NameScorer(NameModel model, NameWord edge) {
    this.model = model;
    this.edge = edge;
    this.recent = new RecentSums(model.width());
    this.kept = recent.sums();
    this.sums = new float[model.width()];
  }

  /**
   * The sums of one half of the outcomes, by column; the array is reused.
   *
   * @param before the outcome of the word before, -1 for none
   */
  float[] score(
      NameContext context,
      NameContext.Row row,
      NameWord[] words,
      int i,
      NameHistory history,
      int before) {
    int half = model.half(before);
    Piece mark = row.marks[i];
    Piece past = history.last(1);
    NameWord.start(at(words, i - 2), at(words, i + 2), half, sums);
    own(words[i], past, half);
    left(at(words, i - 1).form(), words[i].form().brief, mark, half);
    right(at(words, i + 1).form(), words[i].form().brief, mark, past, half);
    looks(row, i, history, half);
    tags(row, i, half);
    keys.clear();
    NameFeatures.phrases(row.forms, i, keys);
    NameFeatures.elsewhere(context, row, i, keys);
    model.add(keys, half, sums, 0);
    return sums;
  }

  private NameWord at(NameWord[] words, int i) {
    return i < 0 || i >= words.length ? edge : words[i];
  }

  private void addKept(int place) {
    int start = recent.start(place);
    for (int k = 0; k < sums.length; k++) {
      sums[k] += kept[start + k];
    }
  }

  private void own(NameWord word, Piece past, int half) {
    WordForm form = word.form();
    long key = OWN + BY[0] * form.word.hash() + BY[1] * past.hash();
    int place = recent.place(key);
    if (!recent.holds(place, key)) {
      word.copyOwn(half, kept, recent.start(place), sums.length);
      keys.clear();
      NameFeatures.pastWord(past, form, keys);
      model.add(keys, half, kept, recent.start(place));
    }
    addKept(place);
  }

  private void left(WordForm other, Piece brief, Piece mark, int half) {
    long words = BY[0] * other.word.hash() + BY[1] * brief.hash();
    long key = LEFT + words + BY[2] * mark.hash() + BY[3] * half;
    int place = recent.place(key);
    if (!recent.holds(place, key)) {
      keys.clear();
      NameFeatures.around(other, -1, keys);
      NameFeatures.left(other, brief, mark, keys);
      model.add(keys, half, kept, recent.start(place));
    }
    addKept(place);
  }

  private void right(WordForm other, Piece brief, Piece mark, Piece past, int half) {
    long words = BY[0] * other.word.hash() + BY[1] * brief.hash();
    long key = RIGHT + words + BY[2] * mark.hash() + BY[3] * past.hash();
    int place = recent.place(key);
    if (!recent.holds(place, key)) {
      keys.clear();
      NameFeatures.around(other, 1, keys);
      NameFeatures.right(other, brief, mark, keys);
      NameFeatures.pastNext(past, other, keys);
      model.add(keys, half, kept, recent.start(place));
    }
    addKept(place);
  }

  private void looks(NameContext.Row row, int i, NameHistory history, int half) {
    WordForm[] forms = row.forms;
    long key =
        LOOKS
            + BY[0] * forms[i].brief.hash()
            + BY[1] * NameFeatures.at(forms, i - 1).brief.hash()
            + BY[2] * NameFeatures.at(forms, i + 1).brief.hash()
            + BY[3] * row.marks[i].hash()
            + BY[4] * NameFeatures.at(row.marks, i - 1).hash()
            + BY[5] * NameFeatures.at(row.marks, i + 1).hash()
            + BY[6] * history.last(1).hash()
            + BY[7] * history.last(2).hash()
            + BY[8] * history.of(forms[i]).hash();
    if (i + 1 < forms.length) {
      key += BY[9] * history.of(forms[i + 1]).hash();
    }
    int place = recent.place(key);
    if (!recent.holds(place, key)) {
      keys.clear();
      NameFeatures.looks(forms, row.marks, i, keys);
      NameFeatures.past(forms, row.marks, i, history, keys);
      model.add(keys, half, kept, recent.start(place));
    }
    addKept(place);
  }

  private void tags(NameContext.Row row, int i, int half) {
    long key =
        TAGS
            + BY[0] * row.tags[i].hash()
            + BY[1] * NameFeatures.at(row.tags, i - 1).hash()
            + BY[2] * NameFeatures.at(row.tags, i + 1).hash()
            + BY[3] * row.forms[i].brief.hash()
            + BY[4] * row.sort.hash()
            + BY[5] * ((i == 0 ? 2 : 0) + half);
    int place = recent.place(key);
    if (!recent.holds(place, key)) {
      keys.clear();
      NameFeatures.tags(row, i, keys);
      model.add(keys, half, kept, recent.start(place));
    }
    addKept(place);
  }
}
