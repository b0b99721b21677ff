package dateline.fact;

import dateline.model.Provenance;
import dateline.model.Span;
import java.util.Optional;

/**
 * What every fact can show: its words, where they stand, who says so, why we believe it. Made by
 * {@link Citations}.
 *
 * @param id {@code <article id>-<type>-<start>-<end>}, offsets in code points, {@code -2} .. for
 *     further facts on the same span
 * @param sentence the sentence around it
 * @param confidence 0..1: the chance that the fact is right as a whole
 * @param link the source page at the sentence, as a text fragment; absent when the article has no
 *     address
 */
public record Evidence(
    String id,
    Span span,
    Span sentence,
    double confidence,
    Optional<Attribution> attribution,
    Optional<String> link,
    Provenance because) {

  public Evidence {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence + " is not between 0 and 1");
    }
  }

  public Evidence with(Optional<Attribution> who) {
    return new Evidence(id, span, sentence, confidence, who, link, because);
  }

  public Evidence with(double chance) {
    return new Evidence(id, span, sentence, chance, attribution, link, because);
  }
}
