package dateline.archive;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One record as it stands in the file.
 *
 * @param start of its bytes in the (compressed) file
 * @param next where the record after it begins
 * @param headers names in lower case
 * @param asWritten false when the gzip checksum over header and block does not match: then even a
 *     block whose digest agrees may stand under a damaged address
 * @param sound whether nothing is known to be wrong with the block
 * @param member the gzip member that holds this record and nothing else, when it was asked for and
 *     there is one; else empty
 */
@SuppressWarnings(
    "ArrayRecordComponent") // passed once from the framing to the page, never compared
record WarcRecordBlock(
    long start,
    long next,
    Map<String, List<String>> headers,
    byte[] block,
    boolean asWritten,
    boolean sound,
    byte[] member) {

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT))).map(List::getFirst);
  }

  String type() {
    return header("WARC-Type").orElse("").toLowerCase(Locale.ROOT);
  }

  /** The address the record is of; some writers put it in angle brackets. */
  Optional<URI> target() {
    return header("WARC-Target-URI").flatMap(WarcRecordBlock::uri);
  }

  static Optional<URI> uri(String text) {
    String bare =
        text.startsWith("<") && text.endsWith(">") ? text.substring(1, text.length() - 1) : text;
    try {
      return Optional.of(new URI(bare.replace(" ", "%20").replace("|", "%7C")));
    } catch (java.net.URISyntaxException e) {
      return Optional.empty();
    }
  }
}
