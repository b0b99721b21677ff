package dateline.lang;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.AnnotatedArticle;
import dateline.model.Article;
import dateline.model.Masthead;
import dateline.model.Source;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CurrenciesTest {
  // outlet | text | units of its sums
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # a sign that many countries share is the outlet's own
          paper.com.au | The mill cost $40 million               | AUD
          paper.co.nz  | The mill cost 40 dollars                | NZD
          paper.com    | The mill in Perth cost $40 million      | USD
          paper.com.au | The mill cost US$40 million             | USD
          paper.com.au | The mill cost 40 US dollars             | USD
          paper.ca     | The mill cost $40 million US            | USD
          paper.com.au | The mill cost NZ$40 million             | NZD
          paper.com.au | The mill cost £40 million               | GBP
          # where some sums are set apart as US$ the bare sign is another country's
          paper.com    | Canada lent $40 million (US$29 million) | CAD USD
          # a word that many share is of the country named before it
          paper.com    | The mill in Chile cost 4,000 pesos      | CLP
          paper.com    | The Argentine mill cost 4,000 pesos     | ARS
          paper.com    | The mill cost 4,000 Chilean pesos in Argentina | CLP
          paper.com    | Pakistan set aside 40 billion rupees    | PKR
          paper.lk     | The mill cost Rs 4,000                  | LKR
          paper.com    | The mill cost Rs 4,000                  | INR
          paper.com    | The Norwegian mill cost 40 kroner       | NOK
          paper.com    | In Oslo it cost 40 kroner, in Denmark 9 kroner | NOK DKK
          paper.com    | Jordan will pay 40 dinars               | JOD
          paper.com    | Egypt raised the price by 15,000 pounds, it cost more | EGP
          paper.com    | In Egypt it cost £15 a head             | GBP
          # nothing says whose
          paper.com    | The mill cost 40 dinars                 | XXX
          """)
  void a_shared_currency_is_the_one_of_the_place(String outlet, String text, String units) {
    assertThat(units(article("https://www." + outlet + "/a", text))).isEqualTo(units);
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource
  void the_example_of_a_row_gives_its_unit(
      String form, boolean said, String country, String unit, String example) {
    String host = country.equals("GB") ? "uk" : country.toLowerCase(java.util.Locale.ROOT);
    String outlet = said ? "https://paper.com/a" : "https://paper." + host + "/a";
    assertThat(units(article(outlet, example))).as(example).isEqualTo(unit);
  }

  static Stream<Arguments> the_example_of_a_row_gives_its_unit() {
    return RuleTable.english("currencies").rows().stream()
        .map(
            row ->
                Arguments.of(
                    row.cell("FORM"),
                    row.cell("BY").equals("said"),
                    row.cell("COUNTRY"),
                    row.cell("UNIT"),
                    row.cell("EXAMPLE")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void a_unit_that_a_row_names_is_a_legal_one(String unit) {
    assertThat(RuleTable.english("units").rows()).anyMatch(row -> row.cell("UNIT").equals(unit));
  }

  static Stream<String> a_unit_that_a_row_names_is_a_legal_one() {
    return RuleTable.english("currencies").rows().stream()
        .flatMap(row -> Stream.of(row.cell("FROM"), row.cell("UNIT")))
        .distinct();
  }

  private static String units(AnnotatedArticle article) {
    return String.join(
        " ",
        new NumberPhrases().in(article).stream().map(phrase -> phrase.unit().orElse("-")).toList());
  }

  private static AnnotatedArticle article(String url, String text) {
    AnnotatedArticle plain = NumberTexts.article(text);
    URI address = URI.create(url);
    Masthead head =
        Masthead.EMPTY.edit().url(Optional.of(address)).source(Source.ofHost(address)).done();
    return new AnnotatedArticle(
        new Article("test", head, text, plain.article().paragraphs()),
        plain.sentences(),
        plain.entities());
  }
}
