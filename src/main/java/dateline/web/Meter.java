package dateline.web;

import java.util.Map;
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
}
