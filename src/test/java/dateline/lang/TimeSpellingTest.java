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
    long seed = 20260511L;
    Random random = new Random(seed);
    for (int i = 0; i < 1500; i++) {
      LocalDate day = LocalDate.of(1800, 1, 1).plusDays(random.nextInt(100_000));
      Function<LocalDate, String> style = STYLES.get(i % STYLES.size());
      String words = style.apply(day);
      assertThat(TimeTexts.read("The bridge opened on " + words + " in rain.", "2020-06-02"))
          .as("seed %d, %s", seed, words)
          .containsExactly(words + "=" + day);
    }
  }

  @Test
  void a_length_spelled_out_reads_back_as_itself() {
    long seed = 7L;
    Random random = new Random(seed);
    List<String> units = List.of("days", "weeks", "months", "years");
    for (int i = 0; i < 400; i++) {
      int count = 2 + random.nextInt(97);
      String unit = units.get(i % units.size());
      String number = i % 2 == 0 ? Integer.toString(count) : spelled(count);
      String words = number + " " + unit;
      String value = "P" + count + Character.toUpperCase(unit.charAt(0));
      assertThat(TimeTexts.read("The march lasted " + words + ".", "2020-06-02"))
          .as("seed %d, %s", seed, words)
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

  private static String spelled(int number) {
    List<String> ones =
        List.of(
            "",
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
            "nineteen");
    List<String> tens =
        List.of(
            "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    if (number < 20) {
      return ones.get(number);
    }
    return tens.get(number / 10) + (number % 10 == 0 ? "" : "-" + ones.get(number % 10));
  }
}
