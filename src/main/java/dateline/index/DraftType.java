package dateline.index;

import dateline.fact.Column;
import dateline.fact.Heading;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The columns of a type's rows, and what several of them make together.
 *
 * @param amounts the intervals of figures
 * @param periods the intervals of days
 * @param published the place of the column of the day of publication, negative for none
 */
record DraftType(
    String name,
    List<Heading> headings,
    List<DraftColumn> columns,
    List<Interval> amounts,
    List<Interval> periods,
    int published) {
  /**
   * What columns make together.
   *
   * @param field where it is asked for, if it is
   * @param whole the place of the column of this name, negative for none, as those after it
   * @param from that of its beginning
   * @param to that of its end
   */
  record Interval(String name, Optional<IndexField> field, int whole, int from, int to) {}

  DraftType {
    headings = List.copyOf(headings);
    columns = List.copyOf(columns);
    amounts = List.copyOf(amounts);
    periods = List.copyOf(periods);
  }

  static DraftType of(String type, Schema schema, IndexFields fields) {
    List<Heading> headings = schema.headings(type);
    return new DraftType(
        type,
        headings,
        DraftColumn.of(type, schema, fields),
        intervals(headings, Column.Kind.NUMBER, "_low", "_high", fields),
        intervals(headings, Column.Kind.DATE, "_start", "_end", fields),
        place(headings, Column.Kind.DATE, Schema.PUBLISHED));
  }

  private static List<Interval> intervals(
      List<Heading> headings, Column.Kind kind, String from, String to, IndexFields fields) {
    Set<String> names = new LinkedHashSet<>();
    for (Heading heading : headings) {
      String name = heading.name();
      if (heading.kind() == kind && (name.endsWith(from) || name.endsWith(to))) {
        names.add(name.substring(0, name.lastIndexOf('_')));
      } else if (heading.kind() == kind && name.equals(DraftWriter.VALUE)) {
        names.add(name);
      }
    }
    List<Interval> all = new ArrayList<>();
    for (String name : names) {
      all.add(
          new Interval(
              name,
              fields.range(name),
              place(headings, kind, name),
              place(headings, kind, name + from),
              place(headings, kind, name + to)));
    }
    return all;
  }

  private static int place(List<Heading> headings, Column.Kind kind, String name) {
    for (int i = 0; i < headings.size(); i++) {
      if (headings.get(i).kind() == kind && headings.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }
}
