package dateline.web;

import dateline.index.SlowSearchException;
import java.io.Closeable;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The front door: every request passes the guard, finds its route, and leaves in good order. */
final class Front implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(Front.class);
  private static final int ETAG_BYTES = 12;

  private final Guard guard;
  private final Routes routes;
  private final Pages pages;
  private final Meter meter;

  private final Desks desks = new Desks();

  Front(Guard guard, Routes routes, Pages pages, Meter meter) {
    this.guard = guard;
    this.routes = routes;
    this.pages = pages;
    this.meter = meter;
  }

  /** Answers whatever comes; nothing gets past it. */
  Answer answer(Request request) {
    long start = System.nanoTime();
    Answer answer = refusing(request, () -> worked(request));
    meter.answered(answer.status(), System.nanoTime() - start);
    return answer;
  }

  /** Answers a request of which too little could be read to look at it any further. */
  Answer unreadable(Request request, Refusal refusal) {
    meter.answered(refusal.status(), 0);
    return sealed(request, refused(request, refusal));
  }

  /** Some work that ends in an answer. */
  private interface Work {
    Answer done() throws IOException;
  }

  private Answer refusing(Request request, Work work) {
    try {
      return work.done();
    } catch (Refusal refusal) {
      return sealed(request, refused(request, refusal));
    } catch (SlowSearchException slow) {
      Refusal refusal = Refusal.later("the search takes too long: ask for less of it");
      return sealed(request, refused(request, refusal));
    } catch (IOException | RuntimeException fault) {
      return sealed(request, broken(request, fault));
    }
  }

  private Answer worked(Request request) throws IOException {
    guard.check(request);
    boolean asksIndex = !request.path().startsWith(StaticFiles.PATH) && !isVital(request.path());
    if (!asksIndex || Routes.changes(request.method())) {
      return sealed(request, routes.answer(request)); // must not wait for searches
    }
    return desks.ask(() -> refusing(request, () -> sealed(request, routes.answer(request))));
  }

  private static boolean isVital(String path) {
    return path.equals("/healthz") || path.equals("/metrics");
  }

  private Answer broken(Request request, Exception fault) {
    LOG.error("{} {} failed", request.method(), request.path(), fault);
    return refused(request, new Refusal(500, "the server's own log says what"));
  }

  /** A refusal in the form that the caller reads. */
  private Answer refused(Request request, Refusal refusal) {
    boolean program =
        request.path().startsWith("/v1/")
            || request.path().endsWith(".json")
            || request.header("Accept").filter(a -> a.contains("json")).isPresent();
    Answer answer = program ? Faults.problem(refusal) : page(request, refusal);
    return refusal.status() == 503 ? answer.with("Retry-After", "5") : answer;
  }

  private Answer page(Request request, Refusal refusal) {
    boolean person =
        request.fragment()
            || request.header("Accept").filter(a -> a.contains("text/html")).isPresent();
    return person ? pages.fault(request, refusal) : Faults.plain(refusal);
  }

  /** Adds what every answer bears; one that the caller has already is not sent again. */
  private static Answer sealed(Request request, Answer answer) {
    Answer sealed = answer;
    for (Map.Entry<String, String> header : Guard.HEADERS.entrySet()) {
      if (!sealed.headers().containsKey(header.getKey())) {
        sealed = sealed.with(header.getKey(), header.getValue());
      }
    }
    Optional<byte[]> whole = answer.whole();
    if (answer.status() != 200 || whole.isEmpty() || Routes.changes(request.method())) {
      return sealed.headers().containsKey("Cache-Control")
          ? sealed
          : sealed.with("Cache-Control", "no-store");
    }
    String tag = '"' + HexFormat.of().formatHex(Guard.digest(whole.get()), 0, ETAG_BYTES) + '"';
    if (!sealed.headers().containsKey("Cache-Control")) {
      sealed = sealed.with("Cache-Control", "private, no-cache");
    }
    sealed = sealed.with("ETag", tag);
    return request.header("If-None-Match").filter(known -> names(known, tag)).isPresent()
        ? sealed.notModified()
        : sealed;
  }

  private static boolean names(String known, String tag) {
    if (known.strip().equals("*")) {
      return true;
    }
    for (String one : known.split(",", -1)) {
      String bare = one.strip();
      if (bare.equals(tag) || bare.equals("W/" + tag)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() {
    desks.close();
  }
}
