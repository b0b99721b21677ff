package dateline.web;

import dateline.index.FactHits;
import java.util.List;

/**
 * Where the articles come from.
 *
 * @param sources what the crawl looks through, and how each fares
 * @param outlets articles of each outlet
 * @param facts facts of each outlet
 * @param canAdd whether a source can be added now
 * @param said what came of the last one added, a line each; empty when none was
 */
public record Outlets(
    List<Backroom.SourceState> sources,
    List<FactHits.Count> outlets,
    List<FactHits.Count> facts,
    boolean canAdd,
    List<String> said) {
  public Outlets {
    sources = List.copyOf(sources);
    outlets = List.copyOf(outlets);
    facts = List.copyOf(facts);
    said = List.copyOf(said);
  }
}
