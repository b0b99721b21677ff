package dateline.lang;

import dateline.lang.TimeMatch.Hit;
import java.util.List;
import java.util.Optional;

/**
 * Numbers as time expressions write them. Counts are doubled, so that "two and a half" is 5; a
 * vague one ("several") is {@link #VAGUE}.
 */
final class TimeNumbers {
  static final int VAGUE = -1;

  private static final int MOST = 100_000;

  private final List<TimeLexeme> text;
  private final TimeWords words;

  TimeNumbers(List<TimeLexeme> text, TimeWords words) {
    this.text = text;
    this.words = words;
  }

  /** "three", "24", "two and a half", "2 1/2", "half a", "several", "12 to 18". */
  Optional<Hit> count(int at) {
    Optional<Hit> first = single(at);
    if (first.isEmpty()) {
      return first;
    }
    Hit hit = halves(first.get());
    int next = hit.to();
    if (next < text.size() && text.get(next).is("to", "or", "-") && !text.get(next).opens()) {
      Optional<Hit> second = single(next + 1);
      if (second.isPresent() && second.get().value() > hit.value()) {
        return Optional.of(Hit.of(second.get().to(), VAGUE));
      }
    }
    return Optional.of(hit);
  }

  private Optional<Hit> single(int at) {
    if (at >= text.size()) {
      return Optional.empty();
    }
    Optional<TimeWords.Found> vague = words.find("vague", text, at);
    if (vague.isPresent()) {
      return Optional.of(Hit.of(vague.get().to(), vague.get().number()));
    }
    if (text.get(at).isNumber()) {
      return figure(at);
    }
    return spelled(at);
  }

  private Optional<Hit> figure(int at) {
    if (at > 0 && text.get(at).glued() && text.get(at - 1).is("$", "\u00a3", "\u20ac", ":", "/")) {
      return Optional.empty();
    }
    String digits = text.get(at).word().replace(",", "");
    int dot = digits.indexOf('.');
    if (digits.length() > 7) {
      return Optional.empty();
    }
    if (dot > 0) {
      boolean half = digits.substring(dot + 1).equals("5");
      int whole = Integer.parseInt(digits.substring(0, dot));
      return half ? Optional.of(Hit.of(at + 1, 2 * whole + 1)) : Optional.empty();
    }
    int value = Integer.parseInt(digits);
    return value > MOST ? Optional.empty() : Optional.of(Hit.of(at + 1, 2 * value));
  }

  /** "twenty-four", "a hundred", "one hundred and ten", "two thousand". */
  private Optional<Hit> spelled(int at) {
    int from = at;
    int value = 0;
    if (text.get(at).is("a") && at + 1 < text.size() && text.get(at + 1).is("hundred")) {
      value = 1;
      from = at + 1;
    } else {
      Optional<Hit> tens = belowHundred(at);
      if (tens.isEmpty()) {
        return tens;
      }
      value = tens.get().value();
      from = tens.get().to();
    }
    for (int scale : new int[] {100, 1000}) {
      if (from < text.size() && text.get(from).is(scale == 100 ? "hundred" : "thousand")) {
        value *= scale;
        from++;
        int and = from < text.size() && text.get(from).is("and") ? from + 1 : from;
        Optional<Hit> rest = and < text.size() ? belowHundred(and) : Optional.empty();
        if (rest.isPresent()) {
          value += rest.get().value();
          from = rest.get().to();
        }
      }
    }
    return Optional.of(Hit.of(from, 2 * value));
  }

  /** "seven", "forty", "forty-two", "forty two"; the value is not doubled. */
  Optional<Hit> belowHundred(int at) {
    Optional<TimeWords.Found> first = words.find("num", text, at);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    int value = first.get().number();
    int to = first.get().to();
    if (value >= 20) {
      int next = to < text.size() && text.get(to).is("-") ? to + 1 : to;
      Optional<TimeWords.Found> ones = words.find("num", text, next);
      if (ones.isPresent() && ones.get().number() < 10 && ones.get().number() > 0) {
        return Optional.of(Hit.of(ones.get().to(), value + ones.get().number()));
      }
    }
    return Optional.of(Hit.of(to, value));
  }

  /** Adds "and a half", "-and-a-half" or "1/2" when it follows. */
  private Hit halves(Hit whole) {
    int at = whole.to();
    if (whole.value() < 0) {
      return whole;
    }
    int i = skipHyphen(at);
    if (follows(i, "and")) {
      int a = skipHyphen(i + 1);
      if (follows(a, "a")) {
        int half = skipHyphen(a + 1);
        if (follows(half, "half")) {
          return Hit.of(half + 1, whole.value() + 1);
        }
      }
    }
    if (follows(i, "1") && follows(i + 1, "/") && follows(i + 2, "2")) {
      return Hit.of(i + 3, whole.value() + 1);
    }
    if (follows(at, "\u00bd")) {
      return Hit.of(at + 1, whole.value() + 1);
    }
    return whole;
  }

  private int skipHyphen(int at) {
    return follows(at, "-") ? at + 1 : at;
  }

  boolean follows(int at, String word) {
    return at < text.size() && text.get(at).word().equals(word) && !text.get(at).opens();
  }

  /** "third", "3rd", "twenty-first", "final" (-1). */
  Optional<Hit> ordinal(int at) {
    if (at >= text.size()) {
      return Optional.empty();
    }
    TimeLexeme it = text.get(at);
    if (it.isNumber() && it.word().length() <= 2) {
      boolean suffixed =
          at + 1 < text.size()
              && text.get(at + 1).glued()
              && text.get(at + 1).is("st", "nd", "rd", "th");
      return suffixed ? Optional.of(Hit.of(at + 2, Integer.parseInt(it.word()))) : Optional.empty();
    }
    Optional<TimeWords.Found> word = words.find("ord", text, at);
    if (word.isPresent()) {
      return Optional.of(Hit.of(word.get().to(), word.get().number()));
    }
    Optional<TimeWords.Found> tens = words.find("num", text, at);
    if (tens.isPresent() && tens.get().number() >= 20) {
      int next = skipHyphen(tens.get().to());
      Optional<TimeWords.Found> ones = words.find("ord", text, next);
      if (ones.isPresent() && ones.get().number() > 0 && ones.get().number() < 10) {
        return Optional.of(Hit.of(ones.get().to(), tens.get().number() + ones.get().number()));
      }
    }
    return Optional.empty();
  }
}
