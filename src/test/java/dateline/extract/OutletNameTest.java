package dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OutletNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          # beside the headline, on either side
          <title>Boats sink | The Courier</title>; The Courier
          <title>The Courier: Boats sink</title>; The Courier
          <title>Boats sink - Sport - The Courier</title>; -
          # alone
          <title>Valley Courier</title>; Valley Courier
          <title>Boats sink</title>; -
          <title>Ten boats have now sunk in the bay</title>; -
          # what the markup names comes first
          <title>Boats sink</title><meta itemprop=publisher content="The Courier">; The Courier
          <title>Boats sink</title><div itemprop=publisher><b itemprop=name>Courier</b></div>; Courier
          # the one feed's title
          <title>Boats sink</title><link rel=alternate type=application/rss+xml title=Courier>; Courier
          """)
  void an_outlet_is_named_by_its_page(String html, String name) {
    Document page = Jsoup.parse(html);
    Optional<String> found = OutletName.of(PageElements.of(page), Optional.of("Boats sink"));
    assertThat(found).isEqualTo(name.equals("-") ? Optional.empty() : Optional.of(name));
  }
}
