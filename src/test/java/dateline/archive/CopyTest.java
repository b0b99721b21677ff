package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.ConformanceFiles;
import dateline.model.Given;
import dateline.model.Page;
import dateline.model.PageTime;
import dateline.model.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of a WARC file copied into an archive, record by record where nothing is wrong. */
class CopyTest {
  @TempDir Path folder;
  private int folders;

  private record Copied(List<Page> given, List<Page> kept, int asTheyStood) {}

  private static Page page(int number) {
    return new Page(
        URI.create("https://meridian.example/world/" + number),
        new Source("The Meridian", Optional.of(URI.create("https://meridian.example/"))),
        Instant.parse("2026-03-03T08:00:00Z"),
        200,
        Map.of("Content-Type", List.of("text/html; charset=utf-8"), "Set-Cookie", List.of("a=1")),
        ("<p>Twelve people were hurt in street " + number + ", police said.</p>")
            .repeat(30)
            .getBytes(StandardCharsets.UTF_8),
        new Given(
            Given.From.FEED,
            Optional.empty(),
            Optional.empty(),
            Optional.of("Crash " + number),
            PageTime.parse("2026-03-01T07:00:00+01:00")));
  }

  private byte[] file(int pages) throws IOException {
    Path made = folder.resolve("made" + folders++);
    try (WarcArchive archive = WarcArchive.open(made, Position.START)) {
      for (int i = 0; i < pages; i++) {
        archive.append(page(i), "GET / HTTP/1.1\r\n\r\n", Optional.empty());
      }
    }
    return Files.readAllBytes(made.resolve("dateline-000001.warc.gz"));
  }

  private Copied copied(byte[] warc, long rotateAt) throws IOException {
    List<Page> given = new ArrayList<>();
    List<Page> kept = new ArrayList<>();
    int[] asTheyStood = {0};
    Path into = folder.resolve("copy" + folders++);
    try (WarcArchive archive = WarcArchive.open(into, Position.START, rotateAt)) {
      List<Position> ends = new ArrayList<>();
      WarcReader.copy(
          new ByteArrayInputStream(warc),
          (page, records) -> {
            given.add(page);
            asTheyStood[0] += records.isPresent() ? 1 : 0;
            Position at =
                archive.append(records.isPresent() ? records.get() : archive.prepare(page, ""));
            assertThat(archive.page(at).orElseThrow().body()).isEqualTo(page.body());
            return ends.add(archive.end());
          });
      archive.sync();
      List<Position> nexts = new ArrayList<>();
      Damage damage =
          archive.read(
              Position.START,
              (next, page) -> {
                kept.add(page);
                return nexts.add(next);
              });
      assertThat(damage.none()).as("%s", damage).isTrue();
      for (Position end : ends) { // an end is where the next reading begins
        int before = ends.indexOf(end) + 1;
        List<Page> rest = new ArrayList<>();
        archive.read(end, (next, page) -> rest.add(page));
        assertThat(rest).hasSize(kept.size() - before);
      }
    }
    WarcArchive.open(into, Position.START).close(); // nothing is cut off as torn
    return new Copied(given, kept, asTheyStood[0]);
  }

  private static void assertSame(Copied copied) {
    assertThat(copied.kept()).hasSameSizeAs(copied.given());
    for (int i = 0; i < copied.kept().size(); i++) {
      Page kept = copied.kept().get(i);
      Page given = copied.given().get(i);
      assertThat(kept).usingRecursiveComparison().ignoringFields("headers").isEqualTo(given);
      assertThat(kept.headers()).isEqualTo(given.headers());
    }
  }

  @Test
  void sound_records_are_kept_as_they_stand() throws IOException {
    Copied copied = copied(file(20), 3_000);
    assertSame(copied);
    assertThat(copied.asTheyStood()).isEqualTo(20);
    assertThat(copied.kept().getLast())
        .usingRecursiveComparison()
        .ignoringFields("headers")
        .isEqualTo(page(19));
  }

  @Test
  void records_that_are_not_compressed_one_by_one_are_written_anew() throws IOException {
    byte[] plain = new GZIPInputStream(new ByteArrayInputStream(file(5))).readAllBytes();
    ByteArrayOutputStream together = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(together)) {
      out.write(plain);
    }
    for (byte[] warc : List.of(plain, together.toByteArray())) {
      Copied copied = copied(warc, 1 << 20);
      assertSame(copied);
      assertThat(copied.given()).hasSize(5);
      assertThat(copied.asTheyStood()).isZero();
    }
  }

  @Test
  void a_record_over_several_members_is_written_anew() throws IOException {
    byte[] plain = new GZIPInputStream(new ByteArrayInputStream(file(3))).readAllBytes();
    ByteArrayOutputStream pieces = new ByteArrayOutputStream();
    for (int at = 0; at < plain.length; at += 701) {
      try (GZIPOutputStream out = new GZIPOutputStream(pieces)) {
        out.write(plain, at, Math.min(701, plain.length - at));
      }
    }
    Copied copied = copied(pieces.toByteArray(), 1 << 20);
    assertSame(copied);
    assertThat(copied.asTheyStood()).isZero();
  }

  @Test
  void of_a_damaged_file_nothing_damaged_gets_into_the_archive() throws IOException {
    byte[] whole = file(6);
    Random random = new Random(Long.getLong("seed", 5));
    for (int round = 0; round < 80; round++) {
      byte[] hurt = whole.clone();
      hurt[random.nextInt(hurt.length)] ^= (byte) (1 << random.nextInt(8));
      assertSame(copied(hurt, 1 << 20));
    }
  }

  @Test
  void other_crawlers_files_come_over_as_they_are_read() throws IOException {
    for (JsonNode one : ConformanceFiles.read("warc")) {
      byte[] data = Base64.getDecoder().decode(one.path("data_b64").asText());
      assertSame(copied(data, 1 << 20));
    }
  }
}
