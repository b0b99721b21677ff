package dateline.web;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what the server does. */
final class Meter {
  private final Map<Integer, LongAdder> byStatus = new ConcurrentSkipListMap<>();
  private final LongAdder nanos = new LongAdder();

  void answered(int status, long took) {
    byStatus.computeIfAbsent(status, s -> new LongAdder()).increment();
    nanos.add(took);
  }

  void tell(Vitals.Metrics metrics) {
    Map<Integer, Long> answers = new TreeMap<>();
    byStatus.forEach((status, count) -> answers.put(status, count.sum()));
    long all = answers.values().stream().mapToLong(Long::longValue).sum();
    metrics.counters("dateline_http_answers", "Answers given.", "status", answers);
    metrics.summary(
        "dateline_http_answer_seconds",
        "seconds",
        "Time to find an answer.",
        all,
        nanos.sum() / 1e9);
  }
}
