package dateline.fact;

import dateline.lang.Inflection;
import dateline.model.Sentence;
import dateline.model.Span;
import dateline.model.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One sentence as the count finders see it: noun phrases and verb groups read off the tags. */
final class Syntax {
  private static final Set<String> POSSESSIVES =
      Set.of("its", "their", "his", "her", "our", "my", "your", "whose");
  private static final Set<String> LINKS =
      Set.of(
          "of", "in", "for", "from", "between", "on", "at", "with", "to", "by", "per", "than",
          "out", "among", "against", "across", "over", "under", "near");
  private static final Set<String> NOT_NOUNS =
      Set.of("more", "times", "each", "apiece", "respectively");
  private static final Set<String> SCOPES =
      Set.of(
          "nationwide", "worldwide", "statewide", "overall", "abroad", "overseas", "respectively");

  private static final int FAR = 60; // tokens that a clause is looked through for

  private static final Set<String> LETTING =
      Set.of(
          "let", "letting", "lets", "see", "saw", "seen", "make", "made", "help", "helped", "watch",
          "watched");

  private final String text;
  private final Sentence sentence;
  private final List<Token> tokens;
  private final String[] words;
  private final boolean[] verbs;
  private final int[] governors; // the nearest token to the left that governs or ends a clause

  Syntax(String text, Sentence sentence) {
    this.text = text;
    this.sentence = sentence;
    this.tokens = FigureTags.of(text, sentence);
    this.words = FigureTags.words(text, tokens);
    this.verbs = new boolean[tokens.size()];
    for (int i = 0; i < words.length; i++) {
      boolean word = words[i].charAt(0) > '9' && !is(i, "according");
      verbs[i] = word && tokens.get(i).is("VERB", "AUX") || isPast(i);
    }
    this.governors = new int[tokens.size() + 1];
    governors[0] = -1;
    for (int i = 0; i < words.length; i++) {
      governors[i + 1] = isVerb(i) && !isAdjectival(i) || endsClause(i) ? i : governors[i];
    }
  }

  Span sentence() {
    return sentence.span();
  }

  int size() {
    return tokens.size();
  }

  boolean has(int i) {
    return i >= 0 && i < tokens.size();
  }

  String word(int i) {
    return has(i) ? words[i] : "";
  }

  String raw(int i) {
    return has(i) ? tokens.get(i).of(text) : "";
  }

  Token token(int i) {
    return tokens.get(i);
  }

  boolean isTagged(int i, String one, String other) {
    return has(i) && tokens.get(i).is(one, other);
  }

  boolean isTagged(int i, String... tags) {
    return has(i) && tokens.get(i).is(tags);
  }

  boolean is(int i, String... wanted) {
    String here = word(i);
    for (String word : wanted) {
      if (here.equals(word)) {
        return true;
      }
    }
    return false;
  }

  boolean isVerb(int i) {
    return has(i) && verbs[i];
  }

  // "rose", "fell", "prices range from": taggers take them for nouns at times
  private boolean isPast(int i) {
    return is(i, "range", "ranges", "ranged") && is(i + 1, "from", "between") && i > 0
        || is(i, "rose", "fell", "grew", "climbed", "dropped", "slipped", "sank", "fled");
  }

  /** The first token that ends after this offset. */
  int at(int offset) {
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

  Span span(int from, int to) {
    return new Span(tokens.get(from).start(), tokens.get(to - 1).end());
  }

  String words(int from, int to) {
    return span(from, to).of(text);
  }

  String text() {
    return text;
  }

  /** A noun phrase: tokens from, to (exclusive), the last word of its head. */
  record Phrase(int from, int to, int head) {}

  /**
   * The noun phrase that starts at token {@code i}, without article; empty where none starts.
   * "soldiers", "members of the harbour guard", "senior party leaders".
   */
  Optional<Phrase> nounAt(int i) {
    int from = i;
    while (isTagged(from, "DET") && !is(from, "all", "both", "each", "no")
        || POSSESSIVES.contains(word(from))) {
      from++;
    }
    return bareNoun(from).map(this::withOf);
  }

  /** The same without an "of" tail. */
  Optional<Phrase> bareNoun(int from) {
    int at = from;
    int head = -1;
    while (has(at) && at < from + 12) {
      if (SCOPES.contains(word(at)) && at > from) {
        break;
      }
      if (isTagged(at, "NOUN", "PROPN") && !isPast(at) && !isClauseName(from, at, head)) {
        head = at++;
      } else if (isModifier(at, from)) {
        at++;
      } else {
        break;
      }
    }
    return head < 0
            || TimeWords.isCalendar(word(head))
            || NOT_NOUNS.contains(word(head)) && head == from
        ? Optional.empty()
        : Optional.of(new Phrase(from, head + 1, head));
  }

  /** A capitalised weekday or month after a plural noun is a date, not part of the phrase. */
  private boolean isClauseName(int from, int at, int head) {
    return head >= from
        && (TimeWords.isCalendar(word(at))
            || TimeWords.isCalendar(word(at + 1)) && is(at, "last", "next", "this"));
  }

  private boolean isModifier(int at, int from) {
    if (isTagged(at, "ADJ")) {
      return !is(at, "respectively")
          && !(at > from && isTagged(at - 1, "NOUN") && !hasNounSoon(at));
    }
    if (isTagged(at, "VERB")) {
      boolean participle = !Inflection.base(word(at)).equals(word(at));
      boolean first = at == from || isTagged(at - 1, "ADJ", "ADV") || isHyphen(at - 1);
      return participle && first && isTagged(at + 1, "NOUN", "ADJ", "PROPN");
    }
    if (isTagged(at, "ADV")) {
      return (isTagged(at + 1, "ADJ", "VERB")
              || at == from && isTagged(at + 1, "NOUN") && isHyphen(at + 2))
          && hasNounSoon(at)
          && (at == from || !isTagged(at - 1, "NOUN", "PROPN"));
    }
    if (isTagged(at, "NUM")) {
      return at > from && isTagged(at + 1, "NOUN") && isHyphen(at - 1);
    }
    if (is(at, "'s", "’s", "'", "’")) {
      return at > from && isTagged(at - 1, "NOUN", "PROPN") && hasNounSoon(at);
    }
    if (isHyphen(at)) {
      return at > from && has(at + 1) && glued(at) && glued(at + 1);
    }
    boolean joined = isTagged(at, "CCONJ") && is(at, "and", "or");
    return joined && isTagged(at - 1, "ADJ") && isTagged(at + 1, "ADJ") && hasNounSoon(at + 1)
        || is(at, "/") && glued(at);
  }

  private boolean isHyphen(int i) {
    return is(i, "-", "–", "‑");
  }

  /** "LEEDS - Rovers won": between the dateline and the text. */
  private boolean isDash(int k) {
    return k < 6
        && !glued(k)
        && !glued(k + 1)
        && raw(k - 1).equals(raw(k - 1).toUpperCase(Locale.ROOT));
  }

  private boolean glued(int i) {
    return i > 0 && has(i) && tokens.get(i - 1).end() == tokens.get(i).start();
  }

  private boolean hasNounSoon(int at) {
    for (int k = at + 1; k <= at + 3; k++) {
      if (isTagged(k, "NOUN", "PROPN")) {
        return true;
      }
      if (!isTagged(k, "ADJ", "VERB", "ADV", "CCONJ") && !isHyphen(k)) {
        return false;
      }
    }
    return false;
  }

  private Phrase withOf(Phrase phrase) {
    if (!is(phrase.to(), "of")) {
      return phrase;
    }
    int from = phrase.to() + 1;
    while (isTagged(from, "DET") || POSSESSIVES.contains(word(from))) {
      from++;
    }
    if (isTagged(from, "NUM")) {
      return phrase;
    }
    return bareNoun(from).map(n -> new Phrase(phrase.from(), n.to(), phrase.head())).orElse(phrase);
  }

  String lemma(int head) {
    return Inflection.singular(raw(head));
  }

  /**
   * The verb that governs token {@code i}: the nearest to its left in the same clause; -1 for none.
   */
  int verbBefore(int i) {
    int k = i < 0 ? -1 : governors[Math.min(i, size())];
    return k > i - FAR && k >= 0 && isVerb(k) && !isAdjectival(k) ? k : -1;
  }

  private boolean endsClause(int k) {
    return is(k, ";", ":", "—", "–") || isTagged(k, "SCONJ") && !is(k, "as", "while", "of");
  }

  /** "armed men": a participle that stands before its noun. */
  boolean isAdjectival(int k) {
    return isTagged(k + 1, "NOUN", "PROPN")
        && (word(k).endsWith("ed") || word(k).endsWith("ing"))
        && (isTagged(k - 1, "DET", "ADJ", "ADP", "NUM") || is(k - 1, "'s", "’s"));
  }

  /**
   * The verb after the noun phrase that ends before token {@code i}: "were killed". -1 for none.
   */
  int verbAfter(int i) {
    for (int k = i; k < size() && k < i + 25; k++) {
      if (isVerb(k)) {
        return lastOfGroup(k);
      }
      if (is(k, ";", ":", "—", "and", "but", ".")) {
        return -1;
      }
      if (is(k, ",")) {
        return verbAfterParenthesis(k);
      }
    }
    return -1;
  }

  /** Behind the comma that closes what this one opens: "60 men, 12 of them old, were hurt". */
  private int verbAfterParenthesis(int comma) {
    for (int k = comma + 1; k < size() && k < comma + 14; k++) {
      if (isVerb(k)) {
        return lastOfGroup(k);
      }
      if (is(k, ",")) {
        return isVerb(k + 1) ? lastOfGroup(k + 1) : -1;
      }
    }
    return -1;
  }

  /** "have been permanently sent": the main verb of a group that starts here. */
  int lastOfGroup(int i) {
    int last = i;
    for (int k = i + 1; k < size() && k < i + 7; k++) {
      if (isVerb(k)) {
        last = k;
      } else if (!isTagged(k, "ADV", "PART")) {
        break;
      }
    }
    return last;
  }

  /** The first token of the verb group that {@code verb} ends. */
  int firstOfGroup(int verb) {
    int first = verb;
    for (int k = verb - 1; k >= 0 && k > verb - 8; k--) {
      if (isVerb(k)) {
        first = k;
      } else if (!isTagged(k, "ADV", "PART")) {
        break;
      }
    }
    return first;
  }

  /** The subject of the verb at {@code verb}: a noun phrase with its tails. */
  Optional<Phrase> subject(int verb) {
    int at = verb;
    for (int hop = 0; hop < 6 && at >= 0; hop++) {
      int first = firstOfGroup(at);
      while (isTagged(first - 1, "ADV") && isTagged(first - 2, "NOUN", "PROPN")) {
        first--;
      }
      int before = first - 1;
      if (is(before, "which", "that", "who", "whom")) {
        int end = Brackets.before(this, is(before - 1, ",") ? before - 1 : before);
        if (isTagged(end - 1, "NOUN", "PROPN")) {
          return Optional.of(compoundAt(end - 1));
        }
        return phraseEndingAt(end);
      }
      boolean linked =
          is(
                  before, ",", "and", "but", "or", "then", "by", "of", "after", "before", "without",
                  "from", "for", "in", "with", "while")
              || before < 0;
      if (!linked) {
        Optional<Phrase> found = phraseEndingAt(first);
        if (found.isPresent() && !isObject(found.get())) {
          return found;
        }
        if (found.isPresent()) {
          at = verbBefore(found.get().from());
          continue;
        }
      }
      if (is(before, ",")) {
        Optional<Phrase> far = beforeParenthesis(before);
        if (far.isPresent() && !word(first).endsWith("ing")) {
          return far;
        }
      }
      at = verbBefore(Math.max(0, first - (linked ? 1 : 0)));
    }
    return Optional.empty();
  }

  /** "Jets, based in the north, bombed": the noun phrase before the first comma. */
  private Optional<Phrase> beforeParenthesis(int comma) {
    for (int k = comma - 1; k > Math.max(0, comma - 16); k--) {
      if (is(k, ",")) {
        return phraseEndingAt(k);
      }
    }
    return Optional.empty();
  }

  /** Past articles and "its", "their". */
  int pastArticles(int i) {
    int at = i;
    while (isTagged(at, "DET") || POSSESSIVES.contains(word(at))) {
      at++;
    }
    return at;
  }

  /** The noun here with the nouns and adjectives before it: "tax break". */
  Phrase compoundAt(int head) {
    int from = head;
    while (from > 0
        && (isTagged(from - 1, "NOUN", "PROPN", "ADJ") || isHyphen(from - 1) && glued(from))
        && !isPast(from - 1)) {
      from--;
    }
    from = isHyphen(from) ? Math.min(head, from + 2) : from; // not "-year contract"
    return new Phrase(from, head + 1, head);
  }

  /** The token before a phrase and its article. */
  int beforePhrase(Phrase phrase) {
    int before = phrase.from() - 1;
    while (isTagged(before, "DET") || POSSESSIVES.contains(word(before))) {
      before--;
    }
    return before;
  }

  /** A noun phrase right after a verb or preposition is its object, not a subject. */
  private boolean isObject(Phrase phrase) {
    int before = beforePhrase(phrase);
    return isTagged(before, "VERB")
        && !isAdjectival(before)
        && !CountEvents.isSaying(this, before)
        && !LETTING.contains(word(before));
  }

  /** The noun phrase that ends before token {@code end}, its prepositional tails included. */
  Optional<Phrase> phraseEndingAt(int end) {
    int from = end;
    boolean noun = false;
    while (from > 0 && end - from < 24 && belongs(from - 1, noun)) {
      from--;
      boolean whole = isTagged(from, "PRON") && !POSSESSIVES.contains(word(from)); // "it"
      if (whole || noun && startsAnew(from)) {
        break;
      }
      noun |= isTagged(from, "NOUN", "PROPN", "NUM") || isTagged(from, "PRON");
    }
    while (from < end && isTagged(from, "ADP", "PUNCT", "CCONJ", "PART", "ADV", "SCONJ")) {
      boolean calendar = isTagged(from, "ADP") && TimeWords.isCalendar(word(from + 1));
      from += calendar ? 2 : 1;
    }
    while (from < end && (isTagged(from, "DET") || POSSESSIVES.contains(word(from)))) {
      from++;
    }
    return from < end ? headOf(from, end) : Optional.empty();
  }

  /** "last season | the club", "on Monday and | the index": an article there starts the subject. */
  private boolean startsAnew(int k) {
    boolean noun = isTagged(k - 1, "NOUN", "PROPN", "NUM") && !is(k, "'s", "’s");
    boolean day = is(k - 1, "and") && TimeWords.isCalendar(word(k - 2));
    return (noun || day) && (isTagged(k, "DET") || POSSESSIVES.contains(word(k)));
  }

  private boolean belongs(int k, boolean noun) {
    if (isPast(k)) {
      return false;
    }
    if (isTagged(k, "NOUN", "PROPN", "ADJ", "DET", "NUM", "SYM", "X")) {
      return true;
    }
    if (isTagged(k, "ADP") || isTagged(k, "PART") && is(k, "to")) {
      return noun && LINKS.contains(word(k));
    }
    boolean noun0 = word(k).endsWith("s") || word(k).endsWith("ing"); // "Spending in the year"
    if (k == 0 && isTagged(k, "VERB") && noun0 && isTagged(k + 1, "ADP")) {
      return true; // "Shares in the bank": taken for a verb at the head of a sentence
    }
    if (isTagged(k, "PRON")) {
      return POSSESSIVES.contains(word(k)) || !noun;
    }
    boolean mark =
        isHyphen(k) && !isDash(k) || is(k, "'s", "’s", "'", "’", "&", "/", "$", "%", "’");
    boolean joined =
        is(k, "and")
            && isTagged(k - 1, "NOUN", "PROPN", "ADJ")
            && isTagged(k + 1, "NOUN", "PROPN", "ADJ", "DET")
            && !(isTagged(k - 2, "NUM") && isTagged(k + 1, "PROPN"));
    return mark || joined;
  }

  private Optional<Phrase> headOf(int from, int end) {
    int head = -1;
    int k = from;
    for (; k < end; k++) {
      boolean link = isTagged(k, "ADP") || isTagged(k, "PART") && is(k, "to");
      if (link && head >= 0) {
        break;
      }
      boolean noun = isTagged(k, "NOUN", "PROPN", "PRON", "NUM") || k == 0 && isTagged(k, "VERB");
      boolean calendar = head >= 0 && TimeWords.isCalendar(word(k));
      if (noun && !calendar && !(isTagged(k, "PRON") && POSSESSIVES.contains(word(k)))) {
        head = k;
      }
    }
    if (head < 0 && isTagged(end - 1, "ADJ")) {
      head = end - 1;
    }
    return head < 0 ? Optional.empty() : Optional.of(new Phrase(from, end, head));
  }
}
