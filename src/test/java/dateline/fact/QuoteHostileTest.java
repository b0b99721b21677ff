package dateline.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.AnnotatedArticle;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Officials, quotes and who says them, in a megabyte that somebody made to be slow. */
class QuoteHostileTest {
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
  private static final Duration LIMIT = Duration.ofSeconds(5);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "“",
        "”",
        "‘",
        "“‘",
        "“”",
        "\" ",
        "“a” ",
        "“a ",
        "[",
        "[[(",
        "()",
        "(a ",
        "said ",
        "he said ",
        "said that ",
        "said, ",
        "“a,” he said, ",
        "“a” said Poole, ",
        "according to ",
        "minister ",
        "minister, ",
        "minister of ",
        "minister to ",
        "Poole ",
        "Poole, ",
        "Poole and ",
        "Poole, minister, ",
        "minister Poole ",
        "minister and ",
        "who is minister ",
        "the minister is Poole ",
        "its minister, Poole, ",
        "now minister and "
      })
  void a_megabyte_in_one_sentence_is_read_in_time(String piece) {
    AnnotatedArticle article = Megabyte.of(piece, QuoteHostileTest::tag, "Poole");
    Duration offices = LIMIT;
    Duration speech = LIMIT;
    for (int i = 0; i < 3 && (offices.compareTo(LIMIT) >= 0 || speech.compareTo(LIMIT) >= 0); i++) {
      Findings none = Findings.none(article);
      long start = CLOCK.getCurrentThreadCpuTime();
      Findings held = none.withOfficials(new OfficialFinder().find(none));
      long officials = CLOCK.getCurrentThreadCpuTime();
      List<QuoteFact> quotes = new QuoteFinder().find(held);
      long heard = CLOCK.getCurrentThreadCpuTime();
      offices = Megabyte.least(offices, Duration.ofNanos(officials - start));
      speech = Megabyte.least(speech, Duration.ofNanos(heard - officials));
      assertThat(quotes)
          .allSatisfy(q -> assertThat(q.span().end()).isLessThanOrEqualTo(Megabyte.SIZE));
    }
    assertThat(offices).as("officials of %s", piece).isLessThan(LIMIT);
    assertThat(speech).as("quotes of %s", piece).isLessThan(LIMIT);
  }

  private static String tag(String word) {
    return switch (word) {
      case "and" -> "CCONJ";
      case "of", "to", "according" -> "ADP";
      case "the", "a" -> "DET";
      case "who", "he", "its" -> "PRON";
      case "said" -> "VERB";
      case "is" -> "AUX";
      case "that" -> "SCONJ";
      case "now" -> "ADV";
      case "poole" -> "PROPN";
      default -> "NOUN";
    };
  }
}
