package dateline.crawl;

import dateline.model.Page;
import java.util.Optional;

/**
 * A page on its way to the archive.
 *
 * @param request the request's head as it was sent
 * @param sameBodyAt the archive's receipt for an earlier fetch of this address with the same body
 */
public record FetchedPage(Page page, String request, Optional<String> sameBodyAt) {}
