package dateline.fact;

import dateline.fact.Cues.Cue;
import dateline.lang.SpeechVerbs;
import dateline.lang.SpeechVerbs.Form;
import dateline.lang.SpeechVerbs.Frame;
import dateline.lang.SpeechVerbs.Shape;
import dateline.model.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds where reported words end in one sentence: at a turn to another speaker, at an adjunct. */
final class ClauseEnds {
  /** No clause is longer; a bound, so that hostile input stays linear. */
  static final int LONGEST = 300;

  private static final Set<String> TURNS =
      Set.of("but", "while", "though", "although", "whereas", "and", "as", "yet", "adding");
  private static final Set<String> ASIDES = Set.of("which", "who", "whose", "a", "an");
  private static final Set<String> PLACES = Set.of("during", "after", "before", "when", "while");
  private static final Set<String> MOMENTS = Set.of("moments", "minutes", "hours", "days");
  private static final Set<String> BACKWARD =
      Set.of("that", "these", "those", "this", "they", "them", "it", "its", "their", "he", "she");
  private static final Set<String> NAMED =
      Set.of("called", "named", "dubbed", "titled", "entitled");
  private static final Set<String> OCCASIONS =
      Set.of("interview", "statement", "email", "tweet", "speech");

  private final String text;
  private final List<Piece> s;

  /** Whether the cue's own clause ends at the next comma: "while he said so, ..". */
  private final boolean aside;

  ClauseEnds(String text, List<Piece> sentence, boolean aside) {
    this.text = text;
    this.s = sentence;
    this.aside = aside;
  }

  private boolean has(int i) {
    return i >= 0 && i < s.size();
  }

  static boolean isStop(Piece p) {
    return p.is(".") || p.is("?") || p.is("!") || p.is("…");
  }

  /** Whether marked words tell how or where: "wrote to her “in crayon”". */
  boolean isAdverbial(int mark) {
    Span span = s.get(mark).span();
    String inside = text.substring(Passage.firstInside(text, span), span.end());
    String[] words = inside.split(" ", 6);
    return words.length < 5
        && words.length > 1
        && TagRepair.PREPOSITIONS.contains(words[0])
        && ",?!.".indexOf(Passage.lastInside(text, span)) < 0;
  }

  private boolean endsLikeSpeech(int i) {
    return ",?!—-…".indexOf(Passage.lastInside(text, s.get(i).span())) >= 0;
  }

  /** Where the sentence's words end (exclusive), not farther than the longest clause. */
  int sentence(int from) {
    int end = Math.min(s.size(), from + LONGEST);
    while (end > from + 1 && isStop(s.get(end - 1))) {
      end--;
    }
    return end;
  }

  /**
   * Where reported words that begin at {@code from} end (exclusive).
   *
   * @param cue index of the verb of saying
   */
  int of(int from, int cue) {
    if (s.get(from).isMarked() && (!has(from + 1) || endsLikeSpeech(from) && !has(from + 2))) {
      return from + 1;
    }
    if (s.get(from).isMarked() && (isAdjunct(from + 1) || isWhole(from))) {
      return from + 1;
    }
    int limit = Math.min(s.size(), from + LONGEST);
    for (int i = from + 1; i < limit; i++) {
      if (endsAt(i, cue)) {
        return i;
      }
    }
    return limit;
  }

  // "read “Vote Poole,” a slogan of ..", "asked “Why?” Nobody answered": the writer goes on
  private boolean isWhole(int from) {
    char stop = Passage.lastInside(text, s.get(from).span());
    Piece next = s.get(from + 1);
    boolean sentence = Character.isUpperCase(text.charAt(next.start())) && next.isWord();
    if ((stop == '?' || stop == '!') && sentence) {
      return true;
    }
    boolean aside = ASIDES.contains(next.low()) || next.is("but");
    return stop == ',' && aside && !hasMark(from + 1);
  }

  // one that is not merely a name in the writer's words: "a group called “Save the Pier”"
  private boolean hasMark(int from) {
    for (int i = from; has(i) && i - from < LONGEST; i++) {
      Piece before = s.get(i - 1);
      if (s.get(i).isMarked() && !before.tagged("DET") && !NAMED.contains(before.low())) {
        return true;
      }
    }
    return false;
  }

  // “You lie!” at the president: nothing of it is said
  private boolean isAdjunct(int from) {
    boolean when = s.get(from).is("when") || MOMENTS.contains(s.get(from).low());
    boolean opens = s.get(from).tagged("ADP", "SCONJ") || s.get(from).tagged("NUM", "NUM") || when;
    if (!opens || s.get(from).is("of") || s.get(from).is("to")) {
      return false;
    }
    if (s.get(from).is("when") && has(from + 1) && s.get(from + 1).is("asked")) {
      return true;
    }
    for (int i = from + 1; has(i) && i - from < LONGEST; i++) {
      Piece p = s.get(i);
      if (p.isMarked() || p.tagged("AUX", "AUX")) {
        return false;
      }
      if (p.isComma() || isStop(p) || p.tagged("CCONJ", "CCONJ")) {
        return true;
      }
    }
    return true;
  }

  private boolean endsAt(int i, int cue) {
    Piece p = s.get(i);
    if (isStop(p) && i == s.size() - 1
        || p.is(";") && (!has(i + 1) || !goesOnAfterSemicolon(i + 1))) {
      return true;
    }
    boolean comma = p.isComma() || s.get(i - 1).isMarked() && endsLikeSpeech(i - 1);
    int next = p.isComma() ? i + 1 : i;
    boolean closed =
        p.is(")")
            && s.get(i - 1).isMarked()
            && Passage.lastInside(text, s.get(i - 1).span()) == '.';
    if (closed || comma && has(next) && turns(next, cue) || aside && comma) {
      return true;
    }
    if (p.isComma() && isAttributed(i + 1)) {
      return true;
    }
    boolean spoken = s.get(i - 1).isMarked() && endsLikeSpeech(i - 1);
    if (spoken && p.tagged("VERB") && !p.low().endsWith("ing")) {
      return true;
    }
    if (spoken && speaksSoon(i) || p.isComma() && isInverted(i + 1)) {
      return true;
    }
    if (p.is(":") && has(i + 1) && s.get(i + 1).isMarked()) {
      return true;
    }
    boolean and = (p.is("and") || p.is("but")) && has(i + 1);
    boolean turned = p.is("but") && (isPastVerb(i + 1) || s.get(i + 1).is("did"));
    if (and && (goesOn(i + 1, cue) || turned)) {
      return true;
    }
    return p.is("according") && has(i + 1) && s.get(i + 1).is("to") || occasion(i);
  }

  // "thinks the law is dead, | the former mayor said this week"
  private boolean isAttributed(int i) {
    if (!has(i) || !NounPhrases.startsNominal(s, i)) {
      return false;
    }
    int end = NounPhrases.endOf(s, i);
    int at = has(end) && s.get(end).tagged("AUX") ? end + 1 : end;
    boolean said =
        has(at) && (s.get(at).is("said") || s.get(at).is("says") || s.get(at).is("told"));
    at = !said && end > i + 1 && has(end) && isStop(s.get(end)) ? end - 1 : at;
    boolean stops = has(at + 1) && isStop(s.get(at + 1)) && at + 2 == s.size();
    boolean last = // ".., scientists report."
        stops && Cues.at(s, at).filter(c -> c.takes(Frame.PARENTHESIS)).isPresent();
    return end > i && (said && !(has(at + 1) && s.get(at + 1).isComma()) || last);
  }

  // "called it a ruin, said Helen Poole"
  private boolean isInverted(int i) {
    return has(i + 1)
        && (s.get(i).is("said") || s.get(i).is("says"))
        && s.get(i + 1).tagged("PROPN", "DET");
  }

  // "said that ..; that ..", "..; half of them ..": the same speech
  private boolean goesOnAfterSemicolon(int i) {
    if (speaksSoon(i)) {
      return false;
    }
    for (int k = i; has(k) && k - i < 8; k++) {
      Piece p = s.get(k);
      if (p.isMarked() || p.tagged("CCONJ", "CCONJ") || BACKWARD.contains(p.low())) {
        return true;
      }
    }
    return false;
  }

  // "denied that .. but | stopped short"
  private boolean isPastVerb(int i) {
    return s.get(i).tagged("VERB", "VERB") && !s.get(i).low().endsWith("ing");
  }

  // "in an interview with .." at the end tells where it was said
  private boolean occasion(int i) {
    Piece p = s.get(i);
    if (!p.is("in") && !p.is("during") || !has(i + 2)) {
      return false;
    }
    boolean article = s.get(i + 1).is("a") || s.get(i + 1).is("an");
    return article && OCCASIONS.contains(s.get(i + 2).low());
  }

  // after a comma: another speaker's clause, a participle of saying, the same subject's next verb
  private boolean turns(int next, int cue) {
    Piece p = s.get(next);
    if (p.tagged("VERB", "VERB") && SpeechVerbs.english().ofLower(p.low()).isPresent()) {
      return p.low().endsWith("ing") || goesOn(next, cue);
    }
    if (p.is("according")) {
      return true;
    }
    return TURNS.contains(p.low())
        && has(next + 1)
        && (speaksSoon(next + 1) || isReckoned(next + 1));
  }

  // "police counted 900, | but by the union's reckoning it was 2,000"
  private boolean isReckoned(int i) {
    int by = s.get(i).isComma() && has(i + 1) ? i + 1 : i;
    return s.get(by).is("by") && new Reckonings(s).at(by).isPresent();
  }

  /** Where an object in [from, to) ends: "called it “a ruin” | during a tour", "| and left". */
  int afterMark(int from, int to) {
    int last = -1;
    for (int i = from; i < to; i++) {
      last = s.get(i).isMarked() ? i : last;
      boolean joint = last == i && i + 2 < to && s.get(i + 1).tagged("CCONJ");
      if (joint && s.get(i + 2).tagged("VERB", "AUX")) {
        return i + 1; // "called it “a ruin” | and drew “the end” on the wall"
      }
    }
    if (last < 0 || last + 1 >= to) {
      return to;
    }
    Piece next = s.get(last + 1);
    boolean dated = next.tagged("ADP") && last + 2 < to && NounPhrases.isTime(s, last + 2);
    boolean place = PLACES.contains(next.low()) || dated || NounPhrases.isTime(s, last + 1);
    boolean verb =
        next.tagged("CCONJ")
            && last + 2 < to
            && (s.get(last + 2).tagged("VERB", "AUX")
                || NounPhrases.isSubjectPronoun(s.get(last + 2)));
    return place || verb ? last + 1 : to;
  }

  /** Whether a subject and a verb of saying stand near: "some observers believe ..". */
  boolean speaksSoon(int from) {
    for (int i = from; has(i) && i - from < 8; i++) {
      Piece p = s.get(i);
      if (p.isComma() || isStop(p) || p.isMarked()) {
        return false;
      }
      Optional<Cue> cue = Cues.at(s, i);
      if (cue.filter(c -> !c.takes(Frame.ATTITUDE) && c.takes(Frame.CLAUSE)).isPresent()) {
        return true;
      }
      if (p.tagged("VERB", "VERB")) {
        return false;
      }
    }
    return false;
  }

  /** Whether the word conjunctions begin with is turned to by {@code speaksSoon}. */
  boolean turnsAway(int i) {
    return TURNS.contains(s.get(i).low()) && speaksSoon(i + 1);
  }

  // "said so and | urged the media": a verb of saying in the same form as the cue
  private boolean goesOn(int i, int cue) {
    int at = i;
    while (has(at) && s.get(at).tagged("ADV", "ADV") && at - i < 2) {
      at++;
    }
    if (!has(at)) {
      return false;
    }
    Piece p = s.get(at);
    Optional<Form> other = SpeechVerbs.english().ofLower(p.low());
    Optional<Form> form = SpeechVerbs.english().ofLower(s.get(cue).low());
    if (other.isEmpty() || form.isEmpty() || p.tagged("NOUN", "PROPN")) {
      return false;
    }
    Shape shape = form.get().shape();
    boolean same = other.get().shape() == shape && shape != Shape.BASE;
    return same && (p.tagged("VERB", "VERB") || shape == Shape.PAST);
  }
}
