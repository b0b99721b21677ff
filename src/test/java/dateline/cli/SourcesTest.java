package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Position;
import dateline.archive.WarcArchive;
import dateline.model.Given;
import dateline.model.Page;
import dateline.model.Source;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Adding, listing, tagging, pausing and removing sources, as one types it. */
class SourcesTest {
  private static final String ONE = "https://one.example/feed";
  private static final String TWO = "https://two.example/feed";

  @TempDir Path folder;

  private Typed typed(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("-w", folder.resolve("w").toString()));
    return Typed.run(all.toArray(String[]::new));
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private String opml() throws IOException {
    return file(
        "feeds.opml",
        "<opml><body><outline text='Asia'><outline text='One' xmlUrl='"
            + ONE
            + "'/></outline><outline text='Bad' xmlUrl='file:///etc/passwd'/><outline text='Two'"
            + " xmlUrl='"
            + TWO
            + "'/></body></opml>");
  }

  @Test
  void a_list_of_feeds_is_added_line_by_line_and_a_second_time_changes_nothing()
      throws IOException {
    Typed first = typed("add", opml());
    assertThat(first.status()).isEqualTo(1); // one outline is no feed
    assertThat(first.err()).contains("file:///etc/passwd").hasLineCount(1);
    assertThat(first.out()).contains("added  " + ONE).contains("added  " + TWO).hasLineCount(2);
    String listed = typed("sources").out();
    assertThat(typed("add", opml()).out()).contains("known  " + ONE).contains("known  " + TWO);
    assertThat(typed("sources").out()).isEqualTo(listed);
  }

  @Test
  void sources_are_found_by_their_tags_and_changed_together() throws IOException {
    typed("add", opml(), "--tag", "daily,world");
    assertThat(typed("sources", "--tag", "Asia").out()).contains(ONE).hasLineCount(1);
    assertThat(typed("sources", TWO, "--add-tag", "Asia", "--remove-tag", "daily").status())
        .isZero();
    assertThat(typed("sources", "--tag", "Asia").out()).hasLineCount(2);
    assertThat(typed("sources", "--tag", "daily").out()).contains(ONE).hasLineCount(1);
    assertThat(typed("sources", "--tag", "daily", "--pause").status()).isZero();
    assertThat(typed("sources", ONE).out()).contains("paused");
    assertThat(typed("sources", TWO).out()).doesNotContain("paused");
    assertThat(typed("sources", "--tag", "daily", "--resume").status()).isZero();
    assertThat(typed("sources").out()).doesNotContain("paused");
    assertThat(typed("sources", TWO, "--remove").status()).isZero();
    assertThat(typed("sources").out()).contains(ONE).hasLineCount(1);
    assertThat(typed("sources", TWO, "--pause").err()).contains("no such source");
    assertThat(typed("sources", "--tag", "nobody").status()).isEqualTo(1);
    assertThat(typed("crawl", "--contact", "desk@example.org", "--tag", "nobody").err())
        .contains("no source has the tag nobody");
  }

  @Test
  void what_is_exported_can_be_imported_elsewhere() throws IOException {
    typed("add", opml(), "--tag", "daily");
    String exported = typed("sources", "--opml").out();
    String copy = file("copy.opml", exported);
    String elsewhere = folder.resolve("elsewhere").toString();
    assertThat(Typed.run("add", copy, "-w", elsewhere).status()).isZero();
    assertThat(Typed.run("sources", "--opml", "-w", elsewhere).out()).isEqualTo(exported);
    assertThat(Typed.run("sources", "-w", elsewhere).out()).isEqualTo(typed("sources").out());
  }

  @Test
  void a_list_of_addresses_gives_pages_and_says_which_line_is_none() throws IOException {
    String list =
        file("urls.txt", "# pages\nhttps://one.example/a\n\nnonsense\nhttps://two.example/b\n");
    Typed added = typed("add", list);
    assertThat(added.status()).isEqualTo(1);
    assertThat(added.out()).hasLineCount(2);
    assertThat(added.err()).contains("urls.txt:4").hasLineCount(1);
    assertThat(typed("sources").out()).contains("\tpage\t").hasLineCount(2);
  }

  @Test
  void a_web_archive_is_read_at_once() throws IOException {
    Path made = folder.resolve("made");
    URI address = URI.create("https://one.example/flood");
    byte[] body =
        ("<html><head><title>Flood</title></head><body><article><h1>Flood in Tolmen</h1><p>At least"
                + " twelve people were injured in Tolmen on Monday when the river rose, the mayor"
                + " said.</p><p>Two hundred houses were damaged and the bridge was closed to all"
                + " traffic until Friday.</p></article></body></html>")
            .getBytes(StandardCharsets.UTF_8);
    try (WarcArchive archive = WarcArchive.open(made, Position.START)) {
      archive.append(
          new Page(
              address,
              Source.ofHost(address),
              Instant.parse("2026-11-01T00:00:00Z"),
              200,
              Map.of("Content-Type", List.of("text/html")),
              body,
              Given.NOTHING));
    }
    String warc = made.resolve("dateline-000001.warc.gz").toString();
    Typed added = typed("add", warc);
    assertThat(added.status()).as(added.err()).isZero();
    assertThat(added.out()).contains("1 pages").contains("1 articles");
    assertThat(typed("search", "type:article", "flood").out()).contains("one.example/flood");
    assertThat(typed("add", file("other.gz", "no gzip")).status()).isEqualTo(1);
  }

  @Test
  void nobody_fetches_without_saying_who() {
    Typed without = typed("add", "https://127.0.0.1:1/");
    assertThat(without.status()).isEqualTo(1);
    assertThat(without.err()).contains("webmaster").contains("--contact");
    assertThat(typed("add", "https://127.0.0.1:1/", "--contact", "me").err())
        .contains("neither an e-mail address");
    // once is enough: the workspace keeps it
    assertThat(typed("add", "http://127.0.0.1:1/", "--contact", "me@example.org").err())
        .contains("not on the public internet");
    assertThat(typed("add", "http://127.0.0.1:1/").err()).contains("not on the public internet");
  }
}
