package dateline.lang;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.AnnotatedArticle;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every number, however it is spelled. */
class NumberPropertiesTest {
  /** Fixed, so that a build does not fail by chance; {@code -Dseed=N} takes another. */
  private static final long SEED = Long.getLong("seed", 20260512L);

  private static final List<String> BOUNDS =
      List.of("at least", "more than", "up to", "fewer than", "about", "nearly");
  private static final Map<String, String> CURRENCIES =
      Map.of("$", "USD", "£", "GBP", "€", "EUR", "C$", "CAD", "A$", "AUD", "₹", "INR");

  @Test
  void a_number_spelled_in_any_style_reads_back() {
    Random random = new Random(SEED);
    for (int round = 0; round < 800; round++) {
      long number = 2 + random.nextLong(round % 3 == 0 ? 900L : 5_000_000_000L);
      for (String spelled : spellings(number)) {
        reads(spelled + " lorries", BigDecimal.valueOf(number));
      }
    }
  }

  @Test
  void scales_decimals_and_indian_groups_read_back() {
    Random random = new Random(SEED);
    for (int round = 0; round < 600; round++) {
      BigDecimal tenths = BigDecimal.valueOf(11 + random.nextInt(9_980), 1);
      if (tenths.stripTrailingZeros().scale() <= 0) {
        continue;
      }
      reads(tenths + " million lorries", tenths.scaleByPowerOfTen(6));
      reads(tenths + "bn lorries", tenths.scaleByPowerOfTen(9));
      reads(tenths + " crore lorries", tenths.scaleByPowerOfTen(7));
      reads(tenths + " lakh lorries", tenths.scaleByPowerOfTen(5));
      long big = 1_00_000L + random.nextLong(9_00_00_000L);
      reads(indian(big) + " lorries", BigDecimal.valueOf(big));
    }
  }

  @Test
  void sums_and_shares_keep_value_and_unit() {
    Random random = new Random(SEED);
    List<String> signs = CURRENCIES.keySet().stream().sorted().toList();
    for (int round = 0; round < 600; round++) {
      BigDecimal value = BigDecimal.valueOf(1 + random.nextInt(99_999), random.nextInt(3));
      String sign = signs.get(random.nextInt(signs.size()));
      NumberPhrase sum = reads("a fine of " + sign + value, value);
      assertThat(sum.unit()).as("seed %d: %s%s", SEED, sign, value).contains(CURRENCIES.get(sign));
      NumberPhrase share =
          reads("a rise of " + value + (round % 2 == 0 ? "%" : " per cent"), value);
      assertThat(share.unit()).as("seed %d: %s", SEED, value).contains("percent");
    }
  }

  @Test
  void a_range_spelled_in_any_style_keeps_both_ends() {
    Random random = new Random(SEED);
    for (int round = 0; round < 400; round++) {
      long low = 2 + random.nextLong(800_000L);
      long high = low + 1 + random.nextLong(800_000L);
      for (int style = 0; style < 2; style++) {
        String a = style == 0 ? grouped(low) : Spelled.words(low).replace(" and ", " ");
        String b = style == 0 ? grouped(high) : Spelled.words(high).replace(" and ", " ");
        for (String text :
            List.of(
                "between " + a + " and " + b + " lorries", "from " + a + " to " + b + " lorries")) {
          Amount amount = single(text).amount();
          assertThat(amount.bound()).as("seed %d: %s", SEED, text).isEqualTo(Bound.RANGE);
          assertThat(amount.low()).as("seed %d: %s", SEED, text).contains(BigDecimal.valueOf(low));
          assertThat(amount.high())
              .as("seed %d: %s", SEED, text)
              .contains(BigDecimal.valueOf(high));
        }
      }
    }
  }

  @Test
  void a_bound_changes_the_bound_only() {
    Random random = new Random(SEED);
    for (int round = 0; round < 300; round++) {
      long number = 2 + random.nextLong(3_000_000L);
      String words = BOUNDS.get(round % BOUNDS.size()) + " ";
      for (String spelled : spellings(number).subList(0, 3)) {
        NumberPhrase bare = single(spelled + " lorries");
        String text = words + spelled + " lorries";
        NumberPhrase bound = single(text);
        String shown = "seed " + SEED + ": " + text;
        assertThat(bound.number()).as(shown).isEqualTo(bare.number().shift(words.length()));
        assertThat(bound.amount().value()).as(shown).isEqualTo(bare.amount().value());
        assertThat(bound.amount().bound()).as(shown).isNotEqualTo(Bound.EXACT);
        assertThat(bound.quantity()).as(shown).isEqualTo(bare.quantity());
        assertThat(bound.unit()).as(shown).isEqualTo(bare.unit());
        if (bound.amount().bound() == Bound.AT_LEAST) {
          assertThat(bound.amount().low()).as(shown).isEqualTo(bare.amount().value());
          assertThat(bound.amount().high()).as(shown).isEmpty();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7",
        "7,",
        "1,2",
        "and ",
        "one and ",
        "one hundred and ",
        "7 and ",
        "between 7 and ",
        "7-",
        "7/",
        "7:",
        "$",
        "$7",
        "7.",
        "a third of ",
        "May ",
        "7 to ",
        "at least ",
        "7 per ",
        "the number of ",
        "minus ",
        "7 May ",
        "one in ",
        "tens of ",
        "7(",
        "a ",
        "x7",
        "07 7 ",
        "7:7 ",
        "three-to-",
        "Chile 7 pesos ",
        "US$7 $7 "
      })
  void a_megabyte_of_it_takes_less_than_three_seconds(String piece) {
    String text = piece.repeat(1_000_000 / piece.length());
    AnnotatedArticle article = NumberTexts.article(text);
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    List<NumberPhrase> found = new NumberPhrases().in(article);
    assertThat(Duration.ofNanos(clock.getCurrentThreadCpuTime() - start))
        .isLessThan(Duration.ofSeconds(3));
    assertThat(found)
        .allSatisfy(p -> assertThat(p.number().end()).isLessThanOrEqualTo(text.length()));
  }

  private static NumberPhrase reads(String text, BigDecimal value) {
    NumberPhrase found = single(text);
    assertThat(found.amount().value())
        .as("seed %d: %s", SEED, text)
        .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo(value));
    return found;
  }

  private static NumberPhrase single(String text) {
    List<NumberPhrase> found = NumberTexts.phrases(text);
    assertThat(found).as("seed %d: %s", SEED, text).hasSize(1);
    return found.get(0);
  }

  private static List<String> spellings(long number) {
    String words = Spelled.words(number);
    return List.of(grouped(number), words, words.replace(" and ", " "), capitalised(words));
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** "12,34,567". */
  private static String indian(long number) {
    StringBuilder out = new StringBuilder(String.format(Locale.ROOT, "%03d", number % 1000));
    for (long rest = number / 1000; rest > 0; rest /= 100) {
      out.insert(
          0,
          (rest < 100 ? Long.toString(rest) : String.format(Locale.ROOT, "%02d", rest % 100))
              + ",");
    }
    return out.toString();
  }

  private static String capitalised(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
