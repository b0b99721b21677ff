package dateline.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Entity;
import dateline.model.Span;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NameSpansTest {
  private final Gazetteer gazetteer = new Gazetteer(new WordScanner(new Abbreviations()));

  /** What becomes of the name in square brackets. */
  private String whole(Entity.Type type, String marked) {
    int start = marked.indexOf('[');
    int end = marked.indexOf(']') - 1;
    String text = marked.replace("[", "").replace("]", "");
    Name name = new Name(new Span(start, end), type, 0, 1);
    return new NameSpans(text, gazetteer).whole(List.of(name)).getFirst().span().of(text);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "The [Ministry of Housing], Water and Urban Works said so. | Ministry of Housing, Water and"
            + " Urban Works",
        "The [Faculty of Law], Letters, and Music is shut. | Faculty of Law, Letters, and Music",
        "The [Ministry of Housing] and Water Aid agreed. | Ministry of Housing",
        "At the [Ministry of Housing], Okoro, who is 40, said so. | Ministry of Housing",
        "The [Prairie Co]-operative Association met. | Prairie Co-operative Association",
        "The [Lakes Socio]-economic Review Board met. | Lakes Socio-economic Review Board",
        "The [Treasury]-backed loans were late. | Treasury",
        "At Dar-e-[Salaam Polytechnic Institute] they said so. | Dar-e-Salaam Polytechnic"
            + " Institute",
      })
  void an_organisations_name_is_whole(String marked, String whole) {
    assertThat(whole(Entity.Type.ORGANISATION, marked)).isEqualTo(whole);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "A letter by dos [Almeida] was read. | dos Almeida",
        "A letter by van der [Meulen] was read. | van der Meulen",
        "A letter by the [Almeida] family was read. | Almeida",
        "A letter by Ana de [Almeida] was read. | de Almeida",
      })
  void a_surname_keeps_its_particles(String marked, String whole) {
    assertThat(whole(Entity.Type.PERSON, marked)).isEqualTo(whole);
  }
}
