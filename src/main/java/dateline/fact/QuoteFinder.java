package dateline.fact;

import dateline.fact.Speech.Source;
import dateline.lang.Credits;
import dateline.model.AnnotatedArticle;
import dateline.model.Paragraph;
import dateline.model.Provenance;
import dateline.model.Sentence;
import dateline.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds who said what: marked speech, reported speech and the mixture of both, by the verbs of
 * {@code lang/en/speech-verbs.tsv} and where clauses begin and end.
 */
final class QuoteFinder implements FactFinder<QuoteFact> {
  /** Layouts less sure than this are not told. */
  private static final double FLOOR = 0.5;

  private static final double CLAIM_FLOOR = 0.42;

  /** A headline is clipped: only the surest layouts are told from it. */
  private static final double HEADLINE_FLOOR = 0.9;

  private static final List<String> NOTES =
      List.of("Editor's note", "Editor’s note", "Editors' note", "Editors’ note");

  @Override
  public List<QuoteFact> find(Findings soFar) {
    return hear(soFar).quotes();
  }

  static Heard hear(Findings soFar) {
    return new Run(soFar).hear();
  }

  /**
   * @param told whether it is sure enough to be a quote
   */
  private record Said(Speech speech, Speaker speaker, boolean told) {}

  private static final String TYPE = "quote";

  /** One article. */
  private static final class Run {
    private final AnnotatedArticle article;
    private final String text;
    private final Speakers speakers;
    private final Citations citations;
    private final Trace trace;
    private final Circumstances circumstances;
    private final QuotedBlock block;
    private final List<Said> said = new ArrayList<>();

    /** Whether a quote was told. */
    private boolean spoken;

    Run(Findings soFar) {
      this.trace = soFar.trace();
      this.article = soFar.article();
      this.text = article.text();
      this.block = new QuotedBlock(text);
      this.speakers = new Speakers(soFar);
      this.circumstances = new Circumstances(text, soFar.dates());
      this.citations = new Citations(article, "quote");
    }

    Heard hear() {
      Optional<Speech> awaits = Optional.empty();
      for (Passage passage : Passage.of(article)) {
        if (isNote(passage)) {
          trace.reject(
              TYPE, passage.paragraph().span(), "note", "an editor's note: the paper of itself");
          continue;
        }
        boolean first = !spoken;
        List<Speech> speeches = new PassageReader(text, passage, awaits, first, trace).read();
        awaits = announced(passage);
        Optional<Span> credit = Credits.creditIn(text, passage.paragraph().span());
        boolean heading = passage.paragraph().kind() == Paragraph.Kind.HEADLINE;
        block.join(passage, speeches).stream()
            .map(speech -> said(speech, heading, credit))
            .flatMap(Optional::stream)
            .sorted(Comparator.comparing(one -> cover(one.speech())))
            .forEach(this::keep);
      }
      // told first: a claim on the same words must not take a quote's id
      List<QuoteFact> quotes = said.stream().filter(Said::told).map(this::quote).toList();
      return new Heard(quotes, said.stream().filter(one -> !one.told()).map(this::quote).toList());
    }

    private void keep(Said one) {
      said.add(one);
      spoken |= one.told();
    }

    private Optional<Said> said(Speech speech, boolean heading, Optional<Span> credit) {
      double floor = heading ? HEADLINE_FLOOR : FLOOR;
      Speaker speaker = speakers.resolve(speech);
      boolean told = speech.strength() >= floor;
      boolean inCredit = credit.filter(span -> span.overlaps(cover(speech))).isPresent();
      if (trace.isOn() && (!told || inCredit)) {
        String why =
            inCredit
                ? "a picture credit"
                : String.format(
                    Locale.ROOT, "not sure enough: %.2f under %.2f", speech.strength(), floor);
        trace.reject(TYPE, cover(speech), "quote/" + speech.rule(), why);
      }
      boolean claim = told || !heading && isClaim(speech, speaker);
      return claim && !inCredit ? Optional.of(new Said(speech, speaker, told)) : Optional.empty();
    }

    private boolean isClaim(Speech speech, Speaker speaker) {
      // "The firm has gone. It was told that ..": who is told claims nothing, but for a court
      boolean court =
          !speech.rule().equals(FigureClaims.TOLD)
              || speaker.name().filter(SourceKinds::hears).isPresent();
      return court && speech.strength() >= CLAIM_FLOOR;
    }

    // "Editor's note: ..": the paper speaks of itself
    private boolean isNote(Passage passage) {
      int start = passage.paragraph().span().start();
      if (text.charAt(start) != 'E' && text.charAt(start) != 'e') {
        return false;
      }
      return NOTES.stream()
          .anyMatch(note -> text.regionMatches(true, start, note, 0, note.length()));
    }

    private static Optional<Speech> announced(Passage passage) {
      boolean heading = passage.paragraph().kind() == Paragraph.Kind.HEADLINE;
      return heading || passage.sentences().isEmpty()
          ? Optional.empty()
          : Announcements.in(passage.sentences().getLast());
    }

    private Span sentence(Speech speech) {
      Span cue = speech.cue().orElse(cover(speech));
      return article.sentenceAt(cue.start()).map(Sentence::span).orElse(cue).cover(cue);
    }

    private static Span cover(Speech speech) {
      return speech.content().getFirst().cover(speech.content().getLast());
    }

    private QuoteFact quote(Said one) {
      Speech speech = block.whole(one.speech());
      Speaker speaker = one.speaker();
      List<Span> fragments = Words.fragments(text, speech.content());
      Optional<Cue> cue = speech.cue().map(span -> new Cue(span, span.of(text), speech.verb()));
      Optional<Span> source = speech.source().map(Source::span);
      Optional<Attribution> attribution =
          speaker
              .name()
              .map(
                  name ->
                      new Attribution(
                          speaker.entities(),
                          name,
                          speaker.role(),
                          source.or(speech::cue).orElse(cover(speech)),
                          cue,
                          speaker.kind()));
      Provenance because =
          new Provenance("quote/" + speech.rule(), cue.map(Cue::text).orElse("quote marks"));
      Evidence evidence =
          citations.cite(cover(speech), QuoteConfidence.of(speech, speaker), attribution, because);
      return new QuoteFact(
          evidence,
          Words.kind(text, speech.content(), fragments),
          Words.said(text, speech.content()),
          speech.content(),
          fragments,
          speaker.entities(),
          speaker.name(),
          speaker.role(),
          source,
          cue,
          speaker.resolved(),
          circumstances.when(speech, sentence(speech)),
          circumstances.via(speech, sentence(speech)));
    }
  }
}
