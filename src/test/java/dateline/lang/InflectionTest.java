package dateline.lang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InflectionTest {
  @ParameterizedTest
  @CsvSource({
    "attacks, attack", "bodies, body", "women, woman", "boxes, box", "churches, church",
    "crises, crisis", "bases, base", "houses, house", "troops, troop", "class, class",
    "bus, bus", "firefighters, firefighter", "horsemen, horseman", "by-laws, by-law",
        "Forces, force"
  })
  void a_noun_has_its_singular(String plural, String singular) {
    assertThat(Inflection.singular(plural)).isEqualTo(singular);
  }

  @ParameterizedTest
  @CsvSource({
    "staged, stage",
    "killed, kill",
    "withdrew, withdraw",
    "running, run",
    "carried, carry",
    "declined, decline",
    "injured, injure",
    "transferred, transfer",
    "evacuated, evacuate",
    "increases, increase",
    "reaches, reach",
    "widened, widen",
    "slashed, slash",
    "was, be",
    "arrested, arrest",
    "pledging, pledge",
    "raised, raise",
    "planned, plan",
    "stopping, stop"
  })
  void a_verb_has_its_base(String form, String base) {

    assertThat(Inflection.base(form)).isEqualTo(base);
  }
}
