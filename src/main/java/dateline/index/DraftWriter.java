package dateline.index;

import dateline.fact.ArticleColumn;
import dateline.fact.Cell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

/** Writes one document of a draft, column by column: each kind of column has its fields. */
final class DraftWriter {
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Double> numbers = new HashMap<>();
  private final Map<String, Long> days = new HashMap<>();
  private final List<String> words = new ArrayList<>();
  private final Set<String> names = new LinkedHashSet<>();
  private final String type;
  private final IndexFields fields;
  private final Wording wording;
  private final Map<String, String> inWindows = new HashMap<>();

  DraftWriter(String type, IndexFields fields, Wording wording) {
    this.type = type;
    this.fields = fields;
    this.wording = wording;
  }

  void add(DraftColumn column, Cell cell) {
    if (!(cell instanceof Cell.Empty)) {
      note(column, cell);
      make(column, cell);
    }
  }

  /**
   * Adds a column that another document has too.
   *
   * @param made the entries that it made there
   */
  void repeat(DraftColumn column, Cell cell, List<Entry> made) {
    if (!(cell instanceof Cell.Empty)) {
      note(column, cell);
      entries.addAll(made);
    }
  }

  /** How many entries there are. */
  int size() {
    return entries.size();
  }

  /** The entries that came after some. */
  List<Entry> entriesAfter(int before) {
    return List.copyOf(entries.subList(before, entries.size()));
  }

  /** Remembers what several columns make together. */
  private void note(DraftColumn column, Cell cell) {
    switch (column.kind()) {
      case TEXT -> {
        if (column.isWindowed()) {
          inWindows.put(column.name(), cell.plain());
        } else {
          words.add(cell.plain());
        }
      }
      case FACET -> names.addAll(values(cell));
      case NUMBER -> amount(cell).ifPresent(value -> numbers.put(column.name(), value));
      case DATE -> day(cell).ifPresent(day -> days.put(column.name(), day));
      case CODE, KEY, STORED -> {}
    }
  }

  private void make(DraftColumn column, Cell cell) {
    List<IndexField> to = column.fields();
    switch (column.kind()) {
      case TEXT -> {
        if (!column.isWindowed()) {
          words(to.getFirst(), cell.plain());
        }
      }
      case FACET -> {
        for (String value : values(cell)) {
          words(to.get(0), value);
          whole(to.get(1), to.get(2), value);
        }
      }
      case CODE -> values(cell).forEach(value -> whole(to.get(0), to.get(1), value));
      case NUMBER ->
          amount(cell)
              .map(NumericUtils::doubleToSortableLong)
              .ifPresent(value -> entries.add(new Entry.Amount(to.getFirst(), value)));
      case DATE -> day(cell).ifPresent(day -> entries.add(new Entry.Amount(to.getFirst(), day)));
      case KEY -> entries.add(new Entry.Value(to.getFirst(), Names.cut(cell.plain())));
      case STORED -> {}
    }
  }

  private static Optional<Double> amount(Cell cell) {
    return cell instanceof Cell.Amount amount
        ? Optional.of(amount.number().doubleValue())
        : Optional.empty();
  }

  private static Optional<Long> day(Cell cell) {
    return cell instanceof Cell.Day day ? Optional.of(day.day().toEpochDay()) : Optional.empty();
  }

  /** Marks the words of an article, so that {@link SameWords} finds them again. */
  void sameWords(String words, String id) {
    entries.add(new Entry.Value(fields.sameWords, words));
    entries.add(new Entry.Stored(fields.sameWordsId, id));
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

  private void whole(IndexField whole, IndexField counted, String value) {
    entries.add(new Entry.Value(whole, Names.fold(value)));
    entries.add(new Entry.Value(counted, value));
  }

  private void words(IndexField field, String text) {
    entries.add(new Entry.Text(field, List.of(new TextPart(0, wording.of(text), false))));
  }

  /** All entries, those that several columns make together among them. */
  List<Entry> done() {
    stems(numbers.keySet(), "_low", "_high").forEach(this::amounts);
    Optional.ofNullable(numbers.get("value"))
        .filter(value -> !numbers.containsKey("value_low") && !numbers.containsKey("value_high"))
        .ifPresent(value -> amounts("value"));
    stems(days.keySet(), "_start", "_end").forEach(this::period);
    Optional.ofNullable(days.get(Schema.PUBLISHED))
        .ifPresent(day -> entries.add(new Entry.Amount(fields.byDate, day)));
    everyWord();
    return entries;
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
    range(name, NumericUtils.doubleToSortableLong(from), NumericUtils.doubleToSortableLong(to));
    double shown = value != null ? value : low != null ? low : from;
    if (name.equals("value")) {
      entries.add(new Entry.Amount(fields.byValue, NumericUtils.doubleToSortableLong(shown)));
    }
  }

  /** An open end lasts to the publication: "since 2014" is 2014 to the day it was written. */
  private void period(String name) {
    Long start = days.get(name + "_start");
    Long end = days.get(name + "_end");
    long published = days.getOrDefault(Schema.PUBLISHED, Long.MIN_VALUE);
    long from = start != null ? start : end != null ? end : published;
    long to = end != null ? end : Math.max(from, published);
    range(name, Math.min(from, to), Math.max(from, to));
  }

  private void range(String name, long from, long to) {
    fields.range(name).ifPresent(field -> entries.add(new Entry.Range(field, from, to)));
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
        entries.add(new Entry.Value(fields.lacks, column));
      } else {
        all.window(column, cut, leads(column, text));
        kept.add(text);
      }
    }
    int known = kept.size();
    words.sort((a, b) -> Integer.compare(b.length(), a.length()));
    words.forEach(text -> keep(text, kept));
    names.forEach(name -> keep(name, kept));
    kept.subList(known, kept.size()).forEach(text -> all.rest(wording.of(text)));
    boolean article = type.equals(ArticleColumn.TYPE);
    entries.add(new Entry.Text(article ? fields.anyArticle : fields.any, all.parts()));
    entries.add(new Entry.Text(article ? fields.any : fields.anyArticle, List.of()));
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
