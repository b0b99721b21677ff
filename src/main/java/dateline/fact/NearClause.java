package dateline.fact;

import java.util.List;

/**
 * Finds where the words begin that a cue at their end or in their middle tells of, when more stands
 * before them: the words in its own bracket or between its own dashes, the second of two clauses.
 */
final class NearClause {
  private final String text;
  private final List<Piece> s;

  NearClause(String text, List<Piece> sentence) {
    this.text = text;
    this.s = sentence;
  }

  /**
   * Where content [from, to) begins.
   *
   * @param after where the cue's words end
   * @param goesOn whether the sentence's verb stands after the cue: "the plan, she said, is dead"
   */
  int start(int from, int to, int after, boolean goesOn) {
    int start = Math.max(from, to - ClauseEnds.LONGEST);
    start = Math.max(start, bracket(start, to) + 1);
    if (isMarked(start, to)) {
      return Math.max(start, question(start, to));
    }
    start = Math.max(start, dash(start, to, after) + 1);
    start = Math.max(start, colon(start, to) + 1);
    return goesOn ? Math.max(start, conjunct(start, to)) : start;
  }

  private boolean isMarked(int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.get(i).isMarked()) {
        return true;
      }
    }
    return false;
  }

  // "towns (three in ten were flooded, according to the survey) ..": the bracket's words alone
  int bracket(int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (s.get(i).is(")")) {
        return -1;
      }
      if (s.get(i).is("(")) {
        return i;
      }
    }
    return -1;
  }

  // "asked “Which boat?” | The yard has two, according to its site"
  private int question(int from, int to) {
    int start = from;
    for (int i = from; i + 1 < to; i++) {
      boolean stop =
          s.get(i).isMarked() && "?!.".indexOf(Passage.lastInside(text, s.get(i).span())) >= 0;
      Piece next = s.get(i + 1);
      start =
          stop && next.isWord() && Character.isUpperCase(text.charAt(next.start())) ? i + 1 : start;
    }
    return start;
  }

  // "the question is not when it opens — | it never will, they believe — but who pays"
  int dash(int from, int to, int after) {
    if (after >= s.size() || !s.get(after).is("—")) {
      return -1;
    }
    for (int i = to - 1; i > from; i--) {
      if (s.get(i).is("—")) {
        return isClause(i + 1, to) && hasFinite(from, i) ? i : -1;
      }
    }
    return -1;
  }

  // "The tax did no harm: | the port was the busiest of the year, according to the survey"
  private int colon(int from, int to) {
    for (int i = to - 1; i > from; i--) {
      boolean clock = i + 1 < to && s.get(i + 1).start() == s.get(i).end(); // "at 5:42"
      if (s.get(i).is(":") && !clock) {
        return isClause(i + 1, to) && hasFinite(from, i) ? i : -1;
      }
    }
    return -1;
  }

  // "He had a rally that night, and | the permit, his office said, was hard to get"
  private int conjunct(int from, int to) {
    for (int i = to - 1; i > from + 1; i--) {
      boolean joint = s.get(i).is("and") || s.get(i).is("but");
      boolean parted = s.get(i - 1).isComma() || s.get(i - 1).is("—");
      if (joint && parted && i + 1 < to) {
        boolean noun = NounPhrases.startsNominal(s, i + 1) && !hasFinite(i + 1, to);
        return noun && hasFinite(from, i) ? i + 1 : from;
      }
    }
    return from;
  }

  private boolean isClause(int from, int to) {
    boolean opens = from < to && (NounPhrases.startsNominal(s, from) || s.get(from).is("there"));
    return opens && hasFinite(from + 1, to);
  }

  private boolean hasFinite(int from, int to) {
    for (int i = from; i < to; i++) {
      Piece p = s.get(i);
      boolean bare = p.low().endsWith("ing") || i > from && s.get(i - 1).is("to");
      if (p.tagged("VERB", "AUX") && !bare) {
        return true;
      }
    }
    return false;
  }
}
