package dateline.fact;

import dateline.model.AnnotatedArticle;
import dateline.model.Entity;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The names of an article's organisations by the words they end in: "the coalition" after "the
 * US-led military coalition".
 */
final class LongerNames {
  /** Endings of more words are not kept. */
  private static final int MOST_WORDS = 8;

  /**
   * A name where it stands first.
   *
   * @param at offset in the text
   */
  private record Placed(String name, int at) {}

  private final Map<String, Placed> held = new HashMap<>();
  private final Map<String, Placed> named = new HashMap<>();

  /**
   * @param officials in text order: where they are officials comes before the rest
   */
  LongerNames(AnnotatedArticle article, List<OfficialFact> officials) {
    for (OfficialFact official : officials) {
      official
          .organisation()
          .ifPresent(name -> keep(held, new Placed(name, official.span().start())));
    }
    for (Entity entity : article.entities()) {
      if (entity.type() == Entity.Type.ORGANISATION) {
        keep(named, new Placed(entity.name(), entity.mentions().getFirst().span().start()));
      }
    }
  }

  private static void keep(Map<String, Placed> names, Placed placed) {
    String low = placed.name().toLowerCase(Locale.ROOT);
    int from = low.length();
    for (int words = 0; words < MOST_WORDS && from > 0; words++) {
      from = low.lastIndexOf(' ', from - 1);
      names.putIfAbsent(low.substring(from + 1), placed);
    }
  }

  /** The first name before an offset that ends in these words, which are in lower case. */
  Optional<String> of(String words, int before) {
    return at(held, words, before).or(() -> at(named, words, before));
  }

  private static Optional<String> at(Map<String, Placed> names, String words, int before) {
    return Optional.ofNullable(names.get(words))
        .filter(placed -> placed.at() < before)
        .map(Placed::name);
  }
}
