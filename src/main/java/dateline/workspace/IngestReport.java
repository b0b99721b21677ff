package dateline.workspace;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was read from the archive.
 *
 * @param articles put into the index
 * @param withoutText pages in which no article was found
 * @param again the same words as an article at another address of its outlet: one article
 * @param facts by type
 * @param problems how many articles had any
 * @param lost what of the archive could not be read
 */
public record IngestReport(
    long articles,
    long withoutText,
    long again,
    Map<String, Long> facts,
    long problems,
    List<String> lost) {
  public IngestReport {
    facts = java.util.Collections.unmodifiableMap(new TreeMap<>(facts));
    lost = List.copyOf(lost);
  }

  /** {@code 24 articles: 310 count, 120 date, 80 official, 95 quote}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder().append(articles).append(" articles");
    String sign = ": ";
    for (Map.Entry<String, Long> type : facts.entrySet()) {
      text.append(sign).append(type.getValue()).append(' ').append(type.getKey());
      sign = ", ";
    }
    if (again > 0) {
      text.append("; ").append(again).append(" more at a second address, counted once");
    }
    return text.toString();
  }
}
