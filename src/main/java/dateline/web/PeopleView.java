package dateline.web;

import java.util.List;
import java.util.Map;

/** The page of people. */
record PeopleView(
    String words,
    List<Map.Entry<String, String>> hidden,
    List<SearchView.Chip> chips,
    List<Person> people,
    List<SearchView.Option> exports,
    String data) {

  PeopleView {
    hidden = List.copyOf(hidden);
    chips = List.copyOf(chips);
    people = List.copyOf(people);
    exports = List.copyOf(exports);
  }

  /** Somebody with a role. */
  record Person(String name, String role, String facts, String url) {}

  static PeopleView of(People people) {
    Search search = people.search();
    return new PeopleView(
        search.words(),
        Frames.hidden(search, "q", "page"),
        SearchPage.chips(search, "/people"),
        people.people().stream()
            .map(
                count ->
                    new Person(
                        count.value(),
                        people.roles().getOrDefault(count.value(), ""),
                        Wording.count(count.hits()),
                        "/people/" + Frames.part(count.value())))
            .toList(),
        SearchPage.exports(search.with("type", "official", true)),
        search.url("/people.json"));
  }
}
