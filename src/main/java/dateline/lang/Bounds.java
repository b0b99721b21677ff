package dateline.lang;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the words around a figure promise of it: <code>lang/en/bounds.tsv</code>. */
final class Bounds {
  /** A bound and the pieces that say it: from, to (exclusive). */
  record Match(Bound bound, int from, int to) {}

  private record Form(Bound bound, List<String> words) {}

  private final Map<String, List<Form>> before = new HashMap<>();
  private final Map<String, List<Form>> after = new HashMap<>();

  static Bounds english() {
    Bounds bounds = new Bounds();
    for (RuleTable.Row row : RuleTable.english("bounds").rows()) {
      Bound bound = Bound.valueOf(row.cell("BOUND").toUpperCase(Locale.ROOT));
      List<String> words =
          Line.cut(row.cell("WORDS").toLowerCase(Locale.ROOT)).stream().map(Piece::word).toList();
      boolean isBefore = row.cell("PLACE").equals("before");
      String key = isBefore ? words.get(words.size() - 1) : words.get(0);
      (isBefore ? bounds.before : bounds.after)
          .computeIfAbsent(key, k -> new ArrayList<>())
          .add(new Form(bound, words));
    }
    bounds.before.values().forEach(forms -> forms.sort((a, b) -> b.words.size() - a.words.size()));
    bounds.after.values().forEach(forms -> forms.sort((a, b) -> b.words.size() - a.words.size()));
    return bounds;
  }

  /** The longest bound that ends before piece {@code i}. */
  Optional<Match> before(Line line, int i) {
    for (Form form : before.getOrDefault(line.word(i - 1), List.of())) {
      int from = i - form.words.size();
      if (from >= 0 && fits(line, form, from)) {
        return Optional.of(new Match(form.bound, from, i));
      }
    }
    return Optional.empty();
  }

  /** The longest bound that starts at piece {@code i}. */
  Optional<Match> after(Line line, int i) {
    for (Form form : after.getOrDefault(line.word(i), List.of())) {
      if (fits(line, form, i)) {
        return Optional.of(new Match(form.bound, i, i + form.words.size()));
      }
    }
    return Optional.empty();
  }

  private static boolean fits(Line line, Form form, int from) {
    for (int k = 0; k < form.words.size(); k++) {
      if (!line.word(from + k).equals(form.words.get(k))) {
        return false;
      }
    }
    return true;
  }
}
