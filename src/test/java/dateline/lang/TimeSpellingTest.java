package dateline.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Any date, spelled in each style, reads back as itself. */
class TimeSpellingTest {
  /** Fixed, so that a build does not fail by chance; {@code -Dseed=N} takes another. */
  private static final long SEED = Long.getLong("seed", 20260511L);

  private static final List<Function<LocalDate, String>> STYLES =
      List.of(
          day -> day.getDayOfMonth() + " " + month(day) + " " + day.getYear(),
          day -> month(day) + " " + day.getDayOfMonth() + ", " + day.getYear(),
          day -> shortMonth(day) + " " + day.getDayOfMonth() + ", " + day.getYear(),
          day ->
              weekday(day) + ", " + month(day) + " " + day.getDayOfMonth() + ", " + day.getYear(),
          day -> weekday(day) + " " + day.getDayOfMonth() + " " + month(day) + " " + day.getYear(),
          day -> "the " + ordinal(day.getDayOfMonth()) + " of " + month(day) + " " + day.getYear(),
          day -> day.getMonthValue() + "/" + day.getDayOfMonth() + "/" + day.getYear(),
          day -> day.getDayOfMonth() + "." + day.getMonthValue() + "." + day.getYear(),
          LocalDate::toString);

  @Test
  void a_day_spelled_in_any_style_reads_back_as_itself() {
    Random random = new Random(SEED);
    for (int i = 0; i < 1500; i++) {
      LocalDate day = LocalDate.of(1800, 1, 1).plusDays(random.nextInt(100_000));
      Function<LocalDate, String> style = STYLES.get(i % STYLES.size());
      String words = style.apply(day);
      assertThat(TimeTexts.read("The bridge opened on " + words + " in rain.", "2020-06-02"))
          .as("seed %d, %s", SEED, words)
          .containsExactly(words + "=" + day);
    }
  }

  @Test
  void a_length_spelled_out_reads_back_as_itself() {
    Random random = new Random(SEED);
    List<String> units = List.of("days", "weeks", "months", "years");
    for (int i = 0; i < 400; i++) {
      int count = 2 + random.nextInt(97);
      String unit = units.get(i % units.size());
      String number = i % 2 == 0 ? Integer.toString(count) : Spelled.words(count);
      String words = number + " " + unit;
      String value = "P" + count + Character.toUpperCase(unit.charAt(0));
      assertThat(TimeTexts.read("The march lasted " + words + ".", "2020-06-02"))
          .as("seed %d, %s", SEED, words)
          .containsExactly(words + "=" + value);
    }
  }

  @Test
  void a_month_quarter_half_or_year_reads_back_as_itself() {
    Random random = new Random(SEED);
    for (int i = 0; i < 600; i++) {
      LocalDate day = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(50_000));
      int year = day.getYear();
      int quarter = (day.getMonthValue() + 2) / 3;
      int half = (day.getMonthValue() + 5) / 6;
      String nth = List.of("first", "second", "third", "fourth").get(quarter - 1);
      readsIn(month(day) + " " + year, day.toString().substring(0, 7));
      readsIn("the " + nth + " quarter of " + year, year + "-Q" + quarter);
      readsIn("Q" + quarter + " " + year, year + "-Q" + quarter);
      readsIn("H" + half + " " + year, year + "-H" + half);
      readsIn(Integer.toString(year), Integer.toString(year));
      readsIn("the " + year / 10 * 10 + "s", Integer.toString(year / 10));
    }
  }

  private static void readsIn(String words, String value) {
    assertThat(TimeTexts.read("The bridge opened in " + words + ".", "2020-06-02"))
        .as("seed %d, %s", SEED, words)
        .containsExactly(words + "=" + value);
  }

  @Test
  void a_clock_time_reads_back_as_itself() {
    Random random = new Random(SEED);
    for (int i = 0; i < 300; i++) {
      int hour = random.nextInt(24);
      int minute = random.nextInt(60);
      String plain = String.format(Locale.ROOT, "%d:%02d", hour % 12 == 0 ? 12 : hour % 12, minute);
      String words = plain + (hour < 12 ? " a.m." : " p.m.");
      String value = String.format(Locale.ROOT, "2020-06-02T%02d:%02d", hour, minute);
      assertThat(TimeTexts.read("The bridge opened at " + words + " in rain.", "2020-06-02"))
          .as("seed %d, %s", SEED, words)
          .containsExactly(words + "=" + value);
    }
  }

  private static String month(LocalDate day) {
    return day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  private static String shortMonth(LocalDate day) {
    String name = month(day);
    return name.length() <= 4 ? name : name.substring(0, 3) + ".";
  }

  private static String weekday(LocalDate day) {
    return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  private static String ordinal(int day) {
    if (day >= 11 && day <= 13) {
      return day + "th";
    }
    return day + List.of("th", "st", "nd", "rd", "th", "th", "th", "th", "th", "th").get(day % 10);
  }
}
