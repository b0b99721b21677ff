package dateline.format;

import dateline.fact.Cell;
import dateline.fact.Column;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Counts in the columns of an event data set, named as in ACLED's codebook where it has them and as
 * in UCDP's where it has not (low, best and high of a figure). What the article does not say stays
 * empty: the event's day is never the day of publication.
 */
final class Acled {
  private static final Set<String> DEADLY =
      Set.of(
          "kill",
          "die",
          "murder",
          "execute",
          "assassinate",
          "massacre",
          "drown",
          "perish",
          "slay",
          "behead",
          "lynch",
          "hang",
          "starve");

  private static final Set<String> DEAD =
      Set.of("death", "fatality", "killing", "murder", "execution", "dead", "body", "corpse");

  private static final int WEEK = 7;

  static final Preset PRESET =
      new Preset(
          "acled",
          "events in the columns of ACLED and UCDP: one figure a row, with its range and claimant",
          "count",
          columns());

  private Acled() {}

  private static List<Preset.Made> columns() {
    List<Preset.Made> all = new ArrayList<>();
    all.addAll(Preset.same("count", List.of("event_id_cnty=fact_id event_date=period_start")));
    all.addAll(Preset.same("count", List.of("date_end=period_end")));
    all.add(
        Preset.Made.of(
            "year",
            Column.Kind.NUMBER,
            "year of event_date",
            row -> day(row, "period_start").map(day -> whole(day.getYear()))));
    all.add(
        Preset.Made.of(
            "time_precision",
            Column.Kind.CODE,
            "1 the day is known, 2 a week or less, 3 a month or more",
            row -> precision(row).map(Acled::whole)));
    all.addAll(
        Preset.same(
            "count", List.of("event_type=event actor1=actor actor2=target location=place")));
    all.add(
        Preset.Made.of(
            "country",
            Column.Kind.FACET,
            "name of the country",
            row -> country(row.text("country")).map(Cell.Text::new)));
    all.addAll(Preset.same("count", List.of("country_code=country")));
    all.add(
        Preset.Made.of(
            "fatalities",
            Column.Kind.NUMBER,
            "the dead as one number, the most conservative: the least of a range, dozens 12, tens"
                + " 10, hundreds 100; empty where nobody died or the figure is no number of people",
            row -> fatalities(row).map(Cell.Amount::new)));
    all.addAll(
        Preset.same(
            "count",
            List.of(
                "value_low value_best=value value_high bound unit subject=counted scope modality"
                    + " claimant claimant_role claimant_kind notes=sentence source source_url=url"
                    + " deep_link=link headline published language confidence article_id")));
    return all;
  }

  private static Cell whole(int number) {
    return new Cell.Amount(BigDecimal.valueOf(number));
  }

  private static Optional<LocalDate> day(Gist row, String column) {
    return row.cell(column) instanceof Cell.Day day ? Optional.of(day.day()) : Optional.empty();
  }

  private static Optional<Integer> precision(Gist row) {
    Optional<LocalDate> start = day(row, "period_start");
    Optional<LocalDate> end = day(row, "period_end");
    if (start.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    long days = ChronoUnit.DAYS.between(start.get(), end.get()) + 1;
    return Optional.of(days <= 1 ? 1 : days <= WEEK ? 2 : 3);
  }

  private static Optional<String> country(String code) {
    return code.isEmpty()
        ? Optional.empty()
        : Optional.of(Locale.of("", code).getDisplayCountry(Locale.ENGLISH));
  }

  private static Optional<BigDecimal> fatalities(Gist row) {
    boolean dead = DEADLY.contains(row.text("event")) || DEAD.contains(row.text("counted_lemma"));
    boolean happened = row.text("modality").equals("asserted");
    if (!dead || !happened || !row.text("quantity").equals("cardinal")) {
      return Optional.empty();
    }
    return row.text("bound").equals("vague") ? vague(row) : figure(row);
  }

  private static Optional<BigDecimal> figure(Gist row) {
    for (String column : List.of("value_low", "value", "value_high")) {
      if (row.cell(column) instanceof Cell.Amount amount) {
        return Optional.of(amount.number().setScale(0, RoundingMode.FLOOR));
      }
    }
    return Optional.empty();
  }

  private static Optional<BigDecimal> vague(Gist row) {
    String words = row.text("text").toLowerCase(Locale.ROOT);
    if (words.contains("hundreds")) {
      return Optional.of(BigDecimal.valueOf(100));
    }
    if (words.contains("dozens")) {
      return Optional.of(BigDecimal.valueOf(12));
    }
    return words.contains("tens") && !words.contains("tens of")
        ? Optional.of(BigDecimal.TEN)
        : figure(row);
  }
}
