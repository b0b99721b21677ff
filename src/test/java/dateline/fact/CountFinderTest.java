package dateline.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.fact.CountFact.Modality;
import dateline.fact.CountFact.Scope;
import dateline.lang.Inflection;
import dateline.lang.RuleTable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountFinderTest {
  @Test
  void a_count_has_its_event_actor_target_place_and_period() {
    CountFact count =
        only("Gunmen/N killed/V at/A least/J 14/M people/N in/A Mali/L on/A Monday/P ./.");
    assertThat(count.event().orElseThrow().verb()).isEqualTo("kill");
    assertThat(count.actor().orElseThrow().name()).isEqualTo("Gunmen");
    assertThat(count.target().orElseThrow().name()).isEqualTo("at least 14 people");
    assertThat(count.place().orElseThrow().name()).isEqualTo("Mali");
    assertThat(count.period().orElseThrow().start()).contains(LocalDate.of(2026, 5, 11));
    assertThat(count.modality()).isEqualTo(Modality.ASSERTED);
  }

  @Test
  void a_place_may_stand_behind_its_owner() {
    CountFact count = only("In/A Mali/L ^'s/T Mopti/L 14/M people/N died/V ./.");
    assertThat(count.place().orElseThrow().name()).isEqualTo("Mopti");
  }

  @Test
  void confidence_rises_with_what_was_found() {
    CountFact bare = only("Gunmen/N killed/V 14/M people/N ./.");
    CountFact placed =
        only("Gunmen/N killed/V at/A least/J 14/M people/N in/A Mali/L on/A Monday/P ./.");
    assertThat(placed.evidence().confidence()).isGreaterThan(bare.evidence().confidence());
  }

  @Test
  void in_the_passive_the_doer_follows_by() {
    CountFact count = only("Two/M bridges/N were/X destroyed/V by/A rebels/N ./.");
    assertThat(count.event().orElseThrow().verb()).isEqualTo("destroy");
    assertThat(count.actor().orElseThrow().name()).isEqualTo("rebels");
    assertThat(count.target().orElseThrow().name()).isEqualTo("Two bridges");
  }

  @Test
  void the_verb_of_a_list_and_its_date_are_of_all_its_figures() {
    List<CountFact> counts =
        counts(
            "Two/M soldiers/N ^,/. a/D medic/N and/C four/M rebels/N were/X killed/V on/A Monday/P"
                + " ./.");
    assertThat(counts).hasSize(2);
    for (CountFact count : counts) {
      assertThat(count.event().orElseThrow().verb()).isEqualTo("kill");
      assertThat(count.period().orElseThrow().start()).contains(LocalDate.of(2026, 5, 11));
    }
  }

  @Test
  void what_a_figure_is_compared_with_has_the_same_event_and_its_own_date() {
    List<CountFact> counts =
        counts(
            "Sales/N fell/V to/A 31/M from/A 42/M in/A 2024/M ^,/. compared/V with/A 50/M in/A"
                + " 2023/M ./.");
    assertThat(counts).hasSize(3);
    assertThat(counts.get(0).period()).isEmpty();
    assertThat(counts.get(1).period().orElseThrow().text()).contains("2024");
    assertThat(counts.get(2).period().orElseThrow().text()).contains("2023");
    assertThat(counts).allMatch(count -> count.event().orElseThrow().verb().equals("fall"));
  }

  @Test
  void a_year_after_from_is_no_other_figure() {
    CountFact count = only("Haze/N fell/V by/A 25/M percent/N from/A 1980/M to/A 2012/M ./.");
    assertThat(count.period().orElseThrow().text()).contains("1980 to 2012");
  }

  @Test
  void a_stretch_of_days_ends_after_it_begins() {
    CountFact count = only("Police/N held/V 12/M men/N between/A Tuesday/P and/C Sunday/P ./.");
    CountFact.Period period = count.period().orElseThrow();
    assertThat(period.start().orElseThrow()).isBefore(period.end().orElseThrow());
    assertThat(period.text()).contains("Tuesday and Sunday");
  }

  @Test
  void the_date_of_a_dateline_is_no_period() {
    CountFact count = only("Kolda/P ^,/. May/P 9/M (/. Wire/P ^)/. -/. Two/M men/N died/V ./.");
    assertThat(count.period()).isEmpty();
  }

  @Test
  void what_is_over_does_not_end_in_the_future() {
    CountFact count =
        only("It/O treated/V 12/M men/N and/C needs/V tents/N by/A December/P 2026/M ./.");
    assertThat(count.period()).isEmpty();
  }

  @Test
  void the_place_of_a_part_or_of_another_is_not_the_place_of_the_figure() {
    List<CountFact> counts =
        counts(
            "It/O had/V 90/M cases/N ^,/. with/A 12/M deaths/N ^,/. nine/M of/A them/O in/A Mali/L"
                + " ./.");
    assertThat(counts).hasSize(3);
    assertThat(counts.get(0).place()).isEmpty();
    assertThat(counts.get(1).place()).isEmpty();
    assertThat(counts.get(2).place().orElseThrow().name()).isEqualTo("Mali");
    CountFact paid = only("It/O paid/V 90/M coins/N to/A men/N who/O worked/V in/A Mali/L ./.");
    assertThat(paid.place()).isEmpty();
  }

  @Test
  void a_share_of_what_somebody_has_counts_what_is_had() {
    List<CountFact> counts =
        counts("It/O closed/V 112/M of/A the/D state/N ^'s/T 9,400/M schools/N ./.");
    assertThat(counts.getFirst().figure().counted()).contains("schools");
  }

  @Test
  void what_is_put_at_a_sum_is_counted_not_who_puts_it() {
    CountFact count = only("The/D ministry/N put/V the/D damage/N at/A 180/M dollars/N ./.");
    assertThat(count.figure().counted()).contains("damage");
  }

  @Test
  void a_world_body_in_capitals_is_no_pronoun() {
    CountFact count = only("The/D WHO/O has/X sent/V 12/M nurses/N ./.");
    assertThat(count.actor().orElseThrow().name()).isEqualTo("WHO");
  }

  @Test
  void some_of_the_wounded_are_wounded() {
    CountFact count = only("Five/M of/A the/D wounded/V remained/V in/A hospital/N ./.");
    assertThat(count.figure().counted()).contains("wounded");
  }

  @Test
  void what_happened_to_others_is_not_what_follows() {
    List<CountFact> counts =
        counts(
            "Three/M men/N were/X killed/V and/C 11/M others/N wounded/J Monday/P when/R a/D"
                + " man/N opened/V fire/N ./.");
    assertThat(counts.get(1).event().orElseThrow().verb()).isEqualTo("wound");
  }

  @Test
  void the_date_in_a_name_is_no_period() {
    CountFact count = only("Ice/N covered/V 12/M towns/N before/A the/D 2008/M crisis/N ./.");
    assertThat(count.period()).isEmpty();
  }

  @Test
  void a_count_does_not_take_over_what_a_sum_is_for() {
    List<CountFact> counts =
        counts("It/O built/V a/D dam/N for/A 4/M dollars/N ./.", "It/O insists/V on/A 12/M ./.");
    assertThat(counts.getLast().figure().counted()).isEmpty();
  }

  @Test
  void two_places_make_one_name() {
    CountFact count = only("It/O kept/V 900/M fighters/N in/A Mali/L and/C Niger/L ./.");
    assertThat(count.place().orElseThrow().name()).isEqualTo("Mali and Niger");
    assertThat(count.place().orElseThrow().entity()).isEmpty();
  }

  @Test
  void since_runs_to_the_day_of_publication_and_now_is_that_day() {
    CountFact since = only("The/D club/N spent/V $/. ^5m/M since/S 2014/M ./.");
    assertThat(since.period().orElseThrow().start()).contains(LocalDate.of(2014, 1, 1));
    assertThat(since.period().orElseThrow().end()).contains(LocalDate.of(2026, 5, 12));
    CountFact now = only("There/O are/X now/R 90/M guards/N ./.");
    assertThat(now.period().orElseThrow().start()).contains(LocalDate.of(2026, 5, 12));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A/D 34/M ^-/. ^year/N ^-/. ^old/J driver/N spoke/V ./.",
        "It/O lasted/V seven/M years/N ./.",
        "Rovers/P won/V 3/M ^-/. ^1/M ./.",
        "It/O happened/V in/A the/D first/J three/M months/N of/A 2019/M ./.",
        "She/O is/X a/D mother/N of/A three/M ./.",
        "It/O was/X one/M of/A the/D worst/J storms/N ./.",
        "He/O wrote/V a/D two/M ^-/. ^page/N letter/N ./.",
      })
  void what_counts_nothing_is_no_count(String sentence) {
    assertThat(counts(sentence)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          They/O plan/V to/T hire/V 400/M guards/N ./.         | PLANNED
          They/O will/X send/V 400/M guards/N ./.              | PLANNED
          They/O did/X not/T send/V 400/M guards/N ./.         | NEGATED
          They/O may/X have/X lost/V 400/M guards/N ./.        | HEDGED
          They/O sent/V 400/M guards/N ./.                     | ASSERTED
          They/O sent/V 400/M guards/N in/A May/P ./.          | ASSERTED
          Cars/N hit/V 12/M men/N in/A May/P and/C 3/M in/A June/P ./. | ASSERTED
          They/O allegedly/R sent/V 400/M guards/N ./.         | HEDGED
          They/O allege/V he/O sent/V 400/M guards/N ./.       | HEDGED
          If/S it/O rains/V 400/M guards/N could/X leave/V ./. | HEDGED
          Else/R 400/M guards/N would/X have/X died/V ./.      | HEDGED
          They/O failed/V to/T send/V 400/M guards/N ./.       | NEGATED
          None/O of/A the/D 400/M guards/N left/V ./.          | NEGATED
          They/O denied/V that/S 400/M guards/N left/V ./.     | HEDGED
          """)
  void the_sentence_says_how_sure_it_is(String sentence, Modality modality) {
    assertThat(counts(sentence)).isNotEmpty().allMatch(count -> count.modality() == modality);
  }

  @Test
  void what_including_adds_is_no_event() {
    List<CountFact> counts =
        counts("Some/D 60/M men/N ,/. including/V 12/M guards/N ,/. were/X hurt/V in/A Mali/L ./.");
    assertThat(counts.get(0).event().orElseThrow().verb()).isEqualTo("hurt");
  }

  @Test
  void new_ones_and_totals_are_told_apart() {
    assertThat(only("Nurses/N found/V 30/M new/J cases/N ./.").scope()).contains(Scope.NEW);
    assertThat(only("A/D total/N of/A 30/M cases/N were/X found/V ./.").scope())
        .contains(Scope.TOTAL);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource
  void the_example_of_a_verb_has_it(String verb, String example) {
    Stream<String> bases = Stream.of(example.split(" ", -1)).map(Inflection::base);
    assertThat(bases).as(example).contains(verb);
  }

  static Stream<Arguments> the_example_of_a_verb_has_it() {
    return RuleTable.english("count-verbs").rows().stream()
        .map(row -> Arguments.of(row.cell("VERB"), row.cell("EXAMPLE")));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource
  void the_example_of_a_change_has_its_way(String way, String example) {
    StringBuilder tagged = new StringBuilder();
    for (String word : example.split(" ", -1)) {
      boolean number = Character.isDigit(word.charAt(0));
      boolean noun = List.of("prices", "cent").contains(word) || example.startsWith("a ");
      String tag =
          number
              ? "M"
              : word.equals("per") || word.equals("by")
                  ? "A"
                  : word.equals("a") ? "D" : noun ? "N" : word.equals("were") ? "X" : "V";
      tagged.append(word).append('/').append(tag).append(' ');
    }
    List<Figure> figures =
        new FigureFinder().find(Findings.none(Tagged.article(tagged.toString().strip())));
    assertThat(figures.get(0).change().orElseThrow().label()).isEqualTo(way);
  }

  static Stream<Arguments> the_example_of_a_change_has_its_way() {
    return RuleTable.english("changes").rows().stream()
        .map(row -> Arguments.of(row.cell("WAY"), row.cell("EXAMPLE")));
  }

  private static List<CountFact> counts(String... sentences) {
    return new CountFinder().find(Tagged.findings(sentences));
  }

  private static CountFact only(String sentence) {
    List<CountFact> counts = counts(sentence);
    assertThat(counts).as(sentence).hasSize(1);
    return counts.get(0);
  }
}
