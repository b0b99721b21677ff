package dateline.web;

import dateline.model.Page;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The pages a person sees: each asks the desk for its data and the screens for its look. */
final class Pages {
  private static final int PEOPLE = 500;
  private static final String STORED =
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none';"
          + " base-uri 'none'; frame-ancestors 'none'";
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT);

  private final Desk desk;
  private final Screens screens;
  private final Guard guard;
  private final StaticFiles files;

  Pages(Desk desk, Screens screens, Guard guard, StaticFiles files) {
    this.desk = desk;
    this.screens = screens;
    this.guard = guard;
    this.files = files;
  }

  List<Route> routes() {
    return List.of(
        Route.page("/", "search", this::search),
        Route.page("/search", "search", this::search),
        Route.page("/facets/{facet}", "all values of a facet", this::facet),
        Route.page("/articles/{id}", "an article and its facts", this::article),
        Route.file("/articles/{id}/copy", "our stored copy of an article's page", this::copy),
        Route.page("/people", "people with a role", this::people),
        Route.page("/people/{name}", "a person", this::person),
        Route.page("/figures", "figures for one thing over time", this::figures),
        Route.page("/sources", "where the articles come from", this::sources),
        Route.write("/sources", "adds a source", this::addSource),
        Route.page("/enter", "asks for the token", this::askToken),
        Route.write("/enter", "takes the token", this::enter),
        Route.file("/static/{name}", "a file of the pages", files::answer));
  }

  Frame frame(Request request) {
    String words = request.query().first("q").orElse("");
    return new Frame(request.path(), request.fragment(), words, guard.formToken(), files::url);
  }

  private <T> Answer shown(
      Request request, T found, Function<T, Map<String, Object>> json, Drawing<T> drawing) {
    if (request.json()) {
      return Answer.of(200, Answer.JSON, JsonTree.bytes(json.apply(found)));
    }
    String path = request.path().equals("/") ? "/search" : Params.ascii(request.path());
    String query = request.query().encoded();
    String data = path + ".json" + (query.isEmpty() ? "" : "?" + query);
    return Answer.html(drawing.draw(found, frame(request)))
        .with("Vary", "HX-Request")
        .with(
            "Link",
            "<"
                + data
                + ">; rel=\"alternate\"; type=\"application/json\", <"
                + Api.DESCRIPTION
                + ">; rel=\"service-desc\"");
  }

  /** One of the screens. */
  private interface Drawing<T> {
    String draw(T data, Frame frame);
  }

  private Answer search(Request request) throws IOException {
    Results results = desk.results(Search.of(request.query()));
    return shown(request, results, PageData::of, screens::search);
  }

  private Answer facet(Request request) throws IOException {
    String within = request.query().first("within").orElse("");
    FacetValues values =
        desk.values(Search.of(request.query()), request.part("facet"), within, 1_000);
    return shown(request, values, PageData::of, screens::facet);
  }

  private Answer article(Request request) throws IOException {
    Sheet sheet = desk.sheet(request.part("id"), version(request));
    return shown(request, sheet, PageData::of, screens::article);
  }

  /**
   * The page as its publisher sent it, in a box: it runs nothing, loads nothing, and is of no
   * origin, so that what is wrong with it stays in it.
   */
  private Answer copy(Request request) throws IOException {
    Page copy = desk.copy(request.part("id"), version(request));
    String type = copy.header("Content-Type").orElse("text/html");
    boolean plain = type.length() < 100 && type.chars().allMatch(c -> c >= ' ' && c < 127);
    boolean page = plain && type.toLowerCase(Locale.ROOT).startsWith("text/html");
    return Answer.of(200, page ? type : Answer.TEXT, copy.body())
        .with("Content-Security-Policy", STORED)
        .with("Last-Modified", HTTP_DATE.format(copy.fetched().atOffset(ZoneOffset.UTC)));
  }

  private static Optional<Integer> version(Request request) {
    return request
        .query()
        .first("version")
        .map(given -> request.query().number("version", 1, 1, 10_000));
  }

  private Answer people(Request request) throws IOException {
    People people = desk.people(Search.of(request.query()), PEOPLE);
    return shown(request, people, PageData::of, screens::people);
  }

  private Answer person(Request request) throws IOException {
    return shown(request, desk.person(request.part("name")), PageData::of, screens::person);
  }

  private Answer figures(Request request) throws IOException {
    Figures figures = desk.figures(Search.of(request.query()));
    return shown(request, figures, PageData::of, screens::figures);
  }

  private Answer sources(Request request) throws IOException {
    return shown(request, desk.outlets(List.of()), PageData::of, screens::sources);
  }

  private Answer addSource(Request request) throws IOException {
    String url =
        request.form().first("url").orElseThrow(() -> Refusal.wrong("an address is missing"));
    List<String> said;
    try {
      said = desk.backroom().addSource(url.strip());
    } catch (IOException fault) {
      said = List.of(String.valueOf(fault.getMessage()));
    }
    return shown(request, desk.outlets(said), PageData::of, screens::sources);
  }

  private Answer askToken(Request request) {
    return Answer.html(screens.enter(frame(request)));
  }

  private Answer enter(Request request) {
    String given = request.form().first(Guard.TOKEN).orElse("");
    return guard
        .enter(given)
        .map(cookie -> Answer.seeOther("/").with("Set-Cookie", cookie))
        .orElseGet(() -> Answer.html(screens.enter(frame(request))).withStatus(401));
  }

  /** A refusal as a page. */
  Answer fault(Request request, Refusal refusal) {
    String page =
        refusal.status() == 401
            ? screens.enter(frame(request))
            : screens.fault(refusal, frame(request));
    return Answer.html(page).withStatus(refusal.status());
  }
}
