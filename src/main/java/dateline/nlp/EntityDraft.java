package dateline.nlp;

import dateline.model.Entity;
import dateline.model.Mention;
import dateline.model.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An entity while its mentions are being gathered. */
final class EntityDraft {
  /** What titles and first names tell of a person. */
  enum Sex {
    FEMALE,
    MALE,
    UNKNOWN;

    boolean fits(Sex other) {
      return this == UNKNOWN || other == UNKNOWN || this == other;
    }
  }

  private final Entity.Type type;
  private final List<Mention> mentions = new ArrayList<>();
  private final Set<String> roles = new HashSet<>();
  private List<String> key;
  private String name;
  private Sex sex = Sex.UNKNOWN;
  private Optional<String> country = Optional.empty();
  private Optional<Entity.Point> point = Optional.empty();

  EntityDraft(Entity.Type type, String name, List<String> key) {
    this.type = type;
    this.name = name;
    this.key = List.copyOf(key);
  }

  Entity.Type type() {
    return type;
  }

  String name() {
    return name;
  }

  /** The words of the fullest name, comparable. */
  List<String> key() {
    return key;
  }

  List<Mention> mentions() {
    return mentions;
  }

  void add(Span span, Mention.Kind kind, double confidence) {
    if (mentions.stream().noneMatch(mention -> mention.span().overlaps(span))) {
      mentions.add(new Mention(span, kind, Math.round(confidence * 1000) / 1000.0));
    }
  }

  /** Takes a fuller name for the one it has. */
  void rename(String fuller, List<String> words) {
    name = fuller;
    key = List.copyOf(words);
  }

  Sex sex() {
    return sex;
  }

  void tell(Sex told) {
    sex = sex == Sex.UNKNOWN ? told : sex;
  }

  Set<String> roles() {
    return roles;
  }

  void locate(Optional<String> code, Optional<Entity.Point> where) {
    country = code;
    point = where;
  }

  Optional<String> country() {
    return country;
  }

  int first() {
    int first = Integer.MAX_VALUE;
    for (Mention mention : mentions) {
      first = Math.min(first, mention.span().start());
    }
    return first;
  }

  /** Where the last mention before an offset starts; -1 when there is none. */
  int lastBefore(int offset) {
    int last = -1;
    for (Mention mention : mentions) {
      if (mention.span().end() <= offset) {
        last = Math.max(last, mention.span().start());
      }
    }
    return last;
  }

  Entity done(String id) {
    mentions.sort((a, b) -> a.span().compareTo(b.span()));
    return new Entity(id, type, name, country, point, List.of(), mentions);
  }
}
