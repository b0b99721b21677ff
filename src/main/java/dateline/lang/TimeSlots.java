package dateline.lang;

import dateline.lang.TimeMatch.Hit;
import dateline.lang.TimeRule.Slot;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the slots of patterns: what is a month, a day, a year where it stands. */
final class TimeSlots {
  private static final Set<Slot> NUMBERED =
      EnumSet.of(
          Slot.NUM, Slot.DAY, Slot.DTH, Slot.YEAR, Slot.CLOCK, Slot.ORD, Slot.ISO, Slot.DECADE);

  private static final Set<Slot> QUOTED = EnumSet.of(Slot.YEAR, Slot.DECADE);
  private static final Set<Slot> HUNDRED = EnumSet.of(Slot.NUM);
  private static final Set<Slot> ERA = EnumSet.of(Slot.YEAR);

  private final List<TimeLexeme> text;
  private final TimeWords words;
  private final TimeNumbers numbers;
  private final TimeFigures figures;

  TimeSlots(List<TimeLexeme> text, TimeWords words) {
    this.text = text;
    this.words = words;
    this.numbers = new TimeNumbers(text, words);
    this.figures = new TimeFigures(text, numbers);
  }

  /** What a slot reads at a lexeme; the slots that hold a whole phrase are the matcher's. */
  Optional<Hit> read(Slot slot, int at) {
    return switch (slot) {
      case NUM -> numbers.count(at);
      case UNIT -> listed("unit", at);
      case UNITS -> listed("units", at);
      case MONTH -> month(at);
      case DAY -> day(at);
      case DTH -> numbers.ordinal(at).filter(it -> it.value() >= 1 && it.value() <= 31);
      case YEAR -> figures.year(at);
      case DOW -> abbreviated("dow", at).filter(it -> text.get(at).capital());
      case DOWS -> listed("dows", at).filter(it -> text.get(at).capital());
      case SEASON -> season(at);
      case PART -> coded("part", at);
      case CLOCK -> clock(at);
      case ORD -> ordinal(at);
      case HOLIDAY -> coded("holiday", at).filter(it -> text.get(at).capital());
      case EDGE -> coded("edge", at);
      case ISO -> figures.numericDate(at);
      case DECADE -> decade(at);
      case ABOUT -> coded("about", at);
      case ADJ -> coded("adj", at);
      case DATE, YEARLY, DAILY -> throw new IllegalArgumentException("the matcher reads " + slot);
    };
  }

  private Optional<Hit> listed(String kind, int at) {
    return words.find(kind, text, at).map(found -> Hit.of(found.to(), found.number()));
  }

  private Optional<Hit> coded(String kind, int at) {
    return words.find(kind, text, at).map(found -> Hit.of(found.to(), 0, found.value()));
  }

  /** A name that may be cut short with a full stop: "Nov.", "Tues.". */
  private Optional<Hit> abbreviated(String kind, int at) {
    return listed(kind, at)
        .map(
            hit -> {
              boolean cut = text.get(at).word().length() <= 5 && numbers.follows(hit.to(), ".");
              boolean stop = cut && text.get(hit.to()).glued() && isShort(at);
              return stop ? Hit.of(hit.to() + 1, hit.value()) : hit;
            });
  }

  private boolean isShort(int at) {
    return words.find("short", text, at).isPresent();
  }

  private Optional<Hit> month(int at) {
    return abbreviated("month", at)
        .filter(hit -> text.get(at).capital())
        .filter(hit -> !text.get(at).is("may", "march", "jan") || noun(at, hit));
  }

  /** "May" and "March" are months before a number, after a preposition, or where tagged so. */
  private boolean noun(int at, Hit hit) {
    boolean owner = numbers.follows(hit.to(), "'s");
    if (owner || hit.to() < text.size() && text.get(hit.to()).isNumber()) {
      return true;
    }
    if (text.get(at).tagged("AUX", "VERB")) {
      if (at > 1 && isDay(at - 1) && text.get(at - 2).is("by", "on", "ending", "until", "since")) {
        return true; // "By 12 May he had left"
      }
      boolean said = at > 0 && text.get(at - 1).is("in", "last", "since", "until", "this", "by");
      return said && !text.get(at).first();
    }
    if (text.get(at).is("jan")) {
      return hit.to() > at + 1; // "Jan." but not the first name
    }
    boolean quoted = at > 0 && text.get(at - 1).is("\"", "\u201c", "'", "the", "'s");
    boolean titled =
        numbers.follows(hit.to(), "of")
            || numbers.follows(hit.to(), "on")
            || numbers.follows(hit.to(), "for");
    if (text.get(at).is("march") && (quoted || titled && text.get(at).first())) {
      return false;
    }
    if (text.get(at).is("march") && at > 0 && text.get(at - 1).capital() && !text.get(at).first()) {
      return text.get(at - 1).is("in", "last", "since", "late", "early", "this", "next", "by");
    }
    return true;
  }

  private boolean isDay(int at) {
    return text.get(at).isNumber() && text.get(at).word().length() <= 2;
  }

  private Optional<Hit> day(int at) {
    Optional<Hit> ordinal = numbers.ordinal(at);
    if (ordinal.isPresent()) {
      return ordinal.filter(it -> it.value() >= 1 && it.value() <= 31);
    }
    TimeLexeme it = text.get(at);
    if (!it.isNumber() || it.word().length() > 2 || it.word().equals("0")) {
      return Optional.empty();
    }
    int value = Integer.parseInt(it.word());
    boolean free =
        at + 1 >= text.size() || !(text.get(at + 1).glued() && text.get(at + 1).isWord());
    boolean minutes =
        at + 2 < text.size() && text.get(at + 2).glued() && text.get(at + 2).isNumber();
    boolean clock =
        numbers.follows(at + 1, ":") && minutes || at > 0 && text.get(at - 1).is("$", ":");
    return free && !clock && value >= 1 && value <= 31
        ? Optional.of(Hit.of(at + 1, value))
        : Optional.empty();
  }

  /** Spring, fall and their like where they are no verbs. */
  private Optional<Hit> season(int at) {
    return listed("season", at)
        .filter(hit -> !text.get(at).tagged("VERB", "AUX"))
        .filter(hit -> !text.get(at).is("fall") || !fallOf(hit.to()));
  }

  /** "the fall of Rome" is no autumn, "the fall of 1999" and "the fall of last year" are. */
  private boolean fallOf(int next) {
    boolean of = numbers.follows(next, "of") && next + 1 < text.size();
    boolean the =
        of
            && text.get(next + 1).is("the")
            && next + 2 < text.size()
            && text.get(next + 2).is("same", "previous", "following", "next", "year");
    return of
        && !the
        && !text.get(next + 1).isNumber()
        && !text.get(next + 1).is("last", "this", "next", "that");
  }

  private Optional<Hit> clock(int at) {
    Optional<Hit> named = coded("clock", at);
    return named.isPresent() ? named : figures.clock(at);
  }

  /** Ordinals with "final" and "last" as -1. */
  private Optional<Hit> ordinal(int at) {
    Optional<Hit> last = words.find("last", text, at).map(found -> Hit.of(found.to(), -1));
    return last.isPresent() ? last : numbers.ordinal(at);
  }

  /** "1990s", "1990's", "'80s", "nineties"; the value is its first year. */
  private Optional<Hit> decade(int at) {
    Optional<TimeWords.Found> word = words.find("decade", text, at);
    if (word.isPresent()) {
      return Optional.of(Hit.of(word.get().to(), 1900 + word.get().number()));
    }
    boolean quote = text.get(at).is("'") && at + 1 < text.size() && text.get(at + 1).glued();
    int digits = quote ? at + 1 : at;
    TimeLexeme it = text.get(digits);
    int s = digits + 1;
    if (!it.isNumber() || s >= text.size() || !text.get(s).glued() || !text.get(s).is("s", "'s")) {
      return Optional.empty();
    }
    if (it.word().length() == 4 && it.word().endsWith("0") && it.word().indexOf('.') < 0) {
      return Optional.of(Hit.of(s + 1, Integer.parseInt(it.word())));
    }
    if (it.word().length() == 3 && it.word().endsWith("0") && figures.era(s + 1).isPresent()) {
      int year = Integer.parseInt(it.word());
      boolean before = text.get(s + 1).word().charAt(0) == 'b';
      return Optional.of(Hit.of(figures.era(s + 1).orElse(s + 1), before ? 1 - (year + 9) : year));
    }
    boolean two = it.word().length() == 2 && it.word().endsWith("0");
    boolean said = quote || digits > 0 && text.get(digits - 1).is("the", "early", "late", "mid");
    return two && said && Integer.parseInt(it.word()) >= 20
        ? Optional.of(Hit.of(s + 1, 1900 + Integer.parseInt(it.word())))
        : Optional.empty();
  }

  /** The slots that may begin with a lexeme; those that hold a whole phrase left aside. */
  Set<Slot> openingWith(TimeLexeme lexeme) {
    String word = lexeme.word();
    Set<Slot> own =
        switch (word) {
          case "'" -> QUOTED;
          case "a" -> HUNDRED;
          case "ad" -> ERA;
          default -> lexeme.isNumber() ? NUMBERED : Set.of();
        };
    Set<Slot> listed = words.slotsOf(word);
    if (own.isEmpty() || listed.isEmpty()) {
      return own.isEmpty() ? listed : own;
    }
    Set<Slot> both = EnumSet.copyOf(own);
    both.addAll(listed);
    return both;
  }

  /** Whether a phrase may be what one slot reads here; numbers aside. */
  boolean standsAlone(String word) {
    return words.standsAlone(word) || word.equals("'");
  }

  /** Whether what a slot reads may hold this word; numbers aside. */
  boolean mentions(String word) {
    return words.mentions(word) || word.equals("'") || word.equals("a") || word.equals("ad");
  }

  /** Whether a slot may begin with this word; numbers aside. */
  boolean knows(String word) {
    return words.knows(word) || word.equals("'") || word.equals("a") || word.equals("ad");
  }
}
