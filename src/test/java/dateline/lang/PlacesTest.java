package dateline.lang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlacesTest {
  private final Places places = Places.english();

  @ParameterizedTest
  @CsvSource({
    "Iraq,IQ",
    "Iraqis,IQ",
    "the US,US",
    "U.S.,US",
    "American,US",
    "Baghdad,IQ",
    "UK,GB",
    "Dutch,NL",
    "The Gambia,GM",
    "the Netherlands,NL",
    "Holland,NL",
    "Danes,DK",
    "Burma,MM",
    "Ivorian,CI",
    "Crimea,UA",
    "South Korean,KR",
    "Congolese,CD",
    "Scotland,GB"
  })
  void a_country_goes_by_many_names(String name, String code) {
    assertThat(places.countryOf(name)).contains(code);
  }

  @Test
  void what_crosses_borders_has_no_country() {
    assertThat(places.countryOf("Sahel")).isEmpty();
    assertThat(places.countryOf("Okoro")).isEmpty();
    assertThat(places.countryOf("")).isEmpty();
  }

  @Test
  void a_name_an_adjective_and_a_capital_are_told_apart() {
    assertThat(places.isCountry("Kenya")).isTrue();
    assertThat(places.isCountry("Kenyan")).isFalse();
    assertThat(places.isCountry("Nairobi")).isFalse();
    assertThat(places.isDemonym("Kenyans")).isTrue();
    assertThat(places.nameOf("KE")).contains("Kenya");
  }

  @Test
  void every_row_stands_in_its_own_example() {
    for (RuleTable.Row row : RuleTable.english("places").rows()) {
      assertThat(row.cell("EXAMPLE")).contains(row.cell("name"));
      assertThat(row.cell("country")).matches("[A-Z]{2}|");
    }
  }
}
