package dateline.fact;

import dateline.lang.Places;
import dateline.model.AnnotatedArticle;
import dateline.model.AnnotatedArticle.Named;
import dateline.model.Entity;
import dateline.model.Mention;
import dateline.model.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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

  private final String text;
  private final AnnotatedArticle article;
  private final List<Named> bodies;

  Organisations(AnnotatedArticle article) {
    this.article = article;
    this.text = article.text();
    this.bodies =
        article.mentions().stream()
            .filter(n -> n.mention().kind() == Mention.Kind.NAME)
            .filter(n -> n.entity().type() != Entity.Type.PERSON)
            .toList();
  }

  /** What the words name: themselves, or the body that "its" or "the bank" stands for. */
  Optional<String> resolve(Span span, String role) {
    String words = span.of(text).strip();
    String low = words.toLowerCase(Locale.ROOT);
    if (PERSONAL.contains(low)) {
      return Optional.empty();
    }
    if (ITS.contains(low)) {
      return before(span.start(), isOfState(role)).map(Entity::name).map(Speakers::withoutArticle);
    }
    if (Places.english().isDemonym(words)) {
      return isOfState(role)
          ? Places.english().countryOf(words).flatMap(Places.english()::nameOf)
          : Optional.empty();
    }
    boolean common = !words.isEmpty() && words.equals(low) && !words.contains(" ");
    if (common) {
      Optional<String> fuller =
          bodies.stream()
              .filter(n -> n.span().end() <= span.start())
              .map(n -> n.entity().name())
              .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(" " + low))
              .reduce((a, b) -> b);
      return fuller.or(() -> Optional.of(words));
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
    for (Named body : bodies) {
      if (body.span().end() > offset) {
        break;
      }
      if (offset - body.span().start() > 600) {
        continue;
      }
      boolean here = body.span().start() >= sentence;
      boolean held = best.isPresent() && best.get().span().start() >= sentence;
      boolean place = body.entity().type() == Entity.Type.PLACE;
      boolean fits = state == place && body.entity().type() != Entity.Type.OTHER;
      if (fits && (!held || !here)) {
        best = Optional.of(body);
      }
    }
    return best.map(Named::entity);
  }

  /** The entity of that name. */
  Optional<String> entity(String name) {
    return bodies.stream()
        .map(Named::entity)
        .filter(e -> e.name().equals(name))
        .map(Entity::id)
        .findFirst();
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
    return bodies.stream()
        .map(Named::entity)
        .filter(e -> e.name().equals(name))
        .map(Entity::country)
        .flatMap(Optional::stream)
        .findFirst();
  }
}
