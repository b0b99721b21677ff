package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Given;
import dateline.model.Page;
import dateline.model.PageTime;
import dateline.model.Source;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarcArchiveTest {
  @TempDir Path folder;

  private static Page page(int number, String body) {
    return new Page(
        URI.create("https://meridian.example/world/" + number + "?a=b"),
        new Source("The Meridian – World", Optional.of(URI.create("https://meridian.example/"))),
        Instant.parse("2026-03-0" + (number % 9 + 1) + "T08:00:00.123456Z"),
        200,
        Map.of(
            "Content-Type", List.of("text/html; charset=utf-8"),
            "Content-Encoding", List.of("gzip"),
            "Set-Cookie", List.of("a=1", "b=2")),
        body.getBytes(StandardCharsets.UTF_8),
        new Given(
            Given.From.FEED,
            Optional.empty(),
            Optional.empty(),
            Optional.of("Flood in Łódź: 12 dead"),
            PageTime.parse("2026-03-01T07:00:00+01:00")));
  }

  private List<Page> all(PageArchive archive, Position from) throws IOException {
    List<Page> pages = new ArrayList<>();
    Damage damage =
        archive.read(
            from,
            (next, page) -> {
              pages.add(page);
              return true;
            });
    assertThat(damage.none()).as("%s", damage).isTrue();
    return pages;
  }

  @Test
  void a_page_comes_back_as_it_went_in() throws IOException {
    Page page = page(1, "<html>é\r\n\r\nWARC/1.1\r\n</html>");
    try (WarcArchive archive = WarcArchive.open(folder, Position.START)) {
      archive.append(
          page, "GET /world/1?a=b HTTP/1.1\r\nHost: meridian.example\r\n\r\n", Optional.empty());
      archive.sync();
      Page back = all(archive, Position.START).getFirst();
      assertThat(back).usingRecursiveComparison().ignoringFields("headers").isEqualTo(page);
      assertThat(back.headers()).isEqualTo(page.headers());
    }
  }

  @Test
  void what_is_not_synced_is_not_read() throws IOException {
    try (WarcArchive archive = WarcArchive.open(folder, Position.START)) {
      archive.append(page(1, "one"));
      archive.sync();
      archive.append(page(2, "two"));
      assertThat(all(archive, Position.START)).hasSize(1);
    }
    assertThat(all(WarcArchive.openToRead(folder), Position.START)).hasSize(2);
  }

  @Test
  void an_unchanged_body_is_a_revisit_and_is_found_again() throws IOException {
    try (WarcArchive archive = WarcArchive.open(folder, Position.START)) {
      Position first = archive.append(page(1, "same".repeat(1000)));
      Position again = archive.append(page(1, "same".repeat(1000)), "", Optional.of(first));
      Position other = archive.append(page(1, "changed"), "", Optional.of(again));
      archive.sync();
      assertThat(all(archive, Position.START)).hasSize(2);
      assertThat(archive.page(again).orElseThrow().body()).hasSize(4000);
      assertThat(archive.page(other).orElseThrow().body()).hasSize(7);
    }
  }

  @Test
  void files_rotate_and_reading_goes_on_from_any_position() throws IOException {
    List<Position> nexts = new ArrayList<>();
    try (WarcArchive archive = WarcArchive.open(folder, Position.START, 4000)) {
      for (int i = 0; i < 20; i++) {
        archive.append(page(i, "body " + i));
      }
      archive.sync();
      archive.read(Position.START, (next, page) -> nexts.add(next));
      assertThat(nexts).hasSize(20).isSorted();
      for (int i = 0; i < 20; i++) {
        assertThat(all(archive, Position.parse(nexts.get(i).toString()))).hasSize(19 - i);
      }
    }
    try (var files = Files.list(folder)) {
      assertThat(files).hasSizeGreaterThan(2);
    }
  }

  @Test
  void a_torn_tail_is_cut_off_and_writing_goes_on() throws IOException {
    try (WarcArchive archive = WarcArchive.open(folder, Position.START)) {
      archive.append(page(1, "one"));
      archive.append(page(2, "two ".repeat(500)));
    }
    Path file = folder.resolve("dateline-000001.warc.gz");
    byte[] whole = Files.readAllBytes(file);
    for (int cut = whole.length - 1; cut > 20; cut -= 37) {
      Files.write(file, java.util.Arrays.copyOf(whole, cut));
      if (cut % 2 == 0) { // a power cut may also leave zeros
        Files.write(file, new byte[50], StandardOpenOption.APPEND);
      }
      try (WarcArchive archive = WarcArchive.open(folder, Position.START)) {
        archive.append(page(3, "three"));
        archive.sync();
        assertThat(all(archive, Position.START).getLast().body()).hasSize(5);
      }
    }
  }
}
