package dateline.fact;

import dateline.model.Sentence;
import dateline.model.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts right the tags that hide a subject or its verb from the count finders: names taken for
 * pronouns or verbs ("Wuliangye_PRON rose"), verbs of change taken for adjectives ("Alphacorp
 * advanced_ADJ 8%"). The closed classes are known words.
 */
final class FigureTags {
  /** Tags a capitalised word has only by mistake, unless it is one of the words below. */
  private static final Set<String> ODD =
      Set.of("VERB", "AUX", "PRON", "ADV", "SCONJ", "PART", "INTJ", "SYM", "X", "ADP", "CCONJ");

  private static final Set<String> CLOSED =
      Stream.concat(
              TagRepair.PREPOSITIONS.stream(),
              Stream.of(
                  "i",
                  "he",
                  "she",
                  "it",
                  "they",
                  "we",
                  "you",
                  "him",
                  "her",
                  "them",
                  "us",
                  "me",
                  "his",
                  "hers",
                  "its",
                  "their",
                  "theirs",
                  "our",
                  "ours",
                  "my",
                  "mine",
                  "your",
                  "yours",
                  "this",
                  "these",
                  "those",
                  "who",
                  "whom",
                  "whose",
                  "which",
                  "what",
                  "there",
                  "here",
                  "when",
                  "where",
                  "why",
                  "how",
                  "if",
                  "while",
                  "although",
                  "though",
                  "unless",
                  "whether",
                  "once",
                  "is",
                  "are",
                  "was",
                  "were",
                  "be",
                  "been",
                  "being",
                  "am",
                  "has",
                  "have",
                  "had",
                  "do",
                  "does",
                  "did",
                  "will",
                  "would",
                  "can",
                  "could",
                  "may",
                  "might",
                  "must",
                  "should",
                  "shall",
                  "not",
                  "no",
                  "some",
                  "many",
                  "most",
                  "all",
                  "both",
                  "each",
                  "such",
                  "one",
                  "another",
                  "others",
                  "any",
                  "every",
                  "everyone",
                  "everybody",
                  "everything",
                  "someone",
                  "nobody",
                  "none",
                  "nothing",
                  "much",
                  "more",
                  "less",
                  "few",
                  "fewer",
                  "several",
                  "either",
                  "neither",
                  "and",
                  "or",
                  "nor",
                  "yet",
                  "the",
                  "a",
                  "an",
                  "let",
                  "yes",
                  "please",
                  "oh",
                  "well",
                  "now",
                  "then",
                  "today",
                  "yesterday",
                  "tomorrow",
                  "tonight",
                  "also",
                  "only",
                  "even",
                  "just",
                  "still",
                  "too",
                  "very",
                  "ever",
                  "never",
                  "again"))
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> MOVED =
      Set.of(
          "advanced",
          "gained",
          "won",
          "lost",
          "shed",
          "rallied",
          "plunged",
          "tumbled",
          "plummeted",
          "soared",
          "surged",
          "slid",
          "sank",
          "slumped",
          "edged",
          "declined",
          "decreased",
          "increased",
          "jumped",
          "added",
          "eased",
          "dipped",
          "leapt",
          "swelled",
          "shrank");

  private static final Set<String> ROSE =
      Set.of("rose", "fell", "grew", "climbed", "dropped", "slipped", "hit", "reached");
  private static final Set<String> STANDS = Set.of("stands", "sits", "hovers", "runs");
  private static final Set<String> MULTIPLIED =
      Set.of("doubled", "tripled", "trebled", "quadrupled", "halved");
  private static final Set<String> CUT = Set.of("cut", "hit", "put", "set", "shut", "raised");
  private static final Set<String> INCLUDING = Set.of("including", "excluding");

  private FigureTags() {}

  /** The tokens of a sentence, some with another tag. */
  static List<Token> of(String text, Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    boolean titled = isTitled(text, tokens);
    List<Token> repaired = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      String tag = titled ? token.tag() : tag(text, tokens, i);
      repaired.add(tag.equals(token.tag()) ? token : new Token(token.span(), tag));
    }
    return repaired;
  }

  /** The words in lower case; "WHO", a name, stays apart from "who". */
  static String[] words(String text, List<Token> tokens) {
    String[] words = new String[tokens.size()];
    for (int i = 0; i < words.length; i++) {
      String word = tokens.get(i).of(text);
      boolean body = word.equals("WHO") && tokens.get(i).is("PROPN");
      words[i] = body ? word : word.toLowerCase(Locale.ROOT);
    }
    return words;
  }

  private static String tag(String text, List<Token> tokens, int i) {
    Token token = tokens.get(i);
    char head = text.charAt(token.start());
    if (!Character.isLetter(head)) {
      boolean odd = Character.isDigit(head) && token.is("VERB", "AUX");
      return odd ? "NUM" : token.tag(); // "won_NOUN 71_VERB seats"
    }
    if (isMove(text, tokens, i) || isDeed(text, tokens, i)) {
      return "VERB";
    }
    if (token.is("ADJ") && i + 2 < tokens.size() && isRise(text, tokens, i + 1)) {
      return "NOUN"; // "unemployment rose to 7 per cent"
    }
    boolean of = i + 1 < tokens.size() && tokens.get(i + 1).of(text).equals("of");
    if (token.is("ADP") && of && !TagRepair.PREPOSITIONS.contains(low(text, token))) {
      return "NOUN"; // "growth of 2 per cent"
    }
    if (token.is("VERB") && isPluralSubject(text, tokens, i)
        || i == 0 && token.is("VERB", "ADV", "X", "INTJ") && isMoving(text, tokens)) {
      return "NOUN";
    }
    if (token.is("VERB") && isPreposition(text, tokens, i)) {
      return "ADP";
    }
    if (!ODD.contains(token.tag())) {
      return token.tag();
    }
    boolean upper = Character.isUpperCase(head) || isMixed(text, token);
    if (token.is("PRON") && i > 0 && tokens.get(i - 1).is("DET") && isCapitals(text, token)) {
      return "PROPN"; // "the WHO has sent"
    }
    if (!upper || CLOSED.contains(low(text, token))) {
      return token.tag();
    }
    boolean inside = i > 0 && isWordOrComma(text, tokens.get(i - 1));
    if (inside || isMixed(text, token)) {
      return "PROPN";
    }
    boolean open = token.is("VERB", "ADV", "INTJ");
    boolean named = i + 1 < tokens.size() && tokens.get(i + 1).is("PROPN");
    return i == 0 && (!open || named) ? "PROPN" : token.tag();
  }

  private static String low(String text, Token token) {
    return token.of(text).toLowerCase(Locale.ROOT);
  }

  private static boolean isCapitals(String text, Token token) {
    return token.span().length() > 1
        && token.of(text).chars().allMatch(c -> Character.isUpperCase(c));
  }

  /** "shares fell"; "Exports rose" at the head of a sentence. */
  private static boolean isPluralSubject(String text, List<Token> tokens, int i) {
    if (i + 1 >= tokens.size() || !text.startsWith("s", tokens.get(i).end() - 1)) {
      return false;
    }
    Token next = tokens.get(i + 1);
    if (tokens.get(i).of(text).equals("shares")) {
      return next.is("VERB", "AUX");
    }
    String past = next.of(text);
    boolean released = next.is("VERB") && past.endsWith("ed");
    boolean known = ROSE.contains(past) || MOVED.contains(past) || past.endsWith("led");
    boolean moved = next.is("VERB", "NOUN", "ADJ") && known; // "Exports rose", "Thefts tripled"
    return i == 0 && (moved || released);
  }

  /** "Turnout_VERB fell 5 points". */
  private static boolean isMoving(String text, List<Token> tokens) {
    boolean closed = CLOSED.contains(tokens.get(0).of(text).toLowerCase(Locale.ROOT));
    return !closed
        && tokens.size() > 2
        && (ROSE.contains(tokens.get(1).of(text)) || MOVED.contains(tokens.get(1).of(text)))
        && tokens.get(2).is("NUM", "SYM", "ADP");
  }

  /** "60 people, including 12 children, were hurt": a participle that is a preposition. */
  private static boolean isPreposition(String text, List<Token> tokens, int i) {
    return i > 0
        && INCLUDING.contains(tokens.get(i).of(text))
        && tokens.get(i - 1).is("PUNCT", "NOUN", "PROPN");
  }

  /** "Alphacorp advanced 8%": a past form between a name or noun and a figure. */
  private static boolean isMove(String text, List<Token> tokens, int i) {
    return i > 0
        && i + 1 < tokens.size()
        && tokens.get(i).is("NOUN", "ADJ", "PROPN")
        && (tokens.get(i - 1).is("NOUN", "PROPN", "ADV") || isRise(text, tokens, i))
        && (isRise(text, tokens, i)
            || MOVED.contains(tokens.get(i).of(text))
                && (tokens.get(i + 1).is("NUM", "SYM", "ADV", "ADP")
                    || Character.isDigit(text.charAt(tokens.get(i + 1).start()))));
  }

  /** "unemployment rose to 7.2 percent", not "a rose by the door". */
  private static boolean isRise(String text, List<Token> tokens, int i) {
    Token next = tokens.get(i + 1);
    boolean far = i + 2 < tokens.size() && tokens.get(i + 2).is("NUM", "SYM", "ADV");
    boolean figure = ROSE.contains(tokens.get(i).of(text)) && next.is("NUM", "SYM");
    return figure || far && isRise(tokens.get(i).of(text), next.of(text));
  }

  /** Whether a verb of levels and the preposition of one: "rose to", "stands at". */
  static boolean isRise(String word, String next) {
    boolean to = next.equals("to") || next.equals("by") || next.equals("from");
    return to && ROSE.contains(word) || next.equals("at") && STANDS.contains(word);
  }

  /** "Orsova cut_NOUN its fund", "sales more than doubled_ADJ". */
  private static boolean isDeed(String text, List<Token> tokens, int i) {
    if (i == 0 || i + 1 >= tokens.size() || !tokens.get(i).is("NOUN", "ADJ", "ADV")) {
      return false;
    }
    String word = tokens.get(i).of(text);
    Token before = tokens.get(i - 1);
    if (MULTIPLIED.contains(word)) {
      return before.is("NOUN", "PROPN") || before.of(text).equals("than");
    }
    boolean object = tokens.get(i + 1).is("DET") || tokens.get(i + 1).of(text).equals("its");
    return CUT.contains(word) && object && before.is("NOUN", "PROPN");
  }

  /** "iPhone", "eBay", "SpeedCast". */
  private static boolean isMixed(String text, Token token) {
    for (int k = token.start() + 1; k < token.end(); k++) {
      boolean inner =
          Character.isUpperCase(text.charAt(k)) && Character.isLowerCase(text.charAt(k - 1));
      if (inner) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWordOrComma(String text, Token token) {
    char c = text.charAt(token.start());
    return Character.isLetterOrDigit(c) || c == ',';
  }

  /** A headline: most of its longer words have capitals. */
  private static boolean isTitled(String text, List<Token> tokens) {
    int words = 0;
    int capitals = 0;
    for (int i = 1; i < Math.min(tokens.size(), 40); i++) {
      Token token = tokens.get(i);
      if (token.end() - token.start() > 3 && Character.isLetter(text.charAt(token.start()))) {
        words++;
        capitals += Character.isUpperCase(text.charAt(token.start())) ? 1 : 0;
      }
    }
    return capitals * 3 > words * 2;
  }
}
