package dateline.fact;

import dateline.model.AnnotatedArticle;
import dateline.model.AnnotatedArticle.Named;
import dateline.model.Entity;
import dateline.model.Mention;
import dateline.model.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names of an article's organisations by the words that stand for them: "the coalition" after
 * "the US-led military coalition", "the ministry" after "the Ministry of Health".
 */
final class LongerNames {
  /** Endings of more words are not kept. */
  private static final int MOST_WORDS = 8;

  /** So many names of one sentence are compared. */
  private static final int MOST_BESIDE = 20;

  private static final List<String> AFTER_HEAD = List.of(" of ", " for ", " on ", " against ");

  /**
   * A name where it stands.
   *
   * @param at offset in the text
   */
  private record Placed(String name, int at) {}

  private final AnnotatedArticle article;
  private final Map<String, Placed> held = new HashMap<>();
  private final Map<String, List<Placed>> named = new HashMap<>();

  /**
   * @param officials in text order: where they are officials comes before the rest
   */
  LongerNames(AnnotatedArticle article, List<OfficialFact> officials) {
    this.article = article;
    for (OfficialFact official : officials) {
      official.organisation().ifPresent(name -> hold(new Placed(name, official.span().start())));
    }
    Map<String, Set<String>> words = new HashMap<>();
    for (Named one : article.mentions()) {
      Entity entity = one.entity();
      boolean name = one.mention().kind() == Mention.Kind.NAME;
      boolean two = entity.name().contains(" and the "); // tagged as one
      boolean longer = entity.name().indexOf(' ') > 0 && !two;
      if (name && longer && entity.type() == Entity.Type.ORGANISATION) {
        Placed placed = new Placed(entity.name(), one.span().start());
        words
            .computeIfAbsent(entity.id(), any -> words(entity.name()))
            .forEach(key -> named.computeIfAbsent(key, any -> new ArrayList<>()).add(placed));
      }
    }
  }

  private void hold(Placed placed) {
    words(placed.name()).forEach(key -> held.putIfAbsent(key, placed));
  }

  /** What may stand for a name: the words it ends in, and its head before "of". */
  private static Set<String> words(String name) {
    String low = name.toLowerCase(Locale.ROOT);
    Set<String> all = new HashSet<>(endings(low));
    int at = AFTER_HEAD.stream().mapToInt(low::indexOf).filter(i -> i > 0).min().orElse(-1);
    if (at > 0 && low.charAt(at - 1) != 's') {
      all.addAll(endings(low.substring(0, at)));
    }
    return all;
  }

  private static Set<String> endings(String low) {
    Set<String> all = new HashSet<>();
    int from = low.length();
    for (int words = 0; words < MOST_WORDS && from > 0; words++) {
      from = low.lastIndexOf(' ', from - 1);
      all.add(low.substring(from + 1));
    }
    return all;
  }

  /**
   * The name before an offset that these words, which are in lower case, stand for: an official's
   * organisation, else the one named last; none where the last sentence that names one names two.
   */
  Optional<String> of(String words, int before) {
    Optional<String> official =
        Optional.ofNullable(held.get(words))
            .filter(placed -> placed.at() < before)
            .map(Placed::name);
    return official.or(() -> last(named.getOrDefault(words, List.of()), before));
  }

  private Optional<String> last(List<Placed> all, int before) {
    int last = firstFrom(all, before) - 1;
    if (last < 0) {
      return Optional.empty();
    }
    Placed name = all.get(last);
    int start = article.sentenceAt(name.at()).map(Sentence::span).map(s -> s.start()).orElse(0);
    for (int i = last - 1; i >= 0 && last - i < MOST_BESIDE && all.get(i).at() >= start; i--) {
      if (!all.get(i).name().equals(name.name())) {
        return Optional.empty();
      }
    }
    return Optional.of(name.name());
  }

  private static int firstFrom(List<Placed> all, int offset) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).at() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
