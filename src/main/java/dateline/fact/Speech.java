package dateline.fact;

import dateline.model.Span;
import java.util.List;
import java.util.Optional;

/**
 * Something said, as the words show it, before anybody asks who "he" is.
 *
 * @param cue the words of saying
 * @param verb base form, or the phrase: {@code according to}
 * @param source the words that name who says it
 * @param content what is said, with marks and a leading "that"
 * @param rule which layout was read
 * @param strength 0..1: how sure the layout is
 */
record Speech(
    Optional<Span> cue,
    String verb,
    Optional<Source> source,
    List<Span> content,
    String rule,
    double strength) {

  Speech {
    content = List.copyOf(content);
  }

  Speech withContent(List<Span> other) {
    return new Speech(cue, verb, source, other, rule, strength);
  }

  /**
   * Who says it.
   *
   * @param span the words beside the cue: "who"
   * @param named the words that tell who that is: "Mary Poole, who"; mostly the same
   */
  record Source(Span span, Span named) {}
}
