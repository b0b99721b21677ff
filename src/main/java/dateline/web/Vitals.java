package dateline.web;

import dateline.index.Overview;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** For whoever watches the server: does it live, and what does it do. */
final class Vitals {
  private static final String OPEN_METRICS =
      "application/openmetrics-text; version=1.0.0; charset=utf-8";

  private final Desk desk;
  private final Meter meter;

  Vitals(Desk desk, Meter meter) {
    this.desk = desk;
    this.meter = meter;
  }

  List<Route> routes() {
    return List.of(
        Route.file("/healthz", "whether it can answer", this::health),
        Route.file("/metrics", "what it does, as OpenMetrics", this::metrics));
  }

  /** Well also while nothing is indexed: that is no fault of the server. */
  private Answer health(Request request) throws IOException {
    return Answer.text(200, desk.index().isThere() ? "ok\n" : "ok, nothing indexed yet\n");
  }

  private Answer metrics(Request request) throws IOException {
    Metrics metrics = new Metrics();
    meter.tell(metrics);
    Runtime runtime = Runtime.getRuntime();
    metrics.gauge(
        "dateline_heap_used_bytes",
        "bytes",
        "Memory in use.",
        runtime.totalMemory() - runtime.freeMemory());
    if (desk.index().isThere()) {
      Overview holds = desk.index().ask(facts -> facts.overview(1));
      metrics.gauge("dateline_articles", "", "Articles in the index.", holds.articles());
      metrics.gauges("dateline_facts", "Facts in the index.", "type", holds.facts());
      metrics.gauge("dateline_index_size_bytes", "bytes", "Size on disk.", holds.bytes());
    }
    return Answer.of(200, OPEN_METRICS, metrics.end().getBytes(StandardCharsets.UTF_8))
        .with("Cache-Control", "no-store");
  }

  /** Numbers in the OpenMetrics 1.0 text format. */
  static final class Metrics {
    private final StringBuilder out = new StringBuilder();

    private void head(String name, String type, String unit, String help) {
      out.append("# TYPE ").append(name).append(' ').append(type).append('\n');
      if (!unit.isEmpty()) {
        out.append("# UNIT ").append(name).append(' ').append(unit).append('\n');
      }
      out.append("# HELP ").append(name).append(' ').append(escaped(help)).append('\n');
    }

    private void sample(String name, Object value) {
      out.append(name).append(' ').append(value).append('\n');
    }

    private void sample(String name, String label, Object of, Object value) {
      out.append(name).append('{').append(label).append("=\"").append(escaped(of.toString()));
      out.append("\"} ").append(value).append('\n');
    }

    void gauge(String name, String unit, String help, long value) {
      head(name, "gauge", unit, help);
      sample(name, value);
    }

    void gauges(String name, String help, String label, Map<String, Long> values) {
      head(name, "gauge", "", help);
      values.forEach((of, value) -> sample(name, label, of, value));
    }

    void counters(String name, String help, String label, Map<?, Long> values) {
      head(name, "counter", "", help);
      values.forEach((of, value) -> sample(name + "_total", label, of, value));
    }

    void summary(String name, String unit, String help, long count, double sum) {
      head(name, "summary", unit, help);
      sample(name + "_count", count);
      sample(name + "_sum", sum);
    }

    private static String escaped(String text) {
      return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\"", "\\\"");
    }

    String end() {
      return out.append("# EOF\n").toString();
    }
  }
}
