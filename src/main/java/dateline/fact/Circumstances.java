package dateline.fact;

import dateline.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds when something was said and what carried it, in the words around the cue that are neither
 * said nor name the source: "said <i>on Tuesday in a statement</i> that ..".
 */
final class Circumstances {
  /** Words around a cue farther than this belong to something else. */
  private static final int REACH = 120;

  private static final int MOST_WORDS = 6;
  private static final Set<String> PREPOSITIONS =
      Set.of("in", "through", "via", "by", "on", "at", "during", "over");
  private static final Set<String> CARRIERS =
      Set.of(
          "statement",
          "statements",
          "email",
          "e-mail",
          "letter",
          "interview",
          "post",
          "posts",
          "tweet",
          "tweets",
          "message",
          "messages",
          "recording",
          "video",
          "speech",
          "conference",
          "briefing",
          "call",
          "interpreter",
          "translator",
          "spokesman",
          "spokeswoman",
          "spokesperson",
          "memo",
          "note",
          "blog",
          "broadcast",
          "filing",
          "text",
          "telephone",
          "phone",
          "release",
          "twitter",
          "x",
          "facebook",
          "telegram",
          "instagram",
          "whatsapp",
          "television",
          "radio",
          "podcast",
          "newsletter",
          "report",
          "lawyer",
          "lawyers",
          "testimony",
          "address",
          "op-ed",
          "column",
          "affidavit");
  private static final Set<String> SPREAD =
      Set.of("circulated", "posted", "passed", "aired", "published", "broadcast", "shared");

  private final String text;
  private final TreeMap<Integer, DateFact> dates = new TreeMap<>();

  Circumstances(String text, List<DateFact> found) {
    this.text = text;
    found.forEach(date -> dates.putIfAbsent(date.span().start(), date));
  }

  /** The date fact that says when. */
  Optional<String> when(Speech speech, Span sentence) {
    for (Span gap : gaps(speech, sentence)) {
      for (Map.Entry<Integer, DateFact> date : dates.subMap(gap.start(), gap.end()).entrySet()) {
        boolean point =
            switch (date.getValue().time().timex()) {
              case DATE, TIME -> true;
              case DURATION, SET -> false;
            };
        if (point && gap.contains(date.getValue().span())) {
          return Optional.of(date.getValue().id());
        }
      }
    }
    return Optional.empty();
  }

  /** "a joint statement", "an interpreter". */
  Optional<String> via(Speech speech, Span sentence) {
    return gaps(speech, sentence).stream().flatMap(gap -> carrier(gap).stream()).findFirst();
  }

  /** After the cue or the source, whichever is later; before both, at the sentence's head. */
  private List<Span> gaps(Speech speech, Span sentence) {
    List<Span> gaps = new ArrayList<>();
    if (speech.cue().isEmpty() || speech.source().isEmpty()) {
      return gaps;
    }
    Span cue = speech.cue().get();
    Span source = speech.source().get().span();
    int from = source.start() >= cue.end() ? Math.max(cue.end(), source.end()) : cue.end();
    gaps.add(new Span(from, gapEnd(from, speech, sentence.end())));
    if (source.start() < cue.start()) {
      gaps.add(new Span(source.start(), cue.start()));
    }
    int last = speech.content().getLast().end();
    if (last > cue.end()) {
      gaps.add(new Span(last, gapEnd(last, speech, sentence.end())));
    }
    int first = Math.min(source.start(), cue.start());
    boolean head = speech.content().stream().allMatch(part -> part.start() > first);
    if (head && first - sentence.start() < REACH / 3 && first > sentence.start()) {
      gaps.add(new Span(sentence.start(), first));
    }
    return gaps;
  }

  private int gapEnd(int from, Speech speech, int sentenceEnd) {
    int end = Math.max(from, Math.min(Math.min(text.length(), from + REACH), sentenceEnd));
    for (Span part : speech.content()) {
      if (part.start() >= from) {
        end = Math.min(end, part.start());
      }
    }
    for (int i = from; i < end; i++) {
      if (",;:.“\"(".indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return end;
  }

  private Optional<String> carrier(Span gap) {
    String words = gap.of(text);
    int at = 0;
    while (at < words.length()) {
      int space = words.indexOf(' ', at);
      int end = space < 0 ? words.length() : space;
      if (PREPOSITIONS.contains(words.substring(at, end).toLowerCase(Locale.ROOT))) {
        Optional<String> found = phrase(words, end + 1);
        if (found.isPresent()) {
          return found;
        }
      }
      at = end + 1;
    }
    return Optional.empty();
  }

  // the noun phrase up to its head, and how it went round
  private static Optional<String> phrase(String words, int from) {
    int at = from;
    for (int n = 0; n < MOST_WORDS && at < words.length(); n++) {
      int space = words.indexOf(' ', at);
      int end = space < 0 ? words.length() : space;
      String word = words.substring(at, end).toLowerCase(Locale.ROOT);
      if (PREPOSITIONS.contains(word) || word.equals("that")) {
        return Optional.empty();
      }
      if (CARRIERS.contains(word)) {
        return Optional.of(words.substring(from, spread(words, end)).strip());
      }
      at = end + 1;
    }
    return Optional.empty();
  }

  private static int spread(String words, int end) {
    int next = words.indexOf(' ', end + 1);
    String word = end + 1 < words.length() ? words.substring(end + 1, Math.max(end + 1, next)) : "";
    return SPREAD.contains(word) ? words.length() : end;
  }
}
