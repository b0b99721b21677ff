package dateline.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FilterCollector;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.LeafCollector;

/**
 * Collects as another does, until a deadline: for drill-sideways, which cannot stop between two
 * stretches of documents as other searches do.
 */
final class Hurried<C extends Collector, T> implements CollectorManager<Hurried.Watched<C>, T> {
  private final CollectorManager<C, T> inner;
  private final Deadline deadline;

  Hurried(CollectorManager<C, T> inner, Deadline deadline) {
    this.inner = inner;
    this.deadline = deadline;
  }

  @Override
  public Watched<C> newCollector() throws IOException {
    return new Watched<>(inner.newCollector(), deadline);
  }

  @Override
  public T reduce(Collection<Watched<C>> collectors) throws IOException {
    List<C> all = new ArrayList<>();
    for (Watched<C> each : collectors) {
      all.add(each.collector);
    }
    return inner.reduce(all);
  }

  /** Looks at the clock now and then. */
  static final class Watched<C extends Collector> extends FilterCollector {
    private static final int NOW_AND_THEN = 4_096;

    private final C collector;
    private final Deadline deadline;

    Watched(C collector, Deadline deadline) {
      super(collector);
      this.collector = collector;
      this.deadline = deadline;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
      deadline.check();
      return new FilterLeafCollector(super.getLeafCollector(context)) {
        private int seen;

        @Override
        public void collect(int doc) throws IOException {
          if (++seen % NOW_AND_THEN == 0) {
            deadline.check();
          }
          super.collect(doc);
        }
      };
    }
  }
}
