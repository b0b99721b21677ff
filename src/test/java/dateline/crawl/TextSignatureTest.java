package dateline.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What changes a page, and what does not. */
class TextSignatureTest {
  private static String of(String page) {
    return TextSignature.of(page.getBytes(StandardCharsets.ISO_8859_1));
  }

  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # same or other
          <p>Nine hurt</p>                       | <div class="b">Nine  hurt</div>     | true
          <p>Nine hurt<script>ad(1)</script></p> | <p>Nine hurt<SCRIPT>x</Script></p>  | true
          <p>Nine<style>a{}</style> hurt         | <p>Nine<!-- seen < 4 > 3 --> hurt   | true
          <p>Nine<noscript><i>on</i></noscript>x | <p>Nine<s>x                         | true
          <p>Nine hurt                           | <p>Ten hurt                         | false
          <p>nine hurt                           | <p>Nine hurt                        | false
          <p>Nine hurt                           | <p>Ninehurt                         | false
          """)
  void words_count_and_markup_does_not(String one, String other, boolean same) {
    assertThat(of(one).equals(of(other))).isEqualTo(same);
  }

  @Test
  void the_end_of_the_page_may_be_missing() {
    for (String page : new String[] {"", "<", "<s", "<!--", "<script", "<script>x</scrip", "a<b"}) {
      assertThatCode(() -> of(page)).doesNotThrowAnyException();
    }
  }

  /** Each script's end is looked for from the script on, never through the page. */
  @Test
  @Timeout(10)
  void a_page_of_nothing_but_scripts_takes_its_length_and_not_its_square() {
    assertThat(of("<script>1</script>".repeat(500_000))).isEqualTo(of(" "));
  }
}
