package dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorsTest {
  private static String data(String author) {
    return "<script"
        + " type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"x\",\"author\":"
        + author
        + "}</script>";
  }

  private static List<String> authors(String head, String lines) {
    return InventedPage.of(head, lines).masthead().authors();
  }

  private static List<String> split(String names) {
    return names == null ? List.of() : List.of(names.split(";", -1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          # a line that announces its author
          <p>By Ada Marsh</p>                                                  ~ Ada Marsh
          <p>May 2, 2031 by Ada Marsh</p>                                      ~ Ada Marsh
          <p>Posted by Ada on May 2, 2031</p>                                  ~ Ada
          <p>By Ada Marsh and Tom Reed, Associated Press</p>                   ~ Ada Marsh;Tom Reed
          <p>By Ada Marsh The Associated Press</p>                             ~ Ada Marsh
          <p>By Ada Marsh Staff Writer</p>                                     ~ Ada Marsh
          <p>By Ada Marsh December 22, 2030</p>                                ~ Ada Marsh
          <p>Posted on May 2, 2031 Posted by Ada Marsh 59 Comments</p>         ~ Ada Marsh
          <p>By Ada Marsh ⋅ Review Editor ⋅ Updated May 2, 2031</p>            ~ Ada Marsh
          # what the page's style keeps apart
          <p><span>Posted by</span><a>Ada Marsh</a><time>May 2, 2031</time></p> ~ Ada Marsh
          <p><span>By</span><b>Ada Marsh</b><i>Harbours</i></p>                ~ Ada Marsh
          # a label, and the name in the next line
          <div>Author:</div><h4>Ada Marsh</h4><p>Lune bureau</p>               ~ Ada Marsh
          <div class=b>By —</div><p>Ada Marsh</p><div class=b>By —</div><p>Tom Reed</p> ~ Ada Marsh;Tom Reed
          # an element for authors
          <p class=byline>Ada Marsh and Tom Reed, Lune Times - May 2, 2031 3:06 pm UTC</p> ~ Ada Marsh;Tom Reed
          <p class=byline><a>Ada</a><i>2/5/2031</i></p>                        ~ Ada
          <div class=latest-by>By Ada Marsh • May 2, 2031 7:00 am</div>        ~ Ada Marsh
          # nobody
          <p class=post-meta><a rel="category tag">Harbour Life</a>, <a rel="category tag">Sea Walls</a></p> ~
          <p>By Associated Press</p><div class=card><p class=author>Tom Reed</p></div> ~
          <nav><p class=byline-trail>Harbour Life / Sea Walls</p></nav>        ~
          <p>Reviewed by Ada Marsh on May 2, 2031</p>                          ~
          <p>Written by Lune Post Staff</p><p class=byline>Reviewed by Ada Marsh</p> ~
          """)
  void the_byline_below_the_headline_is_read(String lines, String names) {
    assertThat(authors("", lines)).isEqualTo(split(names));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          # the head names the first, the byline all
          {"@type":"Person","name":"Ada Marsh"} ~ <p>By Ada Marsh and Tom Reed on May 2, 2031</p> ~ Ada Marsh;Tom Reed
          # but not an institute beside the author
          {"@type":"Person","name":"Ada Marsh"} ~ <p>by Ada Marsh, Institute of Harbours and Sea Walls</p> ~ Ada Marsh
          # the head lists everybody, the byline says who wrote
          ["Ada Marsh","Tom Reed","Ida Vale"] ~ <p>By Ada Marsh | Reviewed by Tom Reed | Edited by Ida Vale</p> ~ Ada Marsh
          ["Ada Marsh","Tom Reed"] ~ <p>By Ada Marsh</p><p>Photographs by Tom Reed</p> ~ Ada Marsh
          # the author took the photographs too
          ["Ada Marsh"] ~ <p>By Ada Marsh</p><p>Photographs by Ada Marsh</p> ~ Ada Marsh
          # no people
          {"@type":"Organization","name":"Lune Post"} ~ <div class=teaser><a rel=author>Tom Reed</a></div> ~
          {"@type":"Person","name":"Reuters"} ~ <p></p> ~
          {"@type":"Person","name":"Lune staff reporter"} ~ <p></p> ~
          """)
  void data_and_byline_correct_each_other(String author, String lines, String names) {
    assertThat(authors(data(author), lines)).isEqualTo(split(names));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          <meta name=author content="Ada Marsh">        ~ <p></p>                        ~ Ada Marsh
          <meta name=author content="ada marsh">        ~ <p></p>                        ~ ada marsh
          <meta name=author content="site admin">       ~ <p></p>                        ~
          <meta name=author content="Human in the Loop"> ~ <p></p>                       ~
          # who set the page up is not who wrote
          <meta name=author content="Tom Reed">         ~ <h3>By Ada Marsh, Columnist</h3> ~ Ada Marsh
          # a person may own the site
          <meta property="og:site_name" content="Ada Marsh"> ~ <p>By Ada Marsh</p>       ~ Ada Marsh
          <meta property="og:site_name" content="Lune Harbour Talk"> ~ <p>By Lune Harbour Talk</p> ~
          <meta property="og:site_name" content="Lune Harbour"> ~ <p>By Lune Harbour</p><p><b>Ada Marsh</b></p> ~ Ada Marsh
          """)
  void metas_and_site_names_are_weighed(String head, String lines, String names) {
    assertThat(authors(head, lines)).isEqualTo(split(names));
  }

  @Test
  void lines_that_name_another_part_name_no_author() {
    for (List<String> row : Tsv.rows("other-parts.tsv")) {
      assertThat(OtherParts.people(row.get(1))).as(row.toString()).containsExactly("Ada Marsh");
      assertThat(authors("", "<p>" + row.get(1) + "</p>")).as(row.toString()).isEmpty();
    }
  }
}
