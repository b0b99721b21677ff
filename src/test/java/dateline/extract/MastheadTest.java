package dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Masthead;
import dateline.model.PageTime;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page says of its article, field by field. */
class MastheadTest {
  private static Optional<String> field(Masthead masthead, String name) {
    return switch (name) {
      case "published" -> masthead.published().map(PageTime::toString);
      case "from" -> masthead.publishedFrom();
      case "modified" -> masthead.modified().map(PageTime::toString);
      case "standfirst" -> masthead.standfirst();
      case "canonical" -> masthead.canonical().map(URI::toString);
      case "site" -> Optional.of(masthead.source().name());
      case "section" -> masthead.section();
      case "language" -> masthead.language();
      case "image" -> masthead.image();
      case "agency" -> masthead.agency();
      case "place" -> masthead.place();
      default -> throw new IllegalArgumentException(name);
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          modified ~ <meta property="article:published_time" content="2031-05-02T08:00:00Z"><meta property="article:modified_time" content="2031-05-03T09:15:00+03:00"> ~ 2031-05-03T09:15:00+03:00
          modified ~ <script type="application/ld+json">{"@type":"NewsArticle","headline":"x","datePublished":"2031-05-02","dateModified":"2031-05-03T09:15:00-04:00"}</script> ~ 2031-05-03T09:15:00-04:00
          modified ~ <meta name=pubdate content="2031-05-02"><meta name="last-modified" content="Sat, 03 May 2031 09:15:00 GMT"> ~ 2031-05-03T09:15:00Z
          modified ~ <meta property="og:updated_time" content="2031-06-03T09:15:00Z"> ~
          # the moment it came out is no change
          modified ~ <meta property="article:published_time" content="2031-05-02T08:00:00Z"><meta property="article:modified_time" content="2031-05-02T08:00:00Z"> ~
          canonical ~ <link rel=canonical href="/news/harbour"> ~ https://lune.example/news/harbour
          canonical ~ <meta property="og:url" content="https://www.lune.example/h"> ~ https://www.lune.example/h
          canonical ~ <link rel=canonical href="https://lune.example/"> ~
          site ~ <meta property="og:site_name" content="The Lune Post"> ~ The Lune Post
          site ~ <script type="application/ld+json">{"@type":"NewsArticle","headline":"x","publisher":{"@type":"Organization","name":"The Lune Post"}}</script> ~ The Lune Post
          site ~ <meta name=x> ~ Lune Post
          section ~ <meta property="article:section" content="Harbours"> ~ Harbours
          section ~ <script type="application/ld+json">{"@type":"NewsArticle","headline":"x","articleSection":["Harbours","Sea"]}</script> ~ Harbours
          language ~ <meta http-equiv="content-language" content="en-GB"> ~ en
          language ~ <meta property="og:locale" content="de_DE"> ~ de
          image ~ <meta property="og:image" content="/wall.jpg"> ~ https://lune.example/wall.jpg
          image ~ <meta name="twitter:image" content="https://img.lune.example/w.jpg"> ~ https://img.lune.example/w.jpg
          agency ~ <meta name=author content="Associated Press"> ~ Associated Press
          agency ~ <script type="application/ld+json">{"@type":"NewsArticle","headline":"x","author":[{"@type":"Person","name":"Reuters"}]}</script> ~ Reuters
          agency ~ <meta name=author content="Ada Marsh"> ~
          # other names for the same
          published ~ <meta name="DC.date.issued" content="2031-05-02"> ~ 2031-05-02
          published ~ <meta name="citation_publication_date" content="2031/05/02"> ~ 2031-05-02
          published ~ <meta name="sailthru.date" content="May 2nd, 2031"> ~ 2031-05-02
          published ~ <meta property="article:published_time" content="2 mai 2031 à 20 h 15"> ~ 2031-05-02T20:15:00
          """)
  void the_head_of_the_page_is_read(String field, String head, String value) {
    assertThat(field(InventedPage.of(head, "").masthead(), field))
        .isEqualTo(Optional.ofNullable(value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          standfirst ~ <p class=standfirst>Council blames a wall that was never repaired</p> ~ Council blames a wall that was never repaired
          standfirst ~ <h2>Council blames a wall that was never repaired</h2> ~ Council blames a wall that was never repaired
          agency ~ <p>By Ada Marsh, Associated Press</p> ~ Associated Press
          agency ~ <p>By Ada Marsh The Canadian Press</p> ~ The Canadian Press
          agency ~ <p>PORT LUNE, May 2 (Reuters) - A wall fell at the harbour on Monday morning, the mayor said.</p> ~ Reuters
          place ~ <p>PORT LUNE, May 2 (Reuters) - A wall fell at the harbour on Monday morning, the mayor said.</p> ~ PORT LUNE
          agency ~ <p>Oct 14 (Reuters) - A wall fell at the harbour on Monday morning, the mayor said.</p> ~ Reuters
          place ~ <p>PORT LUNE Oct. 14 2026 (Reuters) - A wall fell at the harbour on Monday morning, the mayor said.</p> ~ PORT LUNE
          place ~ <p>PORT LUNE, 14 October 2026 - A wall fell at the harbour on Monday morning, the mayor said.</p> ~ PORT LUNE
          place ~ <p>PORT LUNE, Lunia (AP) — A wall fell at the harbour on Monday morning, the mayor said.</p> ~ PORT LUNE, Lunia
          # dates the page shows
          published ~ <div>Oct 17, 2030<i>5757 shares</i></div> ~ 2030-10-17
          published ~ <div><b>Tom Reed</b><b>Oct 17, 2030</b><b>57 shares</b></div> ~ 2030-10-17
          published ~ <div class=date><i>Feb</i><i>18</i><i>2031</i></div> ~ 2031-02-18
          published ~ <span itemprop=datePublished content="2031-05-02">Friday</span> ~ 2031-05-02
          published ~ <p>Publié le 2 mai 2031, mis à jour le 9 mai 2031</p> ~ 2031-05-02
          published ~ <p><i>Mis à jour le 9 mai 2031</i></p><p>2 mai 2031</p> ~ 2031-05-02
          from ~ <p>2 May 2031</p> ~ time
          # dates of others
          published ~ <div class=related-card><span itemprop=datePublished content="2031-05-03">x</span></div><p>May 2, 2031</p> ~ 2031-05-02
          published ~ <figure><img src=a.jpg><figcaption>The quay on May 1, 2031.</figcaption></figure><p>May 2, 2031</p> ~ 2031-05-02
          published ~ <h3>The results of the rowing race of 2031/5/1 and all the names</h3><p>May 2, 2031</p> ~ 2031-05-02
          """)
  void the_lines_below_the_headline_are_read(String field, String lines, String value) {
    assertThat(field(InventedPage.below(lines).masthead(), field))
        .isEqualTo(Optional.ofNullable(value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          # what some systems stamp at every change stands behind the day that is shown
          <meta name=date content=2031-05-09>                                        ~ <p>May 2, 2031</p> ~ 2031-05-02
          <meta name=date content=2031-05-09>                                        ~ <p></p>            ~ 2031-05-09
          # a stated day that the page shows as well is kept beside another one
          <meta property="article:published_time" content="2031-05-03T02:10:00Z">    ~ <p>May 3, 2031</p><p>The quay on May 2, 2031</p> ~ 2031-05-03T02:10:00Z
          # the shown day is the outlet's own where the stated moment is in UTC
          <meta property="article:published_time" content="2031-05-03T02:10:00Z">    ~ <p>May 2, 2031</p> ~ 2031-05-02
          """)
  void stated_and_shown_dates_are_weighed(String head, String lines, String value) {
    assertThat(field(InventedPage.of(head, lines).masthead(), "published")).contains(value);
  }

  @ParameterizedTest
  @CsvSource({
    "https://lune.example/a, en-US, 2031-05-02",
    "https://lune.example/a, en-GB, 2031-02-05",
    "https://lune.example/a, de, 2031-02-05",
    "https://lune.co.uk/a, en, 2031-02-05",
    "https://lune.example/a, en, 2031-05-02"
  })
  void the_order_of_day_and_month_is_the_countrys(String address, String language, String date) {
    String head = "<meta http-equiv=content-language content=" + language + ">";
    String top = "<h1>Harbour closes after storm</h1><p>5/2/2031</p>";
    Masthead masthead = new InventedPage(address, head, top, "").masthead();
    assertThat(field(masthead, "published")).contains(date);
  }
}
