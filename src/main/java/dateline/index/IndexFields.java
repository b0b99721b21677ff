package dateline.index;

import dateline.fact.Heading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The Lucene fields behind a {@link Schema}, each with its number. */
final class IndexFields {
  private final List<IndexField> all = new ArrayList<>();
  private final Map<String, IndexField> words = new HashMap<>();
  private final Map<String, IndexField> wholes = new HashMap<>();
  private final Map<String, IndexField> counted = new HashMap<>();
  private final Map<String, IndexField> numbers = new HashMap<>();
  private final Map<String, IndexField> ranges = new HashMap<>();

  final IndexField row = add(Names.ROW, IndexField.Kind.STORED);
  final IndexField any = add(Names.ANY, IndexField.Kind.TEXT);
  final IndexField anyArticle = add(Names.ANY_ARTICLE, IndexField.Kind.TEXT);
  final IndexField lacks = add(Names.LACKS, IndexField.Kind.WHOLE);
  final IndexField byDate = add(Names.BY_DATE, IndexField.Kind.ORDER);
  final IndexField byValue = add(Names.BY_VALUE, IndexField.Kind.ORDER);
  final IndexField place = add(Names.PLACE, IndexField.Kind.STORED);
  final IndexField sameWords = add(Names.SAME_WORDS, IndexField.Kind.WHOLE);
  final IndexField sameWordsId = add(Names.SAME_WORDS_ID, IndexField.Kind.STORED);

  IndexFields(Schema schema) {
    schema.types().stream()
        .flatMap(type -> schema.headings(type).stream())
        .forEach(this::addColumn);
    for (Schema.Field field : schema.fields()) {
      if (field.kind() == Schema.Kind.INTERVAL || field.kind() == Schema.Kind.PERIOD) {
        String name = field.name();
        add(ranges, name, Names.interval(name), IndexField.Kind.RANGE);
      }
    }
  }

  private void addColumn(Heading column) {
    String name = column.name();
    switch (column.kind()) {
      case TEXT -> add(words, name, name, IndexField.Kind.TEXT);
      case FACET -> {
        add(words, name, name, IndexField.Kind.NAME);
        add(wholes, name, Names.whole(name), IndexField.Kind.WHOLE);
        add(counted, name, Names.counted(name), IndexField.Kind.COUNTED);
      }
      case CODE -> {
        add(wholes, name, Names.whole(name), IndexField.Kind.WHOLE);
        add(counted, name, Names.counted(name), IndexField.Kind.COUNTED);
      }
      case KEY -> add(wholes, name, Names.whole(name), IndexField.Kind.WHOLE);
      case NUMBER, DATE -> add(numbers, name, name, IndexField.Kind.NUMBER);
      case STORED -> {}
    }
  }

  private void add(Map<String, IndexField> to, String column, String name, IndexField.Kind kind) {
    to.computeIfAbsent(column, first -> add(name, kind));
  }

  private IndexField add(String name, IndexField.Kind kind) {
    IndexField field = new IndexField(all.size(), name, kind);
    all.add(field);
    return field;
  }

  /** Of every kind, in the order of their numbers. */
  List<IndexField> all() {
    return List.copyOf(all);
  }

  /** The field of a column's words. */
  IndexField words(String column) {
    return known(words, column);
  }

  /** The field of a column's whole values. */
  IndexField whole(String column) {
    return known(wholes, column);
  }

  /** The field that a column is counted by. */
  IndexField counted(String column) {
    return known(counted, column);
  }

  /** The field of a column's number, or of the day it names. */
  IndexField number(String column) {
    return known(numbers, column);
  }

  private static IndexField known(Map<String, IndexField> fields, String column) {
    return Objects.requireNonNull(fields.get(column), column);
  }

  /** The field of the interval that two columns make, where they make one. */
  Optional<IndexField> range(String name) {
    return Optional.ofNullable(ranges.get(name));
  }
}
