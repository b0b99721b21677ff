package dateline.index;

import dateline.fact.Cell;
import dateline.fact.Heading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.DoubleRange;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

/** Writes one document, column by column: each kind of column has its Lucene fields. */
final class FieldWriter {
  private final Document document = new Document();
  private final Map<String, Double> numbers = new HashMap<>();
  private final Map<String, Long> days = new HashMap<>();
  private final List<String> words = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final String type;
  private final Wording wording;
  private final Map<String, String> inWindows = new HashMap<>();

  FieldWriter(String type, Wording wording) {
    this.type = type;
    this.wording = wording;
  }

  void add(Heading column, Cell cell) {
    if (cell instanceof Cell.Empty) {
      return;
    }
    String name = column.name();
    switch (column.kind()) {
      case TEXT -> text(name, cell.plain());
      case FACET -> values(cell).forEach(value -> facet(name, value));
      case CODE -> values(cell).forEach(value -> whole(name, value));
      case NUMBER -> number(name, cell);
      case DATE -> date(name, cell);
      case KEY ->
          document.add(new StringField(Names.whole(name), Names.cut(cell.plain()), Field.Store.NO));
      case STORED -> {}
    }
  }

  private static List<String> values(Cell cell) {
    List<String> all = cell instanceof Cell.Terms many ? many.terms() : List.of(cell.plain());
    List<String> kept = new ArrayList<>(all.size());
    for (String value : all) {
      String cut = Names.cut(value);
      if (!cut.isBlank() && !kept.contains(cut)) {
        kept.add(cut);
      }
    }
    return kept;
  }

  private void text(String name, String text) {
    if (Windows.of(type, name).isPresent()) {
      inWindows.put(name, text);
    } else {
      document.add(WordField.text(name, text, wording.of(text)));
      words.add(text);
    }
  }

  private void facet(String name, String value) {
    document.add(WordField.name(name, value, wording.of(value)));
    whole(name, value);
    names.add(value);
  }

  private void whole(String name, String value) {
    document.add(new StringField(Names.whole(name), Names.fold(value), Field.Store.NO));
    document.add(new SortedSetDocValuesField(Names.counted(name), new BytesRef(value)));
  }

  private void number(String name, Cell cell) {
    if (cell instanceof Cell.Amount amount) {
      double value = amount.number().doubleValue();
      document.add(new DoubleField(name, value, Field.Store.NO));
      numbers.put(name, value);
    }
  }

  private void date(String name, Cell cell) {
    if (!(cell instanceof Cell.Day day)) {
      return;
    }
    long epochDay = day.day().toEpochDay();
    document.add(new LongField(name, epochDay, Field.Store.NO));
    days.put(name, epochDay);
  }

  /** The document, with what several columns make together. */
  Document done(List<Cell> cells) throws IOException {
    stems(numbers.keySet(), "_low", "_high").forEach(this::amounts);
    Optional.ofNullable(numbers.get("value"))
        .filter(value -> !numbers.containsKey("value_low") && !numbers.containsKey("value_high"))
        .ifPresent(value -> amounts("value"));
    stems(days.keySet(), "_start", "_end").forEach(this::period);
    Optional.ofNullable(days.get(Schema.PUBLISHED))
        .ifPresent(day -> document.add(new NumericDocValuesField(Names.BY_DATE, day)));
    everyWord();
    document.add(new StoredField(Names.ROW, RowCodec.encode(type, cells)));
    return document;
  }

  private static Set<String> stems(Set<String> names, String from, String to) {
    Set<String> stems = new LinkedHashSet<>();
    for (String name : names) {
      if (name.endsWith(from) || name.endsWith(to)) {
        stems.add(name.substring(0, name.lastIndexOf('_')));
      }
    }
    return stems;
  }

  /**
   * The interval of the figures stated. An open end is the figure itself and a hair more, so that
   * "more than 500" is found by {@code value:500} and {@code value:>500}, not by {@code
   * value:>9000}.
   */
  private void amounts(String name) {
    Double value = numbers.get(name);
    Double low = numbers.get(name + "_low");
    Double high = numbers.get(name + "_high");
    double from = least(value, least(low, high));
    double to = -least(negative(value), least(negative(low), negative(high)));
    if (low != null && high == null) {
      to = Math.nextUp(to);
    } else if (high != null && low == null) {
      from = Math.nextDown(from);
    }
    document.add(new DoubleRange(Names.interval(name), new double[] {from}, new double[] {to}));
    double shown = value != null ? value : low != null ? low : from;
    if (name.equals("value")) {
      document.add(
          new NumericDocValuesField(Names.BY_VALUE, NumericUtils.doubleToSortableLong(shown)));
    }
  }

  /** An open end lasts to the publication: "since 2014" is 2014 to the day it was written. */
  private void period(String name) {
    Long start = days.get(name + "_start");
    Long end = days.get(name + "_end");
    long published = days.getOrDefault(Schema.PUBLISHED, Long.MIN_VALUE);
    long from = start != null ? start : end != null ? end : published;
    long to = end != null ? end : Math.max(from, published);
    document.add(
        new LongRange(
            Names.interval(name),
            new long[] {Math.min(from, to)},
            new long[] {Math.max(from, to)}));
  }

  private static double least(@Nullable Double a, double b) {
    return a == null ? b : Math.min(a, b);
  }

  private static double least(@Nullable Double a, @Nullable Double b) {
    return least(a, b == null ? Double.POSITIVE_INFINITY : b);
  }

  private static @Nullable Double negative(@Nullable Double number) {
    return number == null ? null : -number;
  }

  /**
   * Every word once: a value without a window that stands within another text adds nothing. Those
   * of a fact's sentence and of an article's headline count double. The other kind's field is there
   * too and empty: Lucene looks lengths up faster where every document has one.
   */
  private void everyWord() {
    Windows.Layout all = new Windows.Layout(type);
    List<String> kept = new ArrayList<>();
    for (String column : Windows.columns(type)) {
      String text = inWindows.getOrDefault(column, "");
      List<Forms> cut = wording.of(text);
      if (cut.isEmpty()) {
        document.add(new StringField(Names.LACKS, column, Field.Store.NO));
      } else {
        all.window(column, text, cut, leads(column, text));
        kept.add(text);
      }
    }
    int known = kept.size();
    words.sort((a, b) -> Integer.compare(b.length(), a.length()));
    words.forEach(text -> keep(text, kept));
    names.forEach(name -> keep(name, kept));
    kept.subList(known, kept.size()).forEach(text -> all.rest(text, wording.of(text)));
    document.add(WordField.of(Windows.everyWord(type), all.parts()));
    document.add(WordField.of(Windows.everyWordOfOthers(type), List.of()));
  }

  /** The text of an article mostly has its headline: that makes two. */
  private boolean leads(String column, String text) {
    boolean first = column.equals(Windows.columns(type).getFirst());
    return first && !inWindows.getOrDefault("text", "").contains(text);
  }

  private static void keep(String text, List<String> kept) {
    for (String other : kept) {
      if (hasWords(other, text)) {
        return;
      }
    }
    kept.add(text);
  }

  /** Whether a text has words that stand in it whole: "art" does not stand in "party". */
  private static boolean hasWords(String text, String words) {
    if (words.isEmpty()) {
      return true;
    }
    int at = text.indexOf(words);
    while (at >= 0) {
      int end = at + words.length();
      boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
      if (begins && ends) {
        return true;
      }
      at = text.indexOf(words, at + 1);
    }
    return false;
  }
}
