package dateline.fact;

import dateline.lang.TimePhrase;
import dateline.lang.TimePhrases;
import dateline.lang.TimeValue;
import dateline.model.AnnotatedArticle;
import dateline.model.Entity;
import dateline.model.Mention;
import dateline.model.Paragraph;
import dateline.model.Provenance;
import dateline.model.Sentence;
import dateline.model.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds dates: every time expression that is no part of a name, with what it dates. */
final class DateFinder implements FactFinder<DateFact> {
  private final TimePhrases phrases = new TimePhrases();

  @Override
  public List<DateFact> find(Findings soFar) {
    AnnotatedArticle article = soFar.article();
    List<AnnotatedArticle.Named> names = article.mentions();
    Citations citations = new Citations(article, "date");
    Map<Span, String> ids = new HashMap<>();
    List<DateFact> found = new ArrayList<>();
    Map<Integer, Span> ahead = new HashMap<>();
    int name = 0;
    for (TimePhrase phrase : phrases.in(article)) {
      while (name < names.size() && names.get(name).span().end() <= phrase.span().start()) {
        name++;
      }
      boolean named = inName(article.text(), phrase.span(), names, name);
      if (named || isCredit(phrase.span(), article)) {
        String why = named ? "part of a name" : "in a credit";
        soFar.trace().reject("date", phrase.span(), phrase.rule(), why);
        continue;
      }
      DateFact fact = fact(phrase, article, citations, ids);
      ids.put(phrase.span(), fact.id());
      if (fact.anchor().isEmpty()) {
        phrase.anchor().ifPresent(anchor -> ahead.put(found.size(), anchor));
      }
      found.add(fact);
    }
    // a headline's "Tuesday" is counted from the dateline below it
    ahead.forEach(
        (at, anchor) ->
            found.set(at, found.get(at).countedFrom(Optional.ofNullable(ids.get(anchor)))));
    return found;
  }

  private static DateFact fact(
      TimePhrase phrase, AnnotatedArticle article, Citations citations, Map<Span, String> ids) {
    Provenance because = new Provenance(phrase.rule(), phrase.span().of(article.text()));
    Evidence evidence =
        citations.cite(phrase.span(), confidence(phrase), Optional.empty(), because);
    Optional<String> anchor = phrase.anchor().map(ids::get);
    Optional<Sentence> sentence = article.sentenceAt(phrase.span().start());
    Optional<Clause> clause =
        sentence.flatMap(it -> Clause.around(article.text(), it, phrase.span()));
    return new DateFact(
        evidence,
        phrase.value(),
        anchor,
        clause.flatMap(Clause::event),
        clause.map(it -> it.span().of(article.text())));
  }

  /**
   * Whether the phrase is part of a longer name ("Agenda 2030", "Battle of Ramadan") or a person's
   * own name ("May").
   */
  private static boolean inName(
      String text, Span phrase, List<AnnotatedArticle.Named> names, int from) {
    for (int i = from; i < names.size(); i++) {
      AnnotatedArticle.Named named = names.get(i);
      if (named.span().start() >= phrase.end()) {
        return false;
      }
      if (named.mention().kind() != Mention.Kind.NAME) {
        continue;
      }
      boolean longer =
          named.span().contains(phrase)
              && named.span().length() > phrase.length()
              && !(isSaid(text, phrase.start()) && isOwnDate(text, named.span(), phrase));
      boolean person =
          named.span().equals(phrase)
              && named.entity().type() == Entity.Type.PERSON
              && named.entity().name().length() > phrase.length();
      if (longer || person) {
        return true;
      }
    }
    return false;
  }

  /** Where a name begins with the date, or ran on to its weekday: "Rovers on Saturday". */
  private static boolean isOwnDate(String text, Span named, Span phrase) {
    return named.start() == phrase.start()
        || named.end() == phrase.end() && phrase.of(text).endsWith("day");
  }

  /**
   * Whether a preposition of time stands before: "in May © .." holds no name that starts in May.
   */
  private static boolean isSaid(String text, int start) {
    String before = text.substring(Math.max(0, start - 7), start);
    return before.endsWith(" in ")
        || before.endsWith(" on ")
        || before.endsWith(" by ")
        || before.endsWith(" since ")
        || before.endsWith(" until ");
  }

  private static boolean isCredit(Span phrase, AnnotatedArticle article) {
    Optional<Paragraph> paragraph = article.paragraphAt(phrase.start());
    return paragraph.isPresent() && !paragraph.get().kind().isRead();
  }

  /**
   * The chance that the date is right as a whole, by how its value was made: the rates of the
   * annotated articles in corpus/gold (304 dates), drawn a little towards their mean of 0.97.
   */
  private static double confidence(TimePhrase phrase) {
    TimeValue value = phrase.value();
    if (value.value().indexOf('X') >= 0 && value.value().startsWith("X")) {
      return 0.5;
    }
    return switch (value.timex()) {
      case DATE ->
          switch (value.relativeTo()) {
            case NONE -> value.value().endsWith("_REF") ? 0.9 : 0.97; // 7 of 7, 44 of 44
            case PUBLISHED -> 0.96; // 158 of 162
            case TEXT -> 0.8; // 6 of 7
          };
      case TIME -> value.relativeTo() == TimeValue.RelativeTo.TEXT ? 0.6 : 0.93; // 4/7, 27/28
      case DURATION -> 0.95; // 46 of 47
      case SET -> 0.85; // 2 of 2
    };
  }
}
