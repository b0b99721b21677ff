package dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpreadTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          <p><span>By</span><a>Ada Marsh</a><time>May 2, 2031</time></p> ~ By|Ada Marsh|May 2, 2031
          <p>May 2, 2031</p>                                             ~ May 2, 2031
          <div><p>Harbour</p><i>May 2, 2031</i><b>57 shares</b></div>    ~ May 2, 2031|57 shares
          <div><i>Feb</i><i>18</i><i>2031</i></div>                      ~ Feb|18|2031
          """)
  void inline_elements_stand_apart(String html, String spread) {
    Document document = Jsoup.parse(html);
    Blocks blocks = Flattener.flatten(document.body(), 10_000);
    assertThat(SpreadText.of(blocks.get(blocks.size() - 1))).contains(spread);
  }
}
