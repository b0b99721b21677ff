package dateline.lang;

import dateline.lang.Units.Unit;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** Reads a number with its unit: "$8m", "300 km/h", "40-yard", "$80 per sq m", "20 (kg)". */
final class Terms {
  /**
   * A number with its unit.
   *
   * @param from first piece, the currency sign included
   * @param to piece after the unit
   * @param per "per day" and the like
   */
  record Term(
      int from, int to, Cardinals.Numeral numeral, Optional<Unit> unit, Optional<Unit> per) {

    BigDecimal value() {
      return numeral.value();
    }

    Term with(BigDecimal value) {
      Cardinals.Numeral n =
          new Cardinals.Numeral(numeral.from(), numeral.to(), value, numeral.style());
      return new Term(from, to, n, unit, per);
    }

    Term with(Optional<Unit> other, Optional<Unit> rate) {
      return new Term(from, to, numeral, other, rate);
    }
  }

  private static final String[] WARMTH = {
    "temperature",
    "temperatures",
    "degrees",
    "melting",
    "boiling",
    "heat",
    "hot",
    "cold",
    "warm",
    "low",
    "lows",
    "high",
    "highs",
    "oven",
    "weather",
    "cool",
    "freezing",
    "above",
    "below",
    "reached"
  };

  private static final WordSet SIGNS = WordSet.of(Set.of("minus", "negative", "-", "−"));

  private final Cardinals cardinals;
  private final Units units;
  private final NumberWords words;

  Terms(NumberWords words, Units units) {
    this.words = words;
    this.cardinals = new Cardinals(words);
    this.units = units;
  }

  /** The term whose number starts at piece {@code i}. */
  Optional<Term> read(Line line, int i, boolean joined) {
    int sign = line.isAny(i, SIGNS) ? i + 1 : i;
    Optional<Units.Match> currency =
        line.is(sign, Piece.Kind.FIGURE) ? units.before(line, sign) : Optional.empty();
    return cardinals
        .read(line, i, currency.isPresent(), joined)
        .map(n -> currency.isPresent() ? priced(line, n, currency.get()) : measured(line, n));
  }

  private Term priced(Line line, Cardinals.Numeral n, Units.Match currency) {
    int to = n.to();
    if (line.is(to, "us") && line.raw(to).equals("US")) {
      to++;
    } else if (line.raw(to).equals("U") && line.is(to + 1, ".") && line.is(to + 2, "s")) {
      to = line.is(to + 3, ".") ? to + 4 : to + 3;
    } else if (units.at(line, to).filter(m -> m.unit().quantity() == Quantity.MONEY).isPresent()) {
      Units.Match after = units.at(line, to).orElseThrow();
      boolean same = after.unit().equals(currency.unit()) || currency.unit().code().equals("USD");
      Unit unit = same ? after.unit() : currency.unit();
      return per(
          line, new Term(currency.from(), after.to(), n, Optional.of(unit), Optional.empty()));
    }
    return per(
        line, new Term(currency.from(), to, n, Optional.of(currency.unit()), Optional.empty()));
  }

  private Term measured(Line line, Cardinals.Numeral n) {
    int at = n.to();
    boolean hyphen =
        line.is(at, "-", "‑") && (line.glued(at) || line.is(at - 1, Piece.Kind.FIGURE));
    boolean bracket = line.is(at, "(", "{", "<");
    int start = hyphen || bracket ? at + 1 : at;
    int of = n.style() == Cardinals.Style.MANY && line.is(start, "of") ? start + 1 : start;
    Optional<Units.Match> found = units.at(line, of).or(() -> pounds(line, n, start));
    if (found.isEmpty() || bracket && !line.is(found.get().to(), ")", "}", ">")) {
      return new Term(n.from(), n.to(), n, Optional.empty(), Optional.empty());
    }
    Units.Match unit = found.get();
    if (isBetterWord(line, unit, n)) {
      return new Term(n.from(), n.to(), n, Optional.empty(), Optional.empty());
    }
    int to = bracket ? unit.to() + 1 : unit.to();
    Optional<Term> both = feetAndInches(line, n, unit);
    return both.orElseGet(
        () -> per(line, new Term(n.from(), to, n, Optional.of(unit.unit()), Optional.empty())));
  }

  /**
   * "5 blocks", "3 points", "three turns", "6 degrees": a unit word that is an ordinary noun here.
   */
  private static boolean isBetterWord(Line line, Units.Match unit, Cardinals.Numeral n) {
    return switch (unit.unit().name()) {
      case "turn", "cup", "hand high", "stone", "grain" ->
          line.is(unit.from(), "cup", "cups") && n.style() != Cardinals.Style.FRACTION
              || line.is(unit.from(), "stone", "stones") && !line.glued(unit.from());
      case "farad" ->
          line.raw(unit.from()).length() == 1
              && (line.isCapital(unit.to()) || line.is(unit.to(), "-"));
      case "celsius", "fahrenheit" ->
          line.raw(unit.from()).length() == 1
              && line.is(unit.from() - 1, Piece.Kind.FIGURE)
              && !near(line, unit.from(), WARMTH);
      case "South Korean won" ->
          line.raw(unit.from()).equals("won")
              && (n.value().compareTo(BigDecimal.valueOf(1000)) < 0
                  || line.is(unit.to(), "the", "a", "an", "by", "their", "its"));
      case "degree" -> line.is(unit.to(), "-") && line.is(unit.to() + 1, "holder");
      default -> false;
    };
  }

  /** "pounds" are money or weight: the words beside them tell. */
  private Optional<Units.Match> pounds(Line line, Cardinals.Numeral n, int at) {
    if (!line.is(at, "pound", "pounds")) {
      return Optional.empty();
    }
    boolean weight =
        line.is(at + 1, "of")
            || line.is(at - 1, "-")
            || near(
                line,
                n.from(),
                "weigh",
                "weighs",
                "weighed",
                "weighing",
                "weight",
                "lost",
                "gained",
                "shed");
    boolean big = n.value().compareTo(BigDecimal.valueOf(100_000)) >= 0;
    boolean money =
        !weight
            && (big
                || near(
                    line, n.from(), "pay", "paid", "cost", "costs", "fined", "fine", "worth",
                    "price", "spent", "raised", "£"));
    Unit unit =
        money
            ? new Unit("GBP", "pound sterling", Quantity.MONEY)
            : new Unit("lb", "pound", Quantity.MEASURE);
    return Optional.of(new Units.Match(unit, at, at + 1));
  }

  private static boolean near(Line line, int i, String... wanted) {
    for (int k = Math.max(0, i - 8); k < Math.min(line.size(), i + 8); k++) {
      if (line.is(k, wanted)) {
        return true;
      }
    }
    return false;
  }

  /** "5 ft 2 in", "5 feet and 2 inches". */
  private Optional<Term> feetAndInches(Line line, Cardinals.Numeral feet, Units.Match unit) {
    if (!unit.unit().code().equals("ft")) {
      return Optional.empty();
    }
    int at = line.is(unit.to(), "and") ? unit.to() + 1 : unit.to();
    Optional<Cardinals.Numeral> inches = cardinals.read(line, at, false, false);
    if (inches.isEmpty()) {
      return Optional.empty();
    }
    int after = line.is(inches.get().to(), "-") ? inches.get().to() + 1 : inches.get().to();
    if (!line.is(after, "in", "inch", "inches")) {
      return Optional.empty();
    }
    BigDecimal value =
        feet.value()
            .add(
                inches
                    .get()
                    .value()
                    .divide(BigDecimal.valueOf(12), java.math.MathContext.DECIMAL64));
    Cardinals.Numeral whole =
        new Cardinals.Numeral(feet.from(), inches.get().to(), value, feet.style());
    return Optional.of(
        new Term(feet.from(), after + 1, whole, Optional.of(unit.unit()), Optional.empty()));
  }

  /** Adds "per day", "a barrel", "/kg", "-a-day". */
  private Term per(Line line, Term term) {
    if (term.unit().isEmpty() || term.unit().get().code().equals("bbl/d")) {
      return term;
    }
    int at = term.to();
    boolean hyphens = line.is(at, "-") && line.is(at + 1, "a", "an", "per") && line.is(at + 2, "-");
    int word =
        hyphens ? at + 3 : line.is(at, "per") || line.is(at, "/") && line.glued(at) ? at + 1 : at;
    boolean article = line.is(at, "a", "an", "each", "every") && !hyphens;
    if (word == at && !article) {
      return term;
    }
    int start = article ? line.is(at + 1, "-") ? at + 2 : at + 1 : word;
    Optional<Units.Match> unit = units.at(line, start);
    boolean time = unit.isPresent() && unit.get().unit().quantity() == Quantity.DURATION;
    boolean ago = time && line.is(unit.get().to(), "earlier", "later", "ago", "before", "after");
    boolean wrong = line.is(start, "cent", "se") || article && ago; // "42 a year earlier"
    boolean duration = term.unit().get().quantity() == Quantity.DURATION;
    if (wrong || article && line.is(at, "each", "every")) {
      return term;
    }
    if (unit.isPresent() && (!article || time || isPriceUnit(unit.get().unit()))) {
      boolean odd = duration && !line.is(start, "day", "week", "month", "year", "night", "hour");
      return odd
          ? term
          : new Term(
              term.from(),
              unit.get().to(),
              term.numeral(),
              term.unit(),
              Optional.of(unit.get().unit()));
    }
    boolean noun = isShareOut(line, start);
    boolean perNoun = line.is(at, "per") && line.is(start, Piece.Kind.WORD);
    if (!noun && !perNoun) {
      return term;
    }
    String name = Inflection.singular(line.word(start));
    Unit made = new Unit(name, name, Quantity.MEASURE);
    return new Term(term.from(), start + 1, term.numeral(), term.unit(), Optional.of(made));
  }

  /** What a sum is given for each of: "a head", "a share". */
  private static boolean isShareOut(Line line, int at) {
    return line.is(
        at,
        "person",
        "share",
        "head",
        "game",
        "unit",
        "ticket",
        "vote",
        "seat",
        "pupil",
        "student",
        "household",
        "capita",
        "worker",
        "bottle",
        "pack",
        "match",
        "minute",
        "room");
  }

  private static boolean isPriceUnit(Unit unit) {
    return unit.quantity() == Quantity.MEASURE && !unit.name().equals("point");
  }

  /** What the number's last word multiplies by, one for none: "thousand" of "five thousand". */
  BigDecimal scaleOf(Line line, Term term) {
    int last = term.numeral().to() - 1;
    String word = line.word(last);
    if (term.numeral().from() == last) {
      return BigDecimal.ONE;
    }
    Optional<BigDecimal> scale = words.scale(word);
    if (scale.isPresent()) {
      return scale.get();
    }
    if (words.isHundred(word)) {
      return BigDecimal.valueOf(100);
    }
    return switch (word) {
      case "m" -> BigDecimal.valueOf(1_000_000);
      case "b" -> BigDecimal.valueOf(1_000_000_000);
      case "k" -> BigDecimal.valueOf(1000);
      default -> words.dozen(word).orElse(BigDecimal.ONE);
    };
  }
}
