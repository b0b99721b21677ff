package dateline.fact;

import dateline.fact.Cues.Cue;
import dateline.model.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what is said before a verb of saying, and what goes on after it. */
final class Contents {
  private static final int REACH = 25;
  private static final Set<String> OCCASIONS =
      Set.of("after", "as", "while", "when", "before", "once", "until");
  private static final Set<String> RELATIVES = Set.of("that", "who", "which", "whose", "where");
  private static final Set<String> SETTINGS =
      Set.of(
          "in",
          "at",
          "on",
          "of",
          "for",
          "from",
          "across",
          "among",
          "during",
          "under",
          "near",
          "between",
          "along",
          "within",
          "outside",
          "inside",
          "around",
          "throughout",
          "despite");
  private static final Set<String> UNITS =
      Set.of("minutes", "hours", "days", "weeks", "months", "years");
  private static final Set<String> BOUNDS =
      Set.of("at", "up", "over", "around", "about", "between", "under", "above", "as", "from");

  private final String text;
  private final List<Piece> s;
  private final ClauseEnds ends;

  Contents(String text, List<Piece> sentence, ClauseEnds ends) {
    this.text = text;
    this.s = sentence;
    this.ends = ends;
  }

  private boolean has(int i) {
    return i >= 0 && i < s.size();
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

  /** Whether pieces [from, to) could be what somebody says: marked speech, or a main clause. */
  boolean isContent(int from, int to) {
    if (from >= to) {
      return false;
    }
    if (s.get(to - 1).isMarked()) {
      return !isSetting(from, to - 1);
    }
    int start = clauseStart(from, to);
    Piece first = s.get(Math.min(start, to - 1));
    boolean main =
        !first.tagged("ADP", "SCONJ") && !first.is("not")
            || opensFigure(start, to)
            || isFronted(start, to);
    main &= !NounPhrases.isTime(s, Math.min(start, to - 1)) || !hasComma(start, to - 1);
    for (int i = start; i < to && i - start < ClauseEnds.LONGEST; i++) {
      if (s.get(i).isComma() && i + 1 < to && isWho(i + 1) && main) {
        int close = comma(i + 1, to);
        main = close < to;
        i = close;
        continue;
      }
      if (main && (s.get(i).tagged("VERB", "AUX") || s.get(i).isMarked())) {
        return true;
      }
      main |= s.get(i).isComma() && i + 1 < to && !opensPhrase(i + 1);
    }
    return false;
  }

  private boolean hasFinite(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (s.get(i).tagged("VERB", "AUX") && !s.get(i).low().endsWith("ing")) {
        return true;
      }
    }
    return false;
  }

  private boolean isWho(int i) {
    Piece p = s.get(i);
    return p.is("who") || p.is("whose") || p.is("which");
  }

  private boolean hasComma(int from, int to) {
    return comma(from, to) < to;
  }

  private int lastComma(int from, int to) {
    int i = to - 1;
    while (i > from && !s.get(i).isComma()) {
      i--;
    }
    return i > from ? i : -1;
  }

  private int comma(int from, int to) {
    int i = from;
    while (i < to && !s.get(i).isComma()) {
      i++;
    }
    return i;
  }

  // "In 12 towns people were hurt": a setting without a comma, and the clause
  private boolean isFronted(int start, int to) {
    if (!SETTINGS.contains(s.get(Math.min(start, to - 1)).low())) {
      return false;
    }
    for (int i = start + 1; i < to && i - start < REACH; i++) {
      Piece p = s.get(i);
      boolean opens = p.tagged("SCONJ", "SCONJ") || RELATIVES.contains(p.low());
      if (p.kind() == Piece.Kind.PUNCT || p.isMarked() || opens) {
        return false;
      }
      boolean exists = s.get(i - 1).is("there") && p.tagged("VERB", "AUX");
      if (exists || p.tagged("AUX", "AUX") && i > start + 1) {
        return true;
      }
    }
    return false;
  }

  // ", during the fair", ", now called the Old Mill": no clause begins
  private boolean opensPhrase(int i) {
    Piece p = s.get(i);
    boolean participle = p.tagged("VERB", "VERB");
    boolean adverb =
        p.tagged("ADV", "ADV")
            && has(i + 1)
            && (s.get(i + 1).tagged("VERB", "SCONJ") || s.get(i + 1).tagged("ADP"));
    return p.tagged("ADP", "SCONJ") || participle || adverb;
  }

  // "In an interview on “Morning Report,” the mayor said ..": the mark names a work
  private boolean isSetting(int from, int mark) {
    int start = clauseStart(from, mark + 1);
    int who = lastComma(start, mark) + 1;
    if (who > start && isWho(who)) {
      return true;
    }
    boolean asked = s.get(start).is("asked");
    boolean participle =
        s.get(start).tagged("VERB") && !hasComma(start, mark) && (asked || !hasFinite(start, mark));
    if (start < mark && participle) {
      return !startsUpper(mark) || s.get(mark).span().length() < 40;
    }
    boolean later =
        start + 1 < mark && s.get(start).tagged("ADV", "ADJ") && s.get(start + 1).is("on");
    if (start == mark || !s.get(start).tagged("ADP", "SCONJ") && !later) {
      return false;
    }
    for (int i = start; i < mark; i++) {
      if (s.get(i).tagged("AUX", "VERB") && !s.get(i).low().endsWith("ing")) {
        return false;
      }
    }
    return !startsUpper(mark) || s.get(mark).span().length() < 40;
  }

  // "At least 12 people were hurt": no adverbial, the bound of the subject's number
  private boolean opensFigure(int start, int to) {
    boolean bound = BOUNDS.contains(s.get(Math.min(start, to - 1)).low());
    boolean figure = false;
    for (int i = start + 1; bound && i < Math.min(to, start + 4); i++) {
      figure |= s.get(i).tagged("NUM", "NUM");
    }
    return figure;
  }

  /** Whether a clause goes on from a piece: "X, a senator, said the bill | was dead". */
  boolean hasVerbBeforeComma(int from) {
    for (int i = from; has(i) && i - from < ClauseEnds.LONGEST; i++) {
      Piece p = s.get(i);
      if (p.kind() == Piece.Kind.PUNCT || p.isMarked() || p.is("who") && i == from) {
        return false;
      }
      if (p.tagged("VERB", "AUX")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a comma and a whole marked sentence follow: "asked why, she said, “I forgot.”". */
  boolean opensSpeech(int i) {
    return has(i + 1) && s.get(i).isComma() && s.get(i + 1).isMarked() && startsUpper(i + 1);
  }

  /** Whether a colon and a whole marked sentence follow: "After “hot talks,” she said: “No.”". */
  boolean announces(int i) {
    return has(i + 1) && s.get(i).is(":") && s.get(i + 1).isMarked() && startsUpper(i + 1);
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

  /** Whether pieces [from, to) hold a verb or marked speech. */
  boolean hasVerb(int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.get(i).tagged("VERB", "AUX") || s.get(i).isMarked()) {
        return true;
      }
    }
    return false;
  }

  /** Where content that ends before {@code to} begins: after conjunctions, or at its own mark. */
  int clauseStart(int from, int to) {
    int last = to - 1;
    boolean ownMark = last > from && s.get(last).isMarked() && startsUpper(last);
    if (ownMark && s.get(last - 1).kind() == Piece.Kind.PUNCT) {
      return last;
    }
    int i = Math.max(from, afterBreak(from, last));
    int farthest = Math.min(last, i + ClauseEnds.LONGEST);
    while (i < farthest && isLead(s.get(i))) {
      i++;
    }
    return i;
  }

  private static boolean isLead(Piece p) {
    boolean sign = !p.isWord() && !p.isMarked() && !p.is("[");
    return sign || p.tagged("CCONJ", "CCONJ");
  }

  // after a semicolon, and after a dateline: "LEEDS, July 20 (Wire) — | An outbreak .."
  private int afterBreak(int from, int last) {
    int start = from;
    boolean verb = false;
    for (int i = last; i > from && last - i < ClauseEnds.LONGEST; i--) {
      if (s.get(i).is(";")) {
        return i + 1;
      }
    }
    for (int i = from; i < last && i - from < 15; i++) {
      verb |= s.get(i).tagged("VERB", "AUX") || s.get(i).tagged("DET", "PRON");
      verb |= s.get(i).tagged("ADP", "ADV");
      if (s.get(i).is("—") && !verb) {
        start = i + 1;
      }
    }
    return start;
  }

  /** Whether marked speech goes on in the words before it: “call into question the plan”. */
  boolean isSmall(int i) {
    Span span = s.get(i).span();
    int at = Math.min(Passage.firstInside(text, span), span.end() - 1);
    return s.get(i).isMarked() && Character.isLowerCase(text.charAt(at));
  }

  private boolean startsUpper(int i) {
    Span span = s.get(i).span();
    int at = Passage.firstInside(text, span);
    if (at >= span.end()) {
      return false;
    }
    char c = text.charAt(at);
    return Character.isUpperCase(c) || c == '[' || c == '…';
  }

  /**
   * Whether nothing reported follows a cue that has its content before it.
   *
   * @param told where the words that name who is told end
   * @param closed whether marked speech that ended with a comma stands right before
   */
  boolean isOver(int told, boolean closed) {
    if (!has(told)) {
      return true;
    }
    Piece p = s.get(told);
    if (p.kind() == Piece.Kind.PUNCT) {
      return !p.is(":") && !p.is("(") || closed;
    }
    if (p.isMarked() || closed) {
      return closed && !p.is("that");
    }
    boolean occasion = OCCASIONS.contains(p.low()); // "said after 98% had been counted"
    boolean adjunct = p.tagged("ADP", "ADV") || NounPhrases.isTime(s, told) || occasion;
    if (!adjunct || p.is("that")) {
      return false;
    }
    for (int i = told; has(i) && i - told < REACH; i++) {
      Piece q = s.get(i);
      if (ClauseEnds.isStop(q) || q.isComma()) {
        return true;
      }
      if (q.is(":") && has(i + 1) && s.get(i + 1).isMarked()) {
        return true;
      }
      if (q.is("that") || q.isMarked() || q.is(":") || q.tagged("AUX", "AUX") && !occasion) {
        return false;
      }
    }
    return true;
  }

  /** "In 2022, | she recalled, | the rest was lost": a beginning that only the rest makes whole. */
  boolean goesOn(Cue cue) {
    int r = cue.end();
    return has(r + 2) && s.get(r).isComma() && hasVerbBeforeComma(r + 1) && !isAside(r + 1);
  }

  /** "The word “heap,” | she adds, | does no justice to it": a subject whose verb comes after. */
  boolean isOpen(int[] head, Cue cue) {
    int last = head[1] - 1;
    boolean subject = last - head[0] > 0 && !s.get(head[0]).isMarked() && isComma(cue.end());
    boolean verb = has(cue.end() + 1) && s.get(cue.end() + 1).tagged("VERB", "AUX");
    return subject && verb && !hasFinite(head[0] - 1, last);
  }

  private boolean isComma(int i) {
    return has(i) && s.get(i).isComma();
  }

  /** What goes on after a cue in the middle: marked speech, or the rest of the clause. */
  Optional<int[]> tail(int after, boolean plain) {
    int i = after;
    while (has(i) && i - after < REACH && isAdjunct(s.get(i))) {
      i++;
    }
    if (!has(i) || ClauseEnds.isStop(s.get(i))) {
      return Optional.empty();
    }
    if (s.get(i).isMarked() && i > after && s.get(i - 1).isWord()) {
      return Optional.empty();
    }
    int start = s.get(i).isMarked() ? i : i + 1;
    if (!has(start)) {
      return Optional.empty();
    }
    if (s.get(start).isMarked()) {
      return Optional.of(new int[] {start, ends.of(start, after)});
    }
    if (!plain) {
      return laterMark(start);
    }
    if (isAside(start) || ends.turnsAway(start)) {
      return Optional.empty();
    }
    int end = ends.of(start, after);
    return end - start < 2 || isApposition(start, end)
        ? Optional.empty()
        : Optional.of(new int[] {start, end});
  }

  // "said Helen Poole, | a lawyer who founded the firm"
  private boolean isApposition(int from, int to) {
    if (!s.get(from).tagged("DET") || s.get(from).is("that")) {
      return false;
    }
    for (int i = from + 1; i < to; i++) {
      Piece p = s.get(i);
      if (RELATIVES.contains(p.low())) {
        return true;
      }
      if (p.tagged("AUX") || p.tagged("VERB") && !p.low().endsWith("ing")) {
        return false;
      }
    }
    return true;
  }

  // “..,” she said, pointing at the map, | “..”
  private Optional<int[]> laterMark(int from) {
    for (int i = from; has(i + 1) && i - from < REACH; i++) {
      boolean joint = s.get(i).isComma() || s.get(i).tagged("CCONJ", "CCONJ") && i == from;
      if (joint && s.get(i + 1).isMarked()) {
        return Optional.of(new int[] {i + 1, ends.of(i + 1, from)});
      }
      if (ClauseEnds.isStop(s.get(i))
          || Cues.at(s, i)
              .filter(c -> c.takes(dateline.lang.SpeechVerbs.Frame.MARKED))
              .isPresent()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isAdjunct(Piece p) {
    boolean sign = p.isComma() || p.is(":") || p.is("—") || ClauseEnds.isStop(p);
    return !sign && !p.isMarked();
  }

  private boolean isAside(int start) {
    Piece p = s.get(start);
    boolean joins = p.tagged("ADP", "SCONJ") && !p.is("while") && !p.is("because");
    boolean as = p.is("as") && has(start + 1) && s.get(start + 1).is("many");
    boolean participle = p.low().endsWith("ing") && p.tagged("VERB", "VERB");
    if (p.is("despite") || isSpell(start)) {
      return true;
    }
    return joins && !as
        || p.tagged("ADV", "X") && !as
        || participle
        || p.is("who")
        || p.is("which");
  }

  // "the party won, officials said, | two days after the vote": when it was said
  private boolean isSpell(int i) {
    if (has(i + 1) && UNITS.contains(s.get(i).low())) {
      return s.get(i + 1).is("after") || s.get(i + 1).is("before");
    }
    boolean when = has(i + 2) && (s.get(i + 2).is("after") || s.get(i + 2).is("before"));
    return when && UNITS.contains(s.get(i + 1).low());
  }

  /** The text of pieces [from, to) without the signs at its edges; empty for a lone word. */
  Optional<Span> span(int[] range) {
    int from = range[0];
    int to = Math.min(range[1], s.size());
    while (from < to && isSign(s.get(from), "[", "(")) {
      from++;
    }
    while (to > from && isSign(s.get(to - 1), "]", ")")) {
      to--;
    }
    boolean alone = to - from == 1 && !s.get(from).isMarked();
    return from >= to || alone
        ? Optional.empty()
        : Optional.of(new Span(s.get(from).start(), s.get(to - 1).end()));
  }

  private static boolean isSign(Piece p, String square, String round) {
    return p.kind() == Piece.Kind.PUNCT && !p.is(square) && !p.is(round);
  }
}
