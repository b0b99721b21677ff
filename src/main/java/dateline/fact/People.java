package dateline.fact;

import dateline.lang.Titles;
import dateline.model.AnnotatedArticle;
import dateline.model.AnnotatedArticle.Named;
import dateline.model.Entity;
import dateline.model.Mention;
import dateline.model.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The named entities of an article by place, and of its people the sex and the aliases. */
final class People {
  /** What a pronoun may tell of a person. */
  enum Sex {
    FEMALE,
    MALE,
    UNKNOWN;

    boolean fits(Sex other) {
      return this == UNKNOWN || other == UNKNOWN || this == other;
    }
  }

  private final String text;
  private final List<Named> names;
  private final Map<String, Entity> owners = new HashMap<>();
  private final Map<String, Sex> sexes = new HashMap<>();

  People(AnnotatedArticle article) {
    this.text = article.text();
    this.names =
        article.mentions().stream()
            .filter(named -> named.mention().kind() == Mention.Kind.NAME)
            .toList();
    Map<String, Entity> bySurname = new HashMap<>();
    for (Entity entity : article.entities()) {
      Entity owner = entity;
      if (entity.type() == Entity.Type.PERSON) {
        String last = surname(entity.name());
        Entity fuller = bySurname.get(last);
        if (fuller != null
            && (entity.name().equals(last) || fuller.name().endsWith(entity.name()))) {
          owner = fuller;
        } else if (entity.name().length() > last.length()) {
          bySurname.putIfAbsent(last, entity);
        }
      }
      owners.put(entity.id(), owner);
    }
    for (Named name : names) {
      if (name.entity().type() == Entity.Type.PERSON) {
        Entity owner = owner(name.entity());
        Sex told = told(name.span());
        if (told != Sex.UNKNOWN) {
          sexes.put(owner.id(), told);
        }
      }
    }
  }

  static String surname(String name) {
    String[] parts = name.strip().split(" ", -1);
    int last = parts.length - 1;
    while (last > 0 && Titles.english().isSuffix(parts[last])) {
      last--;
    }
    return parts[last];
  }

  /** The entity that a shorter name of it stands for. */
  Entity owner(Entity entity) {
    return owners.getOrDefault(entity.id(), entity);
  }

  Sex sexOf(Entity person) {
    Sex known = sexes.get(person.id());
    if (known != null) {
      return known;
    }
    String first = person.name().strip().split(" ", -1)[0].toLowerCase(Locale.ROOT);
    return Titles.english()
        .sexOfName(first)
        .map(f -> f ? Sex.FEMALE : Sex.MALE)
        .orElse(Sex.UNKNOWN);
  }

  /** Keeps what a pronoun told of a person. */
  void learn(Entity person, Sex sex) {
    if (sexOf(person) == Sex.UNKNOWN) {
      sexes.put(person.id(), sex);
    }
  }

  // "Ms Poole", "spokeswoman Ann Poole"
  private Sex told(Span name) {
    int from = Math.max(0, name.start() - 14);
    String before = text.substring(from, name.start()).strip().toLowerCase(Locale.ROOT);
    String word = before.substring(before.lastIndexOf(' ') + 1);
    return switch (word) {
      case "mr", "mr.", "sir", "spokesman", "king", "prince", "chairman", "congressman" -> Sex.MALE;
      case "mrs",
          "mrs.",
          "ms",
          "ms.",
          "miss",
          "spokeswoman",
          "queen",
          "princess",
          "chairwoman",
          "congresswoman" ->
          Sex.FEMALE;
      default -> Sex.UNKNOWN;
    };
  }

  /** The named mentions that lie in a span, in text order. */
  List<Named> in(Span span) {
    List<Named> inside = new ArrayList<>();
    for (int i = firstFrom(span.start()); i < names.size(); i++) {
      Named name = names.get(i);
      if (name.span().start() >= span.end()) {
        break;
      }
      if (span.contains(name.span())) {
        inside.add(name);
      }
    }
    return inside;
  }

  /** Whether a person's name lies in a span. */
  boolean namesPerson(Span span) {
    for (int i = firstFrom(span.start()); i < names.size(); i++) {
      Named name = names.get(i);
      if (name.span().start() >= span.end()) {
        return false;
      }
      if (isPerson(name) && span.contains(name.span())) {
        return true;
      }
    }
    return false;
  }

  private int firstFrom(int offset) {
    int low = 0;
    int high = names.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (names.get(middle).span().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The last name before an offset that a test accepts, not farther back than {@code reach}. */
  Optional<Named> before(int offset, int reach, java.util.function.Predicate<Named> test) {
    for (int i = firstFrom(offset) - 1; i >= 0; i--) {
      Named name = names.get(i);
      if (offset - name.span().start() > reach) {
        break;
      }
      if (name.span().end() <= offset && test.test(name)) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  static boolean isPerson(Named named) {
    return named.entity().type() == Entity.Type.PERSON;
  }

  /** Whether a possessive mark follows: "Poole’s", "workers’". */
  boolean isPossessive(Span name) {
    int at = name.end();
    return at < text.length() && (text.charAt(at) == '’' || text.charAt(at) == '\'')
        || name.of(text).endsWith("’s")
        || name.of(text).endsWith("'s");
  }
}
