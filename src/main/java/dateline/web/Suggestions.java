package dateline.web;

import dateline.index.Ask;
import dateline.index.Clause;
import dateline.index.FactHits;
import dateline.index.FactQuery;
import dateline.index.Schema;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Ways to end what somebody types: names of fields, and the names that the index knows. */
final class Suggestions {
  private static final List<String> NAMED =
      List.of("person", "organisation", "place", "counted_lemma", "source", "role");
  private static final int KNOWN_EACH = 5_000;
  private static final int LEAST_LETTERS = 2;
  private static final int LONGEST = 200;
  private static final long FRESH = Duration.ofSeconds(60).toNanos();

  private final Desk desk;
  private Optional<Known> known = Optional.empty();

  /**
   * A way to end it.
   *
   * @param query the whole query with this ending
   * @param field empty where a field's own name is the ending
   */
  record Suggestion(String query, String value, String field, long hits) {}

  /** A name and its words in lower case, for comparing. */
  private record Name(String field, FactHits.Count count, String lower) {}

  private record Known(List<Name> names, long since) {}

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
    String field = colon < 0 ? "" : last.substring(0, colon);
    String letters = last.substring(colon + 1).replace("\"", "").toLowerCase(Locale.ROOT);
    List<Suggestion> all = new ArrayList<>();
    if (field.isEmpty() && letters.length() >= LEAST_LETTERS) {
      Schema.OURS.fields().stream()
          .map(Schema.Field::name)
          .filter(name -> name.startsWith(letters))
          .limit(3)
          .forEach(name -> all.add(new Suggestion(before + name + ":", name + ":", "", 0)));
    }
    if (field.isEmpty() && letters.length() < LEAST_LETTERS) {
      return all;
    }
    for (Name name : names()) {
      boolean fits = (field.isEmpty() || name.field().equals(field)) && begins(name, letters);
      if (fits && all.size() < most) {
        Clause whole = new Clause.Whole(name.field(), name.count().value());
        String query = before + new FactQuery(whole).print();
        all.add(new Suggestion(query, name.count().value(), name.field(), name.count().hits()));
      }
    }
    return all;
  }

  private static boolean begins(Name name, String letters) {
    return name.lower().startsWith(letters) || name.lower().contains(" " + letters);
  }

  private synchronized List<Name> names() throws IOException {
    long now = System.nanoTime();
    if (known.isPresent() && now - known.get().since() < FRESH) {
      return known.get().names();
    }
    Ask ask = Ask.of(FactQuery.ALL).show(0, 0).countedBy(NAMED, KNOWN_EACH);
    List<Name> names = new ArrayList<>();
    desk.hits(ask)
        .facets()
        .forEach(
            (field, counts) ->
                counts.forEach(
                    count ->
                        names.add(new Name(field, count, count.value().toLowerCase(Locale.ROOT)))));
    names.sort(Comparator.comparingLong((Name name) -> name.count().hits()).reversed());
    known = Optional.of(new Known(names, now));
    return names;
  }
}
