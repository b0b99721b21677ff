package dateline.fact;

import dateline.lang.Places;
import dateline.model.AnnotatedArticle;
import dateline.model.AnnotatedArticle.Named;
import dateline.model.Entity;
import dateline.model.Mention;
import dateline.model.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The organisations that roles are in: what "its" and "the bank" stand for. */
final class Organisations {
  private static final Set<String> ITS = Set.of("its", "their", "whose", "our");
  private static final Set<String> STATE =
      Set.of(
          "minister",
          "president",
          "premier",
          "ambassador",
          "envoy",
          "chancellor",
          "king",
          "queen",
          "senator",
          "speaker",
          "parliament",
          "consul",
          "diplomat",
          "emperor",
          "prince");
  private static final Set<String> PERSONAL = Set.of("his", "her", "my", "your");

  /** How far back a body may stand that "its" is of. */
  private static final int REACH = 600;

  private final String text;
  private final AnnotatedArticle article;
  private final List<Named> bodies;
  private final Map<String, Entity> byName = new HashMap<>();
  private final Map<String, String> countries = new HashMap<>();

  /** The names of several words by their last one, and by where each mention ends. */
  private final Map<String, TreeMap<Integer, String>> byLastWord = new HashMap<>();

  Organisations(AnnotatedArticle article) {
    this.article = article;
    this.text = article.text();
    this.bodies =
        article.mentions().stream()
            .filter(n -> n.mention().kind() == Mention.Kind.NAME)
            .filter(n -> n.entity().type() != Entity.Type.PERSON)
            .toList();
    for (Named body : bodies) {
      Entity entity = body.entity();
      byName.putIfAbsent(entity.name(), entity);
      entity.country().ifPresent(country -> countries.putIfAbsent(entity.name(), country));
      int blank = entity.name().lastIndexOf(' ');
      if (blank >= 0) {
        byLastWord
            .computeIfAbsent(
                entity.name().substring(blank + 1).toLowerCase(Locale.ROOT), any -> new TreeMap<>())
            .put(body.span().end(), entity.name());
      }
    }
  }

  private int firstFrom(int offset) {
    int low = 0;
    int high = bodies.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (bodies.get(middle).span().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** What the words name: themselves, or the body that "its" or "the bank" stands for. */
  Optional<String> resolve(Span span, String role) {
    String words = span.of(text).strip();
    String low = words.toLowerCase(Locale.ROOT);
    if (PERSONAL.contains(low)) {
      return Optional.empty();
    }
    if (ITS.contains(low)) {
      return before(span.start(), isOfState(role))
          .map(Entity::name)
          .map(SourceWords::withoutArticle);
    }
    if (Places.english().isDemonym(words)) {
      return isOfState(role)
          ? Places.english().countryOf(words).flatMap(Places.english()::nameOf)
          : Optional.empty();
    }
    boolean common = !words.isEmpty() && words.equals(low) && !words.contains(" ");
    if (common) {
      return Optional.ofNullable(byLastWord.get(low))
          .flatMap(ends -> Optional.ofNullable(ends.floorEntry(span.start())))
          .map(Map.Entry::getValue)
          .or(() -> Optional.of(words));
    }
    return words.isEmpty() ? Optional.empty() : Optional.of(words);
  }

  // "Dutch ambassador" is the Netherlands', "Danish judge" is a judge
  private static boolean isOfState(String role) {
    String head = SourceKinds.head(role);
    return STATE.contains(head);
  }

  private Optional<Entity> before(int offset, boolean state) {
    int sentence = article.sentenceAt(offset).map(s -> s.span().start()).orElse(0);
    Optional<Named> best = Optional.empty();
    for (int i = firstFrom(offset - REACH); i < bodies.size(); i++) {
      Named body = bodies.get(i);
      if (body.span().end() > offset) {
        break;
      }
      boolean here = body.span().start() >= sentence;
      boolean held = best.isPresent() && best.get().span().start() >= sentence;
      boolean place = body.entity().type() == Entity.Type.PLACE;
      boolean subject = state && !place && opensSentence(body); // "The UN .. . Its envoy, X, .."
      boolean fits = (state == place || subject) && body.entity().type() != Entity.Type.OTHER;
      if (fits && (!held || !here)) {
        best = Optional.of(body);
      }
    }
    return best.map(Named::entity);
  }

  private boolean opensSentence(Named body) {
    int start =
        article
            .sentenceAt(body.span().start())
            .map(s -> s.span().start())
            .orElse(Integer.MAX_VALUE);
    String before = start > body.span().start() ? " " : text.substring(start, body.span().start());
    return before.isEmpty() || before.equals("The ");
  }

  /** The entity of that name. */
  Optional<String> entity(String name) {
    return Optional.ofNullable(byName.get(name)).map(Entity::id);
  }

  /**
   * The country a role is of.
   *
   * @param words the organisation as written, "Iraqi" included
   * @param name the organisation as resolved
   */
  Optional<String> country(Span words, Optional<String> name) {
    return name.flatMap(this::countryOf)
        .or(() -> Places.english().countryOf(words.of(text)))
        .or(() -> name.flatMap(Places.english()::countryOf));
  }

  private Optional<String> countryOf(String name) {
    return Optional.ofNullable(countries.get(name));
  }
}
