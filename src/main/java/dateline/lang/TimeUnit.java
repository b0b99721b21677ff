package dateline.lang;

/** The codes of units in {@code times-words.tsv}. */
final class TimeUnit {
  static final int SECOND = 1;
  static final int MINUTE = 2;
  static final int HOUR = 3;
  static final int DAY = 4;
  static final int WEEKEND = 5;
  static final int WEEK = 6;
  static final int FORTNIGHT = 7;
  static final int MONTH = 8;
  static final int QUARTER = 9;
  static final int YEAR = 10;
  static final int DECADE = 11;
  static final int CENTURY = 12;

  /** "period", "time": whatever length the date before has. */
  static final int PERIOD = 13;

  private TimeUnit() {}

  /** The stretch of the calendar a unit names; hours and less lie within a day. */
  static Moment.Grain grain(int unit) {
    return switch (unit) {
      case WEEKEND -> Moment.Grain.WEEKEND;
      case WEEK, FORTNIGHT -> Moment.Grain.WEEK;
      case MONTH -> Moment.Grain.MONTH;
      case QUARTER -> Moment.Grain.QUARTER;
      case YEAR -> Moment.Grain.YEAR;
      case DECADE -> Moment.Grain.DECADE;
      case CENTURY -> Moment.Grain.CENTURY;
      default -> Moment.Grain.DAY;
    };
  }

  static boolean isClock(int unit) {
    return unit <= HOUR;
  }
}
