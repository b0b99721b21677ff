package dateline.lang;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.AnnotatedArticle;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page may hold anything, and a megabyte of it. */
class TimeHostileTest {
  private static final int SIZE = 1_000_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "May ",
        "1999 ",
        "12",
        "1,111",
        "the first of the first of ",
        "three and a half and a ",
        "early early ",
        "Monday, ",
        "in the morning of the ",
        "5:",
        "'",
        "2020-",
        "the the "
      })
  void a_megabyte_of_the_same_is_read_in_time(String piece) {
    String text = piece.repeat(SIZE / piece.length());
    AnnotatedArticle article = TimeTexts.article(text, "2020-06-02");
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    new TimePhrases().in(article);
    Duration spent = Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);
    assertThat(spent).as("%s repeated", piece).isLessThan(Duration.ofSeconds(3));
  }

  @Test
  void random_pieces_never_throw() {
    List<String> pieces =
        List.of(
            "May",
            "31",
            "February",
            "30",
            "of",
            "the",
            "year",
            "2019",
            ",",
            "-",
            "two",
            "first",
            "weeks",
            "ago",
            "later",
            "last",
            "next",
            "BC",
            "0",
            "99",
            "century",
            "Monday",
            "'",
            "90s",
            "early",
            "p.m.",
            ":",
            "45",
            "9999",
            "fiscal",
            "quarter",
            "Christmas",
            "half",
            "a",
            "and",
            "12/31/99",
            "Easter",
            "this",
            "that",
            "same",
            "period",
            "\n\n",
            "in",
            "to");
    long seed = 42L;
    Random random = new Random(seed);
    for (int i = 0; i < 400; i++) {
      StringBuilder text = new StringBuilder();
      for (int word = 0; word < 60; word++) {
        text.append(pieces.get(random.nextInt(pieces.size()))).append(' ');
      }
      String page = text.toString();
      for (String published : new String[] {"2020-02-29", ""}) {
        for (TimePhrase phrase : new TimePhrases().in(TimeTexts.article(page, published))) {
          assertThat(phrase.value().value()).as("seed %d: %s", seed, page).isNotEmpty();
        }
      }
    }
  }
}
