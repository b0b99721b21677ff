package dateline.archive;

import dateline.model.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.Warcinfo;

/** Turns a page into its records: request, metadata, then response or revisit. */
final class RecordWriter {
  /** They described the bytes on the wire; the archived body has its codings undone. */
  private static final Set<String> WIRE =
      Set.of("content-encoding", "transfer-encoding", "content-length");

  private RecordWriter() {}

  /** The first record of a file. */
  static WarcRecord info(String file, String software) throws IOException {
    String fields = "software: " + software + "\r\nformat: WARC File Format 1.1\r\n";
    return new Warcinfo.Builder()
        .filename(file)
        .version(MessageVersion.WARC_1_1)
        .body(MediaType.WARC_FIELDS, fields.getBytes(StandardCharsets.UTF_8))
        .build();
  }

  /** The records of a page whose body is new. */
  static List<WarcRecord> page(Page page, String request) throws IOException {
    URI id = URI.create("urn:uuid:" + UUID.randomUUID());
    byte[] head = head(page, true);
    byte[] block = new byte[head.length + page.body().length];
    System.arraycopy(head, 0, block, 0, head.length);
    System.arraycopy(page.body(), 0, block, head.length, page.body().length);
    WarcResponse response =
        new WarcResponse.Builder(page.uri().toASCIIString())
            .recordId(id)
            .version(MessageVersion.WARC_1_1)
            .date(page.fetched())
            .blockDigest(Digests.of(block))
            .payloadDigest(Digests.of(page.body()))
            .body(MediaType.HTTP_RESPONSE, block)
            .build();
    return with(before(page, request, id), response);
  }

  /** The records of a page whose body stands at {@code original} already. */
  static List<WarcRecord> revisit(Page page, String request, Page earlier, Position original)
      throws IOException {
    URI id = URI.create("urn:uuid:" + UUID.randomUUID());
    byte[] head = head(page, false);
    WarcRevisit revisit =
        new WarcRevisit.Builder(
                page.uri().toASCIIString(), WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1)
            .recordId(id)
            .version(MessageVersion.WARC_1_1)
            .date(page.fetched())
            .payloadDigest(Digests.of(page.body()))
            .setHeader("WARC-Refers-To-Target-URI", earlier.uri().toASCIIString())
            .setHeader("WARC-Refers-To-Date", earlier.fetched().toString())
            .setHeader("WARC-Refers-To-Filename", original.file())
            .setHeader("WARC-Refers-To-File-Offset", Long.toString(original.offset()))
            .body(MediaType.HTTP_RESPONSE, head)
            .build();
    return with(before(page, request, id), revisit);
  }

  private static List<WarcRecord> before(Page page, String request, URI id) throws IOException {
    WarcMetadata metadata =
        new WarcMetadata.Builder()
            .targetURI(page.uri().toASCIIString())
            .version(MessageVersion.WARC_1_1)
            .date(page.fetched())
            .concurrentTo(id)
            .body(MediaType.WARC_FIELDS, Metadata.fields(page))
            .build();
    if (request.isEmpty()) {
      return List.of(metadata);
    }
    WarcRequest asked =
        new WarcRequest.Builder(page.uri().toASCIIString())
            .version(MessageVersion.WARC_1_1)
            .date(page.fetched())
            .concurrentTo(id)
            .body(MediaType.HTTP_REQUEST, request.getBytes(StandardCharsets.ISO_8859_1))
            .build();
    return List.of(asked, metadata);
  }

  private static List<WarcRecord> with(List<WarcRecord> first, WarcRecord last) {
    List<WarcRecord> all = new ArrayList<>(first);
    all.add(last);
    return all;
  }

  private static byte[] head(Page page, boolean withLength) {
    StringBuilder head = new StringBuilder("HTTP/1.1 ").append(page.status()).append(" \r\n");
    page.headers()
        .forEach(
            (name, values) -> {
              String kept =
                  WIRE.contains(name.toLowerCase(Locale.ROOT)) ? "X-Archive-Orig-" + name : name;
              values.forEach(value -> line(head, kept, value));
            });
    if (withLength) {
      line(head, "Content-Length", Integer.toString(page.body().length));
    }
    return head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void line(StringBuilder head, String name, String value) {
    head.append(name).append(": ");
    value.codePoints().map(c -> Character.isISOControl(c) ? ' ' : c).forEach(head::appendCodePoint);
    head.append("\r\n");
  }

  /** Where a revisit record says its body stands. */
  static Optional<Position> original(WarcRecordBlock record) {
    Optional<String> file = record.header("WARC-Refers-To-Filename");
    Optional<String> offset = record.header("WARC-Refers-To-File-Offset");
    return file.flatMap(f -> offset.map(o -> Position.parse(f + ":" + o)));
  }
}
