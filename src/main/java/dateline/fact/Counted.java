package dateline.fact;

import dateline.model.Span;
import java.util.Optional;

/** What a number counts. */
record Counted(
    Optional<String> words,
    Optional<String> head,
    Optional<String> of,
    Optional<Changes.Found> change,
    Span span,
    int where) {
  static final Counted NOTHING =
      new Counted(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          new Span(0, 0),
          -1);

  Counted changing(Optional<Changes.Found> found) {
    return new Counted(words, head, of, found, span, where);
  }

  Counted of(String whole) {
    return new Counted(words, head, Optional.of(whole), change, span, where);
  }

  Counted covering(Span words) {
    return new Counted(this.words, head, of, change, words, words.start());
  }

  /** Without the whole it is part of: "dozens of homes" are homes. */
  Counted whole() {
    return new Counted(words, head, Optional.empty(), change, span, where);
  }

  /** The same noun, left out beside the number at this offset. */
  Counted again(int offset) {
    return new Counted(words, head, Optional.empty(), Optional.empty(), new Span(0, 0), offset);
  }

  /** The same noun as a part: the words "of them" take up {@code of}. */
  Counted partly(String whole, Span of) {
    return new Counted(words, head, Optional.of(whole), Optional.empty(), of, of.start());
  }
}
