package dateline.fact;

import java.util.List;

/**
 * Finds claims that are a figure and no clause: "police said 10 men were hurt, the hospital 12",
 * "organisers claimed 20,000".
 */
final class GappedClaims {
  private final List<Piece> s;

  GappedClaims(List<Piece> sentence) {
    this.s = sentence;
  }

  /** The comma in [from, to) after which the verb is left out; {@code to} when there is none. */
  int gap(int from, int to) {
    boolean figure = false;
    for (int i = from; i + 2 < to; i++) {
      figure |= s.get(i).tagged("NUM");
      if (figure && s.get(i).isComma() && numberAfter(i + 1, to) > 0) {
        return i;
      }
    }
    return to;
  }

  /** The number that follows a subject at {@code from} directly, no verb in [from, to); or -1. */
  int numberAfter(int from, int to) {
    int number = -1;
    for (int i = from; i < to && i - from < 12; i++) {
      Piece p = s.get(i);
      if (!p.isWord() || p.tagged("VERB", "AUX") || p.tagged("CCONJ", "ADP")) {
        return -1;
      }
      number = number < 0 && i > from && p.tagged("NUM") ? i : number;
    }
    boolean named = s.get(from).tagged("DET", "PROPN") || s.get(from).tagged("NOUN");
    return named && number > 0 && s.get(number - 1).isNominal() ? number : -1;
  }

  /** Whether a number begins at {@code i}, its bound before it: "about 900 people". */
  boolean isFigure(int i) {
    for (int k = i; k < s.size() && k - i < 4; k++) {
      Piece p = s.get(k);
      if (p.tagged("NUM")) {
        return true;
      }
      if (!p.tagged("ADV", "ADP") && !p.is("some") && !p.tagged("SCONJ", "ADJ")) {
        return false;
      }
    }
    return false;
  }

  /** Whether the figure at {@code i} stands without what it counts: "claimed 20,000." */
  boolean isBare(int i) {
    int k = i;
    while (k < s.size() && k - i < 6 && !s.get(k).tagged("NUM")) {
      k++;
    }
    while (k < s.size() && (s.get(k).tagged("NUM") || joins(k))) {
      k++;
    }
    return k > i && (k >= s.size() || !s.get(k).isNominal() && !s.get(k).tagged("ADJ", "ADP"));
  }

  // "claimed 12 | and 19 lives"
  private boolean joins(int k) {
    return s.get(k).tagged("CCONJ") && k + 1 < s.size() && s.get(k + 1).tagged("NUM");
  }

  boolean hasNumber(int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.get(i).tagged("NUM")) {
        return true;
      }
    }
    return false;
  }
}
