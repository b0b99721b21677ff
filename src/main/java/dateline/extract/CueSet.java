package dateline.extract;

import java.util.EnumSet;

/** The cues of a block: as many bits, since every page has thousands of such sets. */
@SuppressWarnings("EnumOrdinal") // a bit for each
final class CueSet {
  private static final Cue[] ALL = Cue.values();
  private static final int WORDS = (ALL.length + 63) / 64;

  private final long[] bits = new long[WORDS];

  static CueSet of(Cue cue) {
    CueSet cues = new CueSet();
    cues.add(cue);
    return cues;
  }

  void add(Cue cue) {
    bits[cue.ordinal() >> 6] |= 1L << cue.ordinal();
  }

  void add(Cue cue, boolean holds) {
    if (holds) {
      add(cue);
    }
  }

  void addAll(CueSet other) {
    for (int i = 0; i < WORDS; i++) {
      bits[i] |= other.bits[i];
    }
  }

  boolean contains(Cue cue) {
    return (bits[cue.ordinal() >> 6] & 1L << cue.ordinal()) != 0;
  }

  /** The sum of their weights, which stand in the order of the cues. */
  double sum(double[] weights) {
    double sum = 0;
    for (int i = 0; i < WORDS; i++) {
      for (long left = bits[i]; left != 0; left &= left - 1) {
        sum += weights[(i << 6) + Long.numberOfTrailingZeros(left)];
      }
    }
    return sum;
  }

  EnumSet<Cue> asSet() {
    EnumSet<Cue> cues = EnumSet.noneOf(Cue.class);
    for (Cue cue : ALL) {
      if (contains(cue)) {
        cues.add(cue);
      }
    }
    return cues;
  }
}
