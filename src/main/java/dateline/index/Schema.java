package dateline.index;

import dateline.fact.ArticleColumn;
import dateline.fact.Column;
import dateline.fact.FactType;
import dateline.fact.FactTypes;
import dateline.fact.Heading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * What may be asked: every searchable column of every type as a field, and the intervals that two
 * columns make together: {@code value_low} and {@code value_high} make {@code value}, {@code
 * period_start} and {@code period_end} make {@code period}.
 */
public final class Schema {
  /** What can be asked of a field. */
  public enum Kind {
    /** Words in it. */
    WORDS,
    /** Words in it or the whole; counted. */
    NAME,
    /** The whole; counted. */
    CODE,
    NUMBER,
    DATE,
    /** Numbers from .. to: a range asked for and a range stated match where they touch. */
    INTERVAL,
    /** Days from .. to, likewise. */
    PERIOD,
    /** The whole; never counted. */
    KEY;

    boolean isRanged() {
      return this == NUMBER || this == DATE || this == INTERVAL || this == PERIOD;
    }

    boolean isCounted() {
      return this == NAME || this == CODE;
    }
  }

  /**
   * A field of the query language.
   *
   * @param types the types that have it
   */
  public record Field(String name, Kind kind, String about, List<String> types) {
    public Field {
      types = List.copyOf(types);
    }

    /** Whether hits can be counted by its values. */
    public boolean isFacet() {
      return kind.isCounted() || isCalendar();
    }

    /** Whether it counts as a hierarchy of year, month, day. */
    boolean isCalendar() {
      return name.equals(PUBLISHED);
    }
  }

  static final String PUBLISHED = "published";
  static final String TYPE = "type";
  static final String ARTICLE_ID = "article_id";

  private static final Map<String, String> ALSO_CALLED =
      Map.of(
          "organization", "organisation",
          "org", "organisation",
          "outlet", "source",
          "date", PUBLISHED);

  /** The schema of all fact types and of the articles. */
  public static final Schema OURS = new Schema(FactTypes.ALL);

  private final Map<String, List<Heading>> headings = new LinkedHashMap<>();
  private final Map<String, Map<String, Integer>> positions = new HashMap<>();
  private final Map<String, Field> fields = new LinkedHashMap<>();

  Schema(List<FactType<?>> types) {
    for (FactType<?> type : types) {
      headings.put(type.name(), List.copyOf(type.columns()));
    }
    headings.put(ArticleColumn.TYPE, List.copyOf(ArticleColumn.ALL));
    headings.forEach((type, columns) -> columns.forEach(column -> add(type, column)));
    for (Field field : List.copyOf(fields.values())) {
      interval(field, "_low", "_high", Kind.NUMBER, Kind.INTERVAL);
      interval(field, "_start", "_end", Kind.DATE, Kind.PERIOD);
    }
  }

  private void add(String type, Heading column) {
    Map<String, Integer> places = positions.computeIfAbsent(type, name -> new HashMap<>());
    places.put(column.name(), places.size());
    Optional<Kind> kind = kind(column.kind());
    if (kind.isEmpty()) {
      return;
    }
    Field one = new Field(column.name(), kind.get(), column.about(), List.of(type));
    fields.merge(column.name(), one, Schema::together);
  }

  private void interval(Field low, String from, String to, Kind of, Kind made) {
    if (low.kind() != of || !low.name().endsWith(from)) {
      return;
    }
    String name = low.name().substring(0, low.name().length() - from.length());
    Field high = fields.get(name + to);
    if (high == null || high.kind() != of) {
      return;
    }
    String about = made == Kind.INTERVAL ? "the figures it states" : "the days it spans";
    fields.put(name, new Field(name, made, about, low.types()));
  }

  private static Field together(Field one, Field other) {
    if (one.kind() != other.kind()) {
      throw new IllegalStateException(
          "column " + one.name() + " is " + one.kind() + " here and " + other.kind() + " there");
    }
    List<String> types = new ArrayList<>(one.types());
    types.addAll(other.types());
    return new Field(one.name(), one.kind(), one.about(), types);
  }

  private static Optional<Kind> kind(Column.Kind column) {
    return switch (column) {
      case TEXT -> Optional.of(Kind.WORDS);
      case FACET -> Optional.of(Kind.NAME);
      case CODE -> Optional.of(Kind.CODE);
      case NUMBER -> Optional.of(Kind.NUMBER);
      case DATE -> Optional.of(Kind.DATE);
      case KEY -> Optional.of(Kind.KEY);
      case STORED -> Optional.empty();
    };
  }

  /** In the order of the columns, intervals last. */
  public Collection<Field> fields() {
    return List.copyOf(fields.values());
  }

  public Optional<Field> field(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /** The field of this name, or of a name that people use for it. */
  Optional<Field> resolve(String name) {
    return field(ALSO_CALLED.getOrDefault(name, name));
  }

  /** The facet of this name, or of a name that people use for it. */
  String resolveFacet(String name) {
    boolean words = field(name).filter(Field::isFacet).isEmpty();
    String lemma = name + "_lemma"; // counted: its head noun is what one counts by
    return words && fields.containsKey(lemma)
        ? lemma
        : ALSO_CALLED.getOrDefault(name.replace('-', '_'), name.replace('-', '_'));
  }

  /** The fields hits can be counted by. */
  public List<Field> facets() {
    return fields.values().stream().filter(Field::isFacet).toList();
  }

  /** The names of all types, {@code article} last. */
  public List<String> types() {
    return List.copyOf(headings.keySet());
  }

  /** The columns of a type's rows. */
  public List<Heading> headings(String type) {
    List<Heading> found = headings.get(type);
    if (found == null) {
      throw new IllegalArgumentException("no type " + type + "; there are " + types());
    }
    return found;
  }

  /** Where a column stands in the rows of a type that has it. */
  int position(String type, String column) {
    Integer place = positions.getOrDefault(type, Map.of()).get(column);
    if (place == null) {
      throw new IllegalArgumentException("no column " + column + " in " + type);
    }
    return place;
  }

  /** The field whose name is the fewest slips away from a misspelt one. */
  public Optional<String> nearest(String misspelt) {
    return nearest(misspelt, fields.keySet());
  }

  static Optional<String> nearest(String misspelt, Collection<String> names) {
    return names.stream()
        .filter(name -> Spelling.slips(misspelt, name) <= Math.max(1, misspelt.length() / 3))
        .min(
            Comparator.<String>comparingInt(name -> Spelling.slips(misspelt, name))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Changes whenever an index made before can no longer be read. */
  String fingerprint() {
    CRC32 sum = new CRC32();
    sum.update(RowCodec.VERSION);
    headings.forEach(
        (type, columns) ->
            columns.forEach(
                column ->
                    sum.update(
                        (type + " " + column.name() + " " + column.kind() + "\n")
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8))));
    return Long.toHexString(sum.getValue());
  }
}
