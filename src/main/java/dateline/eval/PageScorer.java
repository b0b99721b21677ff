package dateline.eval;

import dateline.fact.Reading;
import dateline.lang.Shingles;
import dateline.model.Article;
import dateline.model.Masthead;
import dateline.model.PageTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Holds extracted pages against gold. The body is compared as the article-extraction-benchmark
 * does: runs of four words, precision and recall each the mean over the pages. All figures in per
 * cent.
 */
public final class PageScorer {
  private static final Set<String> OUTSIDE_BODY = Set.of("headline", "caption", "boilerplate");

  private final Tally precision = new Tally();
  private final Tally recall = new Tally();
  private final Tally problems = new Tally();
  private final Map<String, Tally> fields = new TreeMap<>();
  private final List<String> errors = new ArrayList<>();
  private int wanted;
  private int found;
  private int right;

  /** A mean that grows. */
  private static final class Tally {
    private double sum;
    private int count;

    void add(double value) {
      sum += value;
      count++;
    }

    double percent() {
      return count == 0 ? 100 : 100 * sum / count;
    }
  }

  /** Adds one page's result. */
  public void add(PageGold gold, Reading reading) {
    List<String> told = reading.problems().stream().map(dateline.model.Problem::message).toList();
    boolean asTold =
        gold.problem().isEmpty()
            ? told.isEmpty()
            : told.stream().anyMatch(message -> message.contains(gold.problem().get()));
    problems.add(asTold ? 1 : 0);
    if (!asTold) {
      error(gold, "PROBLEM", gold.problem().orElse("none"), String.join("; ", told));
    }
    if (gold.problem().isPresent()) {
      return;
    }
    Article article = reading.article();
    List<PageGold.Paragraph> paragraphs =
        article.paragraphs().stream()
            .map(p -> new PageGold.Paragraph(p.kind().label(), p.span().of(article.text())))
            .toList();
    body(gold, paragraphs);
    paragraphs(gold, paragraphs);
    masthead(gold, article.masthead());
  }

  private void body(PageGold gold, List<PageGold.Paragraph> paragraphs) {
    Shingles right = Shingles.of(body(gold.paragraphs()));
    Shingles got = Shingles.of(body(paragraphs));
    int shared = got.shared(right);
    if (got.size() > 0) {
      precision.add((double) shared / got.size());
    }
    recall.add((double) shared / Math.max(1, right.size()));
  }

  private static String body(List<PageGold.Paragraph> paragraphs) {
    return String.join(
        "\n",
        paragraphs.stream()
            .filter(p -> !OUTSIDE_BODY.contains(p.kind()))
            .map(PageGold.Paragraph::text)
            .toList());
  }

  private void paragraphs(PageGold gold, List<PageGold.Paragraph> paragraphs) {
    List<PageGold.Paragraph> left = new ArrayList<>(paragraphs);
    for (PageGold.Paragraph paragraph : gold.paragraphs()) {
      if (left.remove(paragraph)) {
        right++;
      } else {
        error(gold, "MISS", paragraph.kind(), paragraph.text());
      }
    }
    left.forEach(extra -> error(gold, "EXTRA", extra.kind(), extra.text()));
    wanted += gold.paragraphs().size();
    found += paragraphs.size();
  }

  private void masthead(PageGold gold, Masthead masthead) {
    Map<String, Optional<String>> stated = stated(masthead);
    gold.fields()
        .forEach(
            (name, value) ->
                field(gold, name, value, stated.getOrDefault(name, Optional.empty()).orElse("-")));
    field(gold, "authors", gold.authors().toString(), masthead.authors().toString());
  }

  private static Map<String, Optional<String>> stated(Masthead masthead) {
    return Map.of(
        "headline", masthead.headline(),
        "standfirst", masthead.standfirst(),
        "published", masthead.published().map(PageTime::toString),
        "publishedFrom", masthead.publishedFrom(),
        "modified", masthead.modified().map(PageTime::toString),
        "language", masthead.language(),
        "section", masthead.section(),
        "place", masthead.place(),
        "agency", masthead.agency());
  }

  private void field(PageGold gold, String name, String value, String got) {
    // "2031-06-03T07:00:00.000Z" and "2031-06-03T07:00:00Z" are one moment
    boolean same =
        value.equals(got)
            || PageTime.parse(value).map(PageTime::toString).filter(got::equals).isPresent();
    fields.computeIfAbsent(name, key -> new Tally()).add(same ? 1 : 0);
    if (!same) {
      error(gold, "FIELD", name, "gold=" + value + " found=" + got);
    }
  }

  private void error(PageGold gold, String what, String kind, String words) {
    String line = words.replace('\n', ' ');
    String brief = line.length() > 160 ? line.substring(0, 160) + "…" : line;
    errors.add(String.join("\t", gold.id(), "page", what + " " + kind, brief));
  }

  /** Every paragraph, field and problem that is not as the gold has it, one line each. */
  public List<String> errors() {
    return List.copyOf(errors);
  }

  public double precision() {
    return precision.percent();
  }

  public double recall() {
    return recall.percent();
  }

  /** Harmonic mean of the mean precision and the mean recall. */
  public double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  /** F1 of paragraphs with every character and the kind right. */
  public double paragraphF1() {
    return wanted + found == 0 ? 100 : 200.0 * right / (wanted + found);
  }

  /** All figures by name. */
  public Map<String, Double> figures() {
    Map<String, Double> figures = new TreeMap<>();
    figures.put("body.f1", f1());
    figures.put("body.precision", precision());
    figures.put("body.recall", recall());
    figures.put("paragraph.f1", paragraphF1());
    figures.put("problem", problems.percent());
    fields.forEach((name, tally) -> figures.put(name, tally.percent()));
    return figures;
  }
}
