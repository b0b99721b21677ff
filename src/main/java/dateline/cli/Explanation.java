package dateline.cli;

import dateline.fact.Attribution;
import dateline.fact.Cell;
import dateline.fact.Cited;
import dateline.fact.Column;
import dateline.fact.Cue;
import dateline.fact.Fact;
import dateline.fact.FactType;
import dateline.fact.FactTypes;
import dateline.fact.QuoteFact;
import dateline.fact.Reading;
import dateline.fact.Trace;
import dateline.model.Article;
import dateline.model.Span;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Shows one fact, why it was found, and what was not taken beside it. */
final class Explanation {
  /** Shown above, or the same for all facts of the page. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "id",
          "type",
          "sentence",
          "confidence",
          "because",
          "link",
          "char_start",
          "char_end",
          "article_id",
          "url",
          "source",
          "headline",
          "published",
          "language",
          "section",
          "authors",
          "people",
          "organisations",
          "places");

  private final PrintWriter out;
  private final String text;

  Explanation(PrintWriter out, Article article) {
    this.out = out;
    this.text = article.text();
  }

  void of(Fact fact, Reading reading, List<Trace.Rejected> rejected) {
    FactType<?> type = FactTypes.of(fact);
    out.printf(
        Locale.ROOT,
        "%s%n  %s, confidence %.2f%n",
        fact.id(),
        type.name(),
        fact.evidence().confidence());
    line("sentence", fact.sentence());
    spans(fact).forEach(span -> line("span", span));
    source(fact).ifPresent(span -> line("source", span));
    fact.attribution()
        .flatMap(Attribution::cue)
        .map(Cue::span)
        .ifPresent(span -> line("cue", span));
    out.println("  rule      " + fact.evidence().because().rule());
    out.println("  trigger   " + fact.evidence().because().trigger());
    slots(type, fact, reading);
    List<Trace.Rejected> here =
        rejected.stream().filter(one -> one.span().overlaps(fact.sentence())).distinct().toList();
    out.println(here.isEmpty() ? "  nothing else was looked at there" : "  not taken there");
    for (Trace.Rejected one : here) {
      out.printf(
          "    %s %s %s [%s]: %s%n",
          one.type(), at(one.span()), shown(one.span()), one.rule(), one.why());
    }
    out.println();
  }

  private void line(String name, Span span) {
    out.printf(Locale.ROOT, "  %-9s %s %s%n", name, at(span), shown(span));
  }

  private static List<Span> spans(Fact fact) {
    return fact instanceof QuoteFact quote ? quote.spans() : List.of(fact.span());
  }

  private static Optional<Span> source(Fact fact) {
    return fact instanceof QuoteFact quote
        ? quote.source()
        : fact.attribution().map(Attribution::span);
  }

  /** A type's columns are functions of its own facts, as {@link FactType} guarantees. */
  @SuppressWarnings("unchecked")
  private <F extends Fact> void slots(FactType<F> type, Fact fact, Reading reading) {
    Cited<F> cited = new Cited<>((F) fact, reading.article(), reading.entities());
    for (Column<F> column : type.columns()) {
      Cell cell = column.of(cited);
      if (!cell.plain().isEmpty() && !ELSEWHERE.contains(column.name())) {
        out.println("  " + column.name() + ": " + cell.plain());
      }
    }
  }

  // code points, as everything that leaves
  private String at(Span span) {
    int start = text.codePointCount(0, span.start());
    return start + "-" + (start + text.codePointCount(span.start(), span.end()));
  }

  private String shown(Span span) {
    return "“" + span.of(text).replace('\n', ' ') + "”";
  }
}
