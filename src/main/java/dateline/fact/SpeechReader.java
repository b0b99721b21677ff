package dateline.fact;

import dateline.fact.Cues.Cue;
import dateline.fact.Speech.Source;
import dateline.lang.SpeechVerbs.Frame;
import dateline.lang.SpeechVerbs.Shape;
import dateline.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one sentence: every cue with what is said and who says it. */
final class SpeechReader {
  private final List<Piece> s;
  private final List<Speech> found = new ArrayList<>();
  private final Contents contents;

  /** Where the next preceding content may begin: after what an earlier cue has taken. */
  private int free;

  private Optional<Subject> last = Optional.empty();

  private SpeechReader(String text, List<Piece> sentence) {
    this.s = sentence;
    this.contents = new Contents(text, sentence);
  }

  /** The subject of a cue: its pieces [from, to), and the wider stretch that tells who it is. */
  private record Subject(int from, int to, int namedFrom, int namedTo) {
    static Subject of(int from, int to) {
      return new Subject(from, to, from, to);
    }
  }

  /** The subject of a sentence, for marked speech beside no cue: its first noun phrase. */
  static Optional<Source> firstSource(List<Piece> sentence, int before) {
    SpeechReader reader = new SpeechReader("", sentence);
    return reader.firstSubject().filter(subject -> subject.to() <= before).map(reader::source);
  }

  /** What the sentence says that somebody says, in the order of the cues. */
  static List<Speech> read(String text, List<Piece> sentence) {
    SpeechReader reader = new SpeechReader(text, sentence);
    for (int i = 0; i < sentence.size(); i++) {
      i = reader.step(i);
    }
    return reader.found;
  }

  private int step(int i) {
    if (s.get(i).is("according") && i + 2 < s.size() && s.get(i + 1).is("to")) {
      return accordingTo(i);
    }
    Optional<Cue> cue = Cues.at(s, i);
    cue.ifPresent(this::cue);
    if (cue.isEmpty()) {
      beside(i);
    }
    return i;
  }

  private int accordingTo(int i) {
    int end = NounPhrases.endOf(s, i + 2);
    if (end == i + 2) {
      return i + 1;
    }
    int far = NounPhrases.appositionEnd(s, end);
    Source source = source(new Subject(i + 2, far, i + 2, far));
    List<int[]> ranges = new ArrayList<>();
    if (i <= 1 || contents.isBlank(free, i)) {
      int from = far < s.size() && s.get(far).isComma() ? far + 1 : far;
      ranges.add(new int[] {from, contents.clauseEnd(from, i)});
    } else {
      ranges.add(new int[] {contents.clauseStart(free, i), i});
      contents.tail(far, true).ifPresent(ranges::add);
    }
    add(
        new Span(s.get(i).start(), s.get(i + 1).end()),
        "according to",
        Optional.of(source),
        ranges,
        "according-to",
        0.9);
    free = Math.max(free, far);
    return far - 1;
  }

  // “..,” Poole fumed: any verb whose place shows that it says the marked words
  private void beside(int i) {
    Optional<Cue> cue = Cues.beside(s, i);
    if (cue.isEmpty()) {
      return;
    }
    int end = cue.get().from() - 1;
    boolean after = s.get(end).isMarked() && contents.endsLikeSpeech(end);
    if (after) {
      inverted(cue.get());
      return;
    }
    int from = NounPhrases.startOf(s, end);
    boolean before = from > 0 && s.get(from - 1).isMarked() && contents.endsLikeSpeech(from - 1);
    if (before) {
      parenthetical(cue.get(), Subject.of(from, end + 1));
    }
  }

  private void cue(Cue cue) {
    if (cue.passive()) {
      passive(cue);
      return;
    }
    if (inverted(cue)) {
      return;
    }
    Optional<Subject> subject = subject(cue);
    if (subject.isPresent() && parenthetical(cue, subject.get())) {
      last = subject;
      return;
    }
    complement(cue, subject);
    if (subject.isPresent() && !s.get(subject.get().from()).is("who")) {
      last = subject;
    }
  }

  // “..,” said the mayor · The bridge is safe, said the mayor.
  private boolean inverted(Cue cue) {
    int before = cue.from() - 1;
    if (!cue.takes(Frame.MARKED) || before < 0 || cue.from() != cue.at()) {
      return false;
    }
    Piece left = s.get(before);
    boolean plain =
        Set.of("say", "report", "add", "warn").contains(cue.form().lemma())
            && cue.form().shape() != Shape.ING;
    boolean spoken = left.isMarked() && !cue.takes(Frame.ADDRESSEE) && !left.isComma();
    if (!spoken
        && !(plain && (left.isComma() || left.is("?") || left.is("!") || left.isMarked()))) {
      return false;
    }
    int start = cue.end();
    int end =
        start < s.size() && NounPhrases.startsNominal(s, start)
            ? NounPhrases.endOf(s, start)
            : start;
    if (end == start || end < s.size() && s.get(end).tagged("VERB", "AUX")) {
      return false;
    }
    int far = NounPhrases.appositionEnd(s, end);
    boolean clause =
        far > end
            && far + 1 < s.size()
            && s.get(far).isComma()
            && s.get(far + 1).tagged("VERB", "AUX")
            && s.get(far + 1).tagged("AUX", "AUX");
    if (clause || !contents.isContent(free, before + 1)) {
      return false;
    }
    Subject subject = Subject.of(start, far);
    preceding(cue, subject, before, far, "inverted");
    last = Optional.of(subject);
    return true;
  }

  // “..,” the mayor said · The bridge, the mayor said, is safe.
  private boolean parenthetical(Cue cue, Subject subject) {
    int before = subject.from() - 1;
    if (!cue.takes(Frame.MARKED) || before < 0 || cue.form().shape() == Shape.ING) {
      return false;
    }
    Piece left = s.get(before);
    boolean parted =
        left.isMarked() || left.isComma() || left.is("?") || left.is("!") || left.is("—");
    if (!parted || !contents.isContent(free, before + 1)) {
      return false;
    }
    boolean closed = left.isMarked() && contents.endsLikeSpeech(before);
    boolean opens = !left.isMarked() && contents.opensSpeech(cue.end());
    if (opens || !contents.isOver(cue, closed)) {
      return false;
    }
    preceding(cue, subject, before, cue.end(), "parenthetical");
    return true;
  }

  private void preceding(Cue cue, Subject subject, int before, int after, String rule) {
    List<int[]> ranges = new ArrayList<>();
    ranges.add(new int[] {contents.clauseStart(free, before + 1), before + 1});
    Optional<int[]> tail = contents.tail(after, !contents.hasMarked(ranges.getFirst()));
    tail.ifPresent(ranges::add);
    add(span(cue), cue.form().lemma(), Optional.of(source(subject)), ranges, rule, 0.95);
    free = tail.map(range -> range[1]).orElse(after);
  }

  private void complement(Cue cue, Optional<Subject> subject) {
    boolean aside = subject.filter(this::isSubordinate).isPresent();
    Optional<Contents.Found> content = contents.within(aside).after(cue);
    boolean nobody = subject.isEmpty() || subject.filter(this::isDemonstrative).isPresent();
    if (content.isEmpty() || nobody) {
      return;
    }
    Contents.Found found = content.get();
    add(
        new Span(s.get(cue.from()).start(), s.get(found.cueEnd() - 1).end()),
        cue.form().lemma(),
        subject.map(this::source),
        found.ranges(),
        found.rule(),
        found.strength());
  }

  // "while he said so, .." ends at the comma
  private boolean isSubordinate(Subject subject) {
    int before = subject.from() - 1;
    return before >= 0 && s.get(before).tagged("SCONJ", "SCONJ") && !s.get(before).is("that");
  }

  private boolean isDemonstrative(Subject subject) {
    Piece p = s.get(subject.to() - 1);
    boolean alone = subject.to() - subject.from() == 1 && subject.from() == subject.namedFrom();
    return alone && (p.is("that") || p.is("this") || p.is("it") || p.is("which") || p.is("there"));
  }

  // "are accused of burning crops", "is expected to resign", "was first reported by the paper"
  private void passive(Cue cue) {
    int next = cue.end();
    if (next >= s.size()) {
      return;
    }
    Piece p = s.get(next);
    boolean accused = cue.form().lemma().equals("accuse") && p.is("of");
    if (accused) {
      int end = contents.clauseEnd(next + 1, cue.at());
      add(
          new Span(s.get(cue.from()).start(), p.end()),
          "accuse",
          Optional.empty(),
          List.of(new int[] {next + 1, end}),
          "agentless",
          0.7);
    } else if (p.is("by") && cue.takes(Frame.CLAUSE)) {
      int end = NounPhrases.endOf(s, next + 1);
      if (end > next + 1 && contents.isContent(free, cue.from())) {
        add(
            span(cue),
            cue.form().lemma(),
            Optional.of(source(Subject.of(next + 1, end))),
            List.of(new int[] {contents.clauseStart(free, cue.from()), cue.from()}),
            "passive-by",
            0.5);
      }
    }
  }

  private Optional<Subject> subject(Cue cue) {
    int end = cue.from() - 1;
    if (end < 0) {
      return Optional.empty();
    }
    Piece left = s.get(end);
    if (cue.form().shape() == Shape.ING
        && (left.isComma() || left.isMarked() || !left.isNominal())) {
      return last.or(this::firstSubject);
    }
    if (left.tagged("CCONJ", "CCONJ") || left.is("then")) {
      return last.or(this::firstSubject);
    }
    if (left.is("who") || left.is("which") || left.is("that")) {
      int to = end > 0 && s.get(end - 1).isComma() ? end - 1 : end;
      int from = NounPhrases.startOf(s, to - 1);
      return Optional.of(from < 0 ? Subject.of(end, end + 1) : new Subject(end, end + 1, from, to));
    }
    if (left.isComma() || left.is("—")) {
      int open = NounPhrases.appositionStart(s, end);
      int from = open > 0 ? NounPhrases.startOf(s, open - 1) : -1;
      if (from >= 0) {
        int outer = from > 1 && s.get(from - 1).isComma() ? from : from;
        return Optional.of(Subject.of(outer, end));
      }
      return last;
    }
    int from = NounPhrases.startOf(s, end);
    return from < 0 ? Optional.empty() : Optional.of(Subject.of(from, end + 1));
  }

  // the sentence's own subject: its first noun phrase before a verb
  private Optional<Subject> firstSubject() {
    for (int i = 1; i < s.size(); i++) {
      if (s.get(i).tagged("VERB", "AUX")) {
        int end = i - 1;
        while (end > 0 && s.get(end).tagged("ADV", "AUX")) {
          end--;
        }
        int from = NounPhrases.startOf(s, end);
        if (from >= 0) {
          return Optional.of(Subject.of(from, end + 1));
        }
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Source source(Subject subject) {
    return new Source(
        over(subject.from(), subject.to()), over(subject.namedFrom(), subject.namedTo()));
  }

  private Span span(Cue cue) {
    return new Span(s.get(cue.from()).start(), s.get(cue.at()).end());
  }

  private Span over(int from, int to) {
    return new Span(s.get(from).start(), s.get(Math.max(from, to - 1)).end());
  }

  private void add(
      Span cue,
      String verb,
      Optional<Source> source,
      List<int[]> ranges,
      String rule,
      double strength) {
    List<Span> spans = new ArrayList<>();
    for (int[] range : ranges) {
      contents.span(range).ifPresent(spans::add);
    }
    if (!spans.isEmpty()) {
      found.add(new Speech(Optional.of(cue), verb, source, spans, rule, strength));
    }
  }
}
