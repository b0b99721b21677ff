package dateline.fact;

import dateline.model.Span;
import java.util.Optional;

/** What a number counts. */
record Counted(
    Optional<String> words,
    Optional<String> head,
    Optional<String> of,
    Optional<Changes.Found> change,
    Span span) {
  static final Counted NOTHING =
      new Counted(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), new Span(0, 0));

  Counted changing(Optional<Changes.Found> found) {
    return new Counted(words, head, of, found, span);
  }

  Counted of(String whole) {
    return new Counted(words, head, Optional.of(whole), change, span);
  }
}
