package dateline.lang;

import dateline.lang.Cardinals.Numeral;
import dateline.lang.Cardinals.Style;
import dateline.lang.Terms.Term;
import dateline.model.AnnotatedArticle;
import dateline.model.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds every quantity of an article. Works from the characters, with tags where they help, in one
 * pass over each sentence; stateless and thread-safe.
 */
public final class NumberPhrases {
  private final NumberWords words = NumberWords.english();
  private final Units units = Units.english();
  private final Bounds bounds = Bounds.english();
  private final Terms terms = new Terms(words, units);
  private final Ranges ranges = new Ranges(terms, bounds);
  private final Ages ages = new Ages();
  private final Ratios ratios = new Ratios(terms);
  private final Multiples multiples = new Multiples(words, bounds);
  private final Currencies currencies = Currencies.english();
  private final Ordinals ordinals = new Ordinals(words);

  /** The quantities in text order. */
  public List<NumberPhrase> in(AnnotatedArticle article) {
    List<NumberPhrase> found = new ArrayList<>();
    for (Sentence sentence : article.sentences()) {
      found.addAll(in(article.text(), sentence));
    }
    return currencies.settled(article, List.copyOf(found));
  }

  List<NumberPhrase> in(String text, Sentence sentence) {
    Line line = Line.of(text, sentence);
    List<Draft> drafts = new ArrayList<>();
    int i = 0;
    while (i < line.size()) {
      i = mayStart(line, i) ? step(line, i, drafts) : i + 1;
    }
    return new Sharing(line).finish(drafts).stream().map(draft -> draft.phrase(line)).toList();
  }

  /** Whether a number or a date may begin here: most words are in no table. */
  private boolean mayStart(Line line, int i) {
    if (line.is(i, Piece.Kind.WORD)) {
      return words.starts(line.word(i)) || Lookalikes.isMonth(line, i);
    }
    return !line.is(i, Piece.Kind.MARK) || line.is(i, "-", "−");
  }

  /** Reads what starts at piece {@code i}; returns the piece to go on with. */
  private int step(Line line, int i, List<Draft> drafts) {
    Optional<Draft> ratio = ratios.read(line, i).or(() -> multiples.fold(line, i));
    if (ratio.isPresent()) {
      drafts.add(ratio.get());
      return ratio.get().end();
    }
    int skipped = Lookalikes.skip(line, i);
    if (skipped > i && !isPriced(line, i)) {
      return skipped;
    }
    Optional<Draft> other = ordinals.read(line, i).or(() -> Scores.read(line, i));
    if (other.isPresent()) {
      drafts.add(other.get());
      return other.get().end();
    }
    boolean between = line.is(i - 1, "between");
    Optional<Term> term = terms.read(line, i, !between);
    if (term.isEmpty()) {
      return i + 1;
    }
    Draft draft = ranges.read(line, term.get()).orElseGet(() -> single(line, term.get()));
    Optional<Draft> age = ages.read(line, draft);
    if (age.isPresent()) {
      drafts.add(age.get());
      return age.get().end();
    }
    if (!isNumber(line, draft, term.get())) {
      return Math.max(
          i + 1,
          Lookalikes.isBare(line, term.get().numeral()) ? Lookalikes.codeEnd(line, i) : i + 1);
    }
    Draft done = multiples.of(line, draft);
    drafts.add(done);
    return done.end();
  }

  private boolean isPriced(Line line, int i) {
    return line.is(i, Piece.Kind.FIGURE) && units.before(line, i).isPresent();
  }

  private Draft single(Line line, Term term) {
    Optional<Bounds.Match> before =
        bounds.before(line, term.from()).filter(match -> !isThrough(line, match, term));
    Optional<Bounds.Match> after = bounds.after(line, term.to());
    Bound bound = before.or(() -> after).map(Bounds.Match::bound).orElse(Bound.EXACT);
    int from = before.map(Bounds.Match::from).orElse(term.from());
    int to =
        after
            .filter(a -> before.isEmpty() || a.bound() == bound)
            .map(Bounds.Match::to)
            .orElse(term.to());
    Numeral n = term.numeral();
    Amount amount = n.style() == Style.MANY ? Amount.vague(n.value()) : Amount.of(n.value(), bound);
    Draft draft =
        new Draft(
            n.from(),
            n.to(),
            from,
            to,
            amount,
            quantity(term),
            term.unit(),
            term.per(),
            rule(n, bound));
    return new PairedBounds(terms, bounds).read(line, draft, bound).orElse(draft);
  }

  /** "500 jobs over three years": through them, not more of them. */
  private static boolean isThrough(Line line, Bounds.Match match, Term term) {
    boolean time =
        term.unit().filter(unit -> unit.quantity() == Quantity.DURATION).isPresent()
            && line.is(match.from(), "over")
            && match.to() == match.from() + 1;
    return time && line.isTagged(match.from() - 1, "NOUN", "PROPN");
  }

  private static Quantity quantity(Term term) {
    if (term.unit().isPresent()) {
      return term.unit().get().quantity();
    }
    return term.numeral().style() == Style.FRACTION ? Quantity.FRACTION : Quantity.CARDINAL;
  }

  private static String rule(Numeral n, Bound bound) {
    String style = n.style().name().toLowerCase(java.util.Locale.ROOT);
    return bound == Bound.EXACT ? style : style + ", " + bound.label();
  }

  private boolean isNumber(Line line, Draft draft, Term term) {
    boolean marked =
        draft.unit().isPresent()
            || draft.amount().bound() != Bound.EXACT
                && draft.amount().bound() != Bound.RANGE
                && !line.is(draft.from() - 1, "over", "under", "above", "below", "near", "some");
    if (marked && term.numeral().style() != Style.WORDS) {
      return true;
    }
    boolean opened = draft.amount().bound() == Bound.RANGE && draft.phraseFrom() < draft.from();
    if (!marked && !opened && Lookalikes.isBare(line, term.numeral())) {
      return false;
    }
    return Idioms.isNumber(line, term.numeral());
  }
}
