package dateline.fact;

import dateline.model.Paragraph;
import dateline.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one paragraph: each sentence's speech, and the marked speech that needs its neighbours:
 * “..,” she said. “..” · a colon before · speech that goes on without a cue.
 */
final class PassageReader {
  /** So many statements of one sentence are looked through. */
  private static final int MOST = 40;

  /** A longer sentence says more than who is about to speak. */
  private static final int LONG = 25;

  /** Words that a title writes small. */
  private static final Set<String> JOINTS =
      Set.of("with", "from", "into", "over", "about", "without");

  /** Words that a title does not write small. */
  private static final Set<String> SPOKEN = Set.of("me", "you", "us", "we", "he", "she", "him");

  /** What may stand before speech that goes on. */
  private static final Set<String> CONNECTIVES =
      Set.of("but", "and", "so", "or", "then", "instead", "still", "also", "yet", "because", "now");

  /** What has a title. */
  private static final Set<String> WORKS =
      Set.of(
          "column",
          "commentary",
          "article",
          "editorial",
          "essay",
          "op-ed",
          "book",
          "novel",
          "memoir",
          "poem",
          "play",
          "film",
          "movie",
          "documentary",
          "show",
          "series",
          "episode",
          "podcast",
          "song",
          "album",
          "single",
          "headline",
          "headlined",
          "titled",
          "entitled",
          "exhibition",
          "painting",
          "opera",
          "musical",
          "game",
          "slogan",
          "motto",
          "tagline",
          "catchphrase",
          "nickname",
          "codename",
          "banner",
          "hashtag");

  private final String text;
  private final Passage passage;
  private final Optional<Speech> awaited;
  private final boolean first;
  private final Trace trace;
  private final List<Speech> all = new ArrayList<>();

  /**
   * @param awaited the cue and source of a paragraph before that ended in a colon
   * @param first whether nobody has spoken yet, so that nobody can go on
   */
  PassageReader(
      String text, Passage passage, Optional<Speech> awaited, boolean first, Trace trace) {
    this.trace = trace;
    this.text = text;
    this.passage = passage;
    this.awaited = awaited;
    this.first = first;
  }

  List<Speech> read() {
    int joinable = -1;
    Optional<Speech.Source> actor = Optional.empty();
    for (List<Piece> sentence : passage.sentences()) {
      if (isMarkedAlone(sentence)) {
        alone(sentence.getFirst().span(), joinable, actor);
        joinable = -1;
        continue;
      }
      actor = Optional.empty();
      List<Speech> here = SpeechReader.read(text, sentence, trace);
      Optional<Span> next = joinable < 0 ? Optional.empty() : continuation(sentence, here);
      if (next.isPresent()) {
        alone(next.get(), joinable, Optional.empty());
        continue;
      }
      int before = all.size();
      all.addAll(here);
      joinable = -1;
      for (int i = 0; i < here.size(); i++) {
        joinable = goesOn(here.get(i), sentence) ? before + i : joinable;
      }
      int more = all.size();
      leftovers(sentence, here);
      actor = all.size() == before ? actor(sentence) : actor;
      if (all.size() > more && isSpokenFirst(sentence, all.get(more))) {
        joinable = more;
      }
    }
    return all;
  }

  private static boolean isMarkedAlone(List<Piece> sentence) {
    if (!sentence.getFirst().isMarked()) {
      return false;
    }
    for (int i = 1; i < sentence.size(); i++) {
      if (sentence.get(i).kind() != Piece.Kind.PUNCT) {
        return false;
      }
    }
    return true;
  }

  // “..,” the board scoffs. | the next marked sentence goes on
  private boolean isSpokenFirst(List<Piece> sentence, Speech speech) {
    Span mark = sentence.getFirst().span();
    return sentence.getFirst().isMarked()
        && speech.content().getFirst().equals(mark)
        && ",?!".indexOf(Passage.lastInside(text, mark)) >= 0;
  }

  // “..,” she said. | the next marked sentence goes on
  private boolean goesOn(Speech speech, List<Piece> sentence) {
    boolean marked = !Words.fragments(text, speech.content()).isEmpty();
    boolean first = speech.rule().equals("parenthetical") || speech.rule().equals("inverted");
    boolean open = first || speech.content().getLast().end() < sentence.getLast().start();
    return marked && open;
  }

  // “..,” she said. | Then, “..” · “..” - more than last year.: no cue of its own, so it goes on
  private Optional<Span> continuation(List<Piece> sentence, List<Speech> here) {
    if (!here.isEmpty()) {
      return Optional.empty();
    }
    int at = 0;
    while (at < sentence.size() && at < 3 && connects(sentence.get(at))) {
      at++;
    }
    if (at == sentence.size() || !sentence.get(at).isMarked()) {
      return Optional.empty();
    }
    Span mark = sentence.get(at).span();
    boolean ends = true;
    for (int i = at + 1; i < sentence.size(); i++) {
      ends &= sentence.get(i).kind() == Piece.Kind.PUNCT;
    }
    boolean fits = at > 0 ? ends : Passage.lastInside(text, mark) != ',';
    return fits && wordsIn(mark) >= 4 && isSpeech(mark) ? Optional.of(mark) : Optional.empty();
  }

  private static boolean connects(Piece p) {
    return p.isComma() || CONNECTIVES.contains(p.low());
  }

  // "Asked about it, Lund smiled. | “..”"
  private static Optional<Speech.Source> actor(List<Piece> sentence) {
    if (sentence.size() > LONG || sentence.stream().anyMatch(Piece::isMarked)) {
      return Optional.empty();
    }
    Subjects subjects = new Subjects(sentence);
    return subjects
        .last()
        .filter(one -> NounPhrases.isNamed(sentence, one.from(), one.to()))
        .map(subjects::source);
  }

  private void alone(Span span, int joinable, Optional<Speech.Source> actor) {
    if (joinable >= 0) {
      Speech before = all.get(joinable);
      List<Span> content = new ArrayList<>(before.content());
      content.add(span);
      all.set(joinable, before.withContent(content));
      return;
    }
    if (awaited.isPresent() && all.isEmpty()) {
      all.add(awaited.get().withContent(List.of(span)));
    } else if (isSpeech(span) && !isCrosshead(span)) {
      boolean heading = passage.paragraph().kind() == Paragraph.Kind.HEADLINE;
      double strength = heading || first ? 0.3 : 0.8;
      all.add(new Speech(Optional.empty(), "", actor, List.of(span), "continued", strength));
    }
  }

  // marked speech beside no cue: five words or a full stop make it speech, less is a scare quote
  private void leftovers(List<Piece> sentence, List<Speech> here) {
    Subjects subjects = new Subjects(sentence);
    for (int i = 0; i < sentence.size(); i++) {
      Piece piece = sentence.get(i);
      boolean crosshead =
          sentence.size() < 4 && isSignsBut(sentence, i) && isCrosshead(piece.span());
      if (crosshead || !piece.isMarked() || !isSpeech(piece.span()) || isWork(sentence, i)) {
        if (piece.isMarked() && trace.isOn() && !isTaken(here, piece.span())) {
          trace.reject("quote", piece.span(), "quote/marked", "a title, a term or a nickname");
        }
        continue;
      }
      if (!isTaken(here, piece.span())) {
        all.add(
            new Speech(
                Optional.empty(),
                "",
                source(sentence, subjects, i),
                List.of(piece.span()),
                "marked",
                isFragment(sentence, i) ? 0.45 : 0.5));
      }
    }
  }

  // "trusts for “liquidating mines,”": words of the writer's sentence, whoever used them first
  private boolean isFragment(List<Piece> sentence, int at) {
    Span span = sentence.get(at).span();
    boolean spoken = ".?!,".indexOf(Passage.lastInside(text, span)) >= 0;
    if (at == 0) {
      return !spoken;
    }
    Piece before = sentence.get(at - 1);
    if (isGloss(sentence, at)) {
      return true;
    }
    boolean glued = before.isWord() || before.isComma() || before.is("(") || before.is(":");
    int words = wordsIn(span);
    boolean small = Character.isLowerCase(text.charAt(Math.min(span.end() - 1, span.start() + 1)));
    boolean asks = "?!".indexOf(Passage.lastInside(text, span)) >= 0;
    return before.isWord() && small && words < 10 || glued && words < 5 && !asks;
  }

  // "(“Council sells the pier,” Gazette, Monday)", "“Keep out” (1974) — “No way through!” (1981)"
  private static boolean isGloss(List<Piece> sentence, int at) {
    Piece before = sentence.get(at - 1);
    boolean cited = before.is("(") && at + 1 < sentence.size() && sentence.get(at + 1).isWord();
    boolean listed = before.is("—") && at > 1 && sentence.get(at - 2).is(")");
    boolean aside = before.is("—") && at + 1 < sentence.size() && sentence.get(at + 1).is("—");
    return cited || listed || aside && at > 1;
  }

  // "his column in May, “The case against ferries,”": a work's name
  static boolean isWork(List<Piece> sentence, int at) {
    for (int i = at - 1; i >= 0 && at - i < 7; i--) {
      Piece p = sentence.get(i);
      if (WORKS.contains(p.low())) {
        return true;
      }
      if (p.is(":") || p.tagged("VERB", "AUX")) {
        return false;
      }
    }
    return false;
  }

  // ‘A town in waiting’ alone among “..”: a crosshead
  private boolean isCrosshead(Span span) {
    char open = text.charAt(span.start());
    boolean single = open == '‘' || open == '\'' && text.charAt(span.start() + 1) != '\'';
    return single && wordsIn(span) < 7 && (text.indexOf('“') >= 0 || text.indexOf('"') >= 0);
  }

  private static boolean isSignsBut(List<Piece> sentence, int at) {
    for (int i = 0; i < sentence.size(); i++) {
      if (i != at && sentence.get(i).kind() != Piece.Kind.PUNCT) {
        return false;
      }
    }
    return true;
  }

  private static boolean isTaken(List<Speech> here, Span marked) {
    return here.stream()
        .limit(MOST)
        .anyMatch(one -> one.content().stream().limit(MOST).anyMatch(c -> c.overlaps(marked)));
  }

  // "David Poole: “..”", else the sentence's own subject
  private static Optional<Speech.Source> source(
      List<Piece> sentence, Subjects subjects, int before) {
    if (before > 1 && before < 10 && sentence.get(before - 1).is(":")) {
      int from = NounPhrases.startOf(sentence, before - 2);
      if (from == 0) {
        return Optional.of(subjects.source(Subjects.Subject.of(from, before - 1)));
      }
    }
    return subjects.first().filter(one -> one.to() <= before).map(subjects::source);
  }

  private boolean isSpeech(Span span) {
    if (isTitle(span)) {
      return false;
    }
    int words = wordsIn(span);
    return words >= 5 || words >= 2 && ".?!,".indexOf(Passage.lastInside(text, span)) >= 0;
  }

  private int wordsIn(Span span) {
    int words = 1;
    for (int i = span.start(); i < span.end(); i++) {
      words += text.charAt(i) == ' ' ? 1 : 0;
    }
    return words;
  }

  // "The Bridge to Nowhere": a work's or a plan's name
  private boolean isTitle(Span span) {
    int small = 0;
    int capitals = 0;
    for (String word : text.substring(span.start() + 1, span.end()).split(" ", 12)) {
      String bare = word.startsWith("'") || word.startsWith("’") ? word.substring(1) : word;
      boolean letter = !bare.isEmpty() && Character.isLetter(bare.charAt(0));
      boolean joint = bare.length() < 4 && !SPOKEN.contains(bare) || JOINTS.contains(bare);
      capitals += letter && Character.isUpperCase(bare.charAt(0)) ? 1 : 0;
      small += letter && !joint && Character.isLowerCase(bare.charAt(0)) ? 1 : 0;
    }
    boolean called = "?!".indexOf(Passage.lastInside(text, span)) >= 0;
    return small == 0 && capitals > (called ? 3 : 1);
  }
}
