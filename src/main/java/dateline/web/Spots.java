package dateline.web;

import dateline.index.Ask;
import dateline.index.Clause;
import dateline.index.FactHits;
import dateline.index.FactSearch;
import dateline.model.Entity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Places of a search by their points. */
final class Spots {
  private static final int MOST = 60;
  private static final String PLACE = "place";
  private static final String COUNTRY = "country";

  private Spots() {}

  /** The most frequent places whose country is known and that lie at a point. */
  static List<Results.Spot> of(FactSearch facts, Search search, Backroom backroom)
      throws IOException {
    Ask all = Ask.of(search.query()).show(0, 0);
    List<Results.Spot> spots = new ArrayList<>();
    for (FactHits.Count place : counts(facts, all, PLACE, MOST)) {
      Clause here = new Clause.Whole(PLACE, place.value());
      Ask there = Ask.of(search.query().and(here)).show(0, 0);
      Optional<FactHits.Count> country = counts(facts, there, COUNTRY, 1).stream().findFirst();
      if (country.isPresent()) {
        Optional<Entity.Point> point = backroom.point(place.value(), country.get().value());
        point.ifPresent(
            at -> spots.add(new Results.Spot(place.value(), at.lat(), at.lon(), place.hits())));
      }
    }
    return spots;
  }

  private static List<FactHits.Count> counts(FactSearch facts, Ask ask, String field, int size)
      throws IOException {
    return facts
        .search(ask.countedBy(List.of(field), size))
        .facets()
        .getOrDefault(field, List.of());
  }
}
