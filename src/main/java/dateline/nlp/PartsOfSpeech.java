package dateline.nlp;

/**
 * Tags the words of a sentence as OpenNLP's {@code POSTaggerME} does; one for each worker.
 *
 * <p>OpenNLP's beam keeps three taggings, but its cache hands the features of the best one to all
 * three, so all go on with the same weights and the best one is always made of each word's best
 * tag. Only where two tags come so near that rounding could decide, {@link TagBeam} does the very
 * sums that OpenNLP does.
 */
final class PartsOfSpeech {
  /** So far apart no rounding counts: sums of thirty weights, thousands of logarithms. */
  private static final double CLEAR = 1e-6;

  /** Rounding adds up in a longer sentence. */
  private static final int LONG = 4096;

  private final TagModel model;
  private final Lexicon lexicon;
  private final double[] sums;

  PartsOfSpeech(TagModel model) {
    this(model, new Lexicon());
  }

  PartsOfSpeech(TagModel model, Lexicon lexicon) {
    this.model = model;
    this.lexicon = lexicon;
    this.sums = new double[model.size()];
  }

  String[] tags(String[] words) {
    TagWord[] forms = new TagWord[words.length];
    for (int i = 0; i < words.length; i++) {
      forms[i] = lexicon.of(words[i]).tag(model);
    }
    return tags(forms);
  }

  String[] tags(Words words) {
    Lexeme[] lexemes = words.lexemes(lexicon);
    TagWord[] forms = new TagWord[lexemes.length];
    for (int i = 0; i < forms.length; i++) {
      forms[i] = lexemes[i].tag(model);
    }
    return tags(forms);
  }

  private String[] tags(TagWord[] forms) {
    int[] outcomes = new int[forms.length];
    if (forms.length > LONG || !decide(forms, outcomes)) {
      outcomes = new TagBeam(model, forms).outcomes();
    }
    String[] tags = new String[forms.length];
    for (int i = 0; i < tags.length; i++) {
      tags[i] = model.tag(outcomes[i]);
    }
    return tags;
  }

  /** Takes each word's best tag; false when one is not clearly the best. */
  private boolean decide(TagWord[] words, int[] outcomes) {
    int before = -1;
    int last = -1;
    for (int i = 0; i < words.length; i++) {
      words[i].start(sums);
      for (int other = Math.max(0, i - 2); other < Math.min(words.length, i + 3); other++) {
        if (other != i) {
          words[other].add(i - other, model, sums);
        }
      }
      model.addBegin(i, sums);
      model.addTags(before, last, sums);
      before = last;
      last = best();
      if (last < 0) {
        return false;
      }
      outcomes[i] = last;
    }
    return true;
  }

  /** The outcome with the highest sum; -1 when another comes near. */
  private int best() {
    int best = 0;
    double second = Double.NEGATIVE_INFINITY;
    for (int k = 1; k < sums.length; k++) {
      if (sums[k] > sums[best]) {
        second = sums[best];
        best = k;
      } else if (sums[k] > second) {
        second = sums[k];
      }
    }
    return sums[best] - second > CLEAR ? best : -1;
  }
}
