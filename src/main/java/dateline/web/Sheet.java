package dateline.web;

import dateline.fact.Reading;
import dateline.index.FactHits;
import dateline.model.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One article, as its page shows it.
 *
 * @param row its row in the index
 * @param facts the rows of its facts, in the order of the text
 * @param reading the shown version read anew, with its entities and their mentions; empty where we
 *     have no stored copy
 * @param shown which stored version that is
 * @param before the text of the version before the shown one
 * @param versions when each stored version was fetched, the oldest first
 */
public record Sheet(
    FactHits.Hit row,
    List<FactHits.Hit> facts,
    Optional<Reading> reading,
    Optional<Page> shown,
    Optional<String> before,
    List<Instant> versions) {
  public Sheet {
    facts = List.copyOf(facts);
    versions = List.copyOf(versions);
  }

  public String id() {
    return row.cell("article_id").plain();
  }
}
