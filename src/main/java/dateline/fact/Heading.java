package dateline.fact;

/** What stands above a column of any table, of facts or of articles. */
public sealed interface Heading permits Column, ArticleColumn, PlainColumn {
  /** Stable, lower case with underscores. */
  String name();

  Column.Kind kind();

  /** One line for the documentation. */
  String about();
}
