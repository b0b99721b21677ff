package dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.fact.Reading;
import dateline.model.Given;
import dateline.nlp.Models;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in a text, reading it takes time in proportion to its length. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTextTest {
  private static final int SIZE = 50_000;

  /** Some ten times what the slowest of them takes. */
  private static final Duration LIMIT = Duration.ofSeconds(8);

  /** Enough English in front for the text to be read at all. */
  private static final String OPENING =
      "The mayor of the town said that the bridge was safe and that it would open soon.\n\n";

  private PageReader reader = PageReader.ofArticles();

  @BeforeAll
  void load() throws IOException {
    reader = PageReader.of(Models.load(Optional.empty()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void hostile_text_is_read_in_time_and_without_fault(String what, String text) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    Reading reading = reader.read(Given.NOTHING, OPENING + text);
    Duration spent = Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);
    assertThat(reading.problems()).as(what).isEmpty();
    assertThat(reading.facts()).as("the fact of the opening").isNotEmpty();
    assertThat(spent).as(what).isLessThan(LIMIT);
  }

  static Stream<Arguments> hostile_text_is_read_in_time_and_without_fault() {
    Stream<Arguments> repeated =
        Stream.of(
                "“",
                "\"",
                "‘‘a ",
                "[[(",
                "said ",
                "he said. ",
                "he said:\n\n",
                "he said: the bridge fell ",
                "“a” said b. ",
                "“a b c d e f” and ",
                "it — “a,” he said that — the mayor said that ",
                "Ana Duarte ",
                "Ana Duarte, a nurse, ",
                "Ana Duarte, Ana Duarte, researchers, ",
                "the minister of the minister of ",
                "it rose, according to the bank, ",
                "12, and ",
                ", ")
            .map(piece -> Arguments.of(piece.strip(), piece.repeat(SIZE / piece.length())));
    Stream<Arguments> told =
        Stream.of(
            named("minister", i -> "Minister " + name(i) + " spoke. The minister said he left. "),
            named("its head", i -> "The " + name(i) + " Bank and its head " + name(i) + " spoke. "),
            named("numbers in one sentence", i -> i + ", and "),
            Arguments.of(
                "president-elect-elect",
                "Ana Duarte, president" + "-elect".repeat(SIZE / 6) + ", spoke."),
            Arguments.of(
                "exclamations after cues", "he said ".repeat(SIZE / 16) + "! ".repeat(SIZE / 4)));
    return Stream.concat(repeated, told);
  }

  private static Arguments named(String what, IntFunction<String> sentence) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < SIZE; i++) {
      text.append(sentence.apply(i));
    }
    return Arguments.of(what, text.toString());
  }

  /** A name that no other number has: "Ana Badoki", "Ana Dodoki" .. */
  private static String name(int number) {
    StringBuilder name = new StringBuilder("Ana ");
    for (int rest = number + 1; rest > 0; rest /= 10) {
      name.append("badokilumenaporisuta", rest % 10 * 2, rest % 10 * 2 + 2);
    }
    name.setCharAt(4, Character.toUpperCase(name.charAt(4)));
    return name.toString();
  }
}
