package dateline.index;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PointValues;

/** The days of publication as a facet: years, the months of one, the days of one month. */
final class Calendar extends Facet {
  /** A page that states another year is wrong: it is searched and shown, but has no place here. */
  private static final long FIRST = LocalDate.of(1800, 1, 1).toEpochDay();

  private static final long LAST = LocalDate.of(2199, 12, 31).toEpochDay();

  private final long[] firsts;
  private final int[] sizes;
  private final long first;
  private final int size;

  private Calendar(FacetMemory memory, long[] firsts, int[] sizes) {
    super(Schema.PUBLISHED, memory);
    this.firsts = firsts;
    this.sizes = sizes;
    long from = LAST;
    long to = FIRST;
    for (int i = 0; i < sizes.length; i++) {
      from = sizes[i] == 0 ? from : Math.min(from, firsts[i]);
      to = sizes[i] == 0 ? to : Math.max(to, firsts[i] + sizes[i] - 1);
    }
    this.first = from;
    this.size = (int) Math.max(0, to - from + 1);
  }

  static Calendar of(IndexReader reader, FacetMemory memory) throws IOException {
    List<LeafReaderContext> segments = reader.leaves();
    long[] firsts = new long[segments.size()];
    int[] sizes = new int[segments.size()];
    for (LeafReaderContext segment : segments) {
      PointValues days = segment.reader().getPointValues(Schema.PUBLISHED);
      if (days != null) {
        long from = Math.max(FIRST, LongPoint.decodeDimension(days.getMinPackedValue(), 0));
        long to = Math.min(LAST, LongPoint.decodeDimension(days.getMaxPackedValue(), 0));
        firsts[segment.ord] = from;
        sizes[segment.ord] = (int) Math.max(0, to - from + 1);
      }
    }
    return new Calendar(memory, firsts, sizes);
  }

  @Override
  int size() {
    return size;
  }

  @Override
  int size(LeafReaderContext segment) {
    return sizes[segment.ord];
  }

  @Override
  int global(LeafReaderContext segment, int day) {
    return (int) (firsts[segment.ord] - first) + day;
  }

  @Override
  FacetValues stored(LeafReaderContext segment) throws IOException {
    return FacetValues.days(segment.reader(), firsts[segment.ord], sizes[segment.ord]);
  }

  @Override
  List<FacetHits> top(int[] counts, List<String> below, int most) {
    List<FacetHits> all = new ArrayList<>();
    if (size == 0) {
      return all;
    }
    switch (below.size()) {
      case 0 -> {
        int last = LocalDate.ofEpochDay(first + size - 1).getYear();
        for (int year = LocalDate.ofEpochDay(first).getYear(); year <= last; year++) {
          LocalDate from = LocalDate.of(year, 1, 1);
          add(all, String.valueOf(year), counts, from, from.plusYears(1));
        }
      }
      case 1 -> {
        for (int month = 1; month <= 12; month++) {
          YearMonth each = month(below.getFirst(), String.valueOf(month));
          add(all, each.toString(), counts, each.atDay(1), each.plusMonths(1).atDay(1));
        }
      }
      default -> {
        YearMonth month = month(below.getFirst(), below.get(1));
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
          LocalDate each = month.atDay(day);
          add(all, each.toString(), counts, each, each.plusDays(1));
        }
      }
    }
    all.sort(Comparator.comparingInt(FacetHits::hits).reversed());
    return all.size() <= most ? all : List.copyOf(all.subList(0, most));
  }

  private void add(List<FacetHits> all, String name, int[] counts, LocalDate from, LocalDate to) {
    long start = Math.max(0, from.toEpochDay() - first);
    long end = Math.min(size, to.toEpochDay() - first);
    int hits = 0;
    for (long day = start; day < end; day++) {
      hits += counts[(int) day];
    }
    if (hits > 0) {
      all.add(new FacetHits(name, hits));
    }
  }

  /**
   * @throws IllegalArgumentException when it is none
   */
  static YearMonth month(String year, String month) {
    try {
      return YearMonth.of(Integer.parseInt(year), Integer.parseInt(month));
    } catch (DateTimeException | NumberFormatException none) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "published/%s/%s: no month; write published/2020/06", year, month),
          none);
    }
  }
}
