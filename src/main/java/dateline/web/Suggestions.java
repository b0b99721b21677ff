package dateline.web;

import dateline.index.Clause;
import dateline.index.FactHits;
import dateline.index.FactQuery;
import dateline.index.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Ways to end what somebody types: names of fields, and the names that the index knows. */
final class Suggestions {
  private static final int LEAST_LETTERS = 2;
  private static final int LONGEST = 200;
  private static final int FIELDS = 3;

  private final Desk desk;

  /**
   * A way to end it.
   *
   * @param query the whole query with this ending
   * @param field empty where a field's own name is the ending
   */
  record Suggestion(String query, String value, String field, long hits) {}

  Suggestions(Desk desk) {
    this.desk = desk;
  }

  /** The best ways to end a query, names that occur most first. */
  List<Suggestion> of(String typed, int most) throws IOException {
    if (typed.length() > LONGEST) {
      return List.of();
    }
    int start = Math.max(typed.lastIndexOf(' '), typed.lastIndexOf('(')) + 1;
    String before = typed.substring(0, start);
    String last = typed.substring(start);
    int colon = last.indexOf(':');
    String letters = last.substring(colon + 1).replace("\"", "");
    if (colon >= 0) {
      return values(before, last.substring(0, colon), letters.toLowerCase(Locale.ROOT), most);
    }
    if (letters.length() < LEAST_LETTERS) {
      return List.of();
    }
    List<Suggestion> all = new ArrayList<>();
    Schema.OURS.fields().stream()
        .map(Schema.Field::name)
        .filter(name -> name.startsWith(letters.toLowerCase(Locale.ROOT)))
        .limit(FIELDS)
        .forEach(name -> all.add(new Suggestion(before + name + ":", name + ":", "", 0)));
    List<Suggestion> names =
        !before.isBlank() && isWords(typed)
            ? names("", typed, most - all.size()) // "mila tor": one name's two words
            : List.of();
    all.addAll(names.isEmpty() ? names(before, letters, most - all.size()) : names);
    return all;
  }

  private static boolean isWords(String typed) {
    return typed.chars().allMatch(c -> Character.isLetter(c) || c == ' ');
  }

  private List<Suggestion> names(String before, String letters, int most) throws IOException {
    return desk.index().ask(facts -> facts.suggest(letters, most)).stream()
        .map(name -> whole(before, name.field(), name.value(), name.hits()))
        .toList();
  }

  /** Values of one field that have a word which begins so. */
  private List<Suggestion> values(String before, String field, String letters, int most)
      throws IOException {
    if (letters.isEmpty()
        || Search.choosable().stream().noneMatch(known -> known.name().equals(field))) {
      return List.of();
    }
    return desk.values(Search.ALL, field, letters, Integer.MAX_VALUE).values().stream()
        .filter(count -> begins(count, letters))
        .limit(most)
        .map(count -> whole(before, field, count.value(), count.hits()))
        .toList();
  }

  private static Suggestion whole(String before, String field, String value, long hits) {
    String query = new FactQuery(new Clause.Whole(field, value)).print();
    return new Suggestion(before + query, value, field, hits);
  }

  private static boolean begins(FactHits.Count count, String letters) {
    String lower = count.value().toLowerCase(Locale.ROOT);
    return lower.startsWith(letters) || lower.contains(" " + letters);
  }
}
