package dateline.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that can be asked for.
 *
 * @param path {@code /articles/{id}}: a part in braces is any one part of a path
 * @param kind who it is for
 * @param about one line for the API's description
 * @param params what may stand behind the question mark
 */
record Route(
    String method, String path, Kind kind, String about, List<Param> params, Handler handler) {
  Route {
    params = List.copyOf(params);
  }

  /** Whom a route is for. */
  enum Kind {
    /** A person's page; its address with {@code .json} gives its data. */
    PAGE,
    /** A program, under {@code /v1}: it is described, and refuses parameters it does not know. */
    API,
    /** A file: an export, a feed, a stylesheet. */
    FILE,
    /** A change. */
    WRITE
  }

  /**
   * A parameter.
   *
   * @param type of JSON Schema: string, integer
   * @param values what it may be; empty for anything
   */
  record Param(
      String name,
      String type,
      String about,
      List<String> values,
      boolean repeats,
      Optional<Range> range) {
    Param {
      values = List.copyOf(values);
    }

    /** Least and most, both allowed. */
    record Range(int least, int most) {}

    static Param text(String name, String about) {
      return new Param(name, "string", about, List.of(), false, Optional.empty());
    }

    static Param number(String name, String about) {
      return new Param(name, "integer", about, List.of(), false, Optional.empty());
    }

    static Param oneOf(String name, String about, List<String> values) {
      return new Param(name, "string", about, values, false, Optional.empty());
    }

    Param many() {
      return new Param(name, type, about, values, true, range);
    }

    Param within(int least, int most) {
      return new Param(name, type, about, values, repeats, Optional.of(new Range(least, most)));
    }
  }

  /** Answers. */
  interface Handler {
    Answer answer(Request request) throws IOException;
  }

  static Route page(String path, String about, Handler handler) {
    return new Route("GET", path, Kind.PAGE, about, List.of(), handler);
  }

  static Route file(String path, String about, Handler handler) {
    return new Route("GET", path, Kind.FILE, about, List.of(), handler);
  }

  static Route write(String path, String about, Handler handler) {
    return new Route("POST", path, Kind.WRITE, about, List.of(), handler);
  }

  static Route api(String path, String about, List<Param> params, Handler handler) {
    return new Route("GET", path, Kind.API, about, params, handler);
  }

  /** The named parts, when this path is of this route. */
  Optional<Map<String, String>> match(List<String> parts) {
    List<String> own = List.of(path.substring(1).split("/", -1));
    if (own.size() != parts.size()) {
      return Optional.empty();
    }
    Map<String, String> captured = new LinkedHashMap<>();
    for (int i = 0; i < own.size(); i++) {
      String part = own.get(i);
      if (part.startsWith("{")) {
        if (parts.get(i).isEmpty()) {
          return Optional.empty();
        }
        captured.put(part.substring(1, part.length() - 1), parts.get(i));
      } else if (!part.equals(parts.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(captured);
  }
}
