package dateline.fact;

import dateline.lang.NumberPhrase;
import dateline.lang.NumberPhrases;
import dateline.lang.Quantity;
import dateline.model.AnnotatedArticle.Named;
import dateline.model.Entity;
import dateline.model.Mention;
import dateline.model.Sentence;
import dateline.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns the number phrases of an article into figures: what each is a quantity of. */
public final class FigureFinder {
  private static final Set<String> JOINTS = Set.of("or", ", or", "and", ",", ", and");

  private final NumberPhrases phrases = new NumberPhrases();
  private final CountedNouns nouns = new CountedNouns();
  private final Concepts concepts = new Concepts();

  /** Every quantity of the article in text order. Uses nothing but the article. */
  public List<Figure> find(Findings soFar) {
    String text = soFar.article().text();
    Nearby<Named> people = people(soFar);
    List<Figure> figures = new ArrayList<>();
    Optional<Syntax> last = Optional.empty();
    Counted before = Counted.NOTHING;
    Quantity beforeIs = Quantity.CARDINAL;
    Optional<Figure> previous = Optional.empty();
    for (NumberPhrase phrase : phrases.in(soFar.article())) {
      Optional<Sentence> sentence = soFar.article().sentenceAt(phrase.number().start());
      if (sentence.isEmpty()) {
        continue;
      }
      boolean same = last.isPresent() && last.get().sentence().equals(sentence.get().span());
      Syntax words = same ? last.get() : new Syntax(text, sentence.get());
      last = Optional.of(words);
      boolean plain = phrase.quantity() == Quantity.CARDINAL; // "a $3bn dam .. at least 12"
      boolean alike = !plain || beforeIs == Quantity.CARDINAL;
      Counted counted = unnamed(nouns.of(words, phrase, alike ? before : Counted.NOTHING), people);
      boolean often = counted.head().filter("time"::equals).isPresent(); // "three times"
      boolean part = // "46 people, including five journalists": who comes next is one of the people
          before.head().isPresent()
              && words.is(words.at(phrase.phrase().start()) - 1, "including", "notably");
      if (isAntecedent(phrase) && counted.head().isPresent() && !often && !part) {
        before = counted;
        beforeIs = phrase.quantity();
      }
      Optional<Figure> first = same ? previous : Optional.empty();
      Figure figure = figure(words, phrase, counted, first);
      Figure whole = previous.map(p -> beside(text, p, figure)).orElse(figure);
      figures.add(whole);
      previous = Optional.of(whole);
    }
    return List.copyOf(figures);
  }

  private static Nearby<Named> people(Findings soFar) {
    return new Nearby<>(
        soFar.article().mentions().stream()
            .filter(named -> named.entity().type() == Entity.Type.PERSON)
            .filter(named -> named.mention().kind() == Mention.Kind.NAME)
            .toList(),
        Named::span);
  }

  /** "Ann Berg was fined $4m": a person is paid or hurt, not counted. */
  private static Counted unnamed(Counted counted, Nearby<Named> people) {
    int at = counted.where();
    int length = counted.words().map(String::length).orElse(1);
    boolean person =
        counted.head().isPresent()
            && at >= 0
            && people.around(new Span(at, at), 0).stream()
                .anyMatch(named -> named.span().contains(new Span(at, at + length)));
    return person ? Counted.NOTHING.changing(counted.change()) : counted;
  }

  private static boolean isAntecedent(NumberPhrase phrase) {
    return switch (phrase.quantity()) {
      case CARDINAL, MONEY, MEASURE, RATE -> true;
      case PERCENT, FRACTION, AGE, DURATION, ORDINAL, SCORE -> false;
    };
  }

  /** What the figure just before says of this one too. */
  private static Figure beside(String text, Figure first, Figure second) {
    if (restates(text, first, second)) {
      return second.about(first);
    }
    int gap = second.phrase().start() - first.phrase().end();
    boolean joined =
        first.change().isPresent()
            && second.change().isEmpty()
            && first.quantity() != Quantity.DURATION
            && gap > 0
            && gap < 9
            && JOINTS.contains(
                text.substring(first.phrase().end(), second.phrase().start()).strip());
    return joined ? second.changing(first) : second;
  }

  /** "40 km (25 miles)": the same figure in another unit, in brackets. */
  private static boolean restates(String text, Figure first, Figure second) {
    int gap = second.phrase().start() - first.phrase().end();
    boolean brackets =
        gap > 0
            && gap < 4
            && text.substring(first.phrase().end(), second.phrase().start()).strip().equals("(");
    return brackets && second.unit().isPresent();
  }

  private Figure figure(
      Syntax words, NumberPhrase phrase, Counted counted, Optional<Figure> first) {
    return new Figure(
        phrase.number(),
        counted.span().isEmpty() ? phrase.phrase() : phrase.phrase().cover(counted.span()),
        phrase.amount(),
        phrase.quantity(),
        phrase.unit(),
        phrase.unitName(),
        counted.words(),
        counted.head(),
        counted.change().map(Changes.Found::way),
        counted.of(),
        concepts.of(words, phrase, counted, first),
        Optional.empty(),
        phrase.rule());
  }
}
