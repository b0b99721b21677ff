package dateline.index;

import dateline.fact.ArticleColumn;
import dateline.fact.Cell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

/**
 * Writes the documents of a Reading, column by column: each kind of column has its fields. What
 * comes again in other facts, names above all, is made ready once.
 */
final class DraftWriter {
  /** The figure that facts are sorted by. */
  static final String VALUE = "value";

  private final IndexFields fields;
  private final Wording wording;
  private final DocumentSink to;
  private final Map<String, Said> texts = new HashMap<>();

  /** What was said last in each field, by its number: mostly it is said again. */
  private final Said[] last;

  private final List<Said> words = new ArrayList<>();
  private final List<Said> names = new ArrayList<>();
  private final Said[] inWindows = new Said[Windows.MOST];
  private final Said nothing = new Said("");
  private int documents;

  /** A text of the reading, with what fields have asked of it so far. */
  private static final class Said {
    private final String text;
    private @Nullable Words words;
    private List<TextPart> alone = List.of();
    private @Nullable String folded;

    /** The document that names it. */
    private int named;

    Said(String text) {
      this.text = text;
    }

    Words words(Wording wording) {
      if (words == null) {
        words = wording.of(text);
        alone = List.of(new TextPart(0, words, false));
      }
      return words;
    }

    /** Its words in a field that has nothing else. */
    List<TextPart> alone(Wording wording) {
      words(wording);
      return alone;
    }

    String folded() {
      if (folded == null) {
        folded = Names.fold(text);
      }
      return folded;
    }
  }

  DraftWriter(IndexFields fields, Wording wording, DocumentSink to) {
    this.fields = fields;
    this.wording = wording;
    this.to = to;
    this.last = new Said[fields.all().size()];
    Arrays.fill(last, nothing);
  }

  /** Writes one, but for its row. */
  void write(DraftType type, List<Cell> cells) {
    documents++;
    words.clear();
    names.clear();
    Arrays.fill(inWindows, nothing);
    List<DraftColumn> columns = type.columns();
    for (int i = 0; i < columns.size(); i++) {
      Cell cell = cells.get(i);
      if (!(cell instanceof Cell.Empty)) {
        write(columns.get(i), cell);
      }
    }
    type.amounts().forEach(interval -> amounts(interval, cells));
    Long published = day(type.published(), cells);
    type.periods().forEach(interval -> period(interval, cells, published));
    if (published != null) {
      to.amount(fields.byDate, published);
    }
    everyWord(type.name());
  }

  private void write(DraftColumn column, Cell cell) {
    List<IndexField> its = column.fields();
    switch (column.kind()) {
      case TEXT -> {
        Said said = said(its.getFirst(), cell.plain());
        if (column.window() >= 0) {
          inWindows[column.window()] = said;
        } else {
          words.add(said);
          to.text(its.getFirst(), said.alone(wording));
        }
      }
      case FACET -> {
        for (Said name : values(its.get(0), cell)) {
          if (name.named != documents) {
            name.named = documents;
            names.add(name);
          }
          to.text(its.get(0), name.alone(wording));
          whole(its.get(1), its.get(2), name);
        }
      }
      case CODE -> {
        for (Said code : values(its.get(0), cell)) {
          whole(its.get(0), its.get(1), code);
        }
      }
      case NUMBER -> {
        Double amount = amount(cell);
        if (amount != null) {
          to.amount(its.getFirst(), NumericUtils.doubleToSortableLong(amount));
        }
      }
      case DATE -> {
        Long day = day(cell);
        if (day != null) {
          to.amount(its.getFirst(), day);
        }
      }
      case KEY -> to.value(its.getFirst(), Names.cut(cell.plain()));
      case STORED -> {}
    }
  }

  private static @Nullable Double amount(Cell cell) {
    return cell instanceof Cell.Amount amount ? amount.number().doubleValue() : null;
  }

  private static @Nullable Double amount(int column, List<Cell> cells) {
    return column < 0 ? null : amount(cells.get(column));
  }

  private static @Nullable Long day(Cell cell) {
    return cell instanceof Cell.Day day ? day.day().toEpochDay() : null;
  }

  private static @Nullable Long day(int column, List<Cell> cells) {
    return column < 0 ? null : day(cells.get(column));
  }

  private List<Said> values(IndexField field, Cell cell) {
    if (cell instanceof Cell.Terms many) {
      List<Said> kept = new ArrayList<>(many.terms().size());
      for (String term : many.terms()) {
        Said value = said(field, Names.cut(term));
        if (!value.text.isBlank() && !kept.contains(value)) {
          kept.add(value);
        }
      }
      return kept;
    }
    Said value = said(field, Names.cut(cell.plain()));
    return value.text.isBlank() ? List.of() : List.of(value);
  }

  /** The same for the same text. */
  private Said said(IndexField field, String text) {
    Said said = last[field.number()];
    if (!said.text.equals(text)) {
      said = texts.computeIfAbsent(text, Said::new);
      last[field.number()] = said;
    }
    return said;
  }

  private void whole(IndexField whole, IndexField counted, Said value) {
    to.value(whole, value.folded());
    to.value(counted, value.text);
  }

  /**
   * The interval of the figures stated. An open end is the figure itself and a hair more, so that
   * "more than 500" is found by {@code value:500} and {@code value:>500}, not by {@code
   * value:>9000}. Only the value that facts are sorted by is one without an end stated.
   */
  private void amounts(DraftType.Interval interval, List<Cell> cells) {
    Double value = amount(interval.whole(), cells);
    Double low = amount(interval.from(), cells);
    Double high = amount(interval.to(), cells);
    boolean sorts = interval.name().equals(VALUE);
    if (low == null && high == null && (value == null || !sorts)) {
      return;
    }
    double from = least(value, least(low, high));
    double end = -least(negative(value), least(negative(low), negative(high)));
    if (low != null && high == null) {
      end = Math.nextUp(end);
    } else if (high != null && low == null) {
      from = Math.nextDown(from);
    }
    range(
        interval, NumericUtils.doubleToSortableLong(from), NumericUtils.doubleToSortableLong(end));
    double shown = value != null ? value : low != null ? low : from;
    if (sorts) {
      to.amount(fields.byValue, NumericUtils.doubleToSortableLong(shown));
    }
  }

  /** An open end lasts to the publication: "since 2014" is 2014 to the day it was written. */
  private void period(DraftType.Interval interval, List<Cell> cells, @Nullable Long day) {
    Long start = day(interval.from(), cells);
    Long end = day(interval.to(), cells);
    long published = day == null ? Long.MIN_VALUE : day;
    if (start != null) {
      long until = end != null ? end : Math.max(start, published);
      range(interval, Math.min(start, until), Math.max(start, until));
    } else if (end != null) {
      range(interval, end, end);
    }
  }

  private void range(DraftType.Interval interval, long from, long end) {
    interval.field().ifPresent(field -> to.range(field, from, end));
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
  private void everyWord(String type) {
    Windows.Layout all = new Windows.Layout(type);
    List<Said> kept = new ArrayList<>();
    List<String> columns = Windows.columns(type);
    for (int i = 0; i < columns.size(); i++) {
      Words cut = inWindows[i].words(wording);
      if (cut.isEmpty()) {
        to.value(fields.lacks, columns.get(i));
      } else {
        all.window(columns.get(i), cut, i == 0 && !standsInText(columns, inWindows[i].text));
        kept.add(inWindows[i]);
      }
    }
    int known = kept.size();
    words.sort((a, b) -> Integer.compare(b.text.length(), a.text.length()));
    words.forEach(said -> keep(said, kept));
    names.forEach(said -> keep(said, kept));
    kept.subList(known, kept.size()).forEach(said -> all.rest(said.words(wording)));
    boolean article = type.equals(ArticleColumn.TYPE);
    to.text(article ? fields.anyArticle : fields.any, all.parts());
    to.text(article ? fields.any : fields.anyArticle, List.of());
  }

  /** The text of an article mostly has its headline: that makes two. */
  private boolean standsInText(List<String> columns, String text) {
    int whole = columns.indexOf("text");
    return whole >= 0 && inWindows[whole].text.contains(text);
  }

  private static void keep(Said said, List<Said> kept) {
    for (Said other : kept) {
      if (hasWords(other.text, said.text)) {
        return;
      }
    }
    kept.add(said);
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
