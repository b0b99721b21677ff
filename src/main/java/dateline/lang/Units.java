package dateline.lang;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The legal units, <code>lang/en/units.tsv</code>, found before or after a figure. */
final class Units {
  /** A legal pair of unit and name. */
  record Unit(String code, String name, Quantity quantity) {}

  /** A unit and the pieces it takes up: from, to (exclusive). */
  record Match(Unit unit, int from, int to) {}

  private record Form(
      Unit unit, List<String> words, List<Boolean> joins, boolean exact, boolean glued) {}

  private final Map<String, List<Form>> before = new HashMap<>();
  private final Map<String, List<Form>> after = new HashMap<>();

  static Units english() {
    Units units = new Units();
    for (RuleTable.Row row : RuleTable.english("units").rows()) {
      Unit unit =
          new Unit(
              row.cell("UNIT"),
              row.cell("NAME"),
              Quantity.valueOf(row.cell("QUANTITY").toUpperCase(Locale.ROOT)));
      for (String form : row.list("BEFORE")) {
        add(units.before, unit, form, false);
      }
      for (String form : row.list("AFTER")) {
        add(units.after, unit, form, true);
        if (takesPlural(form)) {
          add(units.after, unit, form + "s", true);
        }
      }
    }
    units.before.values().forEach(forms -> forms.sort((a, b) -> b.words.size() - a.words.size()));
    units.after.values().forEach(forms -> forms.sort((a, b) -> b.words.size() - a.words.size()));
    return units;
  }

  private static boolean takesPlural(String form) {
    int n = form.length();
    return n >= 3 && Character.isLowerCase(form.charAt(n - 1)) && form.charAt(n - 1) != 's';
  }

  private static void add(Map<String, List<Form>> table, Unit unit, String raw, boolean first) {
    boolean glued = raw.startsWith("+");
    String form = (glued ? raw.substring(1) : raw).strip();
    boolean exact = form.length() <= 3 || !form.equals(form.toLowerCase(Locale.ROOT));
    List<String> words = new ArrayList<>();
    List<Boolean> joins = new ArrayList<>();
    for (Piece piece : Line.cut(form)) {
      String written = form.substring(piece.start(), piece.end());
      words.add(exact ? written : written.toLowerCase(Locale.ROOT));
      joins.add(piece.glued() && Character.isLetterOrDigit(written.charAt(0)));
    }
    String key = (first ? words.get(0) : words.get(words.size() - 1)).toLowerCase(Locale.ROOT);
    table
        .computeIfAbsent(key, k -> new ArrayList<>())
        .add(new Form(unit, List.copyOf(words), List.copyOf(joins), exact, glued));
  }

  /** The longest unit that starts at this piece. */
  Optional<Match> at(Line line, int i) {
    for (Form form : after.getOrDefault(line.word(i), List.of())) {
      int to = i + form.words.size();
      if (fits(line, form, i) && (!form.glued || line.glued(i)) && !runsOn(line, to)) {
        return Optional.of(new Match(form.unit, i, to));
      }
    }
    return Optional.empty();
  }

  /** "km" of "km2" or of "km-wide"? Only a letter or digit without space runs on. */
  private static boolean runsOn(Line line, int to) {
    return line.glued(to)
        && (line.is(to, Piece.Kind.WORD) || line.is(to, Piece.Kind.FIGURE))
        && line.is(to - 1, Piece.Kind.WORD);
  }

  /** The longest unit that ends before this piece. */
  Optional<Match> before(Line line, int i) {
    for (Form form : before.getOrDefault(line.word(i - 1), List.of())) {
      int from = i - form.words.size();
      boolean free =
          from >= 0
              && !(line.glued(from)
                  && line.is(from - 1, Piece.Kind.WORD)
                  && line.is(from, Piece.Kind.WORD));
      boolean letters = Character.isLetter(form.words.get(form.words.size() - 1).charAt(0));
      if (free && fits(line, form, from) && (!letters || isLetterForm(line, form, i))) {
        return Optional.of(new Match(form.unit, from, i));
      }
    }
    return Optional.empty();
  }

  /** Letters before a figure: a code may stand apart ("USD 40"), anything else is glued. */
  private static boolean isLetterForm(Line line, Form form, int i) {
    if (line.glued(i)) {
      return !form.glued || isBigOrScaled(line, i);
    }
    return !form.glued && form.words.size() == 1 && form.words.get(0).length() >= 3
        || !form.glued && List.of("Rs", "RM", "Rp", "kr", "Kr").contains(form.words.get(0));
  }

  /** "PS8m" is a mangled pound sign, "PS5" a console. */
  private static boolean isBigOrScaled(Line line, int i) {
    return line.word(i).length() > 1
            && (line.word(i).indexOf(',') > 0 || !line.word(i + 1).isEmpty())
        || line.glued(i + 1) && line.is(i + 1, Piece.Kind.WORD)
        || line.is(i + 1, "million", "billion", "trillion");
  }

  private static boolean fits(Line line, Form form, int from) {
    for (int k = 0; k < form.words.size(); k++) {
      String here = form.exact ? line.raw(from + k) : line.word(from + k);
      if (!here.equals(form.words.get(k)) || k > 0 && form.joins.get(k) && !line.glued(from + k)) {
        return false;
      }
    }
    return true;
  }
}
