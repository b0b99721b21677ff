package dateline.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.Map;

/**
 * Pages by templates: {@code src/main/jte}, compiled with the program into this package, every
 * value escaped for where it stands.
 */
final class TemplateScreens implements Screens {
  private static final String PACKAGE = "dateline.web";

  private final TemplateEngine engine;
  private final SearchPage searchPage;

  TemplateScreens(WorldMap world) {
    this.engine =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, TemplateScreens.class.getClassLoader(), PACKAGE);
    this.searchPage = new SearchPage(world);
  }

  private String page(String template, Frame frame, Map<String, Object> values) {
    Map<String, Object> all = new HashMap<>(values);
    all.put("frame", frame);
    TemplateOutput out = new StringOutput(16_384);
    engine.render(template + ".jte", all, out);
    return out.toString();
  }

  @Override
  public String search(Results results, Frame frame) {
    return page("search", frame, Map.of("view", searchPage.view(results)));
  }

  @Override
  public String facet(FacetValues values, Frame frame) {
    return page(
        "facet",
        frame,
        Map.of(
            "facet",
            Facets.all(values),
            "back",
            values.search().url(Frames.SEARCH),
            "data",
            values.search().url("/facets/" + values.facet() + ".json")));
  }

  @Override
  public String article(Sheet sheet, Frame frame) {
    return page("article", frame, Map.of("view", new ArticlePage(sheet).view()));
  }

  @Override
  public String people(People people, Frame frame) {
    return page("people", frame, Map.of("view", PeopleView.of(people)));
  }

  @Override
  public String person(People.Person person, Frame frame) {
    return page("person", frame, Map.of("view", PersonPage.view(person)));
  }

  @Override
  public String figures(Figures figures, Frame frame) {
    return page("figures", frame, Map.of("view", FiguresPage.view(figures)));
  }

  @Override
  public String sources(Outlets outlets, Frame frame) {
    return page("sources", frame, Map.of("view", SourcesPage.view(outlets, frame)));
  }

  @Override
  public String fault(Refusal refusal, Frame frame) {
    return page("fault", frame, Map.of("refusal", refusal));
  }

  @Override
  public String enter(Frame frame) {
    return page("enter", frame, Map.of());
  }
}
