package dateline.web;

import dateline.fact.Cell;
import dateline.index.FactHits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lays out a person: the same role said by many articles is one line. */
final class PersonPage {
  private static final int SHOWN = 20;

  private PersonPage() {}

  static PersonView view(People.Person person) {
    String name = person.name();
    return new PersonView(
        name,
        roles(person.roles().hits()),
        Wording.plural(person.quotes().total(), "quote"),
        views(person.quotes()),
        Search.ALL.with("type", "quote", true).with("speaker", name, true).url(Frames.SEARCH),
        Wording.plural(person.figures().total(), "figure"),
        views(person.figures()),
        Search.ALL.with("type", "count", true).with("claimant", name, true).url(Frames.SEARCH),
        SearchPage.exports(Search.ALL.with("person", name, true)),
        "/people/" + Frames.part(name) + ".json");
  }

  private static List<HitView> views(FactHits hits) {
    return hits.hits().stream().limit(SHOWN).map(HitView::of).toList();
  }

  private static List<PersonView.Role> roles(List<FactHits.Hit> hits) {
    Map<List<String>, List<FactHits.Hit>> same = new LinkedHashMap<>();
    for (FactHits.Hit hit : hits) {
      String role = (text(hit, "rank") + " " + text(hit, "role")).strip();
      List<String> key = List.of(role, text(hit, "role_organisation"), text(hit, "status"));
      same.computeIfAbsent(key, k -> new ArrayList<>()).add(hit);
    }
    return same.entrySet().stream().map(entry -> role(entry.getKey(), entry.getValue())).toList();
  }

  private static PersonView.Role role(List<String> key, List<FactHits.Hit> hits) {
    List<LocalDate> days =
        hits.stream()
            .map(hit -> hit.cell("as_of"))
            .filter(Cell.Day.class::isInstance)
            .map(day -> ((Cell.Day) day).day())
            .sorted()
            .toList();
    String seen =
        days.isEmpty()
            ? ""
            : Wording.days(Optional.of(days.getFirst()), Optional.of(days.getLast()));
    return new PersonView.Role(
        key.getFirst(),
        key.get(1),
        key.getLast(),
        seen,
        Wording.plural(hits.size(), "time"),
        HitView.article(hits.getFirst()),
        hits.stream().map(hit -> text(hit, "source")).distinct().collect(Collectors.joining(", ")));
  }

  private static String text(FactHits.Hit hit, String column) {
    return hit.cell(column).plain();
  }
}
