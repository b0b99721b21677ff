package dateline.index;

import java.util.Locale;

/** The Lucene fields behind one field of the {@link Schema}. */
final class Names {
  /** Every word of a fact, for words asked of no field. */
  static final String ANY = "any";

  /** Every word of an article: apart, so that words asked of facts never meet a whole text. */
  static final String ANY_ARTICLE = "any^";

  static final String ROW = "row";

  /** Columns with a window in which a document has no words. */
  static final String LACKS = "lacks^";

  /** Sorts by publication day, the newest first. */
  static final String BY_DATE = "published^";

  /** Sorts by the figure stated. */
  static final String BY_VALUE = "value^";

  /** Where the article's page lies, in the words of whoever keeps it. */
  static final String PLACE = "place^";

  /** Digest of an article's words and host; beside it the article's id. */
  static final String SAME_WORDS = "words^";

  static final String SAME_WORDS_ID = "words^id";

  /** Longest whole value: Lucene takes 32,766 bytes a term. */
  private static final int LONGEST = 2_000;

  private Names() {}

  /** The whole value, folded. */
  static String whole(String field) {
    return field + "=";
  }

  /** What is counted. */
  static String counted(String field) {
    return field + "#";
  }

  /** From .. to. */
  static String interval(String field) {
    return field + "~";
  }

  /** A whole value as its term: case does not matter. */
  static String fold(String value) {
    return cut(value.toLowerCase(Locale.ROOT));
  }

  static String cut(String value) {
    return value.length() <= LONGEST ? value : value.substring(0, LONGEST);
  }
}
