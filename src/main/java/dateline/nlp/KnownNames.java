package dateline.nlp;

import dateline.lang.RuleTable;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * The names in our lists, each with its kind.
 *
 * <p>What a list says of a word is a feature of the name model, so a name more in training is
 * another model. Names found since the model was trained stand in {@code gazetteer-later.tsv}:
 * reading knows them, training does not.
 */
final class KnownNames {
  private static final String LATER = "gazetteer-later.tsv";

  /** Cities of so many thousands are known the world over. */
  private static final int BIG = 300;

  private KnownNames() {}

  /** Every name: what reading knows. */
  static void all(BiConsumer<String, Gazetteer.Kind> taker) {
    places(taker);
    list("gazetteer.tsv", taker);
    list(LATER, taker);
  }

  /** The names that the model was trained with. */
  static void learned(BiConsumer<String, Gazetteer.Kind> taker) {
    Set<String> later = new HashSet<>();
    list(LATER, (name, kind) -> later.add(row(name, kind)));
    BiConsumer<String, Gazetteer.Kind> known =
        (name, kind) -> {
          if (!later.contains(row(name, kind))) {
            taker.accept(name, kind);
          }
        };
    places(known);
    list("gazetteer.tsv", known);
  }

  /** A digest over the names that the model was trained with, whatever their order. */
  static String digest() {
    Set<String> rows = new TreeSet<>();
    learned((name, kind) -> rows.add(row(name, kind)));
    return Models.sha256(String.join("\n", rows).getBytes(StandardCharsets.UTF_8));
  }

  private static String row(String name, Gazetteer.Kind kind) {
    return name + '\t' + kind;
  }

  private static void places(BiConsumer<String, Gazetteer.Kind> taker) {
    for (RuleTable.Row row : RuleTable.english("places").rows()) {
      Gazetteer.Kind kind =
          switch (row.cell("kind")) {
            case "demonym" -> Gazetteer.Kind.DEMONYM;
            case "capital" -> Gazetteer.Kind.CITY;
            case "region" -> Gazetteer.Kind.REGION;
            default -> Gazetteer.Kind.COUNTRY;
          };
      taker.accept(row.cell("name"), kind);
    }
    Table cities = new Table("cities.tsv");
    for (int row = 0; row < cities.size(); row++) {
      boolean big = Integer.parseInt(cities.cell(row, 6)) >= BIG;
      Gazetteer.Kind kind = big ? Gazetteer.Kind.CITY : Gazetteer.Kind.TOWN;
      taker.accept(cities.cell(row, 0), kind);
      String ascii = cities.cell(row, 1);
      if (!ascii.isEmpty()) {
        taker.accept(ascii, kind);
      }
    }
    Table divisions = new Table("divisions.tsv");
    for (int row = 0; row < divisions.size(); row++) {
      taker.accept(divisions.cell(row, 0), Gazetteer.Kind.REGION);
    }
  }

  private static void list(String file, BiConsumer<String, Gazetteer.Kind> taker) {
    for (String[] row : Lists.rows(file)) {
      taker.accept(row[0], Gazetteer.Kind.valueOf(row[1].toUpperCase(Locale.ROOT)));
    }
  }
}
