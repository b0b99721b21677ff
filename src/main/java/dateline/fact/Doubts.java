package dateline.fact;

import dateline.fact.Cues.Cue;
import dateline.fact.Subjects.Subject;
import dateline.lang.SpeechVerbs;
import dateline.lang.SpeechVerbs.Frame;
import java.util.List;
import java.util.Set;

/** Tells where a verb of saying stands and nobody is reported to have said anything. */
final class Doubts {
  private static final Set<String> MODALS = Set.of("can", "could", "may", "might");
  private static final Set<String> STORIES =
      Set.of("joke", "jokes", "lie", "lies", "truth", "tale", "tales");
  private static final Set<String> ANY = Set.of("any", "anyone", "anybody", "whoever");
  private static final Set<String> WHEN = Set.of("when", "if", "once", "unless", "until");

  private static final Set<String> SHOWING =
      Set.of(
          "show",
          "suggest",
          "indicate",
          "demonstrate",
          "underscore",
          "highlight",
          "signal",
          "reveal",
          "guarantee",
          "mean",
          "prove",
          "imply");

  /** What is done or is so: a reader may see something in it, it tells nothing. */
  private static final Set<String> ACTS =
      Set.of(
          "fact",
          "look",
          "glance",
          "comparison",
          "attack",
          "attacks",
          "vote",
          "election",
          "victory",
          "win",
          "defeat",
          "loss",
          "success",
          "failure",
          "performance",
          "decision",
          "choice",
          "move",
          "moves",
          "power",
          "rise",
          "fall",
          "absence",
          "presence",
          "silence",
          "behavior",
          "behaviour",
          "pattern",
          "trend",
          "crisis",
          "war",
          "game",
          "match",
          "race",
          "turnout");

  private static final Set<String> NAMING = Set.of("call", "dub", "name", "brand", "label");
  private static final Set<String> MEANT =
      Set.of("order", "meant", "intended", "designed", "supposed");
  private static final Set<String> TAKEN =
      Set.of("read", "seen", "taken", "interpreted", "understood", "viewed");
  private static final Set<String> OBJECTS = Set.of("him", "them", "me", "us");
  private static final Set<String> THINGS =
      Set.of(
          "way",
          "effort",
          "chance",
          "opportunity",
          "plan",
          "attempt",
          "decision",
          "bid",
          "move",
          "need",
          "right",
          "ability",
          "refusal",
          "failure",
          "reason",
          "desire",
          "hours",
          "time");

  private final List<Piece> s;

  Doubts(List<Piece> sentence) {
    this.s = sentence;
  }

  // "when asked to leave", "if told that ..", "the bill, known as “..”": nobody says it
  boolean isAsked(Cue cue) {
    boolean told = cue.takes(Frame.ADDRESSEE) && cue.form().mayBeParticiple();
    boolean when = cue.at() - cue.from() == 1 && WHEN.contains(s.get(cue.from()).low());
    boolean named =
        s.get(cue.at()).is("known") && cue.end() < s.size() && s.get(cue.end()).is("as");
    return told && when
        || named
        || isNaming(cue)
        || isUpdate(cue)
        || isStory(cue)
        || isPurpose(cue)
        || isReadAs(cue);
  }

  // "in order to show that ..", "was meant to show", "it is fair to say": nobody has said it
  private boolean isPurpose(Cue cue) {
    for (int i = cue.from(); i < cue.at(); i++) {
      if (s.get(i).is("to") && i > 0 && MEANT.contains(s.get(i - 1).low())) {
        return true;
      }
    }
    int to = cue.from();
    boolean judged = to > 1 && s.get(to - 1).tagged("ADJ", "ADJ") && s.get(to - 2).tagged("AUX");
    return s.get(to).is("to") && judged && to > 2 && s.get(to - 3).is("it");
  }

  // "should not be read as saying that ..": how somebody takes it
  private boolean isReadAs(Cue cue) {
    int as = cue.from() - 1;
    return as > 0 && s.get(as).is("as") && TAKEN.contains(s.get(as - 1).low());
  }

  /** "Does she say that ..?": the writer asks. */
  boolean isQuestion(Cue cue) {
    Piece first = s.getFirst();
    return cue.form().shape() == SpeechVerbs.Shape.BASE
        && first.tagged("AUX", "AUX")
        && s.getLast().is("?");
  }

  /** "the £3m she promised to raise", "a way to claim the prize", "lets him say so". */
  boolean isUnsaid(Cue cue, Subject subject) {
    Piece last = s.get(subject.to() - 1);
    boolean to = s.get(cue.from()).is("to");
    return subject.to() == cue.from() && (OBJECTS.contains(last.low()) || to && isThing(last));
  }

  private static boolean isThing(Piece p) {
    return THINGS.contains(p.low());
  }

  // "a working group – dubbed “Save the Pier” – is to meet": its name
  private boolean isNaming(Cue cue) {
    boolean named = NAMING.contains(cue.form().lemma()) && cue.form().mayBeParticiple();
    boolean loose = cue.from() > 0 && s.get(cue.from() - 1).kind() == Piece.Kind.PUNCT;
    loose &= cue.from() > 0 && !s.get(cue.from() - 1).isComma();
    return named && loose && cue.end() < s.size() && s.get(cue.end()).isMarked();
  }

  // "told a joke", "tells no lies": what is told is not said
  private boolean isStory(Cue cue) {
    if (!cue.form().lemma().equals("tell")) {
      return false;
    }
    int end = Math.min(s.size(), cue.end() + 4);
    for (int i = cue.end(); i < end && s.get(i).tagged("DET", "ADJ"); i++) {
      if (i + 1 < end && STORIES.contains(s.get(i + 1).low())) {
        return i + 2 >= s.size() || !s.get(i + 2).is("of");
      }
    }
    return false;
  }

  // "This story has been updated to note ..": the paper of itself
  private boolean isUpdate(Cue cue) {
    for (int i = cue.from(); i < cue.at(); i++) {
      if (s.get(i).is("updated") || s.get(i).is("corrected")) {
        return true;
      }
    }
    return false;
  }

  // "they can ask him to leave", "any firm that asks ..": nobody has said so
  boolean isSupposed(Cue cue, Subject subject) {
    for (int i = cue.from(); i < cue.at(); i++) {
      if (MODALS.contains(s.get(i).low())) {
        return true;
      }
    }
    return ANY.contains(s.get(subject.namedFrom()).low());
  }

  // "I think ..": the writer, or who answers in an interview; nobody is reported
  boolean isWriter(Subject subject) {
    Piece p = s.get(subject.from());
    return subject.to() - subject.from() == 1 && (p.is("i") || p.is("we") || p.is("you"));
  }

  /** "The vote suggests that ..", "a look at the books shows ..": the writer concludes. */
  boolean isConclusion(Cue cue, Subject subject) {
    if (!SHOWING.contains(cue.form().lemma())) {
      return false;
    }
    int end = subject.namedTo();
    for (int i = subject.namedFrom(); i < end; i++) {
      Piece p = s.get(i);
      boolean last = i + 1 == end || s.get(i + 1).tagged("ADP", "SCONJ") || s.get(i + 1).is("to");
      if (last && p.isNominal()) {
        return ACTS.contains(p.low());
      }
    }
    return false;
  }

  // "voters who say the tax is unfair": tells which voters, not what was said
  boolean isRestrictive(Subject subject) {
    boolean relative = subject.namedTo() == subject.from() && subject.from() > subject.namedFrom();
    return relative && !NounPhrases.isNamed(s, subject.namedFrom(), subject.namedTo());
  }

  // "did not say when it would come": nothing is said
  boolean isDenied(Cue cue, Complements.Found what) {
    if (!what.rule().equals("question")) {
      return false;
    }
    for (int i = cue.from(); i < cue.at(); i++) {
      String low = s.get(i).low();
      if (low.equals("not")
          || low.endsWith("n't")
          || low.equals("declined")
          || low.equals("refused")) {
        return true;
      }
    }
    return false;
  }
}
