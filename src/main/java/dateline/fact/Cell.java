package dateline.fact;

import dateline.model.PageTime;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * One value of one column: typed, so that a spreadsheet gets real numbers and dates and the index
 * real ranges.
 */
public sealed interface Cell {
  /** Unknown, or not said. */
  record Empty() implements Cell {}

  record Text(String text) implements Cell {}

  /** Several values that stand for themselves, for a facet with more than one: two speakers. */
  record Terms(List<String> terms) implements Cell {
    public Terms {
      terms = List.copyOf(terms);
    }
  }

  record Amount(BigDecimal number) implements Cell {}

  record Day(LocalDate day) implements Cell {}

  /** A date with its time and zone where they are known. */
  record Moment(PageTime time) implements Cell {}

  record Link(String url) implements Cell {}

  /** As plain text; several terms joined by {@code "; "}; empty where unknown. */
  default String plain() {
    return switch (this) {
      case Empty none -> "";
      case Text t -> t.text();
      case Terms t -> String.join("; ", t.terms());
      case Amount a -> a.number().stripTrailingZeros().toPlainString();
      case Day d -> d.day().toString();
      case Moment m -> m.time().toString();
      case Link l -> l.url();
    };
  }
}
