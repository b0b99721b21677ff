package dateline.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class LanguageGuessTest {
  private final LanguageGuess guess = new LanguageGuess();

  @TestFactory
  List<DynamicTest> every_row_guesses_its_own_example() {
    return Lists.rows("languages.tsv").stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row[0], () -> assertThat(guess.of(row[3])).as(row[3]).contains(row[0])))
        .toList();
  }

  @TestFactory
  List<DynamicTest> a_script_of_one_language_tells_it() {
    return List.of(
            "ja:大臣たちは首都で会談しました。",
            "zh:部长们在首都会晤并宣布援助。",
            "ko:장관들이 수도에서 만났다.",
            "el:Οι υπουργοί συναντήθηκαν.",
            "he:השרים נפגשו בבירה")
        .stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.substring(0, 2),
                    () -> assertThat(guess.of(row.substring(3))).contains(row.substring(0, 2))))
        .toList();
  }

  @Test
  void text_without_evidence_has_no_language() {
    assertThat(guess.of("")).isEmpty();
    assertThat(guess.of("12 345 – 678")).isEmpty();
    assertThat(guess.of("Amina Diallo")).isEmpty();
  }

  @Test
  void foreign_names_leave_english_english() {
    assertThat(
            guess.of(
                "Le Monde and El País said on Monday that the ministers from Côte d'Ivoire were in"
                    + " the hotel Das Haus am See, which is owned by the Van der Berg family."))
        .contains("en");
  }
}
