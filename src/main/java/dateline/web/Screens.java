package dateline.web;

/** Pages as HTML: the data of each in, a page out, everything in it escaped. */
public interface Screens {
  String search(Results results, Frame frame);

  /** All values of one facet. */
  String facet(FacetValues values, Frame frame);

  String article(Sheet sheet, Frame frame);

  String people(People people, Frame frame);

  String person(People.Person person, Frame frame);

  String figures(Figures figures, Frame frame);

  String sources(Outlets outlets, Frame frame);

  /** Something was refused or went wrong. */
  String fault(Refusal refusal, Frame frame);

  /** The token is asked for: a form that posts {@code token} to {@code /enter}. */
  String enter(Frame frame);
}
