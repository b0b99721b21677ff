package dateline.lang;

/** The four kinds of TIMEX3 expression (ISO-TimeML). */
public enum Timex {
  DATE,
  TIME,
  DURATION,
  SET
}
