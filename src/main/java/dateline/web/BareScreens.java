package dateline.web;

import dateline.index.FactHits;
import java.util.List;

/** Pages without any care for looks: what serves until the real ones are there. */
final class BareScreens implements Screens {
  @Override
  public String search(Results results, Frame frame) {
    return page(
        "Search",
        "<form><input name=q value=\""
            + escaped(results.search().words())
            + "\"></form><p>"
            + results.total()
            + "</p>"
            + rows(results.found().hits()));
  }

  @Override
  public String facet(FacetValues values, Frame frame) {
    return page(values.facet(), counts(values.values()));
  }

  @Override
  public String article(Sheet sheet, Frame frame) {
    return page(
        sheet.row().cell("headline").plain(),
        "<p>" + escaped(sheet.row().cell("text").plain()) + "</p>" + rows(sheet.facts()));
  }

  @Override
  public String people(People people, Frame frame) {
    return page("People", counts(people.people()));
  }

  @Override
  public String person(People.Person person, Frame frame) {
    return page(
        person.name(),
        rows(person.roles().hits()) + rows(person.quotes().hits()) + rows(person.figures().hits()));
  }

  @Override
  public String figures(Figures figures, Frame frame) {
    return page("Figures", counts(figures.things()) + rows(figures.figures()));
  }

  @Override
  public String sources(Outlets outlets, Frame frame) {
    return page(
        "Sources",
        "<form method=post><input type=hidden name=token value=\""
            + frame.token()
            + "\"><input name=url></form>"
            + counts(outlets.outlets())
            + escaped(String.join("\n", outlets.said())));
  }

  @Override
  public String fault(Refusal refusal, Frame frame) {
    return page(refusal.title(), "<pre>" + escaped(refusal.detail()) + "</pre>");
  }

  @Override
  public String enter(Frame frame) {
    return page("Token", "<form method=post action=/enter><input name=token type=password></form>");
  }

  private static String page(String title, String body) {
    return "<!doctype html><html lang=en><meta charset=utf-8><title>"
        + escaped(title)
        + "</title><h1>"
        + escaped(title)
        + "</h1>"
        + body;
  }

  private static String rows(List<FactHits.Hit> hits) {
    StringBuilder rows = new StringBuilder("<ul>");
    for (FactHits.Hit hit : hits) {
      rows.append("<li><a href=\"/articles/")
          .append(Params.encoded(hit.cell("article_id").plain()))
          .append("\">")
          .append(escaped(hit.cell("text").plain()))
          .append("</a>");
    }
    return rows.append("</ul>").toString();
  }

  private static String counts(List<FactHits.Count> counts) {
    StringBuilder rows = new StringBuilder("<ul>");
    counts.forEach(
        c -> rows.append("<li>").append(escaped(c.value())).append(' ').append(c.hits()));
    return rows.append("</ul>").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
