package dateline.eval;

import dateline.fact.Attribution;
import dateline.fact.CountFact;
import dateline.fact.Cue;
import dateline.fact.DateFact;
import dateline.fact.Figure;
import dateline.fact.OfficialFact;
import dateline.fact.QuoteFact;
import dateline.lang.Amount;
import dateline.model.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** The four types' ways of matching, by the rules of the annotation guide. */
final class Matchers {
  private static final BiPredicate<String, String> EQUAL = String::equals;

  private Matchers() {}

  /** Counts: the number words overlap. */
  static final class Counts implements Matcher<Gold.Count, CountFact> {
    @Override
    public List<Gold.Count> gold(Gold.Text text) {
      return text.counts();
    }

    @Override
    public double affinity(Gold.Count gold, CountFact found, String text) {
      int shared = overlap(gold.number(), found.figure().number());
      return shared == 0 ? 0 : shared + 1.0 / (1 + found.span().length());
    }

    @Override
    public List<Slot> slots(Gold.Count gold, CountFact found, String text) {
      Figure figure = found.figure();
      Gold.Accept accept = gold.accept();
      return List.of(
          new Slot(
              "value",
              Optional.of(shown(gold)),
              Optional.of(shown(figure.amount())),
              true,
              sameValue(gold, figure.amount())),
          Slot.of(
              "bound",
              Optional.of(gold.bound()),
              Optional.of(figure.amount().bound().label()),
              accept,
              EQUAL),
          Slot.of(
              "quantity",
              Optional.of(gold.quantity()),
              Optional.of(figure.quantity().label()),
              accept,
              EQUAL),
          Slot.of("unit", gold.unit(), figure.unit(), accept, Matchers::sameUnit),
          Slot.of(
              "counted",
              gold.counted(),
              figure.counted(),
              accept,
              (a, b) -> Wording.head(a).equals(Wording.head(b))),
          Slot.of(
              "change", gold.change(), figure.change().map(Figure.Change::label), accept, EQUAL),
          Slot.of(
              "place",
              gold.place(),
              found.place().map(CountFact.Where::name),
              accept,
              Wording::sameOrganisation),
          Slot.of(
              "period",
              gold.period().map(Gold.Period::toString),
              found.period().map(Matchers::shown),
              accept,
              EQUAL),
          Slot.of(
              "attribution",
              gold.attribution(),
              found.attribution().map(Attribution::name),
              accept,
              Wording::sameName));
    }

    @Override
    public boolean isTrapped(Gold.Trap trap, CountFact found, String text) {
      return trap.span().overlaps(found.figure().number());
    }

    private static boolean sameValue(Gold.Count gold, Amount found) {
      List<String> others = gold.accept().of("value");
      if (others.stream()
          .filter(o -> !o.equals(Gold.Accept.NOTHING))
          .anyMatch(o -> same(new BigDecimal(o), found.value().or(found::low)))) {
        return true;
      }
      if (gold.bound().equals("range")) {
        return same(gold.low(), found.low()) && same(gold.high(), found.high());
      }
      if (gold.value().isEmpty()) {
        return same(gold.low(), found.low()) || same(gold.low(), found.value());
      }
      return same(gold.value().get(), found.value())
          || found.value().isEmpty() && same(gold.value().get(), found.low());
    }

    private static boolean same(Optional<BigDecimal> gold, Optional<BigDecimal> found) {
      return gold.isPresent() && same(gold.get(), found);
    }

    private static boolean same(BigDecimal gold, Optional<BigDecimal> found) {
      return found.isPresent()
          && Math.abs(gold.doubleValue() - found.get().doubleValue())
              <= 1e-6 * Math.max(1, Math.abs(gold.doubleValue()));
    }

    private static String shown(Gold.Count gold) {
      return gold.value().map(BigDecimal::toPlainString).orElse("")
          + plain(gold.low())
          + ".."
          + plain(gold.high());
    }

    private static String shown(Amount found) {
      return found.value().map(BigDecimal::toPlainString).orElse("")
          + plain(found.low())
          + ".."
          + plain(found.high());
    }

    private static String plain(Optional<BigDecimal> number) {
      return number.map(n -> " " + n.toPlainString()).orElse("");
    }
  }

  /** Dates: the spans overlap. */
  static final class Dates implements Matcher<Gold.Date, DateFact> {
    @Override
    public List<Gold.Date> gold(Gold.Text text) {
      return text.dates();
    }

    @Override
    public double affinity(Gold.Date gold, DateFact found, String text) {
      return (double) overlap(gold.span(), found.span())
          / Math.max(gold.span().length(), found.span().length());
    }

    @Override
    public List<Slot> slots(Gold.Date gold, DateFact found, String text) {
      Slot value =
          Slot.of(
              "value",
              Optional.of(gold.value()),
              Optional.of(found.time().value()),
              gold.accept(),
              String::equalsIgnoreCase);
      Slot timex =
          Slot.of(
              "timex",
              Optional.of(gold.timex()),
              Optional.of(found.time().timex().name()),
              gold.accept(),
              Dates::sameTimex);
      if (gold.earliest().isEmpty()) {
        return List.of(value, timex);
      }
      Optional<String> days =
          found.time().earliest().map(first -> first + ".." + day(found.time().latest()));
      String wanted = gold.earliest().get() + ".." + day(gold.latest());
      return List.of(
          value, timex, Slot.of("interval", Optional.of(wanted), days, gold.accept(), EQUAL));
    }

    private static String day(Optional<LocalDate> day) {
      return day.map(LocalDate::toString).orElse("");
    }

    private static boolean sameTimex(String a, String b) {
      Set<String> points = Set.of("DATE", "TIME");
      return a.equals(b) || points.contains(a) && points.contains(b);
    }

    @Override
    public boolean isTrapped(Gold.Trap trap, DateFact found, String text) {
      return trap.span().overlaps(found.span());
    }
  }

  /**
   * Officials: the same person with the same head of the role, or the same rank where the gold has
   * no role.
   */
  static final class Officials implements Matcher<Gold.Official, OfficialFact> {
    @Override
    public List<Gold.Official> gold(Gold.Text text) {
      return text.officials();
    }

    @Override
    public double affinity(Gold.Official gold, OfficialFact found, String text) {
      if (!Wording.samePerson(gold.person(), found.name())) {
        return 0;
      }
      if (found.role().isPresent()
          && anyOf(
              gold.role(),
              gold.accept().of("role"),
              found.role().get(),
              (a, b) -> Wording.head(a).equals(Wording.head(b)))) {
        boolean sameHouse =
            Wording.bag(gold.organisation().orElse(""))
                .equals(Wording.bag(found.organisation().orElse("")));
        return sameHouse ? 3 : 2;
      }
      boolean sameRank =
          gold.role().isEmpty()
              && found.rank().isPresent()
              && anyOf(
                  gold.rank(),
                  gold.accept().of("rank"),
                  found.rank().get(),
                  (a, b) -> Wording.jaccard(Wording.bag(a), Wording.bag(b)) > 0);
      return sameRank ? 1 : 0;
    }

    private static boolean anyOf(
        Optional<String> gold,
        List<String> others,
        String found,
        BiPredicate<String, String> same) {
      return gold.filter(g -> same.test(g, found)).isPresent()
          || others.stream()
              .filter(o -> !o.equals(Gold.Accept.NOTHING))
              .anyMatch(o -> same.test(o, found));
    }

    @Override
    public List<Slot> slots(Gold.Official gold, OfficialFact found, String text) {
      Gold.Accept accept = gold.accept();
      return List.of(
          Slot.of(
              "rank",
              gold.rank(),
              found.rank(),
              accept,
              (a, b) -> Wording.bag(a).equals(Wording.bag(b))),
          Slot.of(
              "role",
              gold.role(),
              found.role(),
              accept,
              (a, b) -> Wording.jaccard(Wording.bag(a), Wording.bag(b)) >= .5),
          Slot.of(
              "organisation",
              gold.organisation(),
              found.organisation(),
              accept,
              Wording::sameOrganisation),
          Slot.of(
              "status",
              Optional.of(gold.status()),
              Optional.of(found.status().label()),
              accept,
              EQUAL));
    }

    @Override
    public boolean forgivesRepeats() {
      return true;
    }

    @Override
    public boolean isTrapped(Gold.Trap trap, OfficialFact found, String text) {
      return Wording.bag(found.name()).equals(Wording.bag(trap.text()));
    }
  }

  /** Quotes: at least half of their words are shared. */
  static final class Quotes implements Matcher<Gold.Quote, QuoteFact> {
    @Override
    public List<Gold.Quote> gold(Gold.Text text) {
      return text.quotes();
    }

    @Override
    public double affinity(Gold.Quote gold, QuoteFact found, String text) {
      double shared =
          Wording.jaccard(TextWords.in(text, gold.spans()), TextWords.in(text, found.spans()));
      return shared >= .5 ? shared : 0;
    }

    @Override
    public List<Slot> slots(Gold.Quote gold, QuoteFact found, String text) {
      return List.of(
          Slot.of(
              "kind",
              Optional.of(gold.kind()),
              Optional.of(found.kind().label()),
              gold.accept(),
              EQUAL),
          Slot.of("speaker", gold.speaker(), found.name(), gold.accept(), Wording::sameName),
          cue(gold, found, text));
    }

    private static Slot cue(Gold.Quote gold, QuoteFact found, String text) {
      Optional<String> wanted = gold.cue().map(span -> span.of(text));
      Optional<String> got = found.cue().map(Cue::text);
      boolean overlaps =
          gold.cue().isPresent()
              && found.cue().isPresent()
              && gold.cue().get().overlaps(found.cue().get().span());
      return Slot.of(
          "cue",
          wanted,
          got,
          gold.accept(),
          (a, b) -> overlaps || !wanted.equals(Optional.of(a)) && a.equalsIgnoreCase(b));
    }

    @Override
    public boolean isTrapped(Gold.Trap trap, QuoteFact found, String text) {
      return Wording.jaccard(
              TextWords.in(text, List.of(trap.span())), TextWords.in(text, found.spans()))
          >= .5;
    }
  }

  private static int overlap(Span a, Span b) {
    return Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
  }

  private static String shown(CountFact.Period period) {
    return period.start().map(LocalDate::toString).orElse("")
        + ".."
        + period.end().map(LocalDate::toString).orElse("");
  }

  private static boolean sameUnit(String a, String b) {
    return Wording.singular(a.toLowerCase(Locale.ROOT))
        .equals(Wording.singular(b.toLowerCase(Locale.ROOT)));
  }
}
