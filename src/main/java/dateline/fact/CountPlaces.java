package dateline.fact;

import dateline.fact.CountFact.Where;
import dateline.lang.Inflection;
import dateline.model.AnnotatedArticle.Named;
import dateline.model.Entity;
import dateline.model.Mention;
import dateline.model.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where what was counted happened, as far as its sentence says. */
final class CountPlaces {
  private static final Set<String> IN =
      Set.of(
          "in",
          "at",
          "near",
          "across",
          "inside",
          "outside",
          "off",
          "around",
          "throughout",
          "within",
          "along",
          "over",
          "between",
          "from",
          "into",
          "on",
          "to",
          "toward",
          "towards",
          "through",
          "for");
  private static final Set<String> WEAK =
      Set.of("from", "to", "for", "on", "toward", "towards", "between", "into", "through", "over");
  private static final Set<String> AREAS =
      Set.of(
          "city",
          "town",
          "village",
          "province",
          "state",
          "region",
          "district",
          "coast",
          "capital",
          "area",
          "island",
          "port",
          "county",
          "border",
          "part",
          "parts",
          "north",
          "south",
          "east",
          "west",
          "centre",
          "center",
          "suburb",
          "outskirts",
          "municipality",
          "peninsula",
          "shore",
          "governorate",
          "territory",
          "streets",
          "waters",
          "northeast",
          "northwest",
          "southeast",
          "southwest",
          "mountains",
          "valley",
          "desert");
  private static final Set<String> LEAVING =
      Set.of("leave", "enter", "reach", "flee", "hit", "strike", "cross", "visit");

  private static final int REACH = 400;

  private final Nearby<Named> places;

  CountPlaces(List<Named> mentions) {
    this.places =
        new Nearby<>(
            mentions.stream()
                .filter(named -> named.entity().type() == Entity.Type.PLACE)
                .filter(named -> named.mention().kind() == Mention.Kind.NAME)
                .toList(),
            Named::span);
  }

  /** The place named nearest to the figure in its clause. */
  Optional<Where> of(Syntax words, Span phrase, Optional<CountEvents.Event> event) {
    Optional<Named> best = Optional.empty();
    int nearest = Integer.MAX_VALUE;
    for (Named place : places.around(phrase, REACH)) {
      if (!words.sentence().contains(place.span())
          || place.span().overlaps(phrase) && !isInside(words, place, phrase)) {
        continue;
      }
      int distance = distance(words, place, phrase);
      if (distance < nearest && isWhere(words, place, event)) {
        nearest = distance;
        best = Optional.of(place);
      }
    }
    return best.map(place -> where(words, place));
  }

  /** "troops inside Iraq": the phrase itself may name the place. */
  private static boolean isInside(Syntax words, Named place, Span phrase) {
    return IN.contains(words.word(words.at(place.span().start()) - 1))
        && phrase.contains(place.span());
  }

  private static int distance(Syntax words, Named place, Span phrase) {
    int from = words.at(phrase.start());
    int to = words.at(phrase.end() - 1);
    int at = words.at(place.span().start());
    int gap = at > to ? at - to : from - at + 6;
    int low = Math.min(at, to);
    int high = Math.max(at, from);
    for (int k = low; k < high; k++) {
      if (words.is(k, ";", "but", "while", "although", "though", ":")) {
        return Integer.MAX_VALUE;
      }
      if (words.is(k, "and") && at > to && (words.isVerb(k + 1) || words.isTagged(k + 1, "NUM"))) {
        return Integer.MAX_VALUE;
      }
      if (at > to && k > to && isOfAnother(words, k, to)) {
        return Integer.MAX_VALUE;
      }
    }
    return gap;
  }

  /**
   * Whether what follows is said of something else: "90 hurt, |12 of them in Mali", "paid $2m to a
   * man |who was hurt in Mali", "90 cases, |with 12 deaths in Mali".
   */
  private static boolean isOfAnother(Syntax words, int k, int to) {
    boolean figure = words.isTagged(k + 1, "NUM");
    boolean part = figure && words.is(k + 2, "of") && words.is(k + 3, "them", "those", "whom");
    boolean relative = words.is(k, "who", "which", "whose") && k > to + 2;
    return words.is(k, ",") && part || words.is(k, "with") && figure || relative;
  }

  /** Whether a preposition of place, or a verb of going, stands before the name. */
  private static boolean isWhere(Syntax words, Named place, Optional<CountEvents.Event> event) {
    int at = words.at(place.span().start());
    int k = at - 1;
    while (k >= 0
        && (words.isTagged(k, "DET", "ADJ")
            || AREAS.contains(words.word(k))
            || words.is(k, "of") && AREAS.contains(words.word(k - 1))
            || words.isTagged(k, "PROPN") && words.is(k + 1, "'s", "’s") // "in India's Assam"
            || words.is(
                k, "'s", "’s", "-", "and", "northern", "southern", "eastern", "western", "central"))
        && at - k < 8) {
      k--;
    }
    boolean source = false;
    for (int j = k; j > k - 12 && j > 0; j--) {
      source |= words.is(j, "according");
    }
    if (source) {
      return false;
    }
    if (event.isPresent() && k == event.get().verb()) {
      return LEAVING.contains(event.get().base());
    }
    boolean genitive = words.is(words.at(place.span().end()), "'s", "’s", "'", "’");
    boolean possessive = genitive && !AREAS.contains(words.word(words.at(place.span().end()) + 1));
    if (words.is(k - 1, "than", "as")) {
      return false; // "higher than in Leeds"
    }
    String word = words.word(k);
    boolean struck = k >= 0 && words.isVerb(k) && LEAVING.contains(Inflection.base(word));
    boolean on = word.equals("on") && (k < at - 1 || genitive);
    return !possessive && (struck || IN.contains(word) && (!WEAK.contains(word) || on));
  }

  private Where where(Syntax words, Named place) {
    Optional<Named> second = joined(words, place);
    if (second.isPresent()) {
      int from = words.at(place.span().start());
      int to = words.at(second.get().span().end() - 1) + 1;
      return new Where(words.words(from, to), Optional.empty(), Optional.empty());
    }
    Entity entity = place.entity();
    String name = place.span().of(words.text());
    return new Where(name, Optional.of(entity.id()), entity.country());
  }

  /** "Iraq and Syria". */
  private Optional<Named> joined(Syntax words, Named place) {
    int next = words.at(place.span().end());
    if (!words.is(next, "and") || !words.has(next + 1)) {
      return Optional.empty();
    }
    int start = words.token(next + 1).start();
    return places.around(new Span(start, start), 0).stream().findFirst();
  }
}
