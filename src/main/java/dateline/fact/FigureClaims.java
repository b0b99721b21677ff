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
import java.util.Optional;

/**
 * Reads whose a figure is where nobody is quoted: "by the ministry's count", "figures show 1,204
 * cases", "police said 10 men were hurt, the hospital 12", "the jury was told". No quote comes of
 * it.
 */
final class FigureClaims {
  /** The rule of what a court is told; only a court's "it was told that" is the court's. */
  static final String TOLD = "told";

  private final String text;
  private final List<Piece> s;
  private final Contents contents;
  private final Subjects subjects;
  private final GappedClaims gaps;

  FigureClaims(String text, List<Piece> sentence, Contents contents, Subjects subjects) {
    this.text = text;
    this.s = sentence;
    this.contents = contents;
    this.subjects = subjects;
    this.gaps = new GappedClaims(sentence);
  }

  int gap(int from, int to) {
    return gaps.gap(from, to);
  }

  // "By the ministry's count, | 45 people died", "45 people died | by the ministry's count"
  Optional<Speech> reckoned(int i, Reckoning by, int free) {
    boolean leads = i <= 1 || contents.isBlank(free, i) || opens(i);
    int comma = by.end() < s.size() && s.get(by.end()).isComma() ? by.end() + 1 : by.end();
    int from = leads ? comma : contents.clauseStart(free, i);
    int to = !leads ? i : from < s.size() ? new ClauseEnds(text, s, false).of(from, i) : from;
    Span cue = new Span(s.get(i).start(), s.get(by.end() - 1).end());
    Source source = subjects.source(by.who());
    return claim(cue, by.noun(), source, new int[] {from, to}, "reckoning");
  }

  // "police counted 900, but | by the union's reckoning, it was nearer 2,000"
  private boolean opens(int i) {
    Piece before = s.get(i - 1).isComma() ? s.get(i - 2) : s.get(i - 1);
    return before.tagged("CCONJ", "SCONJ") || s.get(i - 1).is(";") || s.get(i - 1).is("—");
  }

  // "health ministry figures show 1,204 new cases", "organisers claimed 20,000"
  Optional<Speech> shown(Cue cue, Subject subject) {
    int from = cue.end();
    boolean document =
        cue.takes(Frame.DOCUMENT)
            && SourceKinds.isDocument(subjects.source(subject).named().of(text));
    boolean counted = cue.takes(Frame.FIGURE) && !cue.takes(Frame.DOCUMENT) && gaps.isFigure(from);
    if (from >= s.size() || !document && !counted || cue.form().shape() == Shape.ING) {
      return Optional.empty();
    }
    int to = new ClauseEnds(text, s, false).of(from, cue.at());
    boolean bare = gaps.isBare(from);
    boolean figure = cue.form().lemma().equals("claim") ? bare : gaps.hasNumber(from, to);
    return figure && to > from
        ? Optional.of(told(cue, subjects.source(subject), new int[] {from, to}, "figure"))
        : Optional.empty();
  }

  /** "police said 10 men were hurt, | the hospital 12": what the second claims. */
  Speech gapped(Cue cue, int from, int to) {
    int number = gaps.numberAfter(from, to);
    return told(cue, subjects.source(Subject.of(from, number)), new int[] {number, to}, "gapped");
  }

  // "the jury was told that ..", "40 cars were stolen, the jury was told, and 12 people hurt"
  Optional<Speech> heard(Cue cue, int free) {
    Optional<Subject> subject = subjects.of(cue);
    if (subject.isEmpty() || !mayHear(subject.get())) {
      return Optional.empty();
    }
    int before = subject.get().from() - 1;
    Optional<Complements.Found> after =
        new Complements(s, new ClauseEnds(text, s, false)).after(cue);
    List<int[]> ranges = new ArrayList<>();
    if (after.isPresent()) {
      ranges.add(new int[] {after.get().from(), after.get().to()});
    } else if (before > free && s.get(before).isComma()) {
      ranges.add(new int[] {contents.clauseStart(free, before), before});
      contents.tail(cue.end(), true).ifPresent(ranges::add);
    }
    List<Span> content = new ArrayList<>();
    ranges.forEach(range -> contents.span(range).ifPresent(content::add));
    return content.isEmpty()
        ? Optional.empty()
        : Optional.of(speech(span(cue), "tell", subjects.source(subject.get()), content, TOLD));
  }

  private boolean mayHear(Subject subject) {
    String words = subjects.source(subject).named().of(text);
    return SourceKinds.hears(words) || words.equalsIgnoreCase("it");
  }

  private Optional<Speech> claim(Span cue, String verb, Source who, int[] range, String rule) {
    Optional<Span> content = range[0] < range[1] ? contents.span(range) : Optional.empty();
    return content.map(span -> speech(cue, verb, who, List.of(span), rule));
  }

  /** What pieces [from, to) state, be it a number alone. */
  private Speech told(Cue cue, Source who, int[] range, String rule) {
    Span content = new Span(s.get(range[0]).start(), s.get(range[1] - 1).end());
    return speech(span(cue), cue.form().lemma(), who, List.of(content), rule);
  }

  private static Speech speech(Span cue, String verb, Source who, List<Span> content, String rule) {
    return new Speech(
        Optional.of(cue), verb, Optional.of(who), content, rule, SpeechReader.DOUBTFUL);
  }

  private Span span(Cue cue) {
    return new Span(s.get(cue.from()).start(), s.get(cue.at()).end());
  }
}
