package dateline.format;

import dateline.fact.Cell;
import dateline.fact.Heading;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The few words a reader wants of a row: what, where, when, who says so. Known by its columns. */
final class Gist {
  private static final Cell NONE = new Cell.Empty();

  private final Map<String, Cell> cells = new HashMap<>();

  Gist(List<? extends Heading> columns, List<Cell> row) {
    for (int i = 0; i < row.size(); i++) {
      cells.put(columns.get(i).name(), row.get(i));
    }
  }

  Cell cell(String column) {
    return cells.getOrDefault(column, NONE);
  }

  String text(String column) {
    Cell cell = cells.get(column);
    return cell == null ? "" : cell.plain();
  }

  /** The values of a column that may have several. */
  List<String> terms(String column) {
    return switch (cell(column)) {
      case Cell.Terms terms -> terms.terms();
      case Cell.Empty none -> List.of();
      default -> List.of(text(column));
    };
  }

  /** "≥ 566 attacks", "Bo Lind, mayor", "“We counted ..”"; else the fact's own words. */
  String what() {
    if (!text("bound").isEmpty()) {
      return figure();
    }
    if (!text("time_value").isEmpty()) {
      return joined(" ", text("time_value"), text("what").isEmpty() ? text("event") : text("what"));
    }
    if (!text("name").isEmpty()) {
      String status = text("status").equals("current") ? "" : "(" + text("status") + ")";
      return joined(
          " ", joined(", ", joined(" ", text("rank"), text("name")), text("role")), status);
    }
    if (!text("words").isEmpty()) {
      return "“" + text("words") + "”";
    }
    return text("sentence").isEmpty() ? text("headline") : text("text");
  }

  private String figure() {
    String value = number("value");
    String low = number("value_low");
    String high = number("value_high");
    String amount =
        switch (text("bound")) {
          case "at_least", "vague" -> "≥ " + (value.isEmpty() ? low : value);
          case "more_than" -> "> " + (value.isEmpty() ? low : value);
          case "at_most" -> "≤ " + (value.isEmpty() ? high : value);
          case "less_than" -> "< " + (value.isEmpty() ? high : value);
          case "about" -> "~ " + value;
          case "range" -> low + "–" + high;
          default -> value;
        };
    String unit = text("unit");
    String measured = unit.equals("percent") ? amount + "%" : joined(" ", amount, unit);
    String sign =
        switch (text("change")) {
          case "up" -> "↑ ";
          case "down" -> "↓ ";
          default -> "";
        };
    return sign + joined(" ", measured, text("counted"));
  }

  private String number(String column) {
    if (!(cells.get(column) instanceof Cell.Amount amount)) {
      return "";
    }
    BigDecimal number = amount.number();
    DecimalFormat thousands =
        new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT));
    return thousands.format(number);
  }

  String where() {
    return joined(", ", text("place"), text("country"));
  }

  /** "2020-05-01..2020-05-31". */
  String when() {
    String start = text("period_start");
    String end = text("period_end");
    if (start.isEmpty() && end.isEmpty()) {
      return text("as_of");
    }
    return start.equals(end) ? start : start + ".." + end;
  }

  /** "Mila Torvald (interior minister)". */
  String who() {
    String name = text("claimant").isEmpty() ? text("speaker") : text("claimant");
    String role = text("claimant_role").isEmpty() ? text("role") : text("claimant_role");
    boolean said = !name.isEmpty() && !role.isEmpty();
    return said ? name + " (" + role + ")" : name;
  }

  /** The day first: an outlet is still known by half its name. */
  String outlet() {
    return joined(" ", text("published"), text("source"));
  }

  private static String joined(String by, String a, String b) {
    return a.isEmpty() ? b : b.isEmpty() ? a : a + by + b;
  }
}
