package dateline.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.fact.Figure.Change;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureFinderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # beside the number
          Raiders/N burned/V nine/M grain/N lorries/N ./.                                  | grain lorries | lorry
          They/O held/V 40/M members/N of/A the/D river/N guard/N ./.                      | members of the river guard | member
          Two/M of/A its/O nine/M northern/J plants/N closed/V ./.                         | northern plants | plant
          Dozens/N of/A divers/N came/V ./.                                                | divers | diver
          A/D 12/M ^-/. ^page/N letter/N came/V ./.                                        | page | page
          # of shares and sums
          The/D club/N sold/V 30/M per/A cent/N of/A the/D land/N ./.                      | land | land
          Donors/N gave/V $/. ^40m/M in/A aid/N ./.                                        | aid | aid
          The/D court/N set/V a/D fine/N of/A $/. ^9m/M ./.                                | fine | fine
          # in the subject
          Surface/N water/N has/X declined/V by/A 25/M per/A cent/N ./.                    | Surface water | water
          The/D number/N of/A jobless/J miners/N rose/V to/A 4,000/M ./.                   | jobless miners | miner
          The/D harbour/N said/V turnover/N stood/V at/A $/. ^61m/M ./.                    | turnover | turnover
          # in the object
          They/O cut/V the/D wheat/N price/N by/A 9/M per/A cent/N ./.                     | wheat price | price
          He/O put/V the/D number/N of/A lost/V boats/N at/A 30/M ./.                      | lost boats | boat
          Exports/V rose/V 4/M %/. in/A spring/N ./.                                       | Exports | export
          # nobody says
          At/A least/J 14/M killed/V in/A raid/N                                           | people | people
          """)
  void the_counted_noun_is_found(String sentence, String counted, String lemma) {
    List<Figure> figures = new FigureFinder().find(Findings.none(Tagged.article(sentence)));
    assertThat(figures).isNotEmpty();
    assertThat(figures.get(0).counted()).contains(counted);
    assertThat(figures.get(0).countedLemma()).contains(lemma);
  }

  @Test
  void a_noun_left_out_is_the_one_counted_before() {
    List<Figure> figures =
        figures(
            "The/D front/N staged/V 40/M raids/N in/A spring/N and/C 166/M during/A 2019/M ,/. a/D"
                + " 13/M per/A cent/N increase/N ./.");
    assertThat(figures).extracting(f -> f.counted().orElse("")).containsOnly("raids");
    assertThat(figures.get(2).change()).contains(Change.UP);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # the level after the change, and the total, count the same
          Raids/N rose/V 13/M per/A cent/N to/A 566/M ./.                                  | Raids
          Raids/N will/X be/X cut/V from/A 96/M to/A 40/M ./.                              | Raids
          They/O met/V 14/M guards/N ,/. taking/V the/D total/N to/A 60/M ./.              | guards
          """)
  void a_level_counts_what_changed(String sentence, String counted) {
    assertThat(figures(sentence).getLast().counted()).contains(counted);
  }

  @ParameterizedTest
  @CsvSource({
    "The/D answer/N is/X 42/M ./.",
    "The/D gauge/N has/V a/D value/N of/A 42/M ./.",
    "It/O is/X 10/M bln/N or/C 10/M tln/N ./.",
    "Type/V 423/M 0000/N ./.",
  })
  void a_value_counts_nothing(String sentence) {
    assertThat(figures(sentence)).isNotEmpty().allMatch(figure -> figure.counted().isEmpty());
  }

  @Test
  void a_part_says_of_what() {
    List<Figure> figures =
        figures(
            "There/O are/X 900/M harbour/N pilots/N ,/. of/A whom/O about/R 520/M are/X Danish/J"
                + " ./.");
    assertThat(figures.get(1).counted()).contains("harbour pilots");
    assertThat(figures.get(1).of()).contains("harbour pilots");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Sales/N rose/V 60/M per/A cent/N ./.                      | UP
          Sales/N were/X down/R 6/M per/A cent/N ./.                | DOWN
          It/O was/X a/D 4/M per/A cent/N drop/N ./.                | DOWN
          They/O cut/V costs/N by/A 4/M per/A cent/N ./.            | DOWN
          Sales/N were/X revised/V upward/R by/A 4/M per/A cent/N   | UP
          """)
  void the_size_of_a_change_has_a_direction(String sentence, Change change) {
    assertThat(figures(sentence).get(0).change()).contains(change);
  }

  @ParameterizedTest
  @CsvSource({
    "Sales/N rose/V to/A 90/M units/N ./.",
    "They/O lost/V 12/M men/N ./.",
    "They/O gave/V up/A 51/M yards/N ./.",
    "The/D plan/N costs/V $/. ^5m/M ./.",
  })
  void a_level_or_a_sum_is_no_change(String sentence) {
    assertThat(figures(sentence).get(0).change()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # who it is said of
          Orlan/P shares/N fell/V 4/M per/A cent/N ./.                               | Orlan shares
          Orlan/P advanced/J 8/M %/. ./.                                             | Orlan
          Zhenya/O Mills/P rose/V 9/M per/A cent/N ./.                               | Zhenya Mills
          Orlan/P (/. ^ORL/P ^)/. which/O has/X 300/M drivers/N left/V ./.           | Orlan
          The/D barge/N now/R weighs/V 40/M tonnes/N ./.                             | barge
          Last/J week/N Orlan/P shipped/V 40/M crates/N ./.                          | Orlan
          Prices/N range/N from/A $/. ^70/M to/A $/. ^90/M ./.                       | Prices
          The/D strike/N lasted/V nine/M days/N ./.                                  | strike
          # what it is a figure of
          Orlan/P won/V a/D $/. ^5m/M harbour/N grant/N ./.                          | harbour grant, Orlan
          Orlan/P won/V a/D harbour/N grant/N worth/J $/. ^5m/M ./.                  | harbour grant, Orlan
          The/D barge/N has/V a/D combined/V engine/N power/N of/A 90/M kW/N ./.     | combined engine power, barge
          They/O cut/V the/D harbour/N fee/N to/A 4/M per/A cent/N ./.               | harbour fee
          Orlan/P lost/V 60/M %/. of/A its/O fleet/N value/N ./.                     | fleet value, Orlan
          Riders/N paid/V a/D total/N of/A $/. ^900/M for/A tickets/N ./.            | tickets, Riders
          A/D four/M ^-/. ^wheel/N cart/N came/V ./.                                 | cart
          """)
  void a_figure_is_about_its_topic(String sentence, String topic) {
    assertThat(figures(sentence).get(0).concept()).contains(topic);
  }

  @Test
  void figures_of_a_list_are_about_the_same() {
    assertThat(
            figures("Screen/N sizes/N are/X 5/M inches/N ,/. 6/M inches/N and/C 7/M inches/N ./."))
        .extracting(f -> f.concept().orElse(""))
        .containsOnly("Screen sizes");
  }

  @Test
  void a_restatement_in_brackets_keeps_the_bound() {
    List<Figure> figures =
        figures("Moths/N fly/V more/J than/A 100/M km/N (/. ^60/M miles/N ^)/. ./.");
    assertThat(figures.get(1).amount().bound().label()).isEqualTo("more_than");
    assertThat(figures.get(1).concept()).isEqualTo(figures.get(0).concept());
  }

  private static List<Figure> figures(String... sentences) {
    return new FigureFinder().find(Findings.none(Tagged.article(sentences)));
  }
}
