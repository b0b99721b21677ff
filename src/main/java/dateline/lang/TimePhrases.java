package dateline.lang;

import dateline.lang.TimeResolver.Meant;
import dateline.model.AnnotatedArticle;
import dateline.model.PageTime;
import dateline.model.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The time expressions of an article, with the values TIMEX3 gives them: dates, times, durations
 * and sets, absolute, counted from publication, or counted from another date in the text.
 *
 * <p>Without a day of publication a relative date is counted from the whole date of the dateline;
 * where there is none, it keeps its value relative ({@code XXXX-WXX-2}) and is relative to nothing.
 * Stateless and thread-safe; the work grows with the length of the text.
 */
public final class TimePhrases {
  private final TimeRules rules;
  private final TimeWords words;

  public TimePhrases() {
    this.rules = TimeRules.ENGLISH;
    this.words = TimeWords.ENGLISH;
  }

  /** In text order, not overlapping; nothing out of boilerplate. */
  public List<TimePhrase> in(AnnotatedArticle article) {
    List<TimeLexeme> text = TimeLexer.lex(article);
    TimeGuards guards = new TimeGuards(text);
    TimeMatcher matcher = new TimeMatcher(text, rules, new TimeSlots(text, words), guards);
    List<TimeMatch> matches = matches(text, matcher, guards);
    Optional<LocalDate> published = article.article().masthead().published().map(PageTime::date);
    Optional<TimePhrase> dateline =
        published.isPresent()
            ? Optional.empty()
            : DatelineDay.in(article, text, matches).map(match -> alone(text, match));
    Optional<LocalDate> day = published.or(() -> dateline.flatMap(it -> it.value().earliest()));
    boolean narrative = Narrative.tells(text, matches, day);
    List<TimePhrase> phrases = resolved(text, matches, new TimeAnchors(day, narrative));
    dateline.ifPresent(from -> phrases.replaceAll(phrase -> phrase.countedFrom(from.span())));
    return EndedSpells.dated(article.text(), phrases);
  }

  /** A date that needs no other one. */
  private static TimePhrase alone(List<TimeLexeme> text, TimeMatch match) {
    TimeResolver resolver = new TimeResolver(new TimeAnchors(Optional.empty(), false));
    Meant meant = resolver.resolve(match, Tense.UNKNOWN);
    return new TimePhrase(
        DatelineDay.span(text, match),
        resolver.value(match, meant),
        Optional.empty(),
        match.rule().name());
  }

  private static List<TimeMatch> matches(
      List<TimeLexeme> text, TimeMatcher matcher, TimeGuards guards) {
    List<TimeMatch> found = new ArrayList<>();
    int at = 0;
    while (at < text.size()) {
      Optional<TimeMatch> match =
          matcher.at(at).filter(it -> it.rule().whole()).map(guards::settled);
      if (match.isPresent()) {
        found.add(match.get());
        at = match.get().to();
      } else {
        at++;
      }
    }
    return found;
  }

  private static List<TimePhrase> resolved(
      List<TimeLexeme> text, List<TimeMatch> matches, TimeAnchors anchors) {
    TimeResolver resolver = new TimeResolver(anchors);
    List<TimePhrase> out = new ArrayList<>();
    int at = 0;
    for (int k = 0; k < matches.size(); k++) {
      TimeMatch match = matches.get(k);
      for (; at < match.from(); at++) {
        step(text.get(at), anchors);
      }
      Tense tense = tense(text, match);
      Optional<Meant> end = joined(text, matches, k).map(next -> resolver.resolve(next, tense));
      Meant meant =
          end.flatMap(date -> resolver.before(match, date))
              .orElseGet(() -> resolver.resolve(match, tense));
      Span span = DatelineDay.span(text, match);
      if (endsQuarter(text, match.from())) {
        meant
            .moment()
            .ifPresent(
                day -> anchors.quarter(Moment.around(Moment.Grain.QUARTER, day.start()), span));
      }
      out.add(
          new TimePhrase(span, resolver.value(match, meant), meant.anchor(), match.rule().name()));
      for (; at < match.to(); at++) {
        step(text.get(at), anchors);
      }
      meant
          .moment()
          .filter(moment -> anchors.moves(match, meant))
          .ifPresent(moment -> anchors.named(moment, span));
    }
    return out;
  }

  /** The date with a year that this one is joined to: "from May to {@code July 1988}". */
  private static Optional<TimeMatch> joined(List<TimeLexeme> text, List<TimeMatch> matches, int k) {
    if (k + 1 >= matches.size()) {
      return Optional.empty();
    }
    TimeMatch next = matches.get(k + 1);
    int gap = matches.get(k).to();
    boolean one =
        next.from() == gap + 1
            && text.get(gap).is("to", "and", "or", "until", "till", "through", "-", "\u2013")
            && !text.get(next.from()).opens();
    return one ? Optional.of(next).filter(TimePhrases::isDated) : Optional.empty();
  }

  /** Whether a date names its month or season and its year. */
  private static boolean isDated(TimeMatch match) {
    TimeMatch date =
        match.rule().meaning() == TimeRule.Meaning.INNER ? match.inner().orElse(match) : match;
    return date.rule().meaning() == TimeRule.Meaning.CALENDAR
        && date.has(TimeRule.Slot.YEAR)
        && (date.has(TimeRule.Slot.MONTH) || date.has(TimeRule.Slot.SEASON));
  }

  private static Tense tense(List<TimeLexeme> text, TimeMatch match) {
    Tense tense = Tense.around(text, match.from(), match.to());
    if (match.from() == 0) {
      return tense;
    }
    TimeLexeme before = text.get(match.from() - 1);
    if (before.is("until", "till") && isPutOff(text, match.from() - 1)) {
      return Tense.COMING;
    }
    boolean weekday =
        match.has(TimeRule.Slot.DOW)
            || match.inner().filter(inner -> inner.has(TimeRule.Slot.DOW)).isPresent();
    if (tense == Tense.COMING && before.is("by", "until", "till") && !before.first()) {
      return Tense.DUE;
    }
    boolean ahead = tense == Tense.COMING || tense == Tense.PRESENT;
    if (weekday && ahead && isOwner(text, match.to())) {
      return Tense.UNKNOWN; // "they would fight Wednesday's ruling"
    }
    boolean until = weekday && before.is("until", "till") && !before.first();
    return until || before.is("by", "until", "till", "through") && isOpen(tense)
        ? Tense.COMING
        : tense;
  }

  /** "was put off until the spring": what is put off lies ahead. */
  private static boolean isPutOff(List<TimeLexeme> text, int until) {
    TimeLexeme last = text.get(Math.max(0, until - 1));
    return last.is("postponed", "delayed", "deferred", "adjourned", "rescheduled", "extended")
        || last.is("off", "back") && until > 1 && text.get(until - 2).is("put", "pushed", "held");
  }

  private static boolean isOpen(Tense tense) {
    return tense == Tense.UNKNOWN || tense == Tense.PRESENT;
  }

  /** "Wednesday's ruling", but not "Wednesday's election". */
  private static boolean isOwner(List<TimeLexeme> text, int to) {
    return to + 1 < text.size()
        && text.get(to).is("'s")
        && !text.get(to + 1)
            .is(
                "meeting",
                "election",
                "vote",
                "match",
                "game",
                "debate",
                "final",
                "summit",
                "race");
  }

  /** Whether a date follows "the quarter ended". */
  private static boolean endsQuarter(List<TimeLexeme> text, int at) {
    return at > 1
        && text.get(at - 1).is("ended", "ending")
        && text.get(at - 2).is("quarter", "months");
  }

  private static void step(TimeLexeme lexeme, TimeAnchors anchors) {
    if (lexeme.opens()) {
      anchors.paragraph();
    } else if (lexeme.first()) {
      anchors.sentence();
    }
  }
}
