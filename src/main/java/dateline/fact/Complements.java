package dateline.fact;

import dateline.fact.Cues.Cue;
import dateline.lang.SpeechVerbs;
import dateline.lang.SpeechVerbs.Frame;
import dateline.lang.SpeechVerbs.Shape;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what is said after a verb of saying, by the frames the verb has. */
final class Complements {
  private static final int REACH = 25;
  private static final Set<String> QUESTION =
      Set.of("whether", "how", "what", "why", "if", "where", "when", "who", "which");
  private static final Set<String> PARTS_OF_DAY =
      Set.of("morning", "afternoon", "evening", "night");
  private static final Set<String> NOTHINGS =
      Set.of("nothing", "little", "much", "something", "anything", "more", "less", "no", "so");
  private static final Set<String> OBJECTS = Set.of("him", "me", "them", "us");
  private static final Set<String> PHRASES =
      Set.of("about", "by", "on", "with", "of", "from", "against", "into");
  private static final Set<String> SAID =
      Set.of("allegations", "allegation", "assurances", "assurance", "accusations", "claims");
  private static final Set<String> FIXING = Set.of("put", "estimate");

  private static final Set<String> MATTERS = Set.of("agree", "respond", "react", "object", "refer");
  private static final Set<String> NAMES =
      Set.of(
          "pseudonym",
          "name",
          "title",
          "headline",
          "handle",
          "alias",
          "banner",
          "hashtag",
          "slogan",
          "motto",
          "called",
          "named",
          "dubbed",
          "nicknamed",
          "titled",
          "entitled",
          "branded");
  private static final Set<String> FIGURES =
      Set.of(
          "number",
          "toll",
          "figure",
          "total",
          "cost",
          "loss",
          "losses",
          "damage",
          "price",
          "dead",
          "deaths",
          "casualties",
          "injured",
          "wounded",
          "bill",
          "turnout");

  private final List<Piece> s;
  private final ClauseEnds ends;
  private final Clauses clauses;

  Complements(List<Piece> sentence, ClauseEnds ends) {
    this.s = sentence;
    this.ends = ends;
    this.clauses = new Clauses(sentence);
  }

  /**
   * What is said.
   *
   * @param from first piece of it
   * @param to after its last piece
   * @param cueEnd where the words of saying end (exclusive piece index)
   */
  record Found(int from, int to, int cueEnd, String rule, double strength) {}

  private boolean has(int i) {
    return i >= 0 && i < s.size();
  }

  Optional<Found> after(Cue cue) {
    int r = cue.end();
    Optional<Found> put = figure(cue);
    if (put.isPresent() || cue.form().lemma().equals("put")) {
      return put;
    }
    int told = addressee(cue);
    if (told > r) {
      Optional<Found> addressed = clause(cue, told, told, 0.9);
      if (addressed.isPresent()) {
        return addressed;
      }
      if (has(told + 1)
          && s.get(told).is("to")
          && isVerbal(told + 1)
          && cue.takes(Frame.INFINITIVE)) {
        return found(r, phraseEnd(told, ends.of(told, cue.at())), r, "object-infinitive", 0.7);
      }
      if (cue.form().lemma().equals("tell")) {
        return Optional.empty();
      }
    }
    return clause(cue, r, r, 0.9).or(() -> phrase(cue));
  }

  // "wants it to | rebuild", not "wants it to, but ..."
  private boolean isVerbal(int i) {
    return s.get(i).tagged("VERB", "AUX") || s.get(i).tagged("ADV", "NOUN") || s.get(i).isMarked();
  }

  /** Where the words that name who is told end; the cue's end when there are none. */
  int addressee(Cue cue) {
    int r = cue.end();
    boolean told =
        cue.takes(Frame.ADDRESSEE)
            && has(r)
            && NounPhrases.startsNominal(s, r)
            && !NounPhrases.isTime(s, r);
    return told ? OBJECTS.contains(s.get(r).low()) ? r + 1 : NounPhrases.endOf(s, r) : r;
  }

  // "put the toll at 19", "as the mayor put it, “..”"
  private Optional<Found> figure(Cue cue) {
    int r = cue.end();
    if (!FIXING.contains(cue.form().lemma()) || has(r) && s.get(r).is("that")) {
      return Optional.empty();
    }
    if (has(r + 2) && s.get(r).is("it") && s.get(r + 2).isMarked()) {
      boolean sign = s.get(r + 1).isComma() || s.get(r + 1).is(":");
      return sign
          ? found(r + 2, ends.of(r + 2, cue.at()), r + 1, "cue-first", 0.85)
          : Optional.empty();
    }
    boolean counts = false;
    for (int i = r; has(i) && i - r < 10; i++) {
      counts |= FIGURES.contains(s.get(i).low());
      boolean high = s.get(i).is("as") && has(i + 2) && s.get(i + 2).is("as");
      if ((s.get(i).is("at") || high) && counts) {
        return found(r, ends.of(i, cue.at()), r, "figure", 0.8);
      }
    }
    return Optional.empty();
  }

  // ": ..", ", “..”", "“..”", "that ..", a bare clause, or one of these after an adjunct
  private Optional<Found> clause(Cue cue, int start, int cueEnd, double strength) {
    int r = afterListeners(cue, start);
    while (has(r) && (isAdverbial(r) || isAgo(r))) {
      r += isAgo(r) ? 3 : 1;
    }
    if (!has(r)) {
      return Optional.empty();
    }
    Optional<Found> here = opening(cue, r, cueEnd, strength);
    if (here.isPresent()) {
      return here;
    }
    int late = afterOccasion(r);
    Optional<Found> later =
        late > r ? opening(cue, late, cueEnd, strength * 0.95) : Optional.empty();
    if (later.isPresent()) {
      return later;
    }
    boolean adjunct = s.get(r).tagged("ADP", "ADV") || s.get(r).isComma() || s.get(r).is("to");
    return adjunct ? afterAdjunct(cue, r, cueEnd, strength) : Optional.empty();
  }

  // "told the mayors who had gathered in the hall, | “..”"
  private int afterListeners(Cue cue, int told) {
    if (told == cue.end() || !has(told) || !s.get(told).is("who")) {
      return told;
    }
    for (int i = told; has(i + 1) && i - told < REACH; i++) {
      if (s.get(i).isComma() || s.get(i).is(":")) {
        return s.get(i + 1).isMarked() ? i : told;
      }
    }
    return told;
  }

  // "said four years ago"
  private boolean isAgo(int r) {
    return has(r + 2) && s.get(r).tagged("NUM") && s.get(r + 2).is("ago");
  }

  private boolean isAdverbial(int r) {
    boolean adverb = s.get(r).tagged("ADV", "INTJ") && !s.get(r).is("there");
    return NounPhrases.isTime(s, r)
        || NounPhrases.isTimeOfDay(s, r)
        || adverb && !QUESTION.contains(s.get(r).low());
  }

  // "said on Tuesday | it would close", "said in a statement | the port was open": a clause's
  // subject begins right after; the same index when it does not
  private int afterOccasion(int r) {
    if (!s.get(r).tagged("ADP", "ADP") || !has(r + 1)) {
      return r;
    }
    int day = r + 1;
    while (has(day) && (isAdverbial(day) || day > r + 1 && goesOnAsTime(day))) {
      day++;
    }
    if (day > r + 1) {
      return has(day) && NounPhrases.startsNominal(s, day) ? day : afterOccasion(r, day);
    }
    int end = NounPhrases.endOf(s, r + 1);
    return end > r + 1 ? afterOccasion(r, end) : r;
  }

  private int afterOccasion(int r, int end) {
    boolean subject =
        has(end) && (s.get(end).tagged("DET", "PRON") || s.get(end).is("there")) && !isWho(end);
    if (subject || !has(end)) {
      return subject ? end : r;
    }
    int further = afterOccasion(end);
    return further > end ? further : r;
  }

  // "on Nov. 3 | it had", "on Monday evening | 12 people had", not "on Monday | 12 people"
  private boolean goesOnAsTime(int i) {
    boolean number =
        s.get(i).tagged("NUM", "NUM") && has(i + 1) && !s.get(i + 1).tagged("NOUN", "ADJ");
    return number || isPartOfDay(s.get(i));
  }

  static boolean isPartOfDay(Piece p) {
    return PARTS_OF_DAY.contains(p.low());
  }

  private boolean isWho(int i) {
    return s.get(i).is("that") || QUESTION.contains(s.get(i).low());
  }

  private Optional<Found> afterAdjunct(Cue cue, int r, int cueEnd, double strength) {
    boolean verb = false;
    // "agreed to tests that ..": what it is agreed to, no listener
    boolean matter = s.get(r).is("to") && MATTERS.contains(cue.form().lemma());
    for (int i = r; has(i) && i - r < REACH; i++) {
      Piece p = s.get(i);
      if (matter && p.is("that") || ClauseEnds.isStop(p) || p.is(";")) {
        return Optional.empty();
      }
      boolean that =
          p.is("that")
              && (p.tagged("SCONJ", "SCONJ") || !verb && !p.tagged("DET", "DET"))
              && !s.get(i - 1).is("than");
      boolean marked = p.isMarked() && (!verb || s.get(i - 1).isComma()) && !isProgramme(i);
      if (that && i > r && speaks(i - 2)) {
        return Optional.empty();
      }
      if (i > r && (that || p.is(":") || marked)) {
        return opening(cue, i, cueEnd, strength * 0.9);
      }
      if (p.isComma() && i > r + 1 && i - r < 7 && !verb && has(i + 1)) {
        return afterComma(cue, r, i + 1, cueEnd, strength);
      }
      verb |= p.tagged("VERB", "AUX") && !p.low().endsWith("ing");
      if (verb && p.isComma()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  // "responded to letters showing | that ..": the nearer verb has it
  private boolean speaks(int before) {
    Piece p = s.get(before + 1);
    return p.low().endsWith("ing")
        && p.tagged("VERB")
        && SpeechVerbs.english().ofLower(p.low()).filter(f -> f.takes(Frame.CLAUSE)).isPresent();
  }

  private boolean isDated(int i) {
    return NounPhrases.isTime(s, i) || s.get(i).tagged("NUM");
  }

  // "said on the network's “Morning Hour.”"
  private boolean isProgramme(int i) {
    Piece before = s.get(i - 1);
    boolean inside = before.tagged("PART", "DET") || before.tagged("ADP") || before.tagged("PROPN");
    inside |= NAMES.contains(before.low());
    return inside && s.get(i).span().length() < 30;
  }

  // "estimated by 2050, demand would double": the adjunct belongs to what is said
  private Optional<Found> afterComma(Cue cue, int r, int next, int cueEnd, double strength) {
    if (s.get(next).isMarked() || s.get(next).is("that")) {
      return opening(cue, next, cueEnd, strength * 0.9);
    }
    boolean plain =
        cue.takes(Frame.CLAUSE) && !Clauses.isStrict(cue) && NounPhrases.startsNominal(s, next);
    int to = ends.of(next, cue.at());
    boolean object = PHRASES.contains(s.get(r).low()) && has(r + 1) && !isDated(r + 1);
    return plain && !object && hasVerb(next, to)
        ? found(r, to, cueEnd, "bare-clause", strength * 0.8)
        : Optional.empty();
  }

  private Optional<Found> opening(Cue cue, int r, int cueEnd, double strength) {
    Piece p = s.get(r);
    boolean marks = cue.takes(Frame.MARKED);
    boolean clausal = cue.takes(Frame.CLAUSE);
    if (p.is(":") && has(r + 1) && (marks || clausal)) {
      int to = s.get(r + 1).isMarked() ? ends.of(r + 1, cue.at()) : ends.sentence(r + 1);
      boolean list = !s.get(r + 1).isMarked() && !hasVerb(r + 1, to);
      boolean far = !s.get(r + 1).isMarked() && r > cueEnd;
      return list ? Optional.empty() : found(r + 1, to, cueEnd, "colon", far ? 0.45 : strength);
    }
    if (p.isComma() && has(r + 1) && s.get(r + 1).isMarked() && marks) {
      return found(r + 1, ends.of(r + 1, cue.at()), cueEnd, "cue-first", strength);
    }
    boolean object = cue.takes(Frame.PREDICATE) || cue.takes(Frame.NOUN);
    boolean named = !marks && !object && !hasVerb(r, ends.of(r, cue.at()));
    if (p.isMarked() && r > cueEnd && ends.isAdverbial(r)) {
      return Optional.empty();
    }
    if (p.isMarked() && (marks || clausal || object) && !named) {
      double sure = cue.takes(Frame.ATTITUDE) ? 0.55 : strength;
      return found(r, ends.of(r, cue.at()), cueEnd, "cue-first", sure);
    }
    if (!clausal) {
      return Optional.empty();
    }
    double sure = cue.takes(Frame.ATTITUDE) ? 0.6 : strength;
    if (p.is("that")) {
      int to = ends.of(r, cue.at());
      return isRelative(cue, r) || to - r < 5 && !hasVerb(r, to)
          ? Optional.empty()
          : found(r, to, cueEnd, "that-clause", sure);
    }
    if (QUESTION.contains(p.low())) {
      return found(r, ends.of(r, cue.at()), cueEnd, "question", sure * 0.5);
    }
    boolean opens =
        NounPhrases.startsNominal(s, r) || p.is("there") || p.tagged("SCONJ", "PRON") || p.is("[");
    int end = ends.of(r, cue.at());
    boolean clause =
        opens && !opensPhrase(r) && !clauses.isOccasion(r, end) && clauses.isClause(cue, r, end);
    return clause ? found(r, end, cueEnd, "bare-clause", sure * 0.95) : Optional.empty();
  }

  // "said nothing about it", "repeated himself", "agreed on a date": no clause begins
  private boolean opensPhrase(int r) {
    Piece p = s.get(r);
    boolean amount = NOTHINGS.contains(p.low()) && has(r + 1) && isAboutOrTo(s.get(r + 1));
    amount |= p.is("it") && has(r + 1) && s.get(r + 1).tagged("ADP") && !s.get(r + 1).is("of");
    boolean self =
        p.low().endsWith("self") || p.low().endsWith("selves") || OBJECTS.contains(p.low());
    boolean opens =
        has(r + 1) && (s.get(r + 1).tagged("NUM", "NUM") || QUESTION.contains(s.get(r + 1).low()));
    return amount || self || PHRASES.contains(p.low()) && !opens;
  }

  private static boolean isAboutOrTo(Piece p) {
    return p.is("about") || p.tagged("ADP", "PART") && !p.is("of") && !p.is("than");
  }

  // "reports that track spending", "a settlement over allegations that ..", "so that .."
  private boolean isRelative(Cue cue, int that) {
    Piece before = s.get(that - 1);
    if (that - 1 == cue.at()) {
      return !cue.form().lemma().equals("say") && cue.takes(Frame.DUAL) && verbFollows(that);
    }
    boolean noun = before.isNominal() && SAID.contains(before.low());
    boolean so = before.is("so") || that > 1 && s.get(that - 2).is("so");
    return so || noun || verbFollows(that);
  }

  private boolean verbFollows(int that) {
    return has(that + 1) && s.get(that + 1).tagged("VERB", "AUX");
  }

  private boolean hasVerb(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (s.get(i).tagged("VERB", "AUX") || s.get(i).isMarked()) {
        return true;
      }
    }
    return false;
  }

  // "to rebuild the port", "a plan", "of a crisis", "the plan a mistake"
  private Optional<Found> phrase(Cue cue) {
    int r = cue.end();
    while (has(r) && s.get(r).tagged("ADV", "ADV")) {
      r++;
    }
    if (!has(r) || cue.form().shape() == Shape.PARTICIPLE && cue.from() == cue.at()) {
      return Optional.empty();
    }
    double strength = cue.takes(Frame.ATTITUDE) ? 0.4 : 0.65;
    Piece p = s.get(r);
    if (p.is("to") && cue.takes(Frame.INFINITIVE)) {
      double sure = cue.form().shape() == Shape.ING ? 0.45 : strength;
      return found(r, phraseEnd(r, ends.of(r, cue.at())), cue.end(), "infinitive", sure);
    }
    boolean object = cue.takes(Frame.NOUN) || cue.takes(Frame.PREDICATE);
    if (object && NounPhrases.startsNominal(s, r) && !NounPhrases.isTime(s, r)) {
      int end = ends.afterMark(r, ends.of(r, cue.at()));
      double sure = plainObject(cue, r, end);
      return found(r, end, cue.end(), "object", isMarkOfObject(r, end) ? 0.7 : sure);
    }
    boolean preposition = p.tagged("ADP", "SCONJ") && has(r + 1) && !NounPhrases.isTime(s, r + 1);
    if (cue.takes(Frame.PREPOSITION) && preposition) {
      int end = occasion(r + 1, ends.of(r + 1, cue.at()));
      double sure = hasMark(r + 1, end) ? strength : strength * 0.7;
      return found(r + 1, end, r + 1, "preposition", sure);
    }
    return Optional.empty();
  }

  // "vowed to end the wait, | Brandt has kept silent", ", | meaning that ..", ", | but they need
  // not"
  private int phraseEnd(int from, int to) {
    for (int i = from + 2; i + 2 < to; i++) {
      if (!s.get(i).isComma()) {
        continue;
      }
      Piece next = s.get(i + 1);
      boolean joint = next.is("but") || next.is("and");
      int at = joint ? i + 2 : i + 1;
      int end = NounPhrases.startsNominal(s, at) ? NounPhrases.endOf(s, at) : at;
      boolean clause = end > at && end < to && isFinite(end);
      if (clause || next.is("meaning") || next.is("saying")) {
        return i;
      }
    }
    return to;
  }

  // "hinted at trouble | when she changed the line"
  private int occasion(int from, int to) {
    for (int i = from + 1; i + 1 < to; i++) {
      boolean when = s.get(i).is("when") || s.get(i).is("while") || s.get(i).is("after");
      if (when && NounPhrases.startsNominal(s, i + 1)) {
        return i;
      }
    }
    return to;
  }

  private boolean isFinite(int i) {
    return s.get(i).tagged("AUX") || s.get(i).tagged("VERB") && !s.get(i).low().endsWith("ing");
  }

  // a noun phrase alone is told of, not said; "called it a mistake", "described it as .." is
  private double plainObject(Cue cue, int from, int end) {
    boolean as = false;
    for (int i = from; i < end; i++) {
      as |= s.get(i).is("as");
    }
    boolean accused = cue.form().lemma().equals("accuse");
    boolean predicate = cue.takes(Frame.PREDICATE) && as && !cue.takes(Frame.ATTITUDE);
    return predicate || accused ? 0.6 : 0.45;
  }

  // the mark belongs to the object: no comma and verb stand before it
  private boolean isMarkOfObject(int from, int to) {
    boolean parted = false;
    for (int i = from; i < to; i++) {
      Piece p = s.get(i);
      if (p.isMarked()) {
        return true;
      }
      if (parted && p.tagged("VERB", "AUX") && !p.low().endsWith("ing")) {
        return false;
      }
      parted |= p.isComma() || p.is("—") || p.is(":") || p.is(";");
    }
    return false;
  }

  private boolean hasMark(int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.get(i).isMarked()) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Found> found(int from, int to, int cueEnd, String rule, double strength) {
    return from >= to ? Optional.empty() : Optional.of(new Found(from, to, cueEnd, rule, strength));
  }
}
