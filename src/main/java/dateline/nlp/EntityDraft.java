package dateline.nlp;

import dateline.model.Entity;
import dateline.model.Mention;
import dateline.model.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

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
  private final TreeMap<Integer, Mention> mentions = new TreeMap<>();
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

  /** In text order. */
  Collection<Mention> mentions() {
    return mentions.values();
  }

  /** Adds a mention unless one that is already there overlaps it. */
  void add(Span span, Mention.Kind kind, double confidence) {
    Map.Entry<Integer, Mention> before = mentions.lowerEntry(span.end());
    if (before == null || !before.getValue().span().overlaps(span)) {
      double rounded = Math.round(confidence * 1000) / 1000.0;
      mentions.put(span.start(), new Mention(span, kind, rounded));
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
    return mentions.firstKey();
  }

  /** Where the last mention before an offset starts; -1 when there is none. */
  int lastBefore(int offset) {
    return Optional.ofNullable(mentions.lowerKey(offset)).orElse(-1);
  }

  Entity done(String id) {
    return new Entity(
        id, type, name, country, point, List.of(), new ArrayList<>(mentions.values()));
  }
}
