package dateline.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.fact.CountFact;
import dateline.fact.Evidence;
import dateline.fact.Figure;
import dateline.fact.Reading;
import dateline.lang.Amount;
import dateline.lang.Bound;
import dateline.lang.Quantity;
import dateline.model.Article;
import dateline.model.Masthead;
import dateline.model.Provenance;
import dateline.model.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ScorerTest {
  private static final String TEXT =
      "At least 12 boats sank. Another 3 came home. Mobile Unit 7 watched.";

  private static Span span(String words) {
    int at = TEXT.indexOf(words);
    return new Span(at, at + words.length());
  }

  private static Gold.Count gold(
      String number, String phrase, String bound, String counted, boolean optional) {
    BigDecimal value = new BigDecimal(number);
    return new Gold.Count(
        span(number),
        span(phrase),
        Optional.of(value),
        Optional.of(value),
        Optional.empty(),
        bound,
        "cardinal",
        Optional.empty(),
        Optional.of(counted),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        optional,
        new Gold.Accept(Map.of()),
        phrase);
  }

  private static CountFact found(String number, Bound bound, String counted) {
    Figure figure =
        new Figure(
            span(number),
            span(number),
            Amount.of(new BigDecimal(number), bound),
            Quantity.CARDINAL,
            Optional.empty(),
            Optional.empty(),
            Optional.of(counted),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "test");
    Evidence evidence =
        new Evidence(
            "a-count-" + number,
            span(number),
            span(number),
            .9,
            Optional.empty(),
            Optional.empty(),
            new Provenance("test", number));
    return new CountFact(
        evidence,
        figure,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        CountFact.Modality.ASSERTED);
  }

  private static Scores score(List<Gold.Count> gold, CountFact... found) {
    Gold.Trap trap = new Gold.Trap("count", span("7"), "7", "a unit's name");
    Gold.Text text =
        new Gold.Text(
            "a",
            TEXT,
            Optional.empty(),
            Optional.empty(),
            gold,
            List.of(),
            List.of(),
            List.of(),
            List.of(trap),
            Gold.TYPES);
    Article article = new Article("a", Masthead.EMPTY, TEXT, List.of());
    Scorer scorer = new Scorer();
    scorer.add(
        text, new Reading(article, List.of(), List.of(), List.of(), List.of(found), List.of()));
    Scores scores = scorer.scores().get("count");
    assertThat(scores).isNotNull();
    return scores == null ? new Scores() : scores;
  }

  @Test
  void all_right_is_a_hundred() {
    Scores scores =
        score(
            List.of(gold("12", "At least 12 boats", "at_least", "boats", false)),
            found("12", Bound.AT_LEAST, "boats"));
    assertThat(scores.f1()).isEqualTo(100);
    assertThat(scores.wholeF1()).isEqualTo(100);
  }

  @Test
  void a_wrong_slot_costs_the_whole_but_not_the_find() {
    Scores scores =
        score(
            List.of(gold("12", "At least 12 boats", "at_least", "boats", false)),
            found("12", Bound.EXACT, "boats"));
    assertThat(scores.f1()).isEqualTo(100);
    assertThat(scores.wholeF1()).isZero();
    assertThat(scores.slots().get("bound")).isEqualTo(new Scores.Tally(1, 0, 0));
    assertThat(scores.slots().get("counted")).isEqualTo(new Scores.Tally(1, 1, 0));
  }

  @Test
  void optional_gold_is_neither_rewarded_nor_punished() {
    List<Gold.Count> gold =
        List.of(
            gold("12", "At least 12 boats", "at_least", "boats", false),
            gold("3", "Another 3", "exact", "boats", true));
    assertThat(score(gold, found("12", Bound.AT_LEAST, "boats")).f1()).isEqualTo(100);
    assertThat(
            score(gold, found("12", Bound.AT_LEAST, "boats"), found("3", Bound.EXACT, "boats"))
                .f1())
        .isEqualTo(100);
  }

  @Test
  void a_find_on_a_trap_is_counted_as_one() {
    Scores scores =
        score(
            List.of(gold("12", "At least 12 boats", "at_least", "boats", false)),
            found("12", Bound.AT_LEAST, "boats"),
            found("7", Bound.EXACT, "unit"));
    assertThat(scores.traps()).isEqualTo(1);
    assertThat(scores.precision()).isEqualTo(50);
  }

  @Test
  void nothing_found_is_zero_and_no_crash() {
    Scores scores = score(List.of(gold("12", "At least 12 boats", "at_least", "boats", false)));
    assertThat(scores.f1()).isZero();
    assertThat(scores.recall()).isZero();
  }
}
