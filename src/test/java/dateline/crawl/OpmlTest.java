package dateline.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OpmlTest {
  private static Opml.Import read(String text) throws IOException {
    return Opml.read(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void outlines_become_tags_and_a_bad_feed_stops_nothing() throws IOException {
    Opml.Import read =
        read(
            "<opml><body><outline text='World'><outline text='Asia'>"
                + "<outline type='rss' text='One' xmlUrl='https://one.example/feed'/>"
                + "<outline type='rss' text='Bad' xmlUrl='file:///etc/passwd'/></outline></outline>"
                + "<outline text='One again' xmlUrl='https://one.example/feed' category='Daily'/>"
                + "<outline text='Two' xmlurl='https://two.example/feed'/></body></opml>");
    assertThat(read.sources())
        .extracting(s -> s.url().toString())
        .containsExactly("https://one.example/feed", "https://two.example/feed");
    assertThat(read.sources().getFirst().tags()).containsExactly("Asia", "World", "Daily");
    assertThat(read.problems()).hasSize(1);
  }

  @Test
  void what_is_written_is_read_again() throws IOException {
    Opml.Import read =
        read(
            "<opml><body><outline text='A &amp; B'"
                + " xmlUrl='https://one.example/f?a=1&amp;b=2'/></body></opml>");
    assertThat(read(Opml.write(read.sources())).sources()).isEqualTo(read.sources());
  }

  /** Titles, homes, folders and tags come back, and a second round changes nothing. */
  @Test
  void a_list_goes_round_unchanged() throws IOException {
    Opml.Import first =
        read(
            "<opml><body><outline text='News, world'><outline text='One &lt;1&gt;'"
                + " xmlUrl='https://one.example/f' htmlUrl='https://one.example/'"
                + " category='/Boston/Weather,daily'/></outline>"
                + "<outline xmlUrl='https://two.example/f'/></body></opml>");
    assertThat(first.sources().getFirst().tags())
        .containsExactly("News world", "Boston/Weather", "daily");
    String written = Opml.write(first.sources());
    assertThat(read(written).problems()).isEmpty();
    assertThat(read(written).sources()).hasSize(2);
    assertThat(read(written).sources().getFirst()).isEqualTo(first.sources().getFirst());
    assertThat(Opml.write(read(written).sources())).isEqualTo(written);
  }
}
