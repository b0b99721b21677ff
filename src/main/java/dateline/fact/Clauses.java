package dateline.fact;

import dateline.fact.Cues.Cue;
import dateline.lang.SpeechVerbs.Frame;
import java.util.List;
import java.util.Set;

/** Tells whether what follows a verb of saying without "that" is a clause. */
final class Clauses {
  private static final Set<String> AFTER_PARTICIPLE =
      Set.of("by", "in", "on", "at", "as", "to", "with", "for");
  private static final Set<String> OCCASIONS =
      Set.of("as", "after", "before", "while", "since", "until");
  private static final Set<String> QUANTITIES = Set.of("many", "much", "few", "little");

  /** Participles that are no past tense: no clause has one for its verb. */
  private static final Set<String> PARTICIPLES =
      Set.of("known", "seen", "given", "taken", "written", "shown", "drawn", "driven", "thrown");

  private final List<Piece> s;

  Clauses(List<Piece> sentence) {
    this.s = sentence;
  }

  private boolean has(int i) {
    return i >= 0 && i < s.size();
  }

  // "said Friday as he entered the talks"
  boolean isOccasion(int r, int end) {
    if (!OCCASIONS.contains(s.get(r).low())
        || has(r + 1) && QUANTITIES.contains(s.get(r + 1).low())) {
      return false;
    }
    for (int i = r; i < end; i++) {
      if (s.get(i).isComma()) {
        return false;
      }
    }
    return true;
  }

  /** Whether a verb takes a noun phrase too, so that a clause must have its verb near. */
  static boolean isStrict(Cue cue) {
    return cue.takes(Frame.NOUN) || cue.takes(Frame.DOCUMENT) || cue.takes(Frame.NEAR);
  }

  /**
   * Whether pieces [from, to) are a clause; verbs that take a noun phrase too want its verb near.
   */
  boolean isClause(Cue cue, int from, int to) {
    if (isWhile(from, to)) {
      return false;
    }
    if (!isStrict(cue) && cue.form().lemma().equals("say") && to - from > 4) {
      return true;
    }
    if (!hasFinite(from, to)) {
      return false;
    }
    if (!isStrict(cue) || s.get(from).is("there")) {
      return true;
    }
    int noun = NounPhrases.endOf(s, from);
    if (isReduced(from, noun)) {
      return false;
    }
    int end = NounPhrases.appositionEnd(s, noun);
    end = end > noun && has(end) && s.get(end).isComma() ? end + 1 : end;
    while (has(end) && end < to && s.get(end).tagged("ADV", "ADV")) {
      end++;
    }
    if (!has(end) || end >= to) {
      return false;
    }
    Piece verb = s.get(end);
    boolean full = verb.tagged("VERB", "VERB") && !verb.low().endsWith("ing");
    boolean participle =
        full
            && verb.low().endsWith("ed")
            && has(end + 1)
            && (AFTER_PARTICIPLE.contains(s.get(end + 1).low()) || s.get(end + 1).isMarked());
    boolean intention = verb.is("will") && has(end + 1) && s.get(end + 1).is("to");
    participle |= full && PARTICIPLES.contains(verb.low());
    return verb.tagged("AUX", "AUX") && !intention || full && !participle;
  }

  // "revealed a truth Poole should heed", "reminded them of comments Poole made": one noun phrase
  private boolean isReduced(int from, int to) {
    boolean one = s.get(from).is("a") || s.get(from).is("an");
    for (int i = from + 1; i < to; i++) {
      Piece before = s.get(i - 1);
      boolean many = before.low().endsWith("s") && i - 1 > from;
      boolean noun = before.tagged("NOUN") && (one || many);
      if (noun && s.get(i).tagged("PROPN")) {
        return !NounPhrases.isNamed(s, from, i);
      }
    }
    return false;
  }

  // "said in Leeds | as the crowd cheered": the first verb is that of an occasion
  private boolean isWhile(int from, int to) {
    for (int i = from + 1; i + 1 < to; i++) {
      Piece p = s.get(i);
      if (p.tagged("VERB", "AUX") || p.isMarked()) {
        return false;
      }
      if (OCCASIONS.contains(p.low()) && s.get(i + 1).tagged("DET", "PRON")) {
        return true;
      }
    }
    return false;
  }

  private boolean hasFinite(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      Piece p = s.get(i);
      boolean bare = p.low().endsWith("ing") || s.get(i - 1).is("to") && !p.is("be");
      if (p.tagged("VERB", "AUX") && !bare || p.isMarked()) {
        return true;
      }
    }
    return false;
  }
}
