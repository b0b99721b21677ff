package dateline.index;

import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.DoubleRange;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.search.IndexSortSortedNumericDocValuesRangeQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/** Comparisons and ranges as Lucene queries. Ends of time have no end: 2020-05.. reaches on. */
final class Ranges {
  private Ranges() {}

  static boolean isDate(Schema.Kind kind) {
    return kind == Schema.Kind.DATE || kind == Schema.Kind.PERIOD;
  }

  static boolean isBackwards(Schema.Kind kind, String from, String to) {
    return isDate(kind)
        ? days(from).first().isAfter(days(to).last())
        : Double.parseDouble(from) > Double.parseDouble(to);
  }

  static Query compared(Schema.Field field, Clause.Compared clause) {
    return isDate(field.kind())
        ? comparedDays(field, clause.by(), days(clause.value()))
        : comparedNumber(field, clause.by(), Double.parseDouble(clause.value()));
  }

  private static Query comparedNumber(Schema.Field field, Clause.Comparison by, double number) {
    return switch (by) {
      case EQUAL -> numbers(field, number, number);
      case MORE -> numbers(field, Math.nextUp(number), Double.POSITIVE_INFINITY);
      case AT_LEAST -> numbers(field, number, Double.POSITIVE_INFINITY);
      case LESS -> numbers(field, Double.NEGATIVE_INFINITY, Math.nextDown(number));
      case AT_MOST -> numbers(field, Double.NEGATIVE_INFINITY, number);
    };
  }

  private static Query comparedDays(Schema.Field field, Clause.Comparison by, Values.Days days) {
    return switch (by) {
      case EQUAL -> days(field, days.first().toEpochDay(), days.last().toEpochDay());
      case MORE -> days(field, days.last().toEpochDay() + 1, Long.MAX_VALUE);
      case AT_LEAST -> days(field, days.first().toEpochDay(), Long.MAX_VALUE);
      case LESS -> days(field, Long.MIN_VALUE, days.first().toEpochDay() - 1);
      case AT_MOST -> days(field, Long.MIN_VALUE, days.last().toEpochDay());
    };
  }

  static Query between(Schema.Field field, Clause.Between clause) {
    String from = clause.from();
    String to = clause.to();
    if (isDate(field.kind())) {
      return days(
          field,
          from.isEmpty() ? Long.MIN_VALUE : days(from).first().toEpochDay(),
          to.isEmpty() ? Long.MAX_VALUE : days(to).last().toEpochDay());
    }
    return numbers(
        field,
        from.isEmpty() ? Double.NEGATIVE_INFINITY : Double.parseDouble(from),
        to.isEmpty() ? Double.POSITIVE_INFINITY : Double.parseDouble(to));
  }

  private static Query numbers(Schema.Field field, double from, double to) {
    if (from > to) {
      return new MatchNoDocsQuery("no number is more than " + from + " and less than " + to);
    }
    return field.kind() == Schema.Kind.INTERVAL
        ? DoubleRange.newIntersectsQuery(
            Names.interval(field.name()), new double[] {from}, new double[] {to})
        : DoubleField.newRangeQuery(field.name(), from, to);
  }

  private static Query days(Schema.Field field, long from, long to) {
    if (field.kind() == Schema.Kind.PERIOD) {
      return LongRange.newIntersectsQuery(
          Names.interval(field.name()), new long[] {from}, new long[] {to});
    }
    Query days = LongField.newRangeQuery(field.name(), from, to);
    return field.name().equals(Schema.PUBLISHED) ? neighbours(from, to, days) : days;
  }

  /** The index lies in the order of publication, so that some days are a stretch of it. */
  private static Query neighbours(long from, long to, Query days) {
    long first = Math.max(from, Long.MIN_VALUE + 1); // the least of all stands for no date
    return new IndexSortSortedNumericDocValuesRangeQuery(Names.BY_DATE, first, to, days);
  }

  private static Values.Days days(String value) {
    return Values.days(value).orElseThrow(() -> new IllegalArgumentException(value + ": no date"));
  }
}
