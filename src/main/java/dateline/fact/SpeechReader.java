package dateline.fact;

import dateline.fact.Cues.Cue;
import dateline.fact.Reckonings.Reckoning;
import dateline.fact.Speech.Source;
import dateline.fact.Subjects.Subject;
import dateline.lang.SpeechVerbs.Frame;
import dateline.lang.SpeechVerbs.Shape;
import dateline.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads one sentence: every cue with what is said and who says it. */
final class SpeechReader {
  /** Verbs that stand before their subject without marks too: "The bridge is safe, said Poole." */
  private static final Set<String> PLAIN_INVERTED = Set.of("say", "report", "add", "warn");

  private static final Set<String> ADVERBIAL =
      Set.of("when", "while", "after", "since", "as", "before", "until", "once", "because");

  private static final Set<String> TO_COME = Set.of("would", "should", "will", "to", "must");

  /**
   * What is told of somebody rather than said: its figures have a claimant, no quote comes of it.
   */
  static final double DOUBTFUL = 0.45;

  /** So many cues of one sentence are looked through for one that holds another. */
  private static final int MOST = 30;

  private final String text;
  private final List<Piece> s;
  private final Contents contents;
  private final Subjects subjects;
  private final Overruns overruns;
  private final NearClause near;
  private final AccordingTo accordingTo;
  private final Doubts doubts;
  private final Reckonings reckonings;
  private final FigureClaims figures;
  private final Trace trace;
  private final List<Speech> found = new ArrayList<>();

  /** Where the next preceding content may begin: after what an earlier cue has taken. */
  private int free;

  /** Where the farthest content ends that a sure cue has taken, in the text. */
  private int claimed = -1;

  private SpeechReader(String text, List<Piece> sentence, Trace trace) {
    this.trace = trace;
    this.text = text;
    this.s = sentence;
    ClauseEnds ends = new ClauseEnds(text, sentence, false);
    this.contents = new Contents(text, sentence, ends);
    this.subjects = new Subjects(sentence);
    this.overruns = new Overruns(sentence);
    this.near = new NearClause(text, sentence);
    this.accordingTo = new AccordingTo(sentence, contents, ends, overruns, near);
    this.doubts = new Doubts(sentence);
    this.figures = new FigureClaims(text, sentence, contents, subjects);
    this.reckonings = new Reckonings(sentence);
  }

  /** What the sentence says that somebody says, in the order of the cues. */
  static List<Speech> read(String text, List<Piece> sentence, Trace trace) {
    SpeechReader reader = new SpeechReader(text, sentence, trace);
    for (int i = 0; i < sentence.size(); i++) {
      i = reader.step(i);
    }
    return reader.found.stream().filter(reader::isOwn).toList();
  }

  // "said he believes ..", "said the study shows ..": one thing said, not two
  private boolean isOwn(Speech speech) {
    Optional<Span> cue = speech.cue();
    boolean inner =
        cue.isPresent()
            && found.stream()
                .limit(MOST)
                .anyMatch(
                    one -> !one.equals(speech) && one.content().getFirst().contains(cue.get()));
    boolean weak = speech.strength() < 0.7 || speech.rule().equals("question");
    boolean pronoun = speech.source().filter(who -> who.span().length() < 5).isPresent();
    boolean own = !inner || !weak && !pronoun && !isToCome(cue.get());
    if (!own) {
      trace.reject("quote", cue.get(), "quote/" + speech.rule(), "part of what another one says");
    }
    return own;
  }

  // "said it would continue “to grow”": what will be said, or done, is part of what is said
  private boolean isToCome(Span cue) {
    String words = cue.of(text);
    int first = words.indexOf(' ');
    return first > 0 && TO_COME.contains(words.substring(0, first).toLowerCase(Locale.ROOT));
  }

  private int step(int i) {
    if (s.get(i).is("according") && i + 2 < s.size() && s.get(i + 1).is("to")) {
      return accordingTo(i);
    }
    Optional<Reckoning> reckoning = reckonings.at(i);
    if (reckoning.isPresent()) {
      figures.reckoned(i, reckoning.get(), free).ifPresent(found::add);
      return reckoning.get().end() - 1;
    }
    Optional<Cue> cue = Cues.at(s, i);
    cue.ifPresentOrElse(this::cue, () -> beside(i));
    return i;
  }

  private int accordingTo(int i) {
    Optional<AccordingTo.Found> told = accordingTo.at(i, free, i > 0 && isClaimed(i));
    if (told.isEmpty()) {
      return i + 1;
    }
    int far = told.get().far();
    Source source = subjects.source(Subject.of(i + 2, far));
    Span cue = new Span(s.get(i).start(), s.get(i + 1).end());
    add(cue, "according to", Optional.of(source), told.get().ranges(), "according-to", 0.9);
    free = Math.max(free, far);
    return far - 1;
  }

  // "the plan, she said, | is dead"
  private boolean goesOn(Optional<int[]> tail) {
    return tail.filter(range -> s.get(range[0]).tagged("VERB", "AUX")).isPresent();
  }

  // "the paper reports that jobs rose, according to the bank": the nearer cue has them already
  private boolean isClaimed(int i) {
    int end = s.get(i - 1).isComma() ? s.get(i - 1).start() : s.get(i).start();
    return claimed >= end - 1;
  }

  // “..,” Poole fumed: any verb whose place shows that it says the marked words
  private void beside(int i) {
    Optional<Cue> cue = Cues.beside(s, i);
    if (cue.isEmpty()) {
      return;
    }
    int end = cue.get().from() - 1;
    boolean after = isSpokenAlone(end);
    if (after) {
      inverted(cue.get());
      return;
    }
    int from = NounPhrases.startOf(s, end);
    if (from > 0 && isSpokenAlone(from - 1)) {
      parenthetical(cue.get(), Subject.of(from, end + 1));
    }
  }

  private boolean isSpokenAlone(int i) {
    return s.get(i).isMarked()
        && contents.endsLikeSpeech(i)
        && contents.clauseStart(free, i + 1) == i;
  }

  // "a book called “..”"
  private boolean names(Cue cue, Subject subject) {
    boolean article = s.get(subject.from()).is("a") || s.get(subject.from()).is("an");
    boolean beside =
        cue.from() == cue.at() && s.get(cue.at() - 1).isComma() || subject.to() == cue.at();
    return cue.form().lemma().equals("call") && article && beside;
  }

  private void cue(Cue cue) {
    if (cue.passive()) {
      passive(cue);
      return;
    }
    if (doubts.isAsked(cue) || doubts.isQuestion(cue) || leading(cue)) {
      return;
    }
    if (inverted(cue)) {
      return;
    }
    Optional<Subject> subject =
        opensAdverbial(cue)
            ? subjects.afterComma(cue).or(() -> subjects.of(cue))
            : subjects.of(cue);
    if (subject.isPresent() && parenthetical(cue, subject.get())) {
      subjects.remember(subject.get());
      return;
    }
    int before = found.size();
    subject
        .filter(one -> !isDemonstrative(one) && !names(cue, one))
        .ifPresent(one -> complement(cue, one));
    if (trace.isOn() && found.size() == before) {
      String why =
          subject.isEmpty()
              ? "nobody stands beside the verb who could say it"
              : "no reported words stand beside the verb";
      trace.reject("quote", span(cue), "quote/cue " + cue.form().lemma(), why);
    }
    // "urged the council | to think again, saying ..": the council does not go on speaking
    subject.filter(one -> !s.get(cue.from()).is("to")).ifPresent(subjects::remember);
  }

  // Said the mayor: “..”
  private boolean leading(Cue cue) {
    int start = cue.end();
    boolean first = cue.at() == 0 && cue.takes(Frame.MARKED) && cue.form().shape() != Shape.ING;
    if (!first || start >= s.size() || !NounPhrases.startsNominal(s, start)) {
      return false;
    }
    int end = NounPhrases.appositionEnd(s, NounPhrases.endOf(s, start));
    boolean opens = end > start && end + 1 < s.size() && s.get(end + 1).isMarked();
    if (!opens || !s.get(end).is(":") && !s.get(end).isComma()) {
      return false;
    }
    Optional<Source> source = Optional.of(subjects.source(Subject.of(start, end)));
    int to = new ClauseEnds(text, s, false).of(end + 1, cue.at());
    add(span(cue), cue.form().lemma(), source, List.of(new int[] {end + 1, to}), "inverted", 0.9);
    return true;
  }

  // “..,” said the mayor · The bridge is safe, said the mayor.
  private boolean inverted(Cue cue) {
    int before = cue.from() - 1;
    if (!cue.takes(Frame.MARKED) || before < 0 || cue.from() != cue.at()) {
      return false;
    }
    Piece left = s.get(before);
    boolean parted = left.isComma() || left.is("?") || left.is("!") || left.isMarked();
    boolean plain =
        PLAIN_INVERTED.contains(cue.form().lemma()) && cue.form().shape() != Shape.ING && parted;
    boolean asked = cue.end() < s.size() && s.get(cue.end()).tagged("PROPN", "PROPN");
    boolean spoken = left.isMarked() && (!cue.takes(Frame.ADDRESSEE) || asked);
    int start = cue.end();
    if (!plain && !spoken || start >= s.size() || !NounPhrases.startsNominal(s, start)) {
      return false;
    }
    if (NounPhrases.isTime(s, start)) {
      return false;
    }
    int end = NounPhrases.endOf(s, start);
    boolean archaic = NounPhrases.isSubjectPronoun(s.get(start)) && !left.isMarked();
    boolean goesOn =
        end < s.size() && (s.get(end).tagged("VERB", "AUX") || !spoken && contents.isSmall(end))
            || archaic;
    if (end == start || goesOn || !left.isMarked() && contents.hasVerbBeforeComma(end)) {
      return false;
    }
    int far = NounPhrases.appositionEnd(s, end);
    // "said Poole, who said there was | “..”": that mark is not hers alone
    far = far > end && far < s.size() && s.get(far).isMarked() ? end : far;
    boolean clause =
        far > end
            && far + 1 < s.size()
            && s.get(far).isComma()
            && s.get(far + 1).tagged("AUX", "AUX");
    if (clause || !contents.isContent(free, before + 1)) {
      return false;
    }
    Subject subject = Subject.of(start, far);
    preceding(cue, subject, before, far, "inverted");
    subjects.remember(subject);
    return true;
  }

  // “..,” the mayor said · The bridge, the mayor said, is safe.
  private boolean parenthetical(Cue cue, Subject subject) {
    int before = subject.from() - 1;
    boolean
        records = // "the plant had 42 injuries, records show.", ".., the court heard on Monday."
        !cue.takes(Frame.DOCUMENT) || cue.end() >= s.size() || ClauseEnds.isStop(s.get(cue.end()));
    boolean spoken = cue.takes(Frame.MARKED) || records && cue.takes(Frame.PARENTHESIS);
    boolean fits =
        spoken && cue.form().shape() != Shape.ING && before >= 0 && !isReduced(cue, subject);
    if (!fits || subject.from() != subject.namedFrom()) {
      return false;
    }
    Piece left = s.get(before);
    boolean sign = left.isComma() || left.is("?") || left.is("!") || left.is("—");
    boolean plain = sign && cue.takes(Frame.PARENTHESIS) && !contents.opensSpeech(cue.end());
    boolean whole =
        contents.isContent(free, before + 1)
            || left.isComma() && before > free && contents.goesOn(cue);
    boolean named = left.isMarked() && PassageReader.isWork(s, before);
    if (!left.isMarked() && !plain || !whole || named || s.get(subject.from()).is("which")) {
      return false;
    }
    if (left.isMarked() && isAnnounced(left.span())) {
      return true;
    }
    if (left.isMarked() && contents.isSmall(before) && contents.announces(cue.end())) {
      return false;
    }
    boolean closed = left.isMarked() && contents.endsLikeSpeech(before);
    int told = new Complements(s, new ClauseEnds(text, s, false)).addressee(cue);
    if (!contents.isOver(told, closed)) {
      return false;
    }
    preceding(cue, subject, before, cue.end(), "parenthetical");
    return true;
  }

  // "she warned, “..,” | Poole told the paper": told already
  private boolean isAnnounced(Span mark) {
    return !found.isEmpty()
        && found.getLast().rule().equals("cue-first")
        && found.getLast().content().getLast().equals(mark);
  }

  // ", a plan announced earlier", ", a book written by her": what was said of a thing, by whom
  private boolean isReduced(Cue cue, Subject subject) {
    boolean one = s.get(subject.from()).is("a") || s.get(subject.from()).is("an");
    boolean open = one && cue.form().mayBeParticiple() && cue.from() == cue.at();
    if (!open || cue.end() >= s.size() || cue.form().lemma().equals("say")) {
      return false;
    }
    return s.get(cue.end()).is("by") || s.get(cue.end()).is("earlier");
  }

  private void preceding(Cue cue, Subject subject, int before, int after, String rule) {
    List<int[]> ranges = new ArrayList<>();
    int[] head = {contents.clauseStart(free, before + 1), before + 1};
    Optional<int[]> tail =
        near.dash(head[0], head[1], after) < 0
            ? contents.tail(after, !contents.hasMarked(head) || contents.isOpen(head, cue))
            : Optional.empty();
    head[0] = contents.clauseStart(near.start(head[0], head[1], after, goesOn(tail)), head[1]);
    int more = tail.map(range -> s.get(range[1] - 1).end() - s.get(range[0]).start()).orElse(0);
    head[0] = overruns.start(head[0], head[1], more);
    ranges.add(head);
    tail.ifPresent(ranges::add);
    Optional<Source> source = Optional.of(subjects.source(subject));
    add(span(cue), cue.form().lemma(), source, ranges, rule, 0.95);
    free = tail.map(range -> range[1]).orElse(after);
  }

  private void complement(Cue cue, Subject subject) {
    boolean aside = isSubordinate(subject) || opensAdverbial(cue);
    ClauseEnds ends = new ClauseEnds(text, s, aside);
    Optional<Complements.Found> content = new Complements(s, ends).after(cue);
    if (content.isEmpty()) {
      figures.shown(cue, subject).ifPresent(found::add);
      return;
    }
    if (doubts.isDenied(cue, content.get())) {
      return;
    }
    Complements.Found what = content.get();
    int gap = figures.gap(what.from(), what.to());
    int end = Math.min(gap, overruns.end(cue, subject, what.from(), what.to()));
    boolean bare = what.rule().equals("bare-clause");
    boolean phrase =
        bare
            && (end < what.to() && !contents.hasVerb(what.from(), end)
                || overruns.isSubjectsOwn(cue, subject, end));
    boolean supposed =
        (doubts.isSupposed(cue, subject)
                || doubts.isUnsaid(cue, subject)
                || isRelative(what, subject))
            && !contents.hasMarked(new int[] {what.from(), end});
    boolean doubtful =
        doubts.isRestrictive(subject)
            || phrase
            || doubts.isWriter(subject)
            || supposed
            || doubts.isConclusion(cue, subject);
    double told = doubtful ? Math.min(what.strength(), DOUBTFUL) : what.strength();
    add(
        new Span(s.get(cue.from()).start(), s.get(what.cueEnd() - 1).end()),
        cue.form().lemma(),
        Optional.of(subjects.source(subject)),
        List.of(new int[] {what.from(), end}),
        what.rule(),
        told);
    if (gap < what.to()) {
      found.add(figures.gapped(cue, gap + 1, what.to()));
    }
  }

  // "the £3m | the town pledged to raise": tells which money; "the final promises to be a thriller"
  private boolean isRelative(Complements.Found what, Subject subject) {
    int before = subject.from() - 1;
    boolean infinitive = what.rule().equals("infinitive");
    if (infinitive && what.from() + 1 < what.to() && s.get(what.from() + 1).is("be")) {
      return !NounPhrases.isNamed(s, subject.namedFrom(), subject.namedTo())
          && !NounPhrases.isSubjectPronoun(s.get(subject.to() - 1));
    }
    return infinitive && before >= 0 && s.get(before).isNominal() && !NounPhrases.isTime(s, before);
  }

  // "while he said so, .." ends at the comma
  private boolean isSubordinate(Subject subject) {
    int before = subject.from() - 1;
    if (before < 0 || s.get(before).is("that")) {
      return false;
    }
    boolean first = before == 0 || !s.get(before - 1).isWord() || s.get(before - 1).tagged("CCONJ");
    boolean opens = first && ADVERBIAL.contains(s.get(before).low());
    return opens || s.get(before).tagged("SCONJ", "SCONJ");
  }

  // "After saying so, .." ends at the comma
  private boolean opensAdverbial(Cue cue) {
    int before = cue.from() - 1;
    boolean opens = before == 0 || before > 0 && !s.get(before - 1).isWord();
    return opens && cue.form().shape() == Shape.ING && s.get(before).tagged("ADP", "SCONJ");
  }

  private boolean isDemonstrative(Subject subject) {
    Piece p = s.get(subject.to() - 1);
    boolean alone = subject.to() - subject.from() == 1 && subject.from() == subject.namedFrom();
    return alone && (p.is("that") || p.is("this") || p.is("which") || p.is("there"));
  }

  // "are accused of burning a village", "was first reported by the paper"
  private void passive(Cue cue) {
    int next = cue.end();
    if (next >= s.size()) {
      return;
    }
    Piece p = s.get(next);
    if (cue.form().lemma().equals("tell")) {
      figures.heard(cue, free).ifPresent(found::add);
    }
    if (cue.form().lemma().equals("accuse") && p.is("of") && next + 1 < s.size()) {
      int end = new ClauseEnds(text, s, false).of(next + 1, cue.at());
      Span words = new Span(s.get(cue.from()).start(), p.end());
      add(words, "accuse", Optional.empty(), List.of(new int[] {next + 1, end}), "agentless", 0.7);
    }
  }

  private Span span(Cue cue) {
    return new Span(s.get(cue.from()).start(), s.get(cue.at()).end());
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
      claimed = strength > 0.7 ? Math.max(claimed, spans.getLast().end()) : claimed;
    }
  }
}
