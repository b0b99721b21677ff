package dateline.read;

import dateline.fact.Attributions;
import dateline.fact.CountFact;
import dateline.fact.Fact;
import dateline.fact.FactFinder;
import dateline.fact.FactTypes;
import dateline.fact.Figure;
import dateline.fact.FigureFinder;
import dateline.fact.Findings;
import dateline.fact.Heard;
import dateline.fact.OfficialFact;
import dateline.fact.Reading;
import dateline.fact.Trace;
import dateline.model.AnnotatedArticle;
import dateline.model.Article;
import dateline.model.Entity;
import dateline.model.Problem;
import dateline.model.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/**
 * Runs the finders over an annotated article in their order (numbers, dates, officials, quotes,
 * counts), says who claims what, and gives people their roles.
 */
final class FactReader {
  private final FigureFinder figures = new FigureFinder();

  /**
   * The reading of an annotated article.
   *
   * @param known what is wrong with the article already; the reading carries it on
   * @param trace hears what the finders do not take
   */
  Reading read(AnnotatedArticle annotated, List<Problem> known, Trace trace) {
    List<Problem> problems = new ArrayList<>(known);
    Findings findings = Findings.none(annotated, trace);
    findings = findings.withFigures(figures(findings, problems));
    findings = findings.withDates(found(FactTypes.DATE.finder(), "date", findings, problems));
    findings =
        findings.withOfficials(found(FactTypes.OFFICIAL.finder(), "official", findings, problems));
    Heard heard = heard(findings, problems);
    findings = findings.withQuotes(heard.quotes());
    List<CountFact> counts = found(FactTypes.COUNT.finder(), "count", findings, problems);

    Attributions who = Attributions.of(heard);
    List<Fact> facts = new ArrayList<>();
    counts.forEach(fact -> facts.add(who.attribute(fact)));
    findings.dates().forEach(fact -> facts.add(who.attribute(fact)));
    findings.officials().forEach(fact -> facts.add(who.attribute(fact)));
    facts.addAll(findings.quotes());
    return new Reading(
        annotated.article(),
        annotated.sentences(),
        withRoles(annotated.entities(), findings.officials()),
        linked(findings.figures(), counts),
        facts,
        problems);
  }

  private List<Figure> figures(Findings soFar, List<Problem> problems) {
    try {
      return figures.find(soFar);
    } catch (RuntimeException fault) {
      problems.add(fault(soFar.article().article(), Problem.Stage.FACTS, "number finder", fault));
      return List.of();
    }
  }

  private static Heard heard(Findings soFar, List<Problem> problems) {
    try {
      return Heard.in(soFar);
    } catch (RuntimeException fault) {
      problems.add(fault(soFar.article().article(), Problem.Stage.FACTS, "quote finder", fault));
      return Heard.nothing();
    }
  }

  private static <F extends Fact> List<F> found(
      FactFinder<F> finder, String type, Findings soFar, List<Problem> problems) {
    try {
      return finder.find(soFar);
    } catch (RuntimeException fault) {
      problems.add(fault(soFar.article().article(), Problem.Stage.FACTS, type + " finder", fault));
      return List.of();
    }
  }

  /**
   * A fault of ours met on this page: the other stages go on, and the reading says what is missing.
   */
  static Problem fault(Article article, Problem.Stage stage, String who, RuntimeException fault) {
    // asked for here and not kept: setting up the log takes longer than reading an article
    LoggerFactory.getLogger(FactReader.class)
        .error("{} failed on article {}", who, article.id(), fault);
    return Problem.of(
        stage,
        article.masthead().address(),
        "the "
            + who
            + " failed ("
            + fault
            + "): its facts are missing here; please report it with this page");
  }

  private static List<Figure> linked(List<Figure> figures, List<CountFact> counts) {
    Map<Span, String> ids = new HashMap<>();
    counts.forEach(count -> ids.putIfAbsent(count.figure().number(), count.id()));
    return figures.stream()
        .map(
            figure ->
                ids.containsKey(figure.number())
                    ? figure.withFact(ids.get(figure.number()))
                    : figure)
        .toList();
  }

  private static List<Entity> withRoles(List<Entity> entities, List<OfficialFact> officials) {
    Map<String, List<Entity.Role>> roles = new HashMap<>();
    for (OfficialFact fact : officials) {
      roles
          .computeIfAbsent(fact.person(), id -> new ArrayList<>())
          .add(
              new Entity.Role(
                  fact.rank(),
                  fact.role(),
                  fact.organisation(),
                  Optional.of(fact.status().label()),
                  Optional.of(fact.id())));
    }
    return entities.stream()
        .map(
            entity ->
                roles.containsKey(entity.id()) ? entity.withRoles(roles.get(entity.id())) : entity)
        .toList();
  }
}
