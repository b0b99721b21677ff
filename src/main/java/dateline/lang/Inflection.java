package dateline.lang;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Base forms of words: the singular of a noun, the infinitive of a verb. Irregular forms are rows
 * of <code>lang/en/irregular.tsv</code>, the rest follows from English spelling.
 */
public final class Inflection {
  private static final Map<String, String> NOUNS = forms("noun");
  private static final Map<String, String> VERBS = forms("verb");
  private static final Set<String> BASES = bases();

  private Inflection() {}

  private static Map<String, String> forms(String kind) {
    Map<String, String> forms = new HashMap<>();
    for (RuleTable.Row row : RuleTable.english("irregular").rows()) {
      if (row.cell("KIND").equals(kind)) {
        forms.putIfAbsent(row.cell("FORM"), row.cell("BASE"));
      }
    }
    return Map.copyOf(forms);
  }

  /** Verbs known in their base form: those of the tables of rules too. */
  private static Set<String> bases() {
    Set<String> bases = new HashSet<>(VERBS.values());
    RuleTable.english("count-verbs").rows().forEach(row -> bases.add(row.cell("VERB")));
    RuleTable.english("changes").rows().stream()
        .filter(row -> row.cell("KIND").equals("verb"))
        .forEach(row -> bases.add(row.cell("WORD")));
    return Set.copyOf(bases);
  }

  /** "attacks" to "attack", "women" to "woman", "bodies" to "body", in lower case. */
  public static String singular(String noun) {
    String word = noun.toLowerCase(Locale.ROOT);
    String known = NOUNS.get(word);
    if (known != null) {
      return known;
    }
    int hyphen = word.lastIndexOf('-');
    if (hyphen > 0) {
      return word.substring(0, hyphen + 1) + singular(word.substring(hyphen + 1));
    }
    int n = word.length();
    if (n < 4
        || !word.endsWith("s")
        || word.endsWith("ss")
        || word.endsWith("us")
        || word.endsWith("is")) {
      return word.endsWith("men") && n > 4 ? word.substring(0, n - 2) + "an" : word;
    }
    if (word.endsWith("ies")) {
      return word.substring(0, n - 3) + "y";
    }
    boolean es =
        word.endsWith("sses")
            || word.endsWith("shes")
            || word.endsWith("ches")
            || word.endsWith("xes")
            || word.endsWith("zzes");
    return word.substring(0, es ? n - 2 : n - 1);
  }

  /** "staged" to "stage", "withdrew" to "withdraw", "running" to "run", in lower case. */
  public static String base(String verb) {
    String word = verb.toLowerCase(Locale.ROOT);
    String known = VERBS.get(word);
    if (known != null) {
      return known;
    }
    if (word.endsWith("ied") && word.length() > 4 || word.endsWith("ies") && word.length() > 4) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (word.endsWith("ed") && BASES.contains(word.substring(0, word.length() - 1))) {
      return word.substring(0, word.length() - 1);
    }
    if (word.endsWith("ed") && word.length() > 4) {
      return stem(word.substring(0, word.length() - 2));
    }
    if (word.endsWith("ing") && word.length() > 5) {
      return stem(word.substring(0, word.length() - 3));
    }
    return word.endsWith("s") && word.length() > 3 ? third(word) : word;
  }

  private static String third(String word) {
    int n = word.length();
    if (word.endsWith("ss")) {
      return word;
    }
    boolean es =
        word.endsWith("sses")
            || word.endsWith("shes")
            || word.endsWith("ches")
            || word.endsWith("xes")
            || word.endsWith("zzes");
    return word.substring(0, es ? n - 2 : n - 1);
  }

  /** What is left of -ed or -ing: a doubled consonant goes, a silent -e comes back. */
  private static String stem(String stem) {
    int n = stem.length();
    if (BASES.contains(stem)) {
      return stem;
    }
    if (BASES.contains(stem + "e")) {
      return stem + "e";
    }
    char last = stem.charAt(n - 1);
    char before = stem.charAt(n - 2);
    if (last == before && !isVowel(last) && "lsz".indexOf(last) < 0) {
      return stem.substring(0, n - 1);
    }
    return silentE(stem, last, before).orElse(stem);
  }

  private static Optional<String> silentE(String stem, char last, char before) {
    boolean always =
        last == 'v'
            || last == 'z' && before != 'z'
            || last == 'u'
            || last == 'c'
            || last == 'g' && before != 'n' && before != 'g'
            || last == 's' && before != 's';
    boolean at =
        stem.endsWith("at") && !stem.endsWith("eat") && !stem.endsWith("oat")
            || stem.endsWith("ng")
                && (stem.endsWith("ang") && stem.length() > 4
                    || stem.endsWith("eng")
                    || stem.endsWith("ung"));
    boolean single =
        stem.length() > 2 && isVowel(before) && !isVowel(stem.charAt(stem.length() - 3));
    boolean ends =
        stem.endsWith("ut") && stem.length() > 4
            || stem.endsWith("ur") && stem.length() > 3
            || stem.endsWith("ir") && stem.length() > 3
            || stem.endsWith("ok")
            || stem.endsWith("ak")
            || stem.endsWith("ik")
            || stem.endsWith("id")
            || stem.endsWith("ud")
            || stem.endsWith("ad")
            || stem.endsWith("od")
            || stem.endsWith("il") && stem.length() > 3
            || stem.endsWith("ul")
            || stem.endsWith("am")
            || stem.endsWith("um")
            || stem.endsWith("im")
            || stem.endsWith("in") && stem.length() < 6
            || stem.endsWith("ov")
            || stem.endsWith("ar")
            || stem.endsWith("or") && stem.length() < 7
            || stem.endsWith("ot") && stem.length() < 6
            || stem.endsWith("it") && stem.length() < 5
            || stem.endsWith("ap")
            || stem.endsWith("ip")
            || stem.endsWith("op") && stem.length() < 6
            || stem.endsWith("ib")
            || stem.endsWith("on") && stem.length() < 5
            || stem.endsWith("al") && stem.length() < 5;
    boolean cluster =
        stem.endsWith("bl")
            || stem.endsWith("cl")
            || stem.endsWith("dl")
            || stem.endsWith("gl")
            || stem.endsWith("pl")
            || stem.endsWith("tl")
            || stem.endsWith("fl")
            || stem.endsWith("kl")
            || stem.endsWith("zl");
    return always || at || single && ends || cluster ? Optional.of(stem + "e") : Optional.empty();
  }

  private static boolean isVowel(char c) {
    return "aeiou".indexOf(c) >= 0;
  }
}
