package dateline.lang;

import dateline.model.AnnotatedArticle;
import dateline.model.Masthead;
import dateline.model.Sentence;
import dateline.model.Token;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The countries an article names, and its outlet's own: what decides whose "$" it means. */
final class MoneyPlaces {
  private static final int FAR = 400;

  private final TreeMap<Integer, String> named = new TreeMap<>();
  private final Map<String, Integer> often = new HashMap<>();
  private final Optional<String> dateline;
  private final Optional<String> outlet;
  private final boolean setsApart;

  private MoneyPlaces(Optional<String> dateline, Optional<String> outlet, boolean setsApart) {
    this.dateline = dateline;
    this.outlet = outlet;
    this.setsApart = setsApart;
  }

  static MoneyPlaces of(AnnotatedArticle article) {
    Masthead head = article.article().masthead();
    Places places = Places.english();
    String text = article.text();
    MoneyPlaces found =
        new MoneyPlaces(
            head.place().flatMap(places::countryOf), outlet(head), text.contains("US$"));
    for (Sentence sentence : article.sentences()) {
      String before = "";
      for (Token token : sentence.tokens()) {
        String word = token.of(text);
        boolean capital = Character.isUpperCase(word.charAt(0));
        String pair = before + " " + word;
        if (capital) {
          places
              .countryOf(before.isEmpty() ? word : pair)
              .or(() -> places.countryOf(word))
              .ifPresent(country -> found.add(token.start(), country));
        }
        before = capital ? word : "";
      }
    }
    return found;
  }

  private void add(int offset, String country) {
    named.put(offset, country);
    often.merge(country, 1, Integer::sum);
  }

  /** The country whose name ends the outlet's address: "au" of {@code paper.com.au}. */
  private static Optional<String> outlet(Masthead head) {
    Optional<String> host =
        head.source().home().or(head::address).map(URI::getHost).filter(h -> h != null);
    return host.map(h -> h.substring(h.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT))
        .filter(code -> code.length() == 2)
        .map(code -> code.equals("UK") ? "GB" : code);
  }

  /**
   * The one of these countries that a sum at this offset is in.
   *
   * @param said whether the countries the text names may decide, not the outlet's alone
   */
  Optional<String> country(int offset, Set<String> of, boolean said) {
    Optional<String> own = outlet.filter(of::contains);
    if (!said && (own.isPresent() || !setsApart)) {
      return own;
    }
    // "US$" beside "$": the bare sign is another country's
    return near(offset, of, said)
        .or(() -> dateline.filter(c -> may(c, of, said)))
        .or(() -> most(of, said))
        .or(() -> own);
  }

  private static boolean may(String country, Set<String> of, boolean said) {
    return of.contains(country) && (said || !country.equals("US"));
  }

  private Optional<String> near(int offset, Set<String> of, boolean said) {
    Map.Entry<Integer, String> at = named.lowerEntry(offset);
    while (at != null && offset - at.getKey() < FAR) {
      if (may(at.getValue(), of, said)) {
        return Optional.of(at.getValue());
      }
      at = named.lowerEntry(at.getKey());
    }
    return Optional.empty();
  }

  private Optional<String> most(Set<String> of, boolean said) {
    return often.entrySet().stream()
        .filter(entry -> may(entry.getKey(), of, said))
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }
}
