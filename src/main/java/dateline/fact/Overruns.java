package dateline.fact;

import dateline.fact.Cues.Cue;
import dateline.fact.Subjects.Subject;
import dateline.lang.SpeechVerbs.Frame;
import dateline.lang.SpeechVerbs.Shape;
import java.util.List;
import java.util.Set;

/**
 * Finds where, after what is said, the writer speaks again: at the verb that "voters who say .."
 * belong to, or at an aside longer than what was said.
 */
final class Overruns {
  private static final Set<String> ASIDES =
      Set.of(
          "which",
          "who",
          "whose",
          "where",
          "when",
          "while",
          "whereas",
          "although",
          "though",
          "but",
          "and",
          "as",
          "compared",
          "however",
          "a",
          "an",
          "the");
  private static final Set<String> COMPARISONS =
      Set.of("down", "up", "higher", "lower", "less", "fewer", "more");
  private static final Set<String> TURNS =
      Set.of("which", "who", "whose", "while", "whereas", "although", "though", "but");
  private static final Set<String> JOINTS = Set.of("but", "although", "though", "while", "whereas");
  private static final Set<String> OCCASIONS = Set.of("as", "when", "while", "after", "before");
  private static final Set<String> AFTER_PARTICIPLE =
      Set.of("by", "in", "on", "at", "as", "to", "with", "for", "from");
  private static final Set<String> OBJECTS = Set.of("which", "what", "whom", "how");
  private static final Set<String> CLAUSES =
      Set.of("that", "who", "which", "what", "whether", "if", "how", "why", "where", "when", "as");

  private final List<Piece> s;

  Overruns(List<Piece> sentence) {
    this.s = sentence;
  }

  /** Where content [from, to) ends that a cue has after it. */
  int end(Cue cue, Subject subject, int from, int to) {
    int end = to;
    if (s.get(from).isMarked() && isNamed(subject)) {
      return isLoose(from + 1) ? from + 1 : aside(from, to);
    }
    if (isInSubject(cue, subject)) {
      // "a motion condemning the closures | was lost": an object has no verb of its own
      boolean object = !cue.takes(Frame.CLAUSE) && !cue.takes(Frame.MARKED);
      end = Math.min(resumedVerb(from, to), matrixVerb(from, to, object));
    } else if (isObject(subject)) {
      end = Math.min(resumedVerb(from, to), matrixVerb(from, to, false));
    } else if (subject.from() != subject.namedFrom()) {
      end = resumedVerb(from, to);
    } else if (isParticiple(cue) && cue.takes(Frame.CLAUSE)) {
      // "a letter, telling her that the post was gone, | lay on the floor"
      int verb = resumedVerb(from, to);
      end = hasFinite(from, verb) ? verb : to;
    }
    return aside(from, end);
  }

  // "what he called “a ruin,” | the old port": the name alone
  private boolean isNamed(Subject subject) {
    return subject.from() > 0 && s.get(subject.from() - 1).is("what");
  }

  private boolean isLoose(int i) {
    return i < s.size() && !s.get(i).tagged("ADP", "CCONJ");
  }

  /**
   * Whether the only verb after a participle or a relative pronoun is that of its noun: "the man
   * who revealed the plans | lives abroad".
   */
  boolean isSubjectsOwn(Cue cue, Subject subject, int end) {
    boolean strict = cue.takes(Frame.NOUN) || cue.takes(Frame.DOCUMENT) || cue.takes(Frame.NEAR);
    if (!strict || !isInSubject(cue, subject) || subject.namedFrom() > 2 || !isLast(end)) {
      return false;
    }
    int verbs = 0;
    for (int i = cue.end(); i < end; i++) {
      if (isFinite(i)) {
        verbs++;
        i = groupEnd(i, end) - 1;
      }
    }
    return verbs == 1;
  }

  private boolean isLast(int end) {
    return end >= s.size() - 1;
  }

  /**
   * Where content [from, to) begins that has its cue after it: a setting or a clause before it that
   * is longer than itself is the writer's.
   *
   * @param more how long what is said goes on after the cue
   */
  int start(int from, int to, int more) {
    int start = from;
    for (int i = from + 2; i + 2 < to; i++) {
      if (s.get(i).isMarked()) {
        return from;
      }
      boolean parted = s.get(i).isComma() && (opensSetting(start) || joins(i + 1));
      int at = joins(i + 1) ? i + 2 : i + 1;
      if (parted && at + 1 < to && isClause(at, to, more) && isHeavier(start, i, at, to, more)) {
        start = at;
      }
    }
    return start;
  }

  private boolean opensSetting(int i) {
    Piece p = s.get(i);
    return p.tagged("SCONJ", "ADP") || p.tagged("VERB", "VERB") || OCCASIONS.contains(p.low());
  }

  private boolean joins(int i) {
    return JOINTS.contains(s.get(i).low());
  }

  // a subject and its verb
  private boolean isClause(int from, int to, int more) {
    boolean nominal = NounPhrases.startsNominal(s, from) || s.get(from).is("there");
    boolean verb = more > 0;
    for (int i = from + 1; i < to && !verb; i++) {
      verb = isFinite(i) || s.get(i).isMarked();
    }
    return nominal && verb;
  }

  private boolean isHeavier(int from, int comma, int at, int to, int more) {
    int head = s.get(comma).start() - s.get(from).start();
    int rest = s.get(to - 1).end() - s.get(at).start() + more;
    return head > rest;
  }

  // "voters who say ..", "voters saying ..": the verb of "voters" is still to come
  private boolean isInSubject(Cue cue, Subject subject) {
    boolean whose = subject.from() > 0 && s.get(subject.from() - 1).is("whose");
    boolean relative =
        whose || subject.from() != subject.namedFrom() && subject.namedTo() == subject.from();
    boolean participle = isParticiple(cue) && subject.to() == cue.at() && subject.from() < 3;
    return relative || participle;
  }

  private static boolean isParticiple(Cue cue) {
    return cue.form().shape() == Shape.ING && cue.from() == cue.at();
  }

  // "the vote, which she said was a mistake, | cost her the race"
  private boolean isObject(Subject subject) {
    int before = subject.from() - 1;
    return before >= 0 && OBJECTS.contains(s.get(before).low());
  }

  private int matrixVerb(int from, int to, boolean object) {
    boolean own = object;
    boolean open = false;
    for (int i = from; i < to; i++) {
      Piece p = s.get(i);
      if (p.is("to")) {
        i++;
      } else if (isFinite(i)) {
        if (own && !open && i > from && !s.get(i - 1).tagged("ADP", "DET")) {
          return i;
        }
        own = true;
        open = false;
        i = groupEnd(i, to) - 1;
      } else {
        open |= own && opensClause(p);
      }
    }
    return to;
  }

  private static boolean opensClause(Piece p) {
    return p.kind() == Piece.Kind.PUNCT
        || p.isMarked()
        || p.tagged("CCONJ", "SCONJ")
        || CLAUSES.contains(p.low())
        || NounPhrases.isSubjectPronoun(p);
  }

  // "Poole, who said the plan was dead, | called for a vote"
  private int resumedVerb(int from, int to) {
    for (int i = from + 2; i + 1 < to; i++) {
      int next = s.get(i + 1).tagged("ADV") && i + 2 < to ? i + 2 : i + 1;
      if (s.get(i).isComma() && isFinite(next)) {
        return i;
      }
    }
    return to;
  }

  private boolean isFinite(int i) {
    Piece p = s.get(i);
    if (!p.tagged("VERB", "AUX") || p.low().endsWith("ing")) {
      return false;
    }
    boolean reduced =
        p.tagged("VERB", "VERB")
            && (p.low().endsWith("ed") || p.low().endsWith("en"))
            && i + 1 < s.size()
            && AFTER_PARTICIPLE.contains(s.get(i + 1).low());
    return !reduced;
  }

  private boolean hasFinite(int from, int to) {
    for (int i = from; i < to; i++) {
      if (isFinite(i)) {
        return true;
      }
    }
    return false;
  }

  private int groupEnd(int i, int to) {
    int end = i + 1;
    while (end < to && (s.get(end).tagged("VERB", "AUX") || s.get(end).tagged("ADV", "PART"))) {
      end++;
    }
    return end;
  }

  private int aside(int from, int to) {
    if (to <= from) {
      return to;
    }
    boolean marked = false;
    boolean whole = false;
    for (int i = from; i < to; i++) {
      Piece p = s.get(i);
      boolean turned = i + 1 < to && TURNS.contains(s.get(i + 1).low());
      if (i > from + 1 && (whole || turned) && opensAside(i, to) && isLonger(from, i, to, marked)) {
        return i;
      }
      marked |= p.isMarked();
      whole |= p.isMarked() || isFinite(i);
    }
    return to;
  }

  private boolean opensAside(int i, int to) {
    Piece p = s.get(i);
    if (i + 2 >= to) {
      return false;
    }
    boolean sign = p.isComma() || p.is("—");
    Piece next = s.get(i + 1);
    boolean participle = next.tagged("VERB", "VERB") && next.low().endsWith("ing");
    boolean aside = ASIDES.contains(next.low()) && !goesOn(i + 1);
    boolean parted = sign && (aside || participle || compares(i + 1, to));
    boolean inMark = s.get(i - 1).isMarked() && TURNS.contains(p.low());
    return parted || inMark || s.get(i - 1).isMarked() && OCCASIONS.contains(p.low());
  }

  // "said that 40 homes burned, | and that 12 people died": said too, however long it is
  private boolean goesOn(int i) {
    boolean that = s.get(i).tagged("CCONJ") && s.get(i + 1).is("that");
    return that && i + 2 < s.size() && !s.get(i + 2).tagged("VERB", "AUX");
  }

  // "would give £75, | down sharply from the £600 it gave before", "| less than half of ..", "| one
  // that will dominate the talks"
  private boolean compares(int i, int to) {
    boolean one = s.get(i).is("one") && s.get(i + 1).tagged("SCONJ", "PRON");
    if (one) {
      return true;
    }
    for (int k = i + 1; k < to && k - i < 4 && COMPARISONS.contains(s.get(i).low()); k++) {
      boolean from = s.get(k).is("from") && (s.get(i).is("down") || s.get(i).is("up"));
      if (s.get(k).is("than") || from) {
        return true;
      }
    }
    for (int k = i + 1; k < to && k - i < 4 && s.get(i).is("about"); k++) {
      if (s.get(k).is("more") || s.get(k).is("fewer")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Where the relative clause begins that stands between a subject and its verb and holds the cue:
   * "the yards, | half of which are shut according to the union, have ..": only that is said.
   */
  int relative(int from, int to, int after) {
    int end = s.get(to - 1).isComma() ? to - 1 : to;
    if (after >= s.size() || !isFinite(after)) {
      return -1;
    }
    for (int i = end - 1; i > from; i--) {
      if (s.get(i).isComma() || s.get(i).is("—")) {
        boolean who = s.get(i + 1).is("who") || s.get(i + 1).is("which");
        for (int k = i + 2; k < end && k - i < 6; k++) {
          boolean of = s.get(k - 1).is("of");
          who |= of && (s.get(k).is("whom") || s.get(k).is("which"));
        }
        return who ? i + 1 : -1;
      }
    }
    return s.get(from).is("who") || s.get(from).is("which") ? from : -1;
  }

  private boolean isLonger(int from, int at, int to, boolean marked) {
    int head = s.get(at).start() - s.get(from).start();
    int tail = s.get(to - 1).end() - s.get(at).start();
    for (int i = at; i < to && !marked; i++) {
      if (s.get(i).isMarked()) {
        return false;
      }
    }
    return tail > head;
  }
}
