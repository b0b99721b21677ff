package dateline.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListingsTest {
  private static Listing parse(String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    return Listings.parse(body, Optional.empty(), "https://news.example/feeds/all");
  }

  /** Each names one page, /a, with the title "Flood & fire" and a date. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      textBlock =
          """
          # RSS 2.0, title escaped twice
          <rss version="2.0"><channel><title>N</title><item><title>Flood &amp;amp; fire</title><link>/a</link><pubDate>Tue, 03 Mar 2026 08:15:00 GMT</pubDate></item></channel></rss>
          # RSS 0.91 with its DTD
          <!DOCTYPE rss SYSTEM "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel><item><title>Flood &amp; fire</title><link>https://news.example/a</link><pubDate>2026-03-03T08:15:00Z</pubDate></item></channel></rss>
          # RSS 1.0
          <rdf:RDF xmlns:rdf="x" xmlns:dc="y"><channel rdf:about="z"/><item rdf:about="/x"><title><![CDATA[Flood & fire]]></title><link>/a</link><dc:date>2026-03-03T08:15:00Z</dc:date></item></rdf:RDF>
          # Atom 1.0, a relative link under xml:base
          <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://news.example/x/"><entry><title type="html">Flood &amp;amp; &lt;i&gt;fire&lt;/i&gt;</title><link rel="self" href="no"/><link href="../a"/><updated>2026-03-03T08:15:00Z</updated></entry></feed>
          # a guid that is the address
          <rss><channel><item><title>Flood &amp; fire</title><guid>https://news.example/a</guid><pubDate>Tue, 03 Mar 2026 08:15 UT</pubDate></item></channel></rss>
          # cut off in the middle
          <rss><channel><item><title>Flood &amp; fire</title><link>/a</link><pubDate>Tue, 03 Mar 2026 08:15:00 GMT</pubDate><descr
          # JSON Feed
          {"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","url":"https://news.example/a","title":"Flood & fire","date_published":"2026-03-03T08:15:00Z"}]}
          # news sitemap
          <urlset xmlns:n="x"><url><loc> https://news.example/a </loc><n:news><n:publication_date>2026-03-03T08:15:00Z</n:publication_date><n:title>Flood &amp; fire</n:title></n:news></url></urlset>
          """)
  void every_kind_of_listing_names_its_page(String text) throws IOException {
    Listing.Entry entry = parse(text).entries().getFirst();
    assertThat(Address.of("https://news.example/feeds/all").resolve(entry.link()))
        .hasToString("https://news.example/a");
    assertThat(entry.title()).contains("Flood & fire");
    assertThat(entry.published().or(entry::updated).orElseThrow().instant())
        .hasToString("2026-03-03T08:15:00Z");
  }

  @Test
  void a_list_of_addresses_is_one_a_line() throws IOException {
    Listing listing = parse("https://news.example/a\n# not this\n\nhttps://news.example/b\r\n");
    assertThat(listing.kind()).isEqualTo(Listing.Kind.LIST);
    assertThat(listing.entries()).hasSize(2);
  }

  @Test
  void an_entity_reads_no_file() throws IOException {
    Listing listing =
        parse(
            "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><item>"
                + "<title>&x;</title><link>/a</link></item></channel></rss>");
    assertThat(listing.entries().getFirst().title().orElse("")).doesNotContain("root:");
  }

  @Test
  void a_web_page_is_no_feed_and_says_so() {
    assertThatThrownBy(() -> parse("<!DOCTYPE html><html><body>Hello"))
        .hasMessageContaining("web page");
  }

  @Test
  void depth_is_bounded() throws IOException {
    String deep = "<a>".repeat(100_000);
    assertThat(parse("<rss><channel><item><link>/a</link>" + deep).entries()).hasSize(1);
  }
}
