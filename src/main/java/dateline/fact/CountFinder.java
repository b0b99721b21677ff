package dateline.fact;

import dateline.fact.CountEvents.Event;
import dateline.fact.CountFact.Modality;
import dateline.fact.CountFact.Party;
import dateline.fact.CountFact.Period;
import dateline.fact.CountFact.Where;
import dateline.fact.Syntax.Phrase;
import dateline.lang.Bound;
import dateline.lang.Quantity;
import dateline.model.AnnotatedArticle.Named;
import dateline.model.PageTime;
import dateline.model.Provenance;
import dateline.model.Sentence;
import dateline.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds counts: the figures that say how many or how much of something happened. */
final class CountFinder implements FactFinder<CountFact> {
  private final CountEvents events = new CountEvents();

  @Override
  public List<CountFact> find(Findings soFar) {
    return new Search(soFar).counts();
  }

  /** One article's search. */
  private final class Search {
    private final Findings soFar;
    private final String text;
    private final Citations citations;
    private final Nearby<Named> mentions;
    private final CountPlaces places;
    private final CountPeriods periods;
    private Optional<CountFact> last = Optional.empty();
    private Optional<Syntax> words = Optional.empty();

    Search(Findings soFar) {
      this.soFar = soFar;
      this.text = soFar.article().text();
      this.citations = new Citations(soFar.article(), "count");
      List<Named> named = soFar.article().mentions();
      this.mentions = new Nearby<>(named, Named::span);
      this.places = new CountPlaces(named);
      this.periods =
          new CountPeriods(
              soFar.dates(), soFar.article().article().masthead().published().map(PageTime::date));
    }

    List<CountFact> counts() {
      List<CountFact> counts = new ArrayList<>();
      for (Figure figure : soFar.figures()) {
        Optional<Sentence> sentence = soFar.article().sentenceAt(figure.number().start());
        if (sentence.isPresent() && isCount(figure)) {
          CountFact count = count(figure, syntax(sentence.get()));
          counts.add(count);
          last = Optional.of(count);
        } else if (soFar.trace().isOn()) {
          soFar.trace().reject("count", figure.phrase(), "count/" + figure.rule(), whyNot(figure));
        }
      }
      return List.copyOf(counts);
    }

    /** The words of a sentence, read once for all its figures. */
    private Syntax syntax(Sentence sentence) {
      Syntax here =
          words
              .filter(w -> w.sentence().equals(sentence.span()))
              .orElseGet(() -> new Syntax(text, sentence));
      words = Optional.of(here);
      return here;
    }

    private String whyNot(Figure figure) {
      return switch (figure.quantity()) {
        case AGE, DURATION, ORDINAL, SCORE ->
            figure.quantity().name().toLowerCase(Locale.ROOT) + ": a number, not a count";
        default ->
            periods.isTime(figure.number())
                ? "part of a date"
                : isIdle(figure) ? "says which, not how many" : "in no sentence";
      };
    }

    private boolean isCount(Figure figure) {
      boolean kind =
          switch (figure.quantity()) {
            case CARDINAL, MONEY, PERCENT, FRACTION, RATE, MEASURE -> true;
            case AGE, DURATION, ORDINAL, SCORE -> false;
          };
      boolean ratio = figure.unit().filter("ratio"::equals).isPresent();
      boolean part = figure.quantity() == Quantity.FRACTION;
      return kind && !ratio && (part || !periods.isTime(figure.number())) && !isIdle(figure);
    }

    /** "one of the most", "at one point". */
    private boolean isIdle(Figure figure) {
      if (isAttribute(figure) || isFamily(figure) || isRepeat(figure)) {
        return true;
      }
      boolean one =
          figure.number().of(text).equalsIgnoreCase("one")
              && figure.quantity() == Quantity.CARDINAL;
      return one
          && figure.amount().bound() == Bound.EXACT
          && (figure.of().isPresent()
              || figure.counted().isEmpty()
              || !figure.phrase().of(text).contains(" "));
    }

    /** "a two-page letter": says which, not how many. */
    private boolean isAttribute(Figure figure) {
      int end = figure.number().end();
      boolean hyphen =
          end + 1 < text.length()
              && text.charAt(end) == '-'
              && Character.isLetter(text.charAt(end + 1));
      return hyphen && figure.quantity() == Quantity.CARDINAL && figure.change().isEmpty();
    }

    /** "six times champion". */
    private static boolean isRepeat(Figure figure) {
      return figure.counted().filter(noun -> noun.startsWith("times ")).isPresent();
    }

    /** "a mother of three". */
    private boolean isFamily(Figure figure) {
      return figure
              .countedLemma()
              .filter(Set.of("mother", "father", "parent", "grandmother", "grandfather")::contains)
              .isPresent()
          && text.substring(0, figure.number().start()).endsWith(" of ");
    }

    private CountFact count(Figure figure, Syntax words) {
      int from = words.at(figure.phrase().start());
      int to = Math.max(from + 1, words.at(figure.phrase().end() - 1) + 1);
      Optional<Event> event = events.of(words, from, Math.min(to, words.size()));
      Optional<CountFact> before = last.filter(l -> words.sentence().contains(l.span()));
      boolean elided = before.isPresent() && isElided(figure, before.get());
      Optional<Where> place = places.of(words, figure.phrase(), event);
      if (place.isEmpty() && elided) {
        place = before.flatMap(CountFact::place);
      }
      Modality modality = events.modality(words, event, from, to);
      boolean coming = modality == Modality.PLANNED || modality == Modality.HEDGED;
      Optional<Period> period =
          periods.of(words, figure.phrase(), figure.change().isPresent(), coming, event);
      boolean base = CountPeriods.isBase(words, figure.phrase());
      if (period.isEmpty() && !base && (elided || figure.change().isPresent())) {
        period =
            before
                .filter(b -> b.modality() == modality && isGoingOn(words, b, figure))
                .flatMap(CountFact::period)
                .map(p -> new Period(p.start(), p.end(), Optional.empty()));
      }
      Optional<Happening> happening =
          event.map(e -> new Happening(e.base(), words.token(e.verb()).span()));
      String trigger =
          event.map(Event::base).or(figure::countedLemma).orElse(figure.number().of(text));
      String rule =
          event.map(Event::kind).filter(k -> !k.isEmpty()).orElse("count") + ", " + figure.rule();
      return new CountFact(
          citations.cite(
              figure.phrase(),
              confidence(figure, event, place.isPresent(), period.isPresent()),
              Optional.empty(),
              new Provenance(rule, trigger)),
          figure,
          happening,
          event.flatMap(Event::actor).flatMap(p -> party(words, p)),
          event.flatMap(Event::target).flatMap(p -> party(words, p)),
          place,
          period,
          CountEvents.scope(words, from, to),
          modality);
    }

    /** Not "up from nine in 2019; the others lost six". */
    private boolean isGoingOn(Syntax words, CountFact before, Figure figure) {
      int from = before.span().end();
      int to = figure.phrase().start();
      boolean cut = from < to && text.substring(from, to).indexOf(';') >= 0;
      return !cut && !CountPeriods.isBase(words, before.figure().phrase());
    }

    /** "and 1,669 during 2019": counts the same thing without naming it again. */
    private boolean isElided(Figure figure, CountFact before) {
      return figure.counted().isPresent()
          && figure.counted().equals(before.figure().counted())
          && !figure.phrase().of(text).contains(figure.counted().get());
    }

    /**
     * The chance that the count is right as a whole, by what was found: the rates of the annotated
     * articles in corpus/gold (425 counts), drawn a little towards their mean of 0.85.
     */
    private static double confidence(
        Figure figure, Optional<Event> event, boolean place, boolean period) {
      boolean share =
          switch (figure.quantity()) {
            case MONEY, PERCENT, FRACTION -> true;
            default -> false;
          };
      if (share && period && figure.counted().isPresent()) {
        return 0.6; // 25 of 45: the noun beside a sum or share, and its period, are hard to tell
      }
      if (event.isEmpty()) {
        return 0.7; // 25 of 36
      }
      if (place) {
        return period ? 0.95 : 0.9; // 81 of 85
      }
      return 0.87;
    }

    private Optional<Party> party(Syntax words, Phrase phrase) {
      Span span = words.span(phrase.from(), phrase.to());
      Optional<Named> named =
          mentions.around(words.token(phrase.head()).span(), 80).stream()
              .filter(m -> m.span().contains(words.token(phrase.head()).span()))
              .findFirst();
      String name =
          named
              .filter(n -> n.span().length() * 2 > span.length())
              .map(n -> n.entity().name())
              .orElse(span.of(text));
      return Optional.of(new Party(name, named.map(n -> n.entity().id())));
    }
  }
}
