package dateline.fact;

import dateline.lang.TimeValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** All types of facts there are. A new one is its file and a word in {@link #ALL}. */
public final class FactTypes {
  public static final FactType<DateFact> DATE =
      new FactType<>("date", DateFact.class, dateColumns(), new DateFinder());
  public static final FactType<OfficialFact> OFFICIAL =
      new FactType<>("official", OfficialFact.class, officialColumns(), new OfficialFinder());
  public static final FactType<QuoteFact> QUOTE =
      new FactType<>("quote", QuoteFact.class, quoteColumns(), new QuoteFinder());
  public static final FactType<CountFact> COUNT =
      new FactType<>("count", CountFact.class, countColumns(), new CountFinder());

  /** In the order a reader meets them: sheets, facets and documentation follow it. */
  public static final List<FactType<?>> ALL = List.of(COUNT, DATE, OFFICIAL, QUOTE);

  private FactTypes() {}

  /** The type of a fact. */
  public static FactType<?> of(Fact fact) {
    return switch (fact) {
      case CountFact f -> COUNT;
      case DateFact f -> DATE;
      case OfficialFact f -> OFFICIAL;
      case QuoteFact f -> QUOTE;
    };
  }

  private static List<Column<CountFact>> countColumns() {
    return List.of(
        Column.number(
            "value", "the figure the words state", c -> c.fact().figure().amount().value()),
        Column.number(
            "value_low", "the least the words allow", c -> c.fact().figure().amount().low()),
        Column.number(
            "value_high", "the most the words allow", c -> c.fact().figure().amount().high()),
        Column.code(
            "bound",
            "exact, at_least, more_than, at_most, less_than, about, range, vague",
            c -> Optional.of(c.fact().figure().amount().bound().label())),
        Column.code(
            "quantity",
            "cardinal, money, percent, measure, fraction, rate",
            c -> Optional.of(c.fact().figure().quantity().label())),
        Column.code("unit", "ISO currency code, percent, km ..", c -> c.fact().figure().unit()),
        Column.text("counted", "what is counted, as written", c -> c.fact().figure().counted()),
        Column.facet(
            "counted_lemma", "its head noun, singular", c -> c.fact().figure().countedLemma()),
        Column.code(
            "change",
            "up or down, where the number is the size of a change",
            c -> c.fact().figure().change().map(Figure.Change::label)),
        Column.text("of", "what changed, or the whole a part is of", c -> c.fact().figure().of()),
        Column.facet(
            "event", "what happened, as a verb", c -> c.fact().event().map(Happening::verb)),
        Column.facet("actor", "who did it", c -> c.fact().actor().map(CountFact.Party::name)),
        Column.facet("target", "to whom", c -> c.fact().target().map(CountFact.Party::name)),
        Column.facet("place", "where", c -> c.fact().place().map(CountFact.Where::name)),
        Column.code(
            "country",
            "ISO 3166-1 code of the place",
            c -> c.fact().place().flatMap(CountFact.Where::country)),
        Column.day(
            "period_start",
            "first day of the time it happened or held",
            c -> c.fact().period().flatMap(CountFact.Period::start)),
        Column.day(
            "period_end", "last day of it", c -> c.fact().period().flatMap(CountFact.Period::end)),
        Column.code("scope", "total or new", c -> c.fact().scope().map(CountFact.Scope::label)),
        Column.code(
            "modality",
            "asserted, negated, hedged, planned",
            c -> Optional.of(c.fact().modality().label())));
  }

  private static List<Column<DateFact>> dateColumns() {
    return List.of(
        Column.code(
            "timex", "DATE, TIME, DURATION, SET", c -> Optional.of(c.fact().time().timex().name())),
        Column.key("time_value", "TIMEX3 value", c -> Optional.of(c.fact().time().value())),
        Column.day("period_start", "first day it can mean", c -> c.fact().time().earliest()),
        Column.day("period_end", "last day it can mean", c -> c.fact().time().latest()),
        Column.code(
            "mod",
            "START, MID, END, APPROX, BEFORE, AFTER",
            c -> c.fact().time().mod().map(TimeValue.Mod::name)),
        Column.code(
            "relative_to",
            "published, text or none",
            c -> Optional.of(c.fact().time().relativeTo().label())),
        Column.facet(
            "event", "what it dates, as a verb", c -> c.fact().event().map(Happening::verb)),
        Column.text("what", "the clause it dates", c -> c.fact().what()));
  }

  private static List<Column<OfficialFact>> officialColumns() {
    return List.of(
        Column.facet("name", "full name", c -> Optional.of(c.fact().name())),
        Column.facet("rank", "rank, written out", c -> c.fact().rank()),
        Column.facet("role", "role as written", c -> c.fact().role()),
        Column.facet("role_organisation", "what the role is in", c -> c.fact().organisation()),
        Column.code("country", "ISO 3166-1 code", c -> c.fact().country()),
        Column.code(
            "status",
            "current, former, acting, new, designate, deceased",
            c -> Optional.of(c.fact().status().label())),
        Column.day("as_of", "as of which day", c -> c.fact().asOf()));
  }

  private static List<Column<QuoteFact>> quoteColumns() {
    return List.of(
        Column.code(
            "quote_kind", "direct, indirect or mixed", c -> Optional.of(c.fact().kind().label())),
        Column.text(
            "words", "what was said, without the marks", c -> Optional.of(c.fact().words())),
        Column.facet("speaker", "who said it, resolved to the full name", c -> c.fact().name()),
        Column.facet("role", "what the article calls the speaker", c -> c.fact().role()),
        Column.facet("verb", "the verb of saying", c -> c.fact().cue().map(Cue::verb)),
        Column.code(
            "resolved",
            "how the speaker was found: name, alias, pronoun, unresolved",
            c -> Optional.of(c.fact().resolved().label())),
        Column.text("via", "what carried it", c -> c.fact().via()),
        Column.number(
            "fragments",
            "how many marked parts it has",
            c -> Optional.of(BigDecimal.valueOf(c.fact().fragments().size()))));
  }
}
