package dateline.index;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/**
 * Holds values of facets that are counted again and again. A segment never changes, so what is held
 * of it outlives the snapshots it is part of.
 */
final class FacetMemory {
  private record Key(IndexReader.CacheKey segment, String facet) {}

  /** What is known of one facet in one segment. */
  private static final class Place {
    private final AtomicLong looks = new AtomicLong();
    private volatile @org.jspecify.annotations.Nullable HeldValues held;
  }

  /** Where the values lie on disk. */
  interface Stored {
    FacetValues read() throws IOException;
  }

  private final Map<Key, Place> places = new ConcurrentHashMap<>();
  private final AtomicLong free;

  /**
   * @param bytes how much may be held
   */
  FacetMemory(long bytes) {
    free = new AtomicLong(bytes);
  }

  /**
   * Values from memory where they are held or worth it: once as many documents were looked at as
   * the segment has, and one look at each would have been enough.
   *
   * @param size how many different values there are
   * @param hits how many documents are about to be looked at
   */
  FacetValues values(LeafReader segment, String facet, Stored stored, int size, int hits)
      throws IOException {
    IndexReader.CacheHelper cache = segment.getCoreCacheHelper();
    if (cache == null) {
      return stored.read();
    }
    Key key = new Key(cache.getKey(), facet);
    Place place = places.get(key);
    if (place == null) {
      Place fresh = new Place();
      Place there = places.putIfAbsent(key, fresh);
      place = there == null ? fresh : there;
      if (there == null) {
        cache.addClosedListener(closed -> forget(key));
      }
    }
    HeldValues held = place.held;
    if (held != null) {
      return held;
    }
    if (place.looks.addAndGet(hits) < segment.maxDoc() || free.get() < 4L * segment.maxDoc()) {
      return stored.read();
    }
    return hold(place, stored, size, segment.maxDoc());
  }

  private FacetValues hold(Place place, Stored stored, int size, int documents) throws IOException {
    synchronized (place) {
      HeldValues held = place.held;
      if (held == null) {
        held = HeldValues.of(stored.read(), size, documents);
        free.addAndGet(-held.bytes());
        place.held = held;
      }
      return held;
    }
  }

  private void forget(Key key) {
    Place place = places.remove(key);
    HeldValues held = place == null ? null : place.held;
    if (held != null) {
      free.addAndGet(held.bytes());
    }
  }
}
