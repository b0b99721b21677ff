package dateline.lang;

/** Numbers in English words, as the properties of numbers and dates spell them. */
final class Spelled {
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

  private Spelled() {}

  static String words(long number) {
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
