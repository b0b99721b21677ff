package dateline.fact;

import dateline.lang.SpeechVerbs;
import dateline.lang.SpeechVerbs.Form;
import dateline.lang.SpeechVerbs.Frame;
import dateline.lang.SpeechVerbs.Shape;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the verbs of saying in a sentence, with their auxiliaries and their subject. */
final class Cues {
  private static final Set<String> SURE =
      Set.of("said", "says", "told", "tells", "tweeted", "wrote", "insisted", "saying");
  private static final Set<String> POSSESSIVE = Set.of("whose", "his", "its", "their", "my");
  private static final Set<String> QUANTITIES =
      Set.of("several", "many", "few", "some", "other", "these", "those", "various");
  private static final Set<String> SAYS = Set.of("final", "last", "more", "much", "little", "no");
  private static final Set<String> OUTED = Set.of("show", "call", "rule");
  private static final Set<String> PARTICLES = Set.of("up", "off", "in", "out");
  private static final Set<String> BE =
      Set.of("is", "are", "was", "were", "be", "been", "being", "'re", "'m", "am", "gets", "got");
  private static final Set<String> HELPERS =
      Set.of(
          "has",
          "have",
          "had",
          "did",
          "does",
          "do",
          "will",
          "would",
          "could",
          "can",
          "may",
          "might",
          "must",
          "should",
          "never",
          "also",
          "not",
          "to",
          "'d",
          "'ll",
          "'ve",
          "'re",
          "'m",
          "n't",
          "didn't",
          "don't",
          "doesn't",
          "hasn't",
          "haven't",
          "won't",
          "wouldn't",
          "couldn't",
          "repeatedly",
          "reportedly",
          "then",
          "just",
          "later",
          "publicly",
          "both",
          "all",
          "even");

  private Cues() {}

  /**
   * One verb of saying.
   *
   * @param at index of the verb
   * @param from index of its first auxiliary
   * @param passive "is accused"
   */
  record Cue(int at, int from, Form form, boolean passive) {
    boolean takes(Frame frame) {
      return form.takes(frame);
    }

    int end() {
      return at + 1;
    }
  }

  /** The verb of saying at a piece, if there is one. */
  static Optional<Cue> at(List<Piece> s, int i) {
    Piece piece = s.get(i);
    if (!piece.isWord()) {
      return Optional.empty();
    }
    Optional<Form> form = SpeechVerbs.english().ofLower(piece.low());
    if (form.isEmpty() || !isVerb(s, i, form.get())) {
      return Optional.empty();
    }
    int from = i;
    boolean passive = false;
    while (from > 0 && i - from < 8 && helps(s, from - 1)) {
      from--;
      boolean be =
          BE.contains(s.get(from).low())
              || s.get(from).is("'s") && s.get(from).tagged("AUX", "AUX");
      passive |= be && form.get().mayBeParticiple();
    }
    return Optional.of(new Cue(i, from, form.get(), passive));
  }

  /** A verb that is no verb of saying, but may be one beside marked speech: "fumed", "beamed". */
  static Optional<Cue> beside(List<Piece> s, int i) {
    Piece piece = s.get(i);
    boolean past = piece.low().endsWith("ed") || piece.low().endsWith("s");
    if (i == 0 || !past || !piece.tagged("VERB", "VERB")) {
      return Optional.empty();
    }
    Form form = new Form(piece.low(), Shape.PAST, Set.of(Frame.MARKED));
    return Optional.of(new Cue(i, i, form, false));
  }

  private static boolean isVerb(List<Piece> s, int i, Form form) {
    Piece piece = s.get(i);
    Piece before = i > 0 ? s.get(i - 1) : piece;
    if (SURE.contains(piece.low())) {
      return !before.tagged("DET", "DET");
    }
    if (i > 0
        && (before.tagged("DET", "DET")
            || POSSESSIVE.contains(before.low())
            || before.is("'s") && before.tagged("PART", "PART"))) {
      return false;
    }
    boolean figure = i + 1 < s.size() && s.get(i + 1).tagged("NUM", "NUM");
    if (form.takes(Frame.FIGURE) && form.shape() == Shape.THIRD && figure) {
      return before.tagged("NOUN", "PROPN");
    }
    boolean to = i + 2 < s.size() && s.get(i + 1).is("to") && s.get(i + 2).is("have");
    if (form.takes(Frame.INFINITIVE) && form.shape() == Shape.THIRD && to) {
      return before.isNominal() || before.tagged("ADJ"); // "the military | claims to have won"
    }
    if (isNoun(s, i, form) || isCompared(s, i)) {
      return false;
    }
    boolean particle = i + 1 < s.size() && PARTICLES.contains(s.get(i + 1).low());
    if (particle && OUTED.contains(form.lemma())) {
      return false;
    }
    boolean posted = // “..,” Lund posts on X
        form.lemma().equals("post")
            && before.tagged("PROPN", "PRON")
            && i + 1 < s.size()
            && s.get(i + 1).is("on");
    if (piece.tagged("VERB", "VERB") || posted) {
      return true;
    }
    boolean last = i + 1 >= s.size() || ClauseEnds.isStop(s.get(i + 1));
    boolean many = !form.takes(Frame.DUAL) || before.low().endsWith("s") || before.is("data");
    if (last && form.shape() == Shape.BASE && form.takes(Frame.PARENTHESIS) && many) {
      return before.isNominal(); // ".., analysts expect.", ".., government figures show."
    }
    boolean finite = form.shape() == Shape.PAST || form.shape() == Shape.THIRD;
    if (finite
        && form.takes(Frame.CLAUSE)
        && !form.takes(Frame.DUAL)
        && !piece.tagged("ADP", "DET")) {
      return true;
    }
    boolean beside = i > 0 && before.isMarked() || opensMarked(s, i + 1);
    boolean plain =
        form.shape() == Shape.PAST
            || form.shape() == Shape.THIRD
            || form.shape() == Shape.PARTICIPLE;
    boolean name = piece.tagged("PROPN") && before.tagged("PROPN");
    if (beside && plain && !name && !piece.tagged("DET", "ADP")) {
      return true;
    }
    boolean then = i + 1 < s.size() && s.get(i + 1).is("that");
    return then && (piece.is("found") || !piece.tagged("NOUN", "ADP")) && plain;
  }

  // "earlier than the models | suggested in 2012": nothing is reported
  private static boolean isCompared(List<Piece> s, int i) {
    boolean open = i + 1 < s.size() && s.get(i + 1).kind() != Piece.Kind.PUNCT;
    if (open && !s.get(i + 1).tagged("ADP", "ADP")) {
      return false;
    }
    for (int k = i - 1; k > 0 && i - k < 5; k--) {
      if (s.get(k).is("than")) {
        return !s.get(k + 1).tagged("NUM", "NUM") && !s.get(k - 1).is("more");
      }
    }
    return false;
  }

  // "60 pledged delegates", "three reasons", "state Senator Poole", "think tanks", "a court ruling"
  private static boolean isNoun(List<Piece> s, int i, Form form) {
    Piece before = i > 0 ? s.get(i - 1) : s.get(i);
    boolean next = i + 1 < s.size();
    boolean plural = form.shape() == Shape.THIRD && QUANTITIES.contains(before.low());
    boolean counted = i > 0 && (before.tagged("NUM", "NUM") || plural);
    if (counted && (plural || form.shape() == Shape.THIRD)) {
      return true;
    }
    if (counted && form.takes(Frame.DUAL) && next && s.get(i + 1).tagged("NOUN", "NOUN")) {
      return true;
    }
    boolean many = form.shape() == Shape.THIRD && i > 1 && before.tagged("ADJ", "ADJ");
    boolean listed = form.shape() == Shape.THIRD && i > 1 && before.tagged("CCONJ", "CCONJ");
    if (listed && next && s.get(i + 1).isComma() && s.get(i - 2).isComma()) {
      return true; // "short messages, or tweets, have .."
    }
    if (many && s.get(i - 2).tagged("ADJ", "ADP")
        || many && s.get(i - 2).tagged("NUM", "DET")
        || listed && next && s.get(i + 1).isComma() && s.get(i - 2).low().endsWith("s")) {
      return true;
    }
    boolean last = i > 1 && before.tagged("ADJ") && s.get(i - 2).tagged("DET", "PRON");
    if (last && next && s.get(i + 1).tagged("ADP") && form.shape() == Shape.BASE) {
      return true;
    }
    boolean phrase = form.shape() == Shape.THIRD && i > 1 && before.low().endsWith("ing");
    if (phrase && s.get(i - 2).tagged("ADP") && !s.get(i - 2).is("by")
        || s.get(i).is("say") && SAYS.contains(before.low())) {
      return true; // "with insulting remarks", "the final say on it"
    }
    boolean titled = next && s.get(i).is("state") && s.get(i + 1).tagged("PROPN", "PROPN");
    boolean tank = next && s.get(i + 1).low().startsWith("tank") && s.get(i).is("think");
    return titled || tank || s.get(i).is("ruling") && i > 0 && before.isNominal();
  }

  private static boolean opensMarked(List<Piece> s, int i) {
    boolean sign = i < s.size() && (s.get(i).isComma() || s.get(i).is(":"));
    int at = sign ? i + 1 : i;
    return at < s.size() && s.get(at).isMarked();
  }

  private static boolean helps(List<Piece> s, int i) {
    Piece p = s.get(i);
    if (!p.isWord()) {
      return false;
    }
    if (p.tagged("AUX", "AUX") || HELPERS.contains(p.low()) && !p.tagged("ADP", "NOUN")) {
      return true;
    }
    if (p.tagged("ADV", "ADV") && !NounPhrases.isTime(s, i)) {
      return true;
    }
    // "went on to say", "declined to say": the governing verb belongs to the cue
    boolean toVerb = i + 1 < s.size() && s.get(i + 1).is("to");
    return toVerb && p.tagged("VERB", "VERB")
        || p.is("on") && toVerb && i > 0 && s.get(i - 1).tagged("VERB", "VERB")
        || p.tagged("VERB", "VERB")
            && i + 2 < s.size()
            && s.get(i + 1).is("on")
            && s.get(i + 2).is("to");
  }
}
