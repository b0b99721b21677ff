package dateline.cli;

import dateline.model.PageTime;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * What the user says of inputs that do not say it themselves.
 *
 * @param now the moment of reading: no date after it is believed
 */
record InputOptions(
    Optional<Format> as,
    Optional<PageTime> published,
    Optional<URI> url,
    Optional<String> id,
    Instant now) {

  /** What an input is. */
  enum Format {
    html,
    text,
    jsonl,
    warc
  }
}
