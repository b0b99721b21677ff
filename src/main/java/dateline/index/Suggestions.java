package dateline.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Names that begin as somebody types, the most frequent first. */
final class Suggestions {
  /** People, bodies, places: where the place of a count is named too, it is that. */
  private static final List<String> FIELDS =
      List.of("person", "organisation", "place", "named_place");

  private static final int SHORTEST_MISSPELT = 4;

  private final Snapshot snapshot;

  Suggestions(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** From all the fields of names; each name once. */
  List<Suggestion> of(String typed, int most) throws IOException {
    List<Suggestion> all = new ArrayList<>();
    for (String field : FIELDS) {
      all.addAll(of(field, typed, most, false));
    }
    if (all.isEmpty()) {
      for (String field : FIELDS) {
        all.addAll(of(field, typed, most, true));
      }
    }
    all.sort(Comparator.comparingLong(Suggestion::hits).reversed());
    Map<String, Suggestion> once = new LinkedHashMap<>();
    all.forEach(each -> once.putIfAbsent(Names.fold(each.value()), each));
    return once.values().stream().limit(most).toList();
  }

  /**
   * From one field.
   *
   * @param misspelt whether the last word may have slips, instead of being a beginning
   */
  List<Suggestion> of(String field, String typed, int most, boolean misspelt) throws IOException {
    List<String> words = words(typed);
    String last = words.isEmpty() ? "" : words.getLast();
    if (last.isEmpty() || (misspelt && last.length() < SHORTEST_MISSPELT)) {
      return List.of();
    }
    int slips = last.length() <= 5 ? 1 : 2;
    BooleanQuery.Builder query = new BooleanQuery.Builder().add(Matching.ARTICLES, Occur.MUST_NOT);
    words.subList(0, words.size() - 1).forEach(w -> query.add(term(field, w), Occur.FILTER));
    Term end = new Term(field, last);
    query.add(misspelt ? new FuzzyQuery(end, slips, 1) : new PrefixQuery(end), Occur.FILTER);
    BiPredicate<String, String> ends =
        misspelt
            ? (word, wanted) -> Spelling.slips(word, wanted) <= slips
            : (word, wanted) -> word.startsWith(wanted);
    NameFacet facet = (NameFacet) snapshot.facet(field);
    int[] counts =
        facet.count(snapshot.search(query.build(), new FacetsCollectorManager()).getMatchingDocs());
    List<Suggestion> found = new ArrayList<>();
    for (Facet.FacetHits each : facet.top(counts, name -> fits(words(name), words, ends), most)) {
      found.add(new Suggestion(field, each.value(), each.hits()));
    }
    return found;
  }

  private static Query term(String field, String word) {
    return new TermQuery(new Term(field, word));
  }

  private static boolean fits(
      List<String> name, List<String> typed, BiPredicate<String, String> ends) {
    String last = typed.getLast();
    return name.containsAll(typed.subList(0, typed.size() - 1))
        && name.stream().anyMatch(word -> ends.test(word, last));
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    try (TokenStream stream = NewsAnalyzer.EXACT.tokenStream(Names.ANY, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(term.toString());
      }
      stream.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException("reading a string", impossible);
    }
    return words;
  }
}
