package dateline.lang;

import dateline.lang.TimeRule.Meaning;
import dateline.lang.TimeRule.Slot;
import dateline.model.AnnotatedArticle;
import dateline.model.Masthead;
import dateline.model.Paragraph;
import dateline.model.Span;
import java.util.List;
import java.util.Optional;

/**
 * The day a dateline names: {@code PORT LUNE, 2 May 2026 (Wire) -}. Where nothing else says when a
 * text was published, what it tells is counted from that day; the article is not said to be
 * published then.
 */
final class DatelineDay {
  private static final int LONGEST = 80;
  private static final int PARAGRAPHS = 3;

  private DatelineDay() {}

  /** The first whole date of a text, if it stands in the dateline. */
  static Optional<TimeMatch> in(
      AnnotatedArticle article, List<TimeLexeme> text, List<TimeMatch> matches) {
    Masthead head = article.article().masthead();
    if (head.place().isEmpty() && head.agency().isEmpty()) {
      return Optional.empty();
    }
    List<Paragraph> bodies =
        article.article().paragraphs().stream()
            .filter(paragraph -> paragraph.kind() == Paragraph.Kind.BODY)
            .limit(PARAGRAPHS)
            .toList();
    int far = bodies.isEmpty() ? 0 : bodies.getLast().span().end();
    for (TimeMatch match : matches) {
      Span span = span(text, match);
      if (span.start() >= far) {
        return Optional.empty();
      }
      boolean fits =
          isDay(match)
              && bodies.stream()
                  .filter(paragraph -> paragraph.span().contains(span))
                  .anyMatch(paragraph -> stands(article.text(), paragraph.span(), span, head));
      if (fits) {
        return Optional.of(match);
      }
    }
    return Optional.empty();
  }

  static Span span(List<TimeLexeme> text, TimeMatch match) {
    return new Span(text.get(match.from()).start(), text.get(match.to() - 1).end());
  }

  private static boolean isDay(TimeMatch match) {
    return match.rule().meaning() == Meaning.CALENDAR
        && match.has(Slot.YEAR)
        && match.has(Slot.MONTH)
        && match.has(Slot.DAY);
  }

  /** Whether only the place stands before the date, and the agency and a dash after it. */
  private static boolean stands(String text, Span paragraph, Span date, Masthead head) {
    if (date.end() - paragraph.start() > LONGEST) {
      return false;
    }
    String before = text.substring(paragraph.start(), date.start()).strip();
    String place = before.endsWith(",") ? before.substring(0, before.length() - 1) : before;
    boolean placed = place.isEmpty() || head.place().filter(place.strip()::equals).isPresent();
    int end = Math.min(paragraph.end(), date.end() + LONGEST);
    String after = text.substring(date.end(), end).stripLeading();
    int close = after.startsWith("(") ? after.indexOf(')') : -1;
    String rest = after.substring(close + 1).stripLeading();
    boolean dash = !rest.isEmpty() && "-\u2013\u2014".indexOf(rest.charAt(0)) >= 0;
    return placed && dash && (!place.isEmpty() || close > 0);
  }
}
