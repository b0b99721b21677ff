package dateline.fact;

import dateline.fact.QuoteMarks.Marked;
import dateline.model.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins speech that goes on over paragraphs: one that opens with a mark and has no cue of its own
 * belongs to the quote before it, when that quote ends its paragraph or leaves its mark open.
 */
final class QuotedBlock {
  private final String text;

  /** What belongs to the speech whose last words begin at this offset. */
  private final Map<Integer, List<Span>> more = new HashMap<>();

  private boolean colon;

  /** Whether a speech goes on whose paragraphs are quotes of their own. */
  private boolean apart;

  /** Where the last words begin of the speech that may go on; negative when none may. */
  private int open = -1;

  QuotedBlock(String text) {
    this.text = text;
  }

  /** The speeches of a passage without those words that only continue an earlier one. */
  List<Speech> join(Passage passage, List<Speech> speeches) {
    List<Speech> rest = new ArrayList<>();
    int goesOn = -1;
    for (Speech speech : speeches) {
      if (open >= 0 && isWhole(passage, speech)) {
        more.computeIfAbsent(open, any -> new ArrayList<>()).addAll(speech.content());
        goesOn = open;
      } else {
        rest.add(speech);
      }
    }
    open = goesOn >= 0 ? goesOn : last(passage, speeches);
    colon = endsInColon(passage);
    return rest;
  }

  /** The speech with the paragraphs that continue it. */
  Speech whole(Speech speech) {
    List<Span> rest = more.getOrDefault(speech.content().getLast().start(), List.of());
    if (rest.isEmpty()) {
      return speech;
    }
    List<Span> content = new ArrayList<>(speech.content());
    content.addAll(rest);
    return speech.withContent(content);
  }

  // the paragraph is nothing but this marked speech
  private static boolean isWhole(Passage passage, Speech speech) {
    Span paragraph = passage.paragraph().span();
    Span only = speech.content().getLast();
    return speech.cue().isEmpty()
        && speech.content().getFirst().start() == paragraph.start()
        && paragraph.end() - only.end() < 3;
  }

  // the speech that the paragraph ends in, its cue aside
  private int last(Passage passage, List<Speech> speeches) {
    if (passage.marked().isEmpty() || speeches.isEmpty()) {
      return -1;
    }
    Marked mark = passage.marked().getLast();
    for (Speech speech : speeches) {
      Span end = speech.content().getLast();
      int cue = speech.cue().map(Span::end).orElse(end.end());
      int source = speech.source().map(who -> who.span().end()).orElse(end.end());
      int far = Math.max(end.end(), Math.max(cue, source));
      boolean announced = colon && !mark.closed();
      boolean spoken = speech.cue().isPresent() || announced || isWhole(passage, speech);
      // "Poole said:" and paragraphs: each is a quote of its own
      apart = !mark.closed() && (speech.rule().equals("after-colon") || apart && spoken);
      spoken &= !apart;
      boolean near = passage.paragraph().span().end() - far < 30;
      if (end.equals(mark.span()) && spoken && (near || endsInCue(passage, speech))) {
        return end.start();
      }
    }
    return -1;
  }

  // “..,” she said during a visit to the yard that opened in May.: no other sentence comes after
  private static boolean endsInCue(Passage passage, Speech speech) {
    boolean after = speech.rule().equals("parenthetical") || speech.rule().equals("inverted");
    int start = passage.sentences().getLast().getFirst().start();
    return after && speech.cue().filter(cue -> cue.start() > start).isPresent();
  }

  private boolean endsInColon(Passage passage) {
    int last = passage.paragraph().span().end() - 1;
    while (last > 0 && Character.isWhitespace(text.charAt(last))) {
      last--;
    }
    return last >= 0 && text.charAt(last) == ':';
  }
}
