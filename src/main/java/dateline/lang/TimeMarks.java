package dateline.lang;

/** Dates, clock times and decades, recognised so that nobody takes their figures for numbers. */
final class TimeMarks {
  private TimeMarks() {}

  static int calendar(Line line, int i) {
    if (Lookalikes.isMonth(line, i) && (line.is(i + 1, Piece.Kind.FIGURE) || line.is(i + 1, "."))) {
      int at = line.is(i + 1, ".") ? i + 2 : i + 1;
      int days = days(line, at);
      if (days == at && Lookalikes.isYear(line, at)) {
        return at + 1;
      }
      return days == at ? i : yearAfter(line, days);
    }
    boolean theDay = Lookalikes.isDay(line, i) || line.is(i, "first");
    if (!theDay || line.glued(i) && line.is(i - 1, Piece.Kind.WORD)) {
      return i;
    }
    int days = line.is(i, "first") ? i + 1 : days(line, i);
    int month = line.is(days, "of") ? days + 1 : days;
    return Lookalikes.isMonth(line, month) && (days > i) ? yearAfter(line, month + 1) : i;
  }

  /** "3", "3rd", "3-5", "3 and 4", "3 to 5": the piece after. */
  private static int days(Line line, int i) {
    int at = i;
    while (Lookalikes.isDay(line, at) && at < i + 12) {
      at++;
      if (line.glued(at) && line.is(at, "st", "nd", "rd", "th")) {
        at++;
      }
      boolean more =
          line.is(at, "-", "–", "and", "to", ",")
                  && Lookalikes.isDay(line, at + 1)
                  && !Lookalikes.isMonth(line, at + 2)
                  && !line.is(at + 2, Piece.Kind.WORD)
              || line.is(at, "-", "–") && Lookalikes.isDay(line, at + 1)
              || line.is(at, "and", "to")
                  && Lookalikes.isDay(line, at + 1)
                  && Lookalikes.isMonth(line, at + 2);
      if (!more) {
        return at;
      }
      at++;
    }
    return at;
  }

  private static int yearAfter(Line line, int i) {
    int at = line.is(i, ".") && Lookalikes.isYear(line, i + 1) ? i + 1 : i;
    at = line.is(at, ",") && Lookalikes.looksLikeYear(line.raw(at + 1)) ? at + 1 : at;
    return Lookalikes.isYear(line, at) && Lookalikes.looksLikeYear(line.raw(at)) ? at + 1 : i;
  }

  static int clock(Line line, int i) {
    int at = i + 1;
    boolean colon = false;
    while (line.is(at, ":")
        && line.glued(at)
        && line.glued(at + 1)
        && line.is(at + 1, Piece.Kind.FIGURE)) {
      at += 2;
      colon = true;
    }
    if (line.is(at, "am", "pm") && line.raw(i).length() <= 5 && line.raw(at).equals(line.word(at))
        || line.is(at, "AM".toLowerCase(java.util.Locale.ROOT)) && line.raw(at).equals("AM")
        || line.raw(at).equals("PM")) {
      boolean tiny =
          line.raw(i).length() <= 2 && line.figure(i).orElseThrow().intValue() <= 12
              || line.raw(i).length() > 2;
      return tiny ? at + 1 : i;
    }
    if (line.is(at, "a", "p") && line.is(at + 1, ".") && line.is(at + 2, "m")) {
      return line.is(at + 3, ".") ? at + 4 : at + 3;
    }
    if (line.is(at, "in")
        && line.is(at + 1, "the")
        && line.is(at + 2, "morning", "afternoon", "evening")
        && at == i + 1
        && line.raw(i).length() <= 2) {
      return at + 3;
    }
    if (line.is(at, "o") && line.is(at + 2, "clock")) {
      return at + 3;
    }
    if (line.is(at, "gmt", "bst", "utc", "cet", "est", "edt", "pst", "pdt")
        && line.raw(i).length() >= 3) {
      return at + 1;
    }
    if (line.is(at, "-")
        && line.glued(at)
        && line.is(at + 1, Piece.Kind.FIGURE)
        && line.glued(at + 1)) {
      boolean again = line.is(at + 2, ":", "am", "pm", "a", "p");
      return again ? clockEnd(line, at + 2) : colon ? at : i;
    }
    return colon ? at : i;
  }

  /** The end of the second time of "9:30-11:00", its hour read. */
  private static int clockEnd(Line line, int i) {
    if (line.is(i, ":") && line.is(i + 1, Piece.Kind.FIGURE)) {
      return i + 2;
    }
    return line.is(i, "am", "pm") ? i + 1 : i;
  }

  /** "5/17/2018", "9/11", "24/7", "2019-09-01". */
  static int slashes(Line line, int i) {
    for (String mark : new String[] {"/", "-"}) {
      int at = i;
      while (line.is(at + 1, mark)
          && line.glued(at + 1)
          && line.glued(at + 2)
          && line.is(at + 2, Piece.Kind.FIGURE)
          && Lookalikes.isDigits(line.raw(at + 2))) {
        at += 2;
      }
      boolean three = at >= i + 4;
      boolean two = at == i + 2 && mark.equals("/") && line.is(at, "11", "7", "24", "365");
      boolean years =
          at == i + 2
              && mark.equals("-")
              && Lookalikes.looksLikeYear(line.raw(i))
              && (Lookalikes.looksLikeYear(line.raw(at)) || line.raw(at).length() == 2);
      if (three || two || years) {
        return at + 1;
      }
    }
    if (line.is(i + 1, "-", "–")
        && Lookalikes.looksLikeYear(line.raw(i))
        && Lookalikes.looksLikeYear(line.raw(i + 2))
        && !line.is(i + 3, Piece.Kind.WORD)) {
      return i + 3;
    }
    boolean dash = line.is(i + 1, "–", "—") && line.glued(i + 1) && line.glued(i + 2);
    return dash
            && Lookalikes.looksLikeYear(line.raw(i))
            && (Lookalikes.looksLikeYear(line.raw(i + 2)) || line.raw(i + 2).length() == 2)
        ? i + 3
        : i;
  }

  /** "1980s", "'90s", "in his 30s". */
  static int decade(Line line, int i) {
    boolean s =
        line.glued(i + 1) && line.is(i + 1, "s")
            || line.is(i + 1, "'", "’") && line.glued(i + 2) && line.is(i + 2, "s");
    boolean round =
        Lookalikes.isDigits(line.raw(i))
            && line.raw(i).endsWith("0")
            && line.raw(i).length() % 2 == 0;
    return s && round ? line.is(i + 1, "s") ? i + 2 : i + 3 : i;
  }
}
