package dateline.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The news agencies whose stories outlets print. */
final class Agencies {
  private static final Set<String> NAMES =
      Set.of(
          "reuters",
          "ap",
          "afp",
          "pti",
          "ani",
          "ians",
          "upi",
          "dpa",
          "efe",
          "xinhua",
          "tass",
          "bloomberg",
          "associated press",
          "the associated press",
          "agence france-presse",
          "kyodo",
          "yonhap",
          "anadolu",
          "ansa",
          "interfax",
          "thomson reuters foundation",
          "cnn",
          "apa",
          "rnz",
          "aap",
          "pa",
          "bernama",
          "antara",
          "wam",
          "spa",
          "irna",
          "mena",
          "sputnik",
          "jiji press",
          "the canadian press",
          "canadian press");
  private static final List<String> LEADS = List.of("by ", "by: ", "from ", "source: ");
  private static final Pattern BETWEEN = Pattern.compile("[,;|/•·–—]| and | & | - | in | via ");
  private static final int LONGEST = 120;

  private Agencies() {}

  static boolean isAgency(String name) {
    return NAMES.contains(name.toLowerCase(Locale.ROOT));
  }

  /** The agency a byline names: {@code By Ada Marsh, Associated Press}. */
  static Optional<String> in(String byline) {
    String rest = Words.spaced(byline);
    if (rest.length() > LONGEST) {
      return Optional.empty();
    }
    String lower = rest.toLowerCase(Locale.ROOT);
    for (String lead : LEADS) {
      rest = lower.startsWith(lead) ? rest.substring(lead.length()) : rest;
    }
    for (String part : BETWEEN.split(rest, -1)) {
      Optional<String> agency = ofPart(part.strip());
      if (agency.isPresent()) {
        return agency;
      }
    }
    return Optional.empty();
  }

  // the part itself, or its last words: "Ada Marsh The Associated Press"
  private static Optional<String> ofPart(String part) {
    if (isAgency(part)) {
      return Optional.of(part);
    }
    String[] words = part.split(" ", -1);
    for (int from = 2; from < words.length; from++) {
      String tail = String.join(" ", List.of(words).subList(from, words.length));
      if (isAgency(tail) && tail.length() > 3) {
        return Optional.of(tail);
      }
    }
    return Optional.empty();
  }
}
