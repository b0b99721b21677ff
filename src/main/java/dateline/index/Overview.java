package dateline.index;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an index holds.
 *
 * @param facts how many of each type, every type named
 * @param sources the outlets with most articles
 * @param first earliest publication day
 * @param last latest one
 * @param bytes on disk
 */
public record Overview(
    long articles,
    Map<String, Long> facts,
    List<FactHits.Count> sources,
    Optional<LocalDate> first,
    Optional<LocalDate> last,
    long bytes) {
  public Overview {
    facts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    sources = List.copyOf(sources);
  }
}
