package dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.fact.CountFact;
import dateline.fact.Reading;
import dateline.lang.Bound;
import dateline.model.Given;
import dateline.model.PageTime;
import dateline.nlp.Models;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts of whole sentences, read as an article is: tagger, names, dates and all. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CountReadingTest {
  private static final Given DATED =
      Given.byUser(
          Optional.empty(), Optional.empty(), Optional.empty(), PageTime.parse("2020-06-02"));

  private PageReader reader = PageReader.ofArticles();

  @BeforeAll
  void load() throws IOException {
    reader = PageReader.of(Models.load(Optional.empty()));
  }

  // each count: bound and value, unit, what is counted, of what, which way
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          # bounds and elided nouns
          The blast killed no fewer than 12 people.             | at_least 12 people
          Up to 40 men may have died.                           | at_most 40 men
          The guild staged 2,011 raids in 2018 and 1,669 during 2019. | exact 2011 raids; exact 1669 raids
          Some 7,500 guards are there, of which about 5,200 are Danish. | about 7500 guards; about 5200 guards of guards
          Police arrested 14 more people, taking the total to 60. | exact 14 people; exact 60 people
          Three of the five suspects were freed.                | exact 3 suspects of suspects; exact 5 suspects
          Tens of thousands of voters stayed at home.           | vague 10000 voters
          At least a dozen boats sank.                          | at_least 12 boats
          The team won in front of 41,000 on Sunday.            | exact 41000 people
          The agency gave a figure of 64 dead.                  | exact 64 people
          A crowd in excess of 900 came.                        | more_than 900
          # sizes of changes, and levels reached
          Raids rose 13 per cent to 566.                        | exact 13 percent Raids up; exact 566 Raids
          A 13 per cent increase in raids was recorded.         | exact 13 percent raids up
          The number of patients rose by 40 to 312.             | exact 40 patients up; exact 312 patients
          Support fell 3.5 percentage points to 41%.            | exact 3.5 percentage point Support down; exact 41 percent Support
          The budget was raised by a third to £90m.             | exact 0.3333333333333333 budget up; exact 90000000 GBP budget
          The bank expects growth of 2 percent.                 | exact 2 percent growth up
          Economists had expected a rise of 0.3 percent.        | exact 0.3 percent rise up
          The data showed unemployment rose to 7.2 percent.     | exact 7.2 percent unemployment
          Police shot down 12 drones and gunned down 3 men.     | exact 12 drones; exact 3 men
          # multiples compare: they are no plain numbers
          Three times as many nurses fell ill in May.           | exact 3 times nurses
          The level was twenty times the limit.                 | exact 20 times level of limit
          Thefts rose more than tenfold to 2,500.               | more_than 10 times Thefts up; exact 2500 Thefts
          There was a fivefold rise in thefts.                  | exact 5 times thefts up
          The port handled a third more ships.                  | exact 0.3333333333333333 ships up
          The van was hit six times.                            | exact 6 times
          Fees fell to £90 from £120.                           | exact 90 GBP Fees; exact 120 GBP Fees
          Profit was $4m, compared with $3m a year earlier.     | exact 4000000 USD Profit; exact 3000000 USD Profit
          The forecast was cut from 3.1 to 2.4 per cent.        | exact 3.1 percent forecast; exact 2.4 percent forecast
          # sizes and levels by their object; a person is not counted
          The council cut its road fund by a third to £4m.      | exact 0.3333333333333333 road fund down; exact 4000000 GBP road fund
          Turnout fell 5 points to 61 per cent.                 | exact 5 point Turnout down; exact 61 percent Turnout
          They lost five of their last six games.               | exact 5 games of games; exact 6 games
          Marek Dolezal was fined £3m.                          | exact 3000000 GBP
          The party won 71 seats, 18 fewer than in 2016.        | exact 71 seats; exact 18 seats down
          The krone fell 1 per cent on Monday and the index dropped 95 points. | exact 1 percent krone down; exact 95 point index down
          He lost his seat by 312 votes.                        | exact 312 votes
          # shares
          The bank reported inflation of 5 percent.             | exact 5 percent inflation
          The party won on a turnout of 61 percent.             | exact 61 percent turnout
          The state has an unemployment rate of 4%.             | exact 4 percent unemployment rate
          One in four pupils is absent.                         | exact 0.25 pupils
          Two-thirds of villagers left.                         | exact 0.6666666666666667 villagers of villagers
          # sums, measures, rates
          The council in Perth spent C$40 million on the bridge. | exact 40000000 CAD
          The mill sold for Rs 40 crore.                        | exact 400000000 INR
          The field pumps 52,000 barrels a day.                 | exact 52000 bbl/d
          Some 30 millimetres of rain fell.                     | about 30 mm rain
          The state counted 3 lakh farmers.                     | exact 300000 farmers
          """)
  void a_sentence_has_its_counts(String text, String expected) {
    assertThat(counts(text).stream().map(CountReadingTest::shown).toList())
        .as(text)
        .containsExactly(expected.split("; "));
  }

  @Test
  void a_number_without_a_noun_counts_what_was_counted_in_its_own_paragraph() {
    assertThat(counts("He lost 11 goats in May and 4 in June.").getLast().figure().counted())
        .contains("goats");
    assertThat(
            counts("He worked 11 shifts.\n\nThe club hopes for 5,000.")
                .getLast()
                .figure()
                .counted())
        .isEmpty();
  }

  // event, actor, target, place, period, scope, modality, claimant: those that a row names
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          The rebels attacked three villages in Mali on Monday. | attack, rebels, three villages, Mali, 2020-06-01, , asserted,
          Two bridges were destroyed by rebels.                 | destroy, rebels, Two bridges, , , , asserted,
          Seven guards and two nurses were wounded.             | wound, , Seven guards, , , , asserted,
          Two dozen goats and half a million hens were culled.  | cull, , Two dozen goats, , , , asserted,
          At least 7 of the miners were found dead.             | find, , At least 7 of the miners, , , , asserted,
          Some 300 Danes, of whom 52 are children, fled.        | flee, Some 300 Danes, , , , , asserted,
          The fare is now €90, down from €120.                  | be, fare, €90, , 2020-06-02, , asserted,
          He has 14 goals and cost £6m in August.               | have, He, 14 goals, , , , asserted,
          Police sent 60 more than for the game in October.     | send, Police, 60, , , , asserted,
          From 2014 to 2016 the mill hired 40 men.              | hire, mill, 40 men, , 2014-01-01, , asserted,
          The mill lost 14 posts in 2019 and will lose 9 more.  | lose, mill, 14 posts, , 2019-01-01, , asserted,
          The line lost $5bn in the year to March.              | lose, line, $5bn, , 2019-04-01, , asserted,
          Rents are 20 per cent higher than in Leeds.           | be, Rents, 20 per cent, , , , asserted,
          Sales rose to 4,100 from 3,900 in 2019.               | rise, Sales, , , , , asserted,
          Some 60 people, including 12 children, were hurt.     | hurt, , Some 60 people, , , , asserted,
          The ministry plans to hire 400 teachers next year.    | hire, , 400 teachers, , 2021-01-01, , planned,
          The mill will lay off 900 workers by March.           | lay, mill, 900 workers, , 2020-06-02, , planned,
          The blast did not kill 12 men, the mayor said.        | kill, blast, 12 men, , , , negated, mayor
          The ministry failed to hire 400 teachers.             | hire, ministry, 400 teachers, , , , negated,
          If the dam breaks, 20,000 people could die.           | die, , , , , , hedged,
          The group allegedly killed 14 villagers.              | kill, group, 14 villagers, , , , hedged,
          The clinic reported 12 new cases in Mali.             | , , , Mali, , new, asserted, clinic
          The raid was the worst since March, when 41 men died.  | die, 41 men, , , 2020-03-01, , asserted,
          Shares rose 7 percent, having touched a low on Monday. | rise, Shares, , , , , asserted,
          Figures released on Monday show 12 deaths.            | , , , , , , asserted, Figures
          The group, which held 9 rallies this year, has 800 men. | hold, group, 9 rallies, , 2020-01-01, , asserted,
          The clinic, which has 64 beds, has treated 90 people since May. | , , , , , , asserted,
          Rain between March and May was 38 per cent above normal. | be, Rain between March and May, , , 2020-03-01, , asserted,
          The clinics saw 142 cases and six deaths on Monday.    | see, , , , 2020-06-01, , asserted,
          The party won 71 seats, 18 fewer than in 2016.        | win, party, 71 seats, , , , asserted,
          Spending was twice as high as in 2016, at 90 euros.   | be, , , , , , asserted,
          A total of 900 boats sank.                            | , , , , , total, asserted,
          """)
  void a_count_has_its_slots(String text, String slots) {
    CountFact count = counts(text).getFirst();
    String[] wanted = slots.split(",", -1);
    List<Function<CountFact, Optional<String>>> shown =
        List.of(
            c -> c.event().map(e -> e.verb()),
            c -> c.actor().map(a -> a.name()),
            c -> c.target().map(t -> t.name()),
            c -> c.place().map(p -> p.name()),
            c -> c.period().flatMap(p -> p.start()).map(Object::toString),
            c -> c.scope().map(s -> s.label()),
            c -> Optional.of(c.modality().label()),
            c -> c.attribution().map(a -> a.name()));
    for (int i = 0; i < shown.size(); i++) {
      String want = wanted[i].strip();
      if (!want.isEmpty() || i >= 3 && i != 5) {
        assertThat(shown.get(i).apply(count).orElse("")).as(text + " " + i).isEqualTo(want);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The victim was 34, and her son was six months old.",
        "Two-year-old twins and a girl aged 9 were there.",
        "Rovers beat United 3-1 on Sunday.",
        "The bill passed by a 3-to-1 margin.",
        "The 13th battalion held the third bridge.",
        "Call 020 7946 0011 before 5:30 p.m. on 6 May 2019.",
        "The Airbus A320 landed beside a Boeing 737.",
        "She lives at 12 Mill Road.",
        "1. Boil the rice.",
        "The strike lasted three and a half years.",
      })
  void ages_scores_codes_and_times_are_no_counts(String text) {
    assertThat(counts(text)).as(text).isEmpty();
  }

  private List<CountFact> counts(String text) {
    Reading reading = reader.read(DATED, text);
    return reading.facts(CountFact.class);
  }

  private static String shown(CountFact count) {
    var figure = count.figure();
    BigDecimal value =
        figure.amount().bound() == Bound.VAGUE
            ? figure.amount().low().orElseThrow()
            : figure.amount().value().orElseThrow();
    return String.join(
        " ",
        java.util.stream.Stream.of(
                Optional.of(figure.amount().bound().label()),
                Optional.of(value.stripTrailingZeros().toPlainString()),
                figure.unit(),
                figure.counted(),
                figure.of().map(of -> "of " + of),
                figure.change().map(change -> change.label()))
            .flatMap(Optional::stream)
            .toList());
  }
}
