package dateline.fact;

import dateline.fact.Cues.Cue;
import dateline.lang.SpeechVerbs;
import dateline.lang.SpeechVerbs.Frame;
import dateline.lang.SpeechVerbs.Shape;
import dateline.model.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds where reported words begin and end in one sentence, by marks, conjunctions and tags. */
final class Contents {
  private static final int REACH = 25;
  private static final Set<String> QUESTION =
      Set.of("whether", "how", "what", "why", "if", "where", "when", "who", "which");
  private static final Set<String> TURNS =
      Set.of("but", "while", "though", "although", "whereas", "and", "as", "yet", "adding");

  private static final Set<String> STRICT =
      Set.of(
          "write",
          "add",
          "post",
          "state",
          "maintain",
          "tweet",
          "know",
          "hear",
          "consider",
          "accept",
          "assume",
          "expect",
          "ask",
          "understand",
          "decide",
          "project",
          "order",
          "read",
          "shout",
          "answer",
          "reply",
          "relate",
          "wonder",
          "judge",
          "recognize",
          "recognise",
          "feel",
          "imagine",
          "figure",
          "bet");

  private final String text;
  private final List<Piece> s;

  /** Whether the cue's own clause ends at the next comma: "while he said so, ..". */
  private final boolean aside;

  Contents(String text, List<Piece> sentence) {
    this(text, sentence, false);
  }

  private Contents(String text, List<Piece> sentence, boolean aside) {
    this.text = text;
    this.s = sentence;
    this.aside = aside;
  }

  Contents within(boolean subordinate) {
    return subordinate ? new Contents(text, s, true) : this;
  }

  /**
   * Content after a cue.
   *
   * @param cueEnd where the words of saying end (exclusive piece index)
   */
  record Found(List<int[]> ranges, int cueEnd, String rule, double strength) {}

  private boolean has(int i) {
    return i >= 0 && i < s.size();
  }

  private static boolean ends(Piece p) {
    return p.is(".") || p.is("?") || p.is("!") || p.is("…");
  }

  /** Whether pieces [from, to) hold no word and no marked speech. */
  boolean isBlank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.get(i).isWord() && !s.get(i).tagged("CCONJ", "ADV") || s.get(i).isMarked()) {
        return false;
      }
    }
    return true;
  }

  /** Whether pieces [from, to) could be what somebody says: marked speech, or a clause. */
  boolean isContent(int from, int to) {
    if (from >= to) {
      return false;
    }
    if (s.get(to - 1).isMarked()) {
      return true;
    }
    boolean verb = false;
    for (int i = clauseStart(from, to); i < to; i++) {
      verb |= s.get(i).tagged("VERB", "AUX") || s.get(i).isMarked();
    }
    Piece first = s.get(Math.min(clauseStart(from, to), to - 1));
    boolean nominal = first.isNominal() || first.tagged("DET", "ADJ") || first.isMarked();
    return verb || nominal && to - from > 1;
  }

  /**
   * Whether a comma and a whole marked sentence follow: "asked why, she said, “I do not know.”".
   */
  boolean opensSpeech(int i) {
    return has(i + 1) && s.get(i).isComma() && s.get(i + 1).isMarked() && startsUpper(i + 1);
  }

  /** Whether a marked piece ends as speech does before its cue: with a comma or a stop. */
  boolean endsLikeSpeech(int i) {
    return ",?!—-…".indexOf(Passage.lastInside(text, s.get(i).span())) >= 0;
  }

  boolean hasMarked(int[] range) {
    for (int i = range[0]; i < range[1]; i++) {
      if (s.get(i).isMarked()) {
        return true;
      }
    }
    return false;
  }

  /** Where content that ends before {@code to} begins: after conjunctions, or at its own mark. */
  int clauseStart(int from, int to) {
    int last = to - 1;
    if (last > from
        && s.get(last).isMarked()
        && startsUpper(last)
        && s.get(last - 1).kind() == Piece.Kind.PUNCT) {
      return last;
    }
    int i = from;
    while (i < last
        && (!s.get(i).isWord() && !s.get(i).isMarked() && !s.get(i).is("[")
            || s.get(i).tagged("CCONJ", "CCONJ"))) {
      i++;
    }
    return i;
  }

  private boolean startsUpper(int i) {
    Span span = s.get(i).span();
    int at = span.start() + 1;
    return at < span.end()
        && (Character.isUpperCase(text.charAt(at))
            || text.charAt(at) == '['
            || text.charAt(at) == '…');
  }

  /**
   * Whether nothing reported follows a cue that has its content before it.
   *
   * @param closed whether marked speech that ended with a comma stands right before
   */
  boolean isOver(Cue cue, boolean closed) {
    int r = cue.end();
    if (!has(r)) {
      return true;
    }
    if (cue.takes(Frame.ADDRESSEE)
        && NounPhrases.startsNominal(s, r)
        && !NounPhrases.isTime(s, r)) {
      r = NounPhrases.endOf(s, r);
      if (!has(r)) {
        return true;
      }
    }
    Piece p = s.get(r);
    if (p.kind() == Piece.Kind.PUNCT) {
      return !p.is(":") && !p.is("(") || closed;
    }
    if (p.isMarked()) {
      return closed;
    }
    if (p.is("that") || p.tagged("SCONJ", "DET") && !closed) {
      return false;
    }
    if (closed) {
      return true;
    }
    boolean adjunct =
        p.tagged("ADP", "ADV")
            || NounPhrases.isTime(s, r)
            || p.tagged("VERB", "VERB") && p.low().endsWith("ing");
    if (!adjunct) {
      return false;
    }
    for (int i = r; has(i) && i - r < REACH; i++) {
      Piece q = s.get(i);
      if (ends(q) || q.isComma()) {
        return true;
      }
      if (q.is("that") || q.isMarked() || q.is(":") || q.tagged("AUX", "AUX")) {
        return false;
      }
    }
    return true;
  }

  /** What goes on after a cue in the middle: marked speech, or the rest of the clause. */
  Optional<int[]> tail(int after, boolean plain) {
    int i = after;
    while (has(i)
        && i - after < REACH
        && !s.get(i).isComma()
        && !s.get(i).isMarked()
        && !ends(s.get(i))
        && !s.get(i).is(":")
        && !s.get(i).is("—")) {
      i++;
    }
    if (!has(i) || ends(s.get(i))) {
      return Optional.empty();
    }
    int start = s.get(i).isMarked() ? i : i + 1;
    if (!has(start)) {
      return Optional.empty();
    }
    if (s.get(start).isMarked()) {
      int end = clauseEnd(start, after);
      return Optional.of(new int[] {start, end});
    }
    if (!plain) {
      return Optional.empty();
    }
    Piece p = s.get(start);
    boolean aside =
        p.tagged("ADP", "SCONJ") && !p.is("while") && !p.is("because")
            || p.tagged("ADV", "X")
            || p.low().endsWith("ing") && p.tagged("VERB", "VERB")
            || p.is("who")
            || p.is("which")
            || p.is("according");
    if (aside || TURNS.contains(p.low()) && speaksSoon(start + 1)) {
      return Optional.empty();
    }
    int end = clauseEnd(start, after);
    return end - start < 2 ? Optional.empty() : Optional.of(new int[] {start, end});
  }

  /** The content to the right of a cue, by the frames its verb has. */
  Optional<Found> after(Cue cue) {
    int r = cue.end();
    int told = r;
    if (cue.takes(Frame.ADDRESSEE)
        && has(r)
        && NounPhrases.startsNominal(s, r)
        && !NounPhrases.isTime(s, r)) {
      told = NounPhrases.endOf(s, r);
    }
    if (told > r) {
      Optional<Found> addressed = clause(cue, told, told, 0.9);
      if (addressed.isPresent()) {
        return addressed;
      }
      if (has(told) && s.get(told).is("to") && cue.takes(Frame.INFINITIVE)) {
        return found(r, clauseEnd(told, cue.at()), r, "object-infinitive", 0.7);
      }
      if (cue.form().lemma().equals("tell")) {
        return Optional.empty();
      }
    }
    return clause(cue, r, r, 0.9).or(() -> phrase(cue));
  }

  // ": ..", ", “..”", "“..”", "that ..", a bare clause, or one of these after an adjunct
  private Optional<Found> clause(Cue cue, int start, int cueEnd, double strength) {
    int r = start;
    while (has(r)
        && (NounPhrases.isTime(s, r) || s.get(r).tagged("ADV", "INTJ"))
        && !s.get(r).is("there")) {
      r++;
    }
    if (!has(r)) {
      return Optional.empty();
    }
    Optional<Found> here = opening(cue, r, cueEnd, strength);
    if (here.isPresent()) {
      return here;
    }
    if (!s.get(r).tagged("ADP", "ADV") && !s.get(r).isComma() && !s.get(r).is("to")) {
      return Optional.empty();
    }
    boolean verb = false;
    for (int i = r; has(i) && i - r < REACH; i++) {
      Piece p = s.get(i);
      if (ends(p) || p.is(";")) {
        return Optional.empty();
      }
      boolean opens =
          p.is("that") && !p.tagged("DET", "DET") && !verb
              || p.is(":")
              || p.isMarked() && (!verb || s.get(i - 1).isComma());
      if (i > r && opens) {
        return opening(cue, i, cueEnd, strength * 0.9);
      }
      verb |= p.tagged("VERB", "AUX") && !p.low().endsWith("ing");
      if (verb && p.isComma()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<Found> opening(Cue cue, int r, int cueEnd, double strength) {
    Piece p = s.get(r);
    boolean marks = cue.takes(Frame.MARKED);
    if (p.is(":") && has(r + 1) && (marks || cue.takes(Frame.CLAUSE))) {
      return found(r + 1, endAfterColon(r + 1, cue.at()), cueEnd, "colon", strength);
    }
    if (p.isComma() && has(r + 1) && s.get(r + 1).isMarked() && marks) {
      return found(r + 1, clauseEnd(r + 1, cue.at()), cueEnd, "cue-first", strength);
    }
    boolean clausal = cue.takes(Frame.CLAUSE);
    if (p.isMarked() && (marks || clausal || cue.takes(Frame.PREDICATE) || cue.takes(Frame.NOUN))) {
      return found(r, clauseEnd(r, cue.at()), cueEnd, "cue-first", strength);
    }
    if (!clausal) {
      return Optional.empty();
    }
    boolean attitude = cue.takes(Frame.ATTITUDE);
    if (p.is("that") || QUESTION.contains(p.low())) {
      return found(r, clauseEnd(r, cue.at()), cueEnd, "that-clause", attitude ? 0.6 : strength);
    }
    boolean opens =
        NounPhrases.startsNominal(s, r) || p.is("there") || p.tagged("SCONJ", "PRON") || p.is("[");
    int end = clauseEnd(r, cue.at());
    if (opens && isClause(cue, r, end)) {
      return found(r, end, cueEnd, "bare-clause", attitude ? 0.55 : strength * 0.95);
    }
    return Optional.empty();
  }

  /**
   * Whether pieces [from, to) are a clause; verbs that take a noun phrase too want its verb near.
   */
  private boolean isClause(Cue cue, int from, int to) {
    if (!hasVerb(from, to)) {
      return false;
    }
    boolean strict =
        cue.takes(Frame.NOUN) || cue.takes(Frame.DOCUMENT) || STRICT.contains(cue.form().lemma());
    if (!strict || s.get(from).is("there")) {
      return true;
    }
    int end = NounPhrases.appositionEnd(s, NounPhrases.endOf(s, from));
    end = has(end) && s.get(end).isComma() ? end + 1 : end;
    while (has(end) && end < to && s.get(end).tagged("ADV", "ADV")) {
      end++;
    }
    boolean finite =
        has(end)
            && end < to
            && (s.get(end).tagged("AUX", "AUX")
                || s.get(end).tagged("VERB", "VERB") && !s.get(end).low().endsWith("ing"));
    boolean participle =
        finite
            && s.get(end).low().endsWith("ed")
            && has(end + 1)
            && Set.of("by", "in", "on", "at", "as", "to", "with", "for")
                .contains(s.get(end + 1).low());
    return finite && !participle;
  }

  private boolean hasVerb(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (s.get(i).tagged("VERB", "AUX") || s.get(i).isMarked()) {
        return true;
      }
    }
    return false;
  }

  private int endAfterColon(int from, int cue) {
    return s.get(from).isMarked() ? clauseEnd(from, cue) : sentenceEnd(from);
  }

  private int sentenceEnd(int from) {
    int end = s.size();
    while (end > from + 1 && ends(s.get(end - 1))) {
      end--;
    }
    return end;
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
      return found(r, clauseEnd(r, cue.at()), cue.end(), "infinitive", strength);
    }
    boolean object = cue.takes(Frame.NOUN) || cue.takes(Frame.PREDICATE);
    if (object && NounPhrases.startsNominal(s, r) && !NounPhrases.isTime(s, r)) {
      int end = clauseEnd(r, cue.at());
      boolean marked = hasMarked(new int[] {r, end});
      return found(r, end, cue.end(), "object", marked ? Math.max(strength, 0.7) : strength);
    }
    if (cue.takes(Frame.PREPOSITION)
        && p.tagged("ADP", "SCONJ")
        && has(r + 1)
        && !NounPhrases.isTime(s, r + 1)) {
      return found(r + 1, clauseEnd(r + 1, cue.at()), r + 1, "preposition", strength);
    }
    return Optional.empty();
  }

  private Optional<Found> found(int from, int to, int cueEnd, String rule, double strength) {
    return from >= to
        ? Optional.empty()
        : Optional.of(new Found(List.of(new int[] {from, to}), cueEnd, rule, strength));
  }

  /** Where reported words that begin at {@code from} end (exclusive). */
  int clauseEnd(int from, int cue) {
    boolean markedOnly = s.get(from).isMarked();
    if (markedOnly && (!has(from + 1) || endsLikeSpeech(from) && !has(from + 2))) {
      return from + 1;
    }
    for (int i = from + 1; i < s.size(); i++) {
      Piece p = s.get(i);
      if (ends(p) && i == s.size() - 1 || p.is(";")) {
        return i;
      }
      boolean comma = p.isComma() || s.get(i - 1).isMarked() && endsLikeSpeech(i - 1);
      int next = p.isComma() ? i + 1 : i;
      if (comma && has(next) && turns(next) || aside && p.isComma()) {
        return i;
      }
      boolean and = (p.is("and") || p.is("but")) && has(i + 1);
      if (and && sameShape(i + 1, cue)) {
        return i;
      }
      if (p.is("according") && has(i + 1) && s.get(i + 1).is("to")) {
        return i;
      }
      if (occasion(i)) {
        return i;
      }
    }
    return s.size();
  }

  // "in an interview with .." at the end tells where it was said
  private boolean occasion(int i) {
    Piece p = s.get(i);
    if (!p.is("in") && !p.is("during") || !has(i + 2)) {
      return false;
    }
    String a = s.get(i + 1).low();
    String b = s.get(i + 2).low();
    return (a.equals("a") || a.equals("an"))
        && Set.of("interview", "statement", "email", "tweet", "speech").contains(b);
  }

  // after a comma: another speaker's clause, a participle of saying
  private boolean turns(int next) {
    Piece p = s.get(next);
    if (p.tagged("VERB", "VERB")
        && p.low().endsWith("ing")
        && SpeechVerbs.english().of(p.low()).isPresent()) {
      return true;
    }
    if (p.is("according")) {
      return true;
    }
    return TURNS.contains(p.low()) && has(next + 1) && speaksSoon(next + 1);
  }

  // "some observers believe ..", "added that ..": a subject and a verb of saying, near
  private boolean speaksSoon(int from) {
    for (int i = from; has(i) && i - from < 8; i++) {
      Piece p = s.get(i);
      if (p.isComma() || ends(p) || p.isMarked()) {
        return false;
      }
      if (Cues.at(s, i)
          .filter(c -> !c.takes(Frame.ATTITUDE) && c.takes(Frame.CLAUSE))
          .isPresent()) {
        return true;
      }
      if (p.tagged("VERB", "VERB")) {
        return false;
      }
    }
    return false;
  }

  private boolean sameShape(int i, int cue) {
    Optional<Cue> other = Cues.at(s, i);
    if (other.isEmpty() || other.get().at() != i) {
      return false;
    }
    Shape here =
        SpeechVerbs.english().of(s.get(cue).low()).map(SpeechVerbs.Form::shape).orElse(Shape.BASE);
    return here == other.get().form().shape() && here != Shape.BASE;
  }

  /** The text of pieces [from, to) without the commas at its edges. */
  Optional<Span> span(int[] range) {
    int from = range[0];
    int to = Math.min(range[1], s.size());
    while (from < to
        && s.get(from).kind() == Piece.Kind.PUNCT
        && !s.get(from).is("[")
        && !s.get(from).is("(")) {
      from++;
    }
    while (to > from
        && s.get(to - 1).kind() == Piece.Kind.PUNCT
        && !s.get(to - 1).is("]")
        && !s.get(to - 1).is(")")) {
      to--;
    }
    return from >= to
        ? Optional.empty()
        : Optional.of(new Span(s.get(from).start(), s.get(to - 1).end()));
  }
}
