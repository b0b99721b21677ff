package dateline.fact;

import dateline.fact.Speech.Source;
import dateline.lang.Credits;
import dateline.model.AnnotatedArticle;
import dateline.model.Paragraph;
import dateline.model.Provenance;
import dateline.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
    return new Run(soFar, FLOOR).find();
  }

  /**
   * What somebody says, and what is told of somebody in a noun phrase: "put the toll at 19",
   * "promised two clinics". No quotes all of them, but the figures in them have a claimant.
   */
  static List<QuoteFact> claims(Findings soFar) {
    return new Run(soFar, CLAIM_FLOOR).find();
  }

  private record Said(Speech speech, Speaker speaker) {}

  /** One article. */
  private static final class Run {
    private final AnnotatedArticle article;
    private final String text;
    private final Speakers speakers;
    private final Citations citations;
    private final double floor;
    private final QuotedBlock block;
    private final List<Said> said = new ArrayList<>();

    Run(Findings soFar, double floor) {
      this.floor = floor;
      this.article = soFar.article();
      this.text = article.text();
      this.block = new QuotedBlock(text);
      this.speakers = new Speakers(soFar);
      this.citations = new Citations(article, "quote");
    }

    List<QuoteFact> find() {
      Optional<Speech> awaits = Optional.empty();
      for (Passage passage : Passage.of(article)) {
        if (isNote(passage)) {
          continue;
        }
        boolean first = said.isEmpty();
        List<Speech> speeches = new PassageReader(text, passage, awaits, first).read();
        awaits = announced(passage);
        Optional<Span> credit = Credits.creditIn(text, passage.paragraph().span());
        List<Said> here = new ArrayList<>();
        for (Speech speech : block.join(passage, speeches)) {
          boolean heading = passage.paragraph().kind() == Paragraph.Kind.HEADLINE;
          boolean told = speech.strength() >= (heading ? HEADLINE_FLOOR : floor);
          Speaker speaker = speakers.resolve(speech);
          if (told && credit.filter(span -> span.overlaps(cover(speech))).isEmpty()) {
            here.add(new Said(speech, speaker));
          }
        }
        here.stream().sorted(Comparator.comparing(one -> cover(one.speech()))).forEach(said::add);
      }
      return said.stream().map(one -> quote(block.whole(one.speech()), one.speaker())).toList();
    }

    // "Editor's note: ..": the paper speaks of itself
    private boolean isNote(Passage passage) {
      int start = passage.paragraph().span().start();
      return NOTES.stream()
          .anyMatch(note -> text.regionMatches(true, start, note, 0, note.length()));
    }

    private static Optional<Speech> announced(Passage passage) {
      boolean heading = passage.paragraph().kind() == Paragraph.Kind.HEADLINE;
      return heading || passage.sentences().isEmpty()
          ? Optional.empty()
          : SpeechReader.announcing(passage.sentences().getLast());
    }

    private static Span cover(Speech speech) {
      return speech.content().getFirst().cover(speech.content().getLast());
    }

    private QuoteFact quote(Speech speech, Speaker speaker) {
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
          citations.cite(
              cover(speech),
              Math.min(0.97, speech.strength() * (speaker.isKnown() ? 1 : 0.8)),
              attribution,
              because);
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
          Optional.empty(),
          Optional.empty());
    }
  }
}
