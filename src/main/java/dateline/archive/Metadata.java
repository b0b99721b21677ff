package dateline.archive;

import dateline.model.Given;
import dateline.model.Page;
import dateline.model.PageTime;
import dateline.model.Source;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What was known of a page before it was read, as the fields of a metadata record.
 *
 * @param of id of the response record it goes with
 */
record Metadata(String of, Source source, Given given) {
  static final Metadata NONE = new Metadata("", Source.UNKNOWN, Given.NOTHING);

  private static final String OURS = "dateline-";

  static byte[] fields(Page page) {
    StringBuilder out = new StringBuilder();
    Given given = page.given();
    field(out, "source", page.source().name());
    page.source().home().ifPresent(home -> field(out, "source-home", home.toString()));
    field(out, "given-from", given.from().label());
    given.id().ifPresent(id -> field(out, "given-id", id));
    given.url().ifPresent(url -> field(out, "given-url", url.toString()));
    given.headline().ifPresent(headline -> field(out, "given-headline", headline));
    given.published().ifPresent(time -> field(out, "given-published", time.toString()));
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void field(StringBuilder out, String name, String value) {
    StringBuilder line = new StringBuilder();
    value.codePoints().map(c -> Character.isISOControl(c) ? ' ' : c).forEach(line::appendCodePoint);
    out.append(OURS).append(name).append(": ").append(line).append("\r\n");
  }

  /** What a metadata record says, if it is one of ours. */
  static Optional<Metadata> parse(WarcRecordBlock record) {
    Map<String, String> fields = new HashMap<>();
    new String(record.block(), StandardCharsets.UTF_8)
        .lines()
        .forEach(
            line -> {
              int colon = line.indexOf(": ");
              if (colon > 0 && line.startsWith(OURS)) {
                fields.put(line.substring(OURS.length(), colon), line.substring(colon + 2));
              }
            });
    Optional<String> of = record.header("WARC-Concurrent-To");
    if (of.isEmpty() || fields.isEmpty()) {
      return Optional.empty();
    }
    Source source =
        new Source(
            fields.getOrDefault("source", ""),
            Optional.ofNullable(fields.get("source-home")).flatMap(WarcRecordBlock::uri));
    return Optional.of(new Metadata(of.get(), source, given(fields)));
  }

  private static Given given(Map<String, String> fields) {
    Given.From from = Given.From.NOBODY;
    for (Given.From one : Given.From.values()) {
      if (one.label().equals(fields.getOrDefault("given-from", "").toLowerCase(Locale.ROOT))) {
        from = one;
      }
    }
    return new Given(
        from,
        Optional.ofNullable(fields.get("given-id")),
        Optional.ofNullable(fields.get("given-url")).flatMap(WarcRecordBlock::uri),
        Optional.ofNullable(fields.get("given-headline")),
        Optional.ofNullable(fields.get("given-published")).flatMap(PageTime::parse));
  }
}
