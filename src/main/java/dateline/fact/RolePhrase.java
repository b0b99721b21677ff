package dateline.fact;

import dateline.lang.Titles;
import dateline.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A role as words tell it: "Iraq's new prime minister" is prime minister, of Iraq, new.
 *
 * @param role head noun with its modifiers, singular; empty for a bare rank
 * @param organisation as written without article; a pronoun where one stands there
 * @param plural whether the words speak of several holders
 * @param span all the words read
 */
record RolePhrase(
    Optional<String> rank,
    Optional<String> role,
    Optional<Span> organisation,
    OfficialFact.Status status,
    boolean plural,
    Span span) {

  private static final Set<String> CAPITAL_PARTS =
      Set.of(
          "prime",
          "deputy",
          "vice",
          "chief",
          "foreign",
          "defense",
          "defence",
          "interior",
          "finance",
          "economy",
          "economic",
          "health",
          "education",
          "justice",
          "home",
          "press",
          "attorney",
          "assistant",
          "associate",
          "executive",
          "general",
          "managing",
          "state",
          "district",
          "lieutenant",
          "junior",
          "senior",
          "national",
          "federal",
          "trade",
          "transport",
          "energy",
          "environment",
          "agriculture",
          "culture",
          "labor",
          "labour",
          "information",
          "communications",
          "opposition",
          "minority",
          "majority",
          "police",
          "fire",
          "plant",
          "water",
          "treasury",
          "housing",
          "immigration",
          "development",
          "industry",
          "security",
          "campaign",
          "county",
          "city",
          "first",
          "crown",
          "special",
          "under",
          "permanent",
          "acting",
          "interim",
          "former",
          "new",
          "relief",
          "high",
          "court",
          "sheriff",
          "emeritus",
          "medical",
          "intelligence",
          "science",
          "sports",
          "technology",
          "planning",
          "border",
          "commerce");

  /** Ranks that end a role too: "chief constable", "attorney general". */
  private static final Set<String> HALF_RANKS =
      Set.of(
          "general",
          "commander",
          "captain",
          "inspector",
          "specialist",
          "constable",
          "superintendent",
          "count",
          "private",
          "major",
          "marshal",
          "doctor",
          "professor");

  private static final Set<String> GOVERNING =
      Set.of("minister", "secretary", "undersecretary", "chancellor");
  private static final Set<String> ABROAD = Set.of("ambassador", "envoy", "consul");

  /** Reads pieces [from, to): a noun phrase beside a name; nothing when no role is its head. */
  static List<RolePhrase> read(String text, List<Piece> s, int from, int to, boolean before) {
    int cut = from;
    while (cut < to && !opensComplement(s, cut, from) && s.get(cut).kind() != Piece.Kind.PUNCT) {
      cut++;
    }
    List<RolePhrase> all = new ArrayList<>();
    int part = from;
    for (int i = from; i <= cut; i++) {
      boolean and = i < cut && (s.get(i).is("and") || s.get(i).is("&"));
      if (!and && i < cut) {
        continue;
      }
      if (and && headIn(s, part, i) < 0) {
        continue;
      }
      one(text, s, part, i, i == cut ? to : i, before && i == cut).ifPresent(all::add);
      part = i + 1;
    }
    List<RolePhrase> row = new ArrayList<>(RoleWords.isIndefinite(s, from, to) ? all : shared(all));
    int more = row.isEmpty() || before ? -1 : secondRole(s, cut, to);
    if (more > 0) {
      row.addAll(read(text, s, more, to, false));
    }
    return row;
  }

  // "MP for the north and | a former nurse"
  private static int secondRole(List<Piece> s, int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      if (s.get(i).is("and") && roleOpens(s, i + 1, to)) {
        return i + 1;
      }
    }
    return -1;
  }

  /** Whether a role's noun phrase begins here, its head before any complement. */
  private static boolean roleOpens(List<Piece> s, int from, int to) {
    int first = from;
    while (first < to - 1 && RoleWords.LATER.contains(s.get(first).low())) {
      first++;
    }
    int cut = first;
    while (cut < to
        && cut - first < 7
        && !opensComplement(s, cut, first)
        && s.get(cut).kind() != Piece.Kind.PUNCT) {
      cut++;
    }
    boolean marked =
        first > from
            || s.get(first).tagged("DET", "DET")
            || Statuses.of(s.get(first).low()).isPresent()
            || cut < to && s.get(cut).isAny(RoleWords.OF);
    return marked && headIn(s, first, cut) >= 0;
  }

  // "chairman and chief executive of the bank": the bank is both's
  private static List<RolePhrase> shared(List<RolePhrase> all) {
    if (all.size() != 2 || all.get(0).organisation().isPresent() || all.get(0).role().isEmpty()) {
      return all;
    }
    RolePhrase first = all.get(0);
    return List.of(
        new RolePhrase(
            first.rank(),
            first.role(),
            all.get(1).organisation(),
            first.status(),
            first.plural(),
            first.span()),
        all.get(1));
  }

  private static boolean opensComplement(List<Piece> s, int i, int from) {
    Piece p = s.get(i);
    return i > from && (p.tagged("ADP", "ADP") || RoleWords.isToAfterTitle(s, i))
        || p.is("who")
        || i > from
            && RoleWords.isVerb(s, i)
            && !p.low().endsWith("ed")
            && Statuses.of(p.low()).isEmpty();
  }

  private static int headIn(List<Piece> s, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      Piece p = s.get(i);
      if (!p.isWord()) {
        continue;
      }
      boolean genitive = i + 1 < to && s.get(i + 1).is("'s");
      boolean role = Titles.english().isRole(p.low()) || Titles.english().rank(p.low()).isPresent();
      if (role && !genitive && !p.tagged("VERB", "ADP")) {
        return i;
      }
      boolean trailing = p.is("designate") || p.is("emeritus") || p.is("general") || p.is("elect");
      if (!trailing) {
        return -1;
      }
    }
    return -1;
  }

  private static Optional<RolePhrase> one(
      String text, List<Piece> s, int from, int cut, int to, boolean before) {
    int head = headIn(s, from, cut);
    if (head < 0) {
      return Optional.empty();
    }
    int[] rank = before ? rank(s, from, cut) : new int[] {cut, cut};
    Optional<String> rankName =
        rank[0] < cut ? Titles.english().rank(joined(s, rank[0], rank[1])) : Optional.empty();
    boolean onlyRank = rankName.isPresent() && rank[1] == cut;
    boolean trailed = head + 1 < cut && Statuses.of(s.get(head + 1).low()).isPresent();
    int end = trailed ? head + 1 : cut;
    int start = from;
    Optional<Span> organisation = Optional.empty();
    OfficialFact.Status status = Statuses.of(s.get(head).low()).orElse(OfficialFact.Status.CURRENT);
    int i = from;
    while (i < Math.min(head, rank[0])) {
      Piece p = s.get(i);
      Optional<OfficialFact.Status> told = Statuses.of(p.low());
      if (told.isPresent()) {
        status = Statuses.stronger(status, told.get());
        start = i + 1;
      } else if (p.tagged("DET", "NUM") || p.tagged("ADV", "ADV") || isAge(p)) {
        start = i + 1;
      } else if (p.is("'s") && i > from) {
        organisation = Optional.of(over(s, withoutArticle(s, from, i), i));
        start = i + 1;
      } else if (p.tagged("PRON", "PRON")) {
        organisation = Optional.of(p.span());
        start = i + 1;
      }
      i++;
    }
    if (organisation.isEmpty()) {
      int capitals = capitals(text, s, start, Math.min(head, rank[0]));
      if (capitals > start) {
        organisation = Optional.of(over(s, start, capitals));
        start = capitals;
      }
    }
    Optional<String> role =
        onlyRank ? roleBesideRank(text, s, start, rank[0]) : Optional.of(role(text, s, start, end));
    if (role.isPresent() && rankName.isPresent() && !onlyRank) {
      role = Optional.of(role(text, s, rank[1], end));
    }
    for (int k = head + 1; k < cut; k++) {
      status = Statuses.stronger(status, Statuses.of(s.get(k).low()).orElse(status));
    }
    if (s.get(head).low().endsWith("-elect")
        || s.get(head).low().endsWith("-designate")
        || s.get(head).is("nominee")
        || s.get(head).is("successor")) {
      status = OfficialFact.Status.DESIGNATE;
    }
    if (s.get(head).is("predecessor")) {
      status = OfficialFact.Status.FORMER;
    }
    boolean plural =
        !onlyRank && !Titles.english().singular(s.get(head).low()).equals(s.get(head).low());
    RolePhrase plain =
        new RolePhrase(rankName, role, organisation, status, plural, over(s, from, cut));
    return Optional.of(cut < to ? plain.withComplement(text, s, head, cut, to) : plain);
  }

  private static Optional<String> roleBesideRank(
      String text, List<Piece> s, int start, int rankStart) {
    int head = headIn(s, start, rankStart);
    return head < 0 ? Optional.empty() : Optional.of(role(text, s, start, rankStart));
  }

  // "of the bank", "for the army", "of economics at the university", "to Turkey"
  private RolePhrase withComplement(String text, List<Piece> s, int head, int at, int to) {
    Piece p = s.get(at);
    if (!p.tagged("ADP", "ADP") && !RoleWords.isToAfterTitle(s, at) || at + 1 >= to) {
      return this;
    }
    String noun = Titles.english().singular(s.get(head).low());
    int end = complementEnd(s, at + 1, to);
    if (end <= at + 1
        || !Set.of("of", "for", "at", "to", "with", "in", "from", "on").contains(p.low())) {
      return this;
    }
    if (isTime(s, at + 1, end)) {
      return this;
    }
    boolean definite = s.get(at + 1).tagged("DET", "PRON") || isUpper(text, s.get(at + 1));
    boolean domain =
        p.is("of") && (!definite || GOVERNING.contains(noun) && !s.get(at + 1).tagged("DET", "DET"))
            || p.is("to") && ABROAD.contains(noun);
    Span wide = span.cover(over(s, at, end));
    if (domain) {
      int stop = end;
      for (int k = at + 1; k < end; k++) {
        if (s.get(k).tagged("ADP", "ADP") && !s.get(k).is("of")) {
          stop = k;
          break;
        }
      }
      String field = over(s, at, stop > at + 1 ? stop : end).of(text);
      Optional<String> longer = role.map(r -> r + " " + field);
      RolePhrase named = new RolePhrase(rank, longer, organisation, status, plural, wide);
      return stop < end ? named.withComplement(text, s, head, stop, to) : named;
    }
    if (p.is("in") || p.is("on") || p.is("from")) {
      boolean place = isUpper(text, s.get(at + 1)) && p.is("in") && organisation.isEmpty();
      return place ? with(over(s, at + 1, end), wide) : this;
    }
    if (organisation.isPresent() && !p.is("of")) {
      return this;
    }
    return with(over(s, withoutArticle(s, at + 1, end), end), wide);
  }

  // "in July", "for five months", "at the end of the year"
  private static boolean isTime(List<Piece> s, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean noun =
          Set.of("year", "years", "month", "months", "week", "weeks", "days", "time")
              .contains(s.get(i).low());
      if (noun || NounPhrases.isTime(s, i)) {
        return true;
      }
    }
    return false;
  }

  /** The same role held otherwise. */
  RolePhrase held(OfficialFact.Status other) {
    return new RolePhrase(rank, role, organisation, other, plural, span);
  }

  private RolePhrase with(Span org, Span wide) {
    return new RolePhrase(rank, role, Optional.of(org), status, plural, wide);
  }

  private static int complementEnd(List<Piece> s, int from, int to) {
    int i = from;
    while (i < to) {
      Piece p = s.get(i);
      boolean stops =
          p.kind() == Piece.Kind.PUNCT && !p.is("&") && !p.is("—")
              || p.is("who")
              || p.is("which")
              || p.is("that")
              || RoleWords.isVerb(s, i)
              || p.tagged("SCONJ", "ADV")
              || p.isMarked();
      boolean dash = p.is("—") && (i + 1 >= to || s.get(i).span().length() > 1);
      boolean secondRole = p.is("and") && i + 1 < to && roleOpens(s, i + 1, to);
      boolean place =
          i > from && p.tagged("ADP", "ADP") && !p.is("of") && !p.is("for") && !p.is("at");
      if (stops || dash || secondRole || place) {
        break;
      }
      i++;
    }
    while (i > from && s.get(i - 1).tagged("ADP", "CCONJ")) {
      i--;
    }
    return i;
  }

  /** The longest rank directly before the name. */
  private static int[] rank(List<Piece> s, int from, int cut) {
    for (int start = Math.max(from, cut - 4); start < cut; start++) {
      boolean single = start > from && start + 1 == cut && HALF_RANKS.contains(s.get(start).low());
      Piece left = s.get(Math.max(from, start - 1));
      boolean part = left.tagged("NOUN", "ADJ") || CAPITAL_PARTS.contains(left.low());
      boolean compound = single && part && Statuses.of(left.low()).isEmpty();
      if (Titles.english().rank(joined(s, start, cut)).isPresent() && !compound) {
        return new int[] {start, cut};
      }
    }
    return new int[] {cut, cut};
  }

  private static String joined(List<Piece> s, int from, int to) {
    StringBuilder words = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (s.get(i).isWord()) {
        words.append(words.isEmpty() ? "" : " ").append(s.get(i).low().replace(".", ""));
      }
    }
    return words.toString();
  }

  // names that go before the role: "Isis | spokesperson", "White House | press secretary"
  private static int capitals(String text, List<Piece> s, int start, int head) {
    int end = start;
    for (int i = start; i < head; i++) {
      Piece p = s.get(i);
      boolean joint = p.is("of") || p.is("and") || p.is("&") || p.is("'s") || p.is("—");
      if (joint && end == i && i > start) {
        end = i + 1;
        continue;
      }
      boolean first = i == 0 && head == 1;
      boolean part =
          CAPITAL_PARTS.contains(p.low()) && !(i == start && namesMore(text, s, i + 1, head))
              || first && (p.tagged("NOUN", "ADJ") || Titles.english().isRole(p.low()));
      if (!p.isWord() || !isUpper(text, p) || part) {
        break;
      }
      if (p.low().contains(".") && Titles.english().rank(p.low()).isPresent()) {
        break;
      }
      end = i + 1;
    }
    return end;
  }

  // "National | Renewal leader": a name goes on
  private static boolean namesMore(String text, List<Piece> s, int i, int head) {
    return i < head
        && isUpper(text, s.get(i))
        && !CAPITAL_PARTS.contains(s.get(i).low())
        && s.get(i).tagged("PROPN", "PROPN");
  }

  private static boolean isUpper(String text, Piece p) {
    return Character.isUpperCase(text.charAt(p.start()))
        || Character.isDigit(text.charAt(p.start())) && p.tagged("PROPN", "PROPN");
  }

  private static boolean isAge(Piece p) {
    return p.low().endsWith("-year-old");
  }

  private static int withoutArticle(List<Piece> s, int from, int to) {
    int i = from;
    while (i < to - 1
        && (s.get(i).tagged("DET", "DET") || Statuses.of(s.get(i).low()).isPresent())) {
      i++;
    }
    return i;
  }

  private static String role(String text, List<Piece> s, int from, int to) {
    int start = from;
    while (start < to - 1 && !s.get(start).isWord()) {
      start++;
    }
    Piece last = s.get(to - 1);
    String words = text.substring(s.get(start).start(), last.end());
    String one = Titles.english().singular(last.low());
    if (one.equals(last.low())) {
      return words;
    }
    String low = last.low();
    String written = last.span().of(text);
    String singular =
        low.startsWith(one) ? written.substring(0, one.length()) : matched(one, written);
    return text.substring(s.get(start).start(), last.start()) + singular;
  }

  private static String matched(String one, String written) {
    return Character.isUpperCase(written.charAt(0))
        ? one.substring(0, 1).toUpperCase(Locale.ROOT) + one.substring(1)
        : one;
  }

  private static Span over(List<Piece> s, int from, int to) {
    return new Span(s.get(from).start(), s.get(to - 1).end());
  }
}
