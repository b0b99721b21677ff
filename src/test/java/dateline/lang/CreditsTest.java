package dateline.lang;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A boat leaves the harbour of Port Lune © Ada Marsh/AFP | © Ada Marsh/AFP
          A boat leaves the harbour. Photograph: Ada Marsh/The Lune Post | Photograph: Ada Marsh/The Lune Post
          A boat leaves the harbour, May 3. (AP Photo/Ada Marsh) | (AP Photo/Ada Marsh)
          A boat leaves the harbour [Ada Marsh/AFP] | [Ada Marsh/AFP]
          A boat leaves the harbour. Ada Marsh/Getty Images | Ada Marsh/Getty Images
          A boat leaves the harbour. REUTERS/Ada Marsh | REUTERS/Ada Marsh
          A boat leaves the harbour. Photo by A. J. Marsh via Getty Images. | Photo by A. J. Marsh via Getty Images.
          Photo: Ada Marsh | Photo: Ada Marsh
          Image credit: Port Lune council | Image credit: Port Lune council
          """)
  void the_credit_ends_the_caption(String caption, String credit) {
    assertThat(Credits.creditIn(caption, new Span(0, caption.length())).map(s -> s.of(caption)))
        .contains(credit);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The minister said the harbour would open in May.",
        "He spoke to AFP on Monday (the harbour was closed).",
        "© 2031 Lune Media Ltd. All rights reserved.",
        "PORT LUNE (Reuters) - The harbour closed on Monday.",
        "The photo by the council shows a boat. It was taken in May, he said.",
        "The harbour is owned by the city and/or the state.",
        ""
      })
  void sentences_hold_no_credit(String text) {
    assertThat(Credits.creditIn(text, new Span(0, text.length()))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Photo: Ada Marsh/AFP", "(AP Photo/Ada Marsh)", "© Ada Marsh"})
  void a_line_can_be_all_credit(String line) {
    assertThat(Credits.isCredit(line, new Span(0, line.length()))).isTrue();
  }
}
