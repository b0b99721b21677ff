package dateline.web;

import dateline.fact.ArticleColumn;
import dateline.fact.Cell;
import dateline.index.FactHits;
import dateline.model.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A hit as a screen shows it; what is not known is empty.
 *
 * @param type count, date, official, quote or article
 * @param sign "≥", before a figure
 * @param big the figure, day, name or words themselves
 * @param unit "%", "US$"
 * @param what what is counted, dated, held
 * @param event what happened, as a verb
 * @param place name of the place
 * @param when in words
 * @param who who says so
 * @param sentence in context, cut where something is marked
 * @param link opens the publisher's page at the words
 * @param article our page of it
 * @param because the rule that found it
 * @param confidence in percent
 */
record HitView(
    String type,
    String sign,
    String big,
    String unit,
    String what,
    String event,
    String place,
    String country,
    String when,
    String who,
    String role,
    String outlet,
    String published,
    String headline,
    List<Marked> sentence,
    String link,
    String article,
    String because,
    String confidence) {

  HitView {
    sentence = List.copyOf(sentence);
  }

  boolean isSomewhere() {
    return !place.isEmpty() || !country.isEmpty();
  }

  static HitView of(FactHits.Hit hit) {
    Reader reader = new Reader(hit);
    Main main = reader.main();
    String own = reader.text("text");
    boolean isArticle = hit.type().equals(ArticleColumn.TYPE);
    String shown = reader.text(isArticle ? "standfirst" : "sentence");
    List<Span> marks = isArticle ? List.of() : hit.marks();
    return new HitView(
        hit.type(),
        main.sign(),
        main.big(),
        main.unit(),
        main.what(),
        reader.text("event"),
        reader.text("place"),
        reader.text("country"),
        reader.when(),
        reader.either("claimant", "speaker"),
        reader.either("claimant_role", "role"),
        reader.text("source"),
        reader.day("published").map(Wording::day).orElse(""),
        reader.text("headline"),
        Marked.cut(shown, marks, isArticle ? List.of() : own(shown, own)),
        Wording.link(reader.text("link")),
        article(hit),
        reader.text("because"),
        reader.percent("confidence"));
  }

  private static List<Span> own(String sentence, String own) {
    int at = own.isEmpty() || own.length() == sentence.length() ? -1 : sentence.indexOf(own);
    return at < 0 ? List.of() : List.of(new Span(at, at + own.length()));
  }

  /** Our page of the article, at the fact. */
  static String article(FactHits.Hit hit) {
    String article = hit.cell("article_id").plain();
    String fact = hit.cell("fact_id").plain();
    String path = "/articles/" + Params.encoded(article).replace("+", "%20");
    return fact.startsWith(article + "-") ? path + "#" + anchor(article, fact) : path;
  }

  /** Where on the article's page a fact stands. */
  static String anchor(String article, String fact) {
    String rest = fact.startsWith(article + "-") ? fact.substring(article.length() + 1) : fact;
    return "f-" + Params.encoded(rest);
  }

  private record Main(String sign, String big, String unit, String what) {}

  /** Reads the cells of a hit. */
  private record Reader(FactHits.Hit hit) {
    String text(String column) {
      return hit.cell(column).plain();
    }

    String either(String one, String other) {
      return text(one).isEmpty() ? text(other) : text(one);
    }

    Optional<LocalDate> day(String column) {
      return hit.cell(column) instanceof Cell.Day day ? Optional.of(day.day()) : Optional.empty();
    }

    Optional<BigDecimal> number(String column) {
      return hit.cell(column) instanceof Cell.Amount amount
          ? Optional.of(amount.number())
          : Optional.empty();
    }

    String percent(String column) {
      return number(column).map(chance -> Math.round(chance.doubleValue() * 100) + "%").orElse("");
    }

    String when() {
      String days = Wording.days(day("period_start"), day("period_end"));
      return days.isEmpty() ? day("as_of").map(Wording::day).orElse("") : days;
    }

    Main main() {
      return switch (hit.type()) {
        case "count" -> figure();
        case "date" -> new Main("", when().isEmpty() ? text("text") : when(), "", text("what"));
        case "official" -> new Main("", text("name"), "", held());
        case "quote" -> new Main("", said(), "", "");
        case ArticleColumn.TYPE -> new Main("", text("headline"), "", "");
        default -> new Main("", text("text"), "", "");
      };
    }

    private Main figure() {
      String bound = text("bound");
      String low = number("value_low").map(Wording::number).orElse("");
      String high = number("value_high").map(Wording::number).orElse("");
      String value = number("value").map(Wording::number).orElse(low.isEmpty() ? high : low);
      String big = bound.equals("range") && !low.equals(high) ? Wording.range(low, high) : value;
      String change =
          switch (text("change")) {
            case "up" -> "↑";
            case "down" -> "↓";
            default -> "";
          };
      String unit = Wording.unit(text("unit"));
      if (text("quantity").equals("fraction")) {
        big = Wording.fraction(big);
      }
      String what = text("counted");
      if (what.isEmpty()) {
        what = text("of");
      }
      String sign = (change + " " + Wording.bound(bound)).strip();
      return Wording.isSymbol(unit)
          ? new Main(sign, unit + big, "", what)
          : new Main(sign, big, unit, what);
    }

    /** In quote marks only where the page has them: what is reported is nobody's very words. */
    private String said() {
      String words = text("words");
      return text("quote_kind").equals("direct") ? "“" + words + "”" : words;
    }

    private String held() {
      List<String> parts = new ArrayList<>();
      parts.add(text("rank"));
      parts.add(text("role"));
      parts.removeIf(String::isEmpty);
      String role = Wording.held(text("status"), String.join(" ", parts));
      String in = text("role_organisation");
      return in.isEmpty() ? role : role.isEmpty() ? in : role + ", " + in;
    }
  }
}
