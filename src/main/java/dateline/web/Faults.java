package dateline.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Refusals as answers: for a program after RFC 9457, else in plain words. */
final class Faults {
  private Faults() {}

  static Answer problem(Refusal refusal) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "about:blank");
    problem.put("title", refusal.title());
    problem.put("status", refusal.status());
    problem.put("detail", refusal.detail());
    return Answer.of(refusal.status(), Answer.PROBLEM, JsonTree.bytes(problem));
  }

  static Answer plain(Refusal refusal) {
    String text = refusal.title() + ": " + refusal.detail() + "\n";
    return Answer.of(refusal.status(), Answer.TEXT, text.getBytes(StandardCharsets.UTF_8));
  }
}
