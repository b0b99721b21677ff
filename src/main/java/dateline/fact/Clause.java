package dateline.fact;

import dateline.lang.Inflection;
import dateline.model.Sentence;
import dateline.model.Span;
import dateline.model.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The part of a sentence around a phrase that has a verb of its own.
 *
 * @param event the verb nearest the phrase, auxiliaries aside
 */
record Clause(Span span, Optional<Happening> event) {
  /** No clause reaches further than so many tokens from its phrase. */
  private static final int REACH = 60;

  static Optional<Clause> around(String text, Sentence sentence, Span phrase) {
    List<Token> tokens = sentence.tokens();
    int first = firstAfter(tokens, phrase.start());
    int last = first;
    while (last < tokens.size() && tokens.get(last).start() < phrase.end()) {
      last++;
    }
    if (first >= tokens.size()) {
      return Optional.empty();
    }
    int from = first;
    boolean verb = false;
    while (from > Math.max(0, first - REACH) && !(verb && opens(text, tokens, from))) {
      from--;
      verb |= tokens.get(from).is("VERB", "AUX");
    }
    int to = last;
    while (to < Math.min(tokens.size(), last + REACH) && !closes(text, tokens, to, verb)) {
      verb |= tokens.get(to).is("VERB", "AUX");
      to++;
    }
    if (from >= to) {
      return Optional.empty();
    }
    Span span = new Span(tokens.get(from).start(), tokens.get(to - 1).end());
    return Optional.of(new Clause(span, event(text, tokens, from, first, last, to)));
  }

  /** Index of the first token that ends after an offset, found by halving. */
  private static int firstAfter(List<Token> tokens, int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether a new clause begins with this token. */
  private static boolean opens(String text, List<Token> tokens, int at) {
    Token before = tokens.get(at - 1);
    if (isMark(text, before, ';') || isMark(text, before, ':') || isMark(text, before, '\u2014')) {
      return true;
    }
    Token token = tokens.get(at);
    boolean comma = isMark(text, before, ',');
    return token.is("SCONJ") && !comma
        || comma && (token.is("SCONJ", "CCONJ") || isRelative(token.of(text)));
  }

  private static boolean closes(String text, List<Token> tokens, int at, boolean verb) {
    Token token = tokens.get(at);
    if (isMark(text, token, ';') || at == tokens.size() - 1 && isMark(text, token, '.')) {
      return true;
    }
    if (!verb) {
      return false;
    }
    boolean joins =
        isMark(text, token, ',')
            && at + 1 < tokens.size()
            && (tokens.get(at + 1).is("SCONJ", "CCONJ", "VERB")
                || isRelative(tokens.get(at + 1).of(text)));
    return joins || token.is("SCONJ");
  }

  private static boolean isMark(String text, Token token, char mark) {
    return token.end() - token.start() == 1 && text.charAt(token.start()) == mark;
  }

  private static boolean isRelative(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "which", "who", "whose", "where", "when", "while" -> true;
      default -> false;
    };
  }

  /** The finite verb nearest before, else after; a participle where there is no other. */
  private static Optional<Happening> event(
      String text, List<Token> tokens, int from, int first, int last, int to) {
    Optional<Happening> participle = Optional.empty();
    for (int i = first - 1; i >= from; i--) {
      if (isEvent(text, tokens, i)) {
        Happening found = happening(text, tokens.get(i));
        if (!tokens.get(i).of(text).endsWith("ing")) {
          return Optional.of(found);
        }
        participle = participle.or(() -> Optional.of(found));
      }
    }
    for (int i = last; i < to && participle.isEmpty(); i++) {
      if (isEvent(text, tokens, i)) {
        return Optional.of(happening(text, tokens.get(i)));
      }
    }
    return participle;
  }

  /** A verb, but not the one in "US-led" or "negotiating team". */
  private static boolean isEvent(String text, List<Token> tokens, int at) {
    if (!tokens.get(at).is("VERB")) {
      return false;
    }
    boolean compound = at > 0 && tokens.get(at - 1).of(text).equals("-");
    boolean describes =
        tokens.get(at).of(text).endsWith("ing")
            && at > 0
            && tokens.get(at - 1).is("DET", "PART", "ADJ", "PRON")
            && at + 1 < tokens.size()
            && tokens.get(at + 1).is("NOUN");
    return !compound && !describes;
  }

  private static Happening happening(String text, Token token) {
    return new Happening(Inflection.base(token.of(text)), token.span());
  }
}
