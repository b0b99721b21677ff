package dateline.fact;

import dateline.fact.Cues.Cue;
import dateline.fact.Speech.Source;
import dateline.lang.SpeechVerbs.Shape;
import dateline.model.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds who is the subject of a verb of saying in one sentence. */
final class Subjects {
  private static final int RELATIVE = 25;
  private static final int ISSUED_REACH = 10;
  private static final Set<String> CITING =
      Set.of("cited", "citing", "cites", "quoted", "quoting", "quotes", "cite", "quote");
  private static final Set<String> ASKED =
      Set.of(
          "polled",
          "surveyed",
          "interviewed",
          "contacted",
          "questioned",
          "quoted",
          "seen",
          "reviewed",
          "collected");
  private static final Set<String> RELATIVES = Set.of("who", "which", "that");

  private final List<Piece> s;

  /** The subject of the cue before, for "and said", ", saying". */
  private Optional<Subject> last = Optional.empty();

  /** The sentence's own subject; empty until it is asked for, so that it is sought once. */
  private Optional<Optional<Subject>> own = Optional.empty();

  Subjects(List<Piece> sentence) {
    this.s = sentence;
  }

  /**
   * The pieces [from, to) of a subject, and the wider stretch that tells who it is.
   *
   * @param namedFrom where the words begin that "who" stands for
   */
  record Subject(int from, int to, int namedFrom, int namedTo) {
    static Subject of(int from, int to) {
      return new Subject(from, to, from, to);
    }
  }

  void remember(Subject subject) {
    if (!RELATIVES.contains(s.get(subject.from()).low())) {
      last = Optional.of(subject);
    }
  }

  Optional<Subject> of(Cue cue) {
    int end = cue.from() - 1;
    if (end < 0) {
      return Optional.empty();
    }
    Piece left = s.get(end);
    if (left.is("as") && cue.form().shape() == Shape.ING) {
      Optional<Subject> cited = cited(end);
      if (cited.isPresent()) {
        return cited;
      }
    }
    boolean loose = left.isComma() || left.isMarked() || !left.isNominal();
    if (cue.form().shape() == Shape.ING && loose) {
      return last.or(this::first);
    }
    if (left.tagged("CCONJ", "CCONJ") || left.is("then")) {
      return last.or(this::first);
    }
    if (RELATIVES.contains(left.low())) {
      int to = end > 0 && s.get(end - 1).isComma() ? end - 1 : end;
      int from = NounPhrases.startOf(s, to - 1);
      return Optional.of(from < 0 ? Subject.of(end, end + 1) : new Subject(end, end + 1, from, to));
    }
    return endingAt(end, cue.form().shape() != Shape.ING);
  }

  // "local media cited | officials | as saying", "quoted a police source as saying"
  private Optional<Subject> cited(int as) {
    int from = as > 1 && s.get(as - 1).isNominal() ? NounPhrases.startOf(s, as - 1) : -1;
    boolean quoted = from > 0 && CITING.contains(s.get(from - 1).low());
    return quoted ? Optional.of(Subject.of(from, as)) : Optional.empty();
  }

  /** "After saying so, | the mayor | left": whose adverbial the cue opens. */
  Optional<Subject> afterComma(Cue cue) {
    for (int i = cue.end(); i + 1 < s.size() && i - cue.at() < RELATIVE; i++) {
      if (s.get(i).isComma() && NounPhrases.startsNominal(s, i + 1)) {
        int end = NounPhrases.endOf(s, i + 1);
        return end > i + 1 ? Optional.of(Subject.of(i + 1, end)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The subject whose last piece, a closing comma included, stands at {@code end}. */
  private Optional<Subject> endingAt(int closing) {
    return endingAt(closing, false);
  }

  private Optional<Subject> endingAt(int closing, boolean finite) {
    int end = beforeTime(closing);
    Piece left = s.get(end);
    if (left.isComma() || left.is("—")) {
      int open = NounPhrases.appositionStart(s, end);
      int from = open > 0 ? NounPhrases.startOf(s, open - 1) : -1;
      if (from >= 0) {
        return Optional.of(Subject.of(outer(from, open + 1), end));
      }
      int whole = NounPhrases.startOf(s, end - 1);
      return whole == 0 && left.isComma() ? Optional.of(Subject.of(0, end)) : last;
    }
    Optional<Subject> relative = relative(end).or(() -> issued(closing, finite));
    if (relative.isPresent()) {
      return relative;
    }
    int last = beforeDay(end);
    int from = NounPhrases.startOf(s, last);
    return from < 0 ? Optional.empty() : Optional.of(Subject.of(from, last + 1));
  }

  // "a report published on Monday | said", "figures released by the ministry on Friday | showed"
  private Optional<Subject> issued(int end, boolean finite) {
    int to = end + 1;
    for (int k = end; k > 0 && end - k < ISSUED_REACH; k--) {
      Piece p = s.get(k);
      boolean clause = p.tagged("AUX") || p.is("that") || p.is("which") || p.is("as");
      if (p.isComma() || p.isMarked() || p.is(";") || clause) {
        return Optional.empty();
      }
      boolean told = SourceKinds.isIssued(p.low()) || ASKED.contains(p.low());
      boolean left =
          finite && k < end && p.tagged("VERB", "VERB") && s.get(k + 1).tagged("ADP", "ADP");
      if ((told || left) && s.get(k - 1).isNominal()) {
        int from = NounPhrases.startOf(s, k - 1);
        if (left && !told && from != 0) {
          return Optional.empty();
        }
        boolean plain = to == k + 1;
        return from < 0 || k == end
            ? Optional.empty()
            : Optional.of(new Subject(from, end + 1, from, plain ? k : to));
      }
      boolean day = NounPhrases.isTime(s, k) || Complements.isPartOfDay(p) || p.tagged("NUM");
      boolean on = p.is("on") || p.is("in") || p.is("late") || p.is("early");
      to = to == k + 1 && (day || on) ? k : to;
    }
    return Optional.empty();
  }

  // "the jury | on Wednesday | ordered", "police | late on Monday evening | said"
  private int beforeDay(int end) {
    int k = end;
    while (k > 0 && (NounPhrases.isTime(s, k) || Complements.isPartOfDay(s.get(k)))) {
      k--;
    }
    if (k == end || k <= 0 || !s.get(k).tagged("ADP", "ADP")) {
      return end;
    }
    k--;
    while (k > 0 && (s.get(k).is("late") || s.get(k).is("early"))) {
      k--;
    }
    return s.get(k).isNominal() ? k : end;
  }

  // "Poole | this week also said", "Poole | on Thursday said"
  private int beforeTime(int last) {
    int before = last < 2 ? last : beforeAnyTime(last);
    return s.get(before).isNominal() ? before : last;
  }

  private int beforeAnyTime(int last) {
    if (NounPhrases.isTime(s, last - 1) && NounPhrases.isTimeOfDay(s, last)) {
      boolean on = last > 2 && s.get(last - 2).is("on");
      return on ? last - 3 : last - 2;
    }
    boolean day = NounPhrases.isTime(s, last) && s.get(last).tagged("PROPN");
    return day && s.get(last - 1).is("on") ? last - 2 : last;
  }

  // "Poole, | a manager at the bank, which .., said"
  private int outer(int from, int clause) {
    boolean age = s.get(from).tagged("NUM", "NUM") && from + 2 == clause;
    boolean relative = RELATIVES.contains(s.get(clause).low()) && s.get(from).tagged("DET", "DET");
    boolean apposed = from > 1 && s.get(from - 1).isComma() && (relative || age);
    int name = apposed && s.get(from - 2).isNominal() ? NounPhrases.startOf(s, from - 2) : -1;
    return name < 0 ? from : name;
  }

  // "a cleaner who asked not to be named | said"
  private Optional<Subject> relative(int end) {
    boolean verb = false;
    for (int k = end; k > 0 && end - k < RELATIVE; k--) {
      Piece p = s.get(k);
      boolean that = p.is("that") && s.get(k + 1).tagged("VERB", "AUX") && s.get(k - 1).isNominal();
      if (p.isComma() || p.isMarked() || p.is(";") || p.is("that") && !that || p.is("—")) {
        return Optional.empty();
      }
      if (p.is("who") || that) {
        int from = verb && s.get(k - 1).isNominal() ? NounPhrases.startOf(s, k - 1) : -1;
        return from < 0 ? Optional.empty() : Optional.of(new Subject(from, end + 1, from, k));
      }
      verb |= p.tagged("VERB", "AUX");
    }
    return Optional.empty();
  }

  /** The sentence's own subject: its first noun phrase before a verb. */
  Optional<Subject> first() {
    if (own.isEmpty()) {
      own = Optional.of(seekFirst());
    }
    return own.get();
  }

  /** The subject right before the sentence's last verb: "Asked about it, | Lund | smiled". */
  Optional<Subject> last() {
    for (int i = s.size() - 1; i > 0; i--) {
      if (s.get(i).tagged("VERB", "VERB") && !s.get(i).low().endsWith("ing")) {
        boolean adverb = i > 1 && s.get(i - 1).tagged("ADV");
        return endingAt(adverb ? i - 2 : i - 1);
      }
    }
    return Optional.empty();
  }

  private Optional<Subject> seekFirst() {
    int tries = 0;
    for (int i = 1; i < s.size() && tries < 4; i++) {
      if (!s.get(i).tagged("VERB", "AUX")) {
        continue;
      }
      tries++;
      int end = i - 1;
      while (end > 0 && s.get(end).tagged("ADV", "AUX")) {
        end--;
      }
      boolean closed = s.get(end).isComma() && NounPhrases.appositionStart(s, end) < 0;
      Optional<Subject> subject = closed ? Optional.empty() : endingAt(end);
      if (subject.isPresent()) {
        return subject;
      }
    }
    return Optional.empty();
  }

  Source source(Subject subject) {
    return new Source(
        over(subject.from(), subject.to()), over(subject.namedFrom(), subject.namedTo()));
  }

  private Span over(int from, int to) {
    return new Span(s.get(from).start(), s.get(Math.max(from, to - 1)).end());
  }
}
