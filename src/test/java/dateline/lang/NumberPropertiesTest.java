package dateline.lang;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.AnnotatedArticle;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every number, however it is spelled. */
class NumberPropertiesTest {
  private static final String[] SMALL = {
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen"
  };
  private static final String[] TENS = {
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
  };

  @Test
  void a_number_spelled_in_any_style_reads_back() {
    long seed = 20260512L;
    Random random = new Random(seed);
    for (int round = 0; round < 800; round++) {
      long number = 2 + random.nextLong(round % 3 == 0 ? 900L : 5_000_000_000L);
      for (String spelled : spellings(number)) {
        assertThat(single(spelled + " lorries").amount().value())
            .as("seed %d: %s", seed, spelled)
            .hasValueSatisfying(
                v -> assertThat(v).isEqualByComparingTo(BigDecimal.valueOf(number)));
      }
    }
  }

  @Test
  void a_bound_changes_the_bound_only() {
    Random random = new Random(7L);
    for (int round = 0; round < 300; round++) {
      long number = 2 + random.nextLong(3_000_000L);
      for (String spelled : spellings(number).subList(0, 3)) {
        NumberPhrase bare = single(spelled + " lorries");
        String text = "at least " + spelled + " lorries";
        NumberPhrase bound = single(text);
        assertThat(bound.number()).as(text).isEqualTo(bare.number().shift("at least ".length()));
        assertThat(bound.amount().value()).isEqualTo(bare.amount().value());
        assertThat(bound.amount().low()).isEqualTo(bare.amount().value());
        assertThat(bound.amount().high()).isEmpty();
        assertThat(bound.amount().bound()).isEqualTo(Bound.AT_LEAST);
        assertThat(bound.quantity()).isEqualTo(bare.quantity());
        assertThat(bound.unit()).isEqualTo(bare.unit());
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
        "x7"
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

  private static NumberPhrase single(String text) {
    List<NumberPhrase> found = NumberTexts.phrases(text);
    assertThat(found).as(text).hasSize(1);
    return found.get(0);
  }

  private static List<String> spellings(long number) {
    String grouped = String.format(Locale.ROOT, "%,d", number);
    String words = words(number);
    return List.of(grouped, words, words.replace(" and ", " "), capitalised(words));
  }

  private static String capitalised(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static String words(long number) {
    if (number < 20) {
      return SMALL[(int) number];
    }
    if (number < 100) {
      String tens = TENS[(int) number / 10];
      return number % 10 == 0 ? tens : tens + "-" + SMALL[(int) number % 10];
    }
    if (number < 1000) {
      return joined(SMALL[(int) number / 100] + " hundred", number % 100, " and ");
    }
    long scale = number < 1_000_000 ? 1000 : number < 1_000_000_000 ? 1_000_000 : 1_000_000_000;
    String name = scale == 1000 ? "thousand" : scale == 1_000_000 ? "million" : "billion";
    long rest = number % scale;
    return joined(words(number / scale) + " " + name, rest, rest < 100 ? " and " : " ");
  }

  private static String joined(String head, long rest, String link) {
    return rest == 0 ? head : head + link + words(rest);
  }
}
