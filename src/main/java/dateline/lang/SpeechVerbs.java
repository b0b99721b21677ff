package dateline.lang;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The verbs by which news says that somebody says something: {@code lang/en/speech-verbs.tsv}. */
public final class SpeechVerbs {
  private static final SpeechVerbs ENGLISH = read(RuleTable.english("speech-verbs"));

  private final Map<String, Form> forms;
  private final WordSet known;

  private SpeechVerbs(Map<String, Form> forms) {
    this.forms = Map.copyOf(forms);
    this.known = WordSet.of(forms.keySet());
  }

  public static SpeechVerbs english() {
    return ENGLISH;
  }

  /** The verb a word in lower case is a form of. */
  public Optional<Form> ofLower(String word) {
    return known.contains(word) ? Optional.ofNullable(forms.get(word)) : Optional.empty();
  }

  /** The verb a word is a form of, whatever its case. */
  public Optional<Form> of(String word) {
    return ofLower(word.toLowerCase(Locale.ROOT));
  }

  /** What may stand beside the verb. */
  public enum Frame {
    /** Beside marked speech: “..,” she said. */
    MARKED('q'),
    /** In parenthesis in speech without marks: The bridge, she said, is safe. */
    PARENTHESIS('p'),
    /** Its clause must have its verb near: "wrote the law was wrong", not "wrote the law". */
    NEAR('v'),
    /** Its forms are nouns too: only the tag tells. */
    DUAL('w'),
    /** A clause, with or without "that". */
    CLAUSE('t'),
    /** An object first, who is told: told reporters .. */
    ADDRESSEE('a'),
    /** "to" and a verb. */
    INFINITIVE('i'),
    /** A noun phrase: announced a plan. */
    NOUN('n'),
    /** A preposition: warned of .. */
    PREPOSITION('o'),
    /** Object and predicate: called it a mistake, described it as .. */
    PREDICATE('s'),
    /** A figure right after: counted 900 marchers. */
    FIGURE('f'),
    /** Documents do it too. */
    DOCUMENT('d'),
    /** An attitude or act more than a statement. */
    ATTITUDE('k');

    private final char letter;

    Frame(char letter) {
      this.letter = letter;
    }

    static Set<Frame> of(String letters) {
      Set<Frame> frames = EnumSet.noneOf(Frame.class);
      for (Frame frame : values()) {
        if (letters.indexOf(frame.letter) >= 0) {
          frames.add(frame);
        }
      }
      return frames;
    }
  }

  /** Which form of the verb a word is; the past and the participle are mostly one word. */
  public enum Shape {
    BASE,
    THIRD,
    ING,
    PAST,
    PARTICIPLE
  }

  /**
   * One form of one verb.
   *
   * @param lemma base form
   */
  public record Form(String lemma, Shape shape, Set<Frame> frames) {
    public Form {
      frames = Set.copyOf(frames);
    }

    public boolean takes(Frame frame) {
      return frames.contains(frame);
    }

    /** Whether the word may be a past participle: "said", "written". */
    public boolean mayBeParticiple() {
      return shape == Shape.PAST || shape == Shape.PARTICIPLE;
    }
  }

  private static SpeechVerbs read(RuleTable table) {
    Map<String, Form> forms = new HashMap<>();
    for (RuleTable.Row row : table.rows()) {
      String lemma = row.cell("VERB");
      Set<Frame> frames = Frame.of(row.cell("FRAMES"));
      forms.put(lemma, new Form(lemma, Shape.BASE, frames));
      forms.put(third(lemma), new Form(lemma, Shape.THIRD, frames));
      String[] given = row.cell("FORMS").split(",", -1);
      for (String past : given[0].split(";", -1)) {
        boolean doubled = past.endsWith("ed") && past.length() == lemma.length() + 3;
        forms.put(ing(lemma, doubled), new Form(lemma, Shape.ING, frames));
      }
      if (given.length == 2) {
        for (String word : given[1].split(";", -1)) {
          forms.put(word, new Form(lemma, Shape.PARTICIPLE, frames));
        }
        for (String word : given[0].split(";", -1)) {
          forms.put(word, new Form(lemma, Shape.PAST, frames));
        }
      } else {
        forms.put(past(lemma), new Form(lemma, Shape.PAST, frames));
      }
    }
    return new SpeechVerbs(forms);
  }

  private static String third(String verb) {
    if (endsInConsonantY(verb)) {
      return verb.substring(0, verb.length() - 1) + "ies";
    }
    boolean hiss =
        verb.endsWith("s") || verb.endsWith("sh") || verb.endsWith("ch") || verb.endsWith("x");
    return verb + (hiss ? "es" : "s");
  }

  private static String past(String verb) {
    if (endsInConsonantY(verb)) {
      return verb.substring(0, verb.length() - 1) + "ied";
    }
    return verb + (verb.endsWith("e") ? "d" : "ed");
  }

  private static String ing(String verb, boolean doubled) {
    if (doubled) {
      return verb + verb.charAt(verb.length() - 1) + "ing";
    }
    boolean silent = verb.endsWith("e") && !verb.endsWith("ee") && !verb.endsWith("oe");
    return (silent ? verb.substring(0, verb.length() - 1) : verb) + "ing";
  }

  private static boolean endsInConsonantY(String verb) {
    int n = verb.length();
    return n > 1 && verb.charAt(n - 1) == 'y' && "aeiou".indexOf(verb.charAt(n - 2)) < 0;
  }
}
