package dateline.eval;

import dateline.model.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a person who read the articles wrote down: the records of one gold file, spans in UTF-16.
 */
public final class Gold {
  private Gold() {}

  /** The fact types an article can be annotated for. */
  static final Set<String> TYPES = Set.of("count", "date", "official", "quote");

  /**
   * One annotated article.
   *
   * @param published ISO 8601
   * @param types the fact types it is annotated for; of the others it says nothing
   */
  public record Text(
      String id,
      String text,
      Optional<String> published,
      Optional<String> url,
      List<Count> counts,
      List<Date> dates,
      List<Official> officials,
      List<Quote> quotes,
      List<Trap> traps,
      Set<String> types) {
    public Text {
      types = Set.copyOf(types);
      counts = List.copyOf(counts);
      dates = List.copyOf(dates);
      officials = List.copyOf(officials);
      quotes = List.copyOf(quotes);
      traps = List.copyOf(traps);
    }

    /** Whether the gold says all there is to find, of every type. */
    public boolean isWhole() {
      return types.equals(TYPES);
    }
  }

  /**
   * Other values of a slot that are as good; a slot whose set holds {@link #NOTHING} may be left
   * empty.
   */
  record Accept(Map<String, List<String>> values) {
    static final String NOTHING = "\u0000";

    Accept {
      values = Map.copyOf(values);
    }

    List<String> of(String slot) {
      return values.getOrDefault(slot, List.of());
    }

    boolean mayBeEmpty(String slot) {
      return of(slot).contains(NOTHING);
    }
  }

  /** What every annotation has. */
  interface Item {
    boolean optional();

    Accept accept();

    /** How a listing of errors calls it. */
    String words();
  }

  /** A period, ISO days; written {@code start..end} among accepted values. */
  record Period(String start, String end) {
    @Override
    public String toString() {
      return start + ".." + end;
    }
  }

  record Count(
      Span number,
      Span phrase,
      Optional<BigDecimal> value,
      Optional<BigDecimal> low,
      Optional<BigDecimal> high,
      String bound,
      String quantity,
      Optional<String> unit,
      Optional<String> counted,
      Optional<String> change,
      Optional<String> place,
      Optional<Period> period,
      Optional<String> attribution,
      boolean optional,
      Accept accept,
      String words)
      implements Item {}

  record Date(
      Span span,
      String value,
      String timex,
      Optional<LocalDate> earliest,
      Optional<LocalDate> latest,
      boolean optional,
      Accept accept,
      String words)
      implements Item {}

  record Official(
      String person,
      Optional<String> rank,
      Optional<String> role,
      Optional<String> organisation,
      String status,
      boolean optional,
      Accept accept)
      implements Item {
    @Override
    public String words() {
      return person + ", " + role.or(() -> rank).orElse("?");
    }
  }

  record Quote(
      String kind,
      List<Span> spans,
      Optional<String> speaker,
      Optional<Span> cue,
      boolean optional,
      Accept accept,
      String words)
      implements Item {
    Quote {
      spans = List.copyOf(spans);
    }
  }

  /** A place where a fact of this type would be an error. */
  record Trap(String type, Span span, String text, String why) {}
}
