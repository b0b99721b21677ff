package dateline.fact;

import dateline.fact.Cues.Cue;
import dateline.fact.Subjects.Subject;
import dateline.lang.SpeechVerbs.Frame;
import dateline.lang.SpeechVerbs.Shape;
import dateline.model.Span;
import java.util.List;
import java.util.Optional;

/** Finds who is named before a colon to have said the paragraph that follows. */
final class Announcements {
  private Announcements() {}

  /** The cue and its source in a sentence that ends in a colon: what comes next is said. */
  static Optional<Speech> in(List<Piece> sentence) {
    if (!sentence.getLast().is(":")) {
      return Optional.empty();
    }
    Subjects subjects = new Subjects(sentence);
    Optional<Speech> announced = inverted(sentence, subjects);
    for (int i = 0; i < sentence.size(); i++) {
      Optional<Cue> cue = Cues.at(sentence, i).filter(c -> c.takes(Frame.MARKED) && !c.passive());
      Optional<Subject> subject = cue.flatMap(subjects::of);
      if (subject.isPresent()) {
        Span words = new Span(sentence.get(cue.get().from()).start(), sentence.get(i).end());
        announced =
            Optional.of(
                new Speech(
                    Optional.of(words),
                    cue.get().form().lemma(),
                    subject.map(subjects::source),
                    List.of(),
                    "after-colon",
                    0.9));
      }
    }
    return announced;
  }

  // Wrote the abbot:
  private static Optional<Speech> inverted(List<Piece> sentence, Subjects subjects) {
    Optional<Cue> cue =
        Cues.at(sentence, 0)
            .filter(c -> c.takes(Frame.MARKED) && c.form().shape() == Shape.PAST)
            .filter(c -> sentence.size() > 2 && NounPhrases.startsNominal(sentence, 1));
    boolean whole = cue.isPresent() && NounPhrases.endOf(sentence, 1) == sentence.size() - 1;
    if (!whole) {
      return Optional.empty();
    }
    return Optional.of(
        new Speech(
            Optional.of(sentence.getFirst().span()),
            cue.get().form().lemma(),
            Optional.of(subjects.source(Subject.of(1, sentence.size() - 1))),
            List.of(),
            "after-colon",
            0.9));
  }
}
