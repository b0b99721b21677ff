package dateline.lang;

import dateline.model.AnnotatedArticle;
import dateline.model.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whose currency a word means that several countries share, "$" or "pesos": <code>
 * lang/en/currencies.tsv</code>. A qualified one ("US$", "Argentine pesos") is left as it is.
 */
final class Currencies {
  /** What a word may mean, by country. */
  private record Family(boolean said, Map<String, String> units) {}

  private final Map<String, Family> families = new HashMap<>();
  private final Set<String> defaults = new HashSet<>();
  private final Map<String, String> names = new HashMap<>();

  static Currencies english() {
    Currencies currencies = new Currencies();
    for (RuleTable.Row row : RuleTable.english("currencies").rows()) {
      currencies.defaults.add(row.cell("FROM"));
      currencies
          .families
          .computeIfAbsent(
              row.cell("FROM") + " " + row.cell("FORM"),
              any -> new Family(row.cell("BY").equals("said"), new HashMap<>()))
          .units()
          .put(row.cell("COUNTRY"), row.cell("UNIT"));
    }
    RuleTable.english("units")
        .rows()
        .forEach(row -> currencies.names.putIfAbsent(row.cell("UNIT"), row.cell("NAME")));
    return currencies;
  }

  /** The phrases of one article, in the currencies its countries have. */
  List<NumberPhrase> settled(AnnotatedArticle article, List<NumberPhrase> phrases) {
    if (phrases.stream().noneMatch(this::isShared)) {
      return phrases;
    }
    MoneyPlaces places = MoneyPlaces.of(article);
    return phrases.stream()
        .map(phrase -> isShared(phrase) ? settled(article, phrase, places) : phrase)
        .toList();
  }

  private boolean isShared(NumberPhrase phrase) {
    return phrase.quantity() == Quantity.MONEY
        && phrase.unit().filter(defaults::contains).isPresent();
  }

  private NumberPhrase settled(AnnotatedArticle article, NumberPhrase phrase, MoneyPlaces places) {
    String code = phrase.unit().orElseThrow();
    Optional<Family> family =
        form(article.text(), phrase)
            .flatMap(form -> Optional.ofNullable(families.get(code + " " + form)));
    Optional<String> unit =
        family
            .flatMap(f -> places.country(phrase.number().start(), f.units().keySet(), f.said()))
            .flatMap(country -> family.map(f -> f.units().get(country)));
    return unit.filter(u -> !u.equals(code)).map(u -> in(phrase, u)).orElse(phrase);
  }

  private NumberPhrase in(NumberPhrase phrase, String unit) {
    String name = phrase.unitName().orElse("");
    int per = name.indexOf(" per ");
    String own = names.getOrDefault(unit, unit);
    return new NumberPhrase(
        phrase.number(),
        phrase.phrase(),
        phrase.amount(),
        phrase.quantity(),
        Optional.of(unit),
        Optional.of(per < 0 ? own : own + name.substring(per)),
        phrase.rule() + ", currency of the place");
  }

  /** The bare word or sign of the phrase; empty where something beside it says whose it is. */
  private Optional<String> form(String text, NumberPhrase phrase) {
    Span span = phrase.phrase();
    int sign = text.indexOf('$', Math.max(0, span.start() - 1));
    if (sign >= 0 && sign < span.end()) {
      boolean alone = sign == 0 || !Character.isLetter(text.charAt(sign - 1));
      String after = text.substring(sign, span.end());
      return alone && !after.contains("US") && !after.contains("U.S")
          ? Optional.of("$")
          : Optional.empty();
    }
    Optional<String> found = Optional.empty();
    boolean qualified = false;
    List<Piece> pieces = Line.cut(span.of(text));
    for (Piece piece : pieces) {
      String word = Inflection.singular(piece.word());
      Optional<String> known = known(piece.word()).or(() -> known(word));
      if (known.isPresent()) {
        found = known;
      } else {
        boolean capital = Character.isUpperCase(text.charAt(span.start() + piece.start()));
        qualified |= capital && piece.start() > phrase.number().start() - span.start();
        qualified |= word.equals("sterling");
      }
    }
    return qualified ? Optional.empty() : found;
  }

  private Optional<String> known(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return defaults.stream().anyMatch(code -> families.containsKey(code + " " + lower))
        ? Optional.of(lower)
        : Optional.empty();
  }
}
