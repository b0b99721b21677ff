package dateline.index;

import java.util.Optional;

/**
 * A part of a list that is gone through from its beginning to its end, however long it is.
 *
 * @param hits of this part; {@code total} and facets of all
 * @param next what to ask on with; empty at the end
 */
public record FactPart(FactHits hits, Optional<String> next) {}
