package dateline.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The table of everything that can be asked for. */
final class Routes {
  private static final String DATA = ".json";

  private final List<Route> all;

  Routes(List<Route> all) {
    this.all = List.copyOf(all);
  }

  List<Route> all() {
    return all;
  }

  private record Match(Route route, Map<String, String> parts, boolean data) {}

  /** Finds the route and lets it answer; HEAD is a GET whose body nobody sends. */
  Answer answer(Request request) throws IOException {
    String method = request.method().equals("HEAD") ? "GET" : request.method();
    List<Match> there = matches(request.path());
    if (there.isEmpty()) {
      throw Refusal.missing("there is no such page here");
    }
    if (method.equals("OPTIONS")) {
      return Answer.of(204, Answer.TEXT, new byte[0]).with("Allow", allowed(there));
    }
    Optional<Match> match =
        there.stream().filter(m -> m.route().method().equals(method)).findFirst();
    if (match.isEmpty()) {
      Refusal refusal = new Refusal(405, "this address answers to " + allowed(there));
      return Faults.plain(refusal).with("Allow", allowed(there));
    }
    Route route = match.get().route();
    if (route.kind() == Route.Kind.API) {
      known(route, request.query());
    }
    return route.handler().answer(request.matched(match.get().parts(), match.get().data()));
  }

  private static void known(Route route, Params query) {
    List<String> names = route.params().stream().map(Route.Param::name).toList();
    for (String name : query.names()) {
      if (!names.contains(name)) {
        throw Refusal.wrong(
            "there is no parameter '" + name + "' here; there are " + String.join(", ", names));
      }
    }
  }

  /** Whether a change is asked for, which needs its own proof of where it comes from. */
  static boolean changes(String method) {
    return !List.of("GET", "HEAD", "OPTIONS").contains(method);
  }

  private List<Match> matches(String path) {
    List<Match> plain = matches(path, false);
    boolean data = plain.isEmpty() && path.endsWith(DATA) && path.length() > DATA.length() + 1;
    return data ? matches(path.substring(0, path.length() - DATA.length()), true) : plain;
  }

  private List<Match> matches(String path, boolean data) {
    List<String> parts =
        Arrays.stream(path.substring(1).split("/", -1))
            .map(part -> Params.decoded(part, false))
            .toList();
    return all.stream()
        .filter(route -> !data || route.kind() == Route.Kind.PAGE)
        .filter(route -> data || !hasData(route, parts))
        .flatMap(route -> route.match(parts).map(found -> new Match(route, found, data)).stream())
        .toList();
  }

  /** A page whose last part is any word leaves {@code word.json} to its data. */
  private static boolean hasData(Route route, List<String> parts) {
    return route.kind() == Route.Kind.PAGE
        && route.path().endsWith("}")
        && parts.getLast().endsWith(DATA);
  }

  private static String allowed(List<Match> there) {
    TreeSet<String> methods =
        there.stream().map(m -> m.route().method()).collect(Collectors.toCollection(TreeSet::new));
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    methods.add("OPTIONS");
    return String.join(", ", methods);
  }
}
