package dateline.web;

import dateline.index.FactHits;
import dateline.index.FactSearch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Hits by time of publication, in steps that suit how long that time is. */
final class Timeline {
  private static final int MOST_YEARS = 200;
  private static final int MONTHS_UP_TO_YEARS = 3;
  private static final int DAYS_UP_TO_MONTHS = 3;
  private static final int MOST_STEPS = 31;

  private Timeline() {}

  /** Days for a few months, months for a few years, else years; steps without hits left out. */
  static List<Results.Bar> bars(FactSearch facts, Search search) throws IOException {
    List<Results.Bar> years = counted(facts, search, List.of("published"), MOST_YEARS);
    if (years.isEmpty() || years.size() > MONTHS_UP_TO_YEARS) {
      return years;
    }
    List<Results.Bar> months = counted(facts, search, below(years), MOST_STEPS);
    return months.size() > DAYS_UP_TO_MONTHS
        ? months
        : counted(facts, search, below(months), MOST_STEPS);
  }

  private static List<String> below(List<Results.Bar> bars) {
    return bars.stream().map(bar -> "published/" + bar.label().replace('-', '/')).toList();
  }

  private static List<Results.Bar> counted(
      FactSearch facts, Search search, List<String> paths, int size) throws IOException {
    FactHits found = facts.search(search.ask().show(0, 0).countedBy(paths, size));
    List<Results.Bar> bars = new ArrayList<>();
    for (List<FactHits.Count> counts : found.facets().values()) {
      counts.forEach(count -> bars.add(new Results.Bar(count.value(), count.hits())));
    }
    bars.sort(Comparator.comparing(Results.Bar::label));
    return bars;
  }
}
