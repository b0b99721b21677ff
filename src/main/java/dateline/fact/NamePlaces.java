package dateline.fact;

import dateline.fact.OfficialFact.Status;
import dateline.lang.Titles;
import dateline.model.AnnotatedArticle.Named;
import dateline.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The places around the names of one sentence where a role may stand. */
final class NamePlaces {
  private final String text;
  private final List<Piece> s;
  private final RolePredicates predicates;
  private final Fates fates;
  private final List<int[]> at = new ArrayList<>();

  /** The rule's name for a role before two names: "the deputies, X and Y". */
  private static final String ROW = "apposition-before-names";

  /** The rule's name for a role after two names: "X and Y, researchers". */
  static final String SHARED = "apposition-shared";

  /** So many names in a row share a role. */
  private static final int MOST_JOINED = 60;

  /** A role and how it stands to the name. */
  record Role(RolePhrase phrase, String rule) {}

  NamePlaces(String text, List<Piece> sentence, List<Named> names) {
    this.text = text;
    this.s = sentence;
    this.fates = new Fates(sentence);
    this.predicates = new RolePredicates(text, sentence);
    int i = 0;
    for (Named name : names) {
      while (i < s.size() && s.get(i).end() <= name.span().start()) {
        i++;
      }
      int to = i;
      while (to < s.size() && s.get(to).start() < name.span().end()) {
        to++;
      }
      int from = i;
      // a title that the tagger took into the name: "President Vance"
      while (from < to - 1 && isTitle(from)) {
        from++;
      }
      at.add(new int[] {from, to});
    }
  }

  private boolean isTitle(int i) {
    String low = s.get(i).low();
    return Titles.english().isRole(low)
        || Titles.english().rank(low).isPresent()
        || Titles.english().isCourtesy(low);
  }

  /** Every role said of the n-th name in this sentence. */
  List<Role> rolesOf(int n) {
    List<Role> roles = new ArrayList<>();
    int from = at.get(n)[0];
    int to = at.get(n)[1];
    if (from >= to) {
      return roles;
    }
    before(from, roles, "before-name");
    boolean alone = n + 1 >= at.size() || !joinsNext(n);
    // "the deputies, X": a list of things; "the deputies, X and Y": what both are
    roles.removeIf(role -> alone && role.phrase().plural() && role.rule().equals(ROW));
    if (!isPossessive(to)) {
      after(to, roles);
    }
    return roles;
  }

  private boolean isPossessive(int to) {
    return to < s.size() && s.get(to).is("'s") || to > 0 && s.get(to - 1).is("'s");
  }

  private void before(int name, List<Role> roles, String rule) {
    int end = name;
    while (end > 0 && Titles.english().isCourtesy(s.get(end - 1).low())) {
      end--;
    }
    if (end == 0) {
      return;
    }
    if (RoleWords.isCopula(s.get(end - 1)) && end > 2) {
      equated(end - 1, roles);
      return;
    }
    if (s.get(end - 1).isComma() || s.get(end - 1).is("—")) {
      appositionBefore(end - 1, roles);
      return;
    }
    int bare = end;
    while (bare > 0 && isStatusOrArticle(s.get(bare - 1))) {
      bare--;
    }
    if (bare > 1 && bare < end && s.get(bare - 1).isComma()) {
      appositionBefore(bare - 1, roles);
      return;
    }
    int start = phraseStart(end);
    List<RolePhrase> read = start < end ? RolePhrase.read(text, s, start, end, true) : List.of();
    for (RolePhrase phrase : read) {
      roles.add(new Role(phrase, rule));
    }
    boolean chained = !read.isEmpty() && start > 1 && s.get(start - 1).isComma();
    boolean equated = !read.isEmpty() && start > 2 && RoleWords.isCopula(s.get(start - 1));
    if (chained) {
      appositionBefore(start - 1, roles);
    } else if (equated) {
      equated(start - 1, roles);
    }
  }

  // "the club's owner is | X", "his deputy will be | Y"
  private void equated(int copula, List<Role> roles) {
    boolean will = s.get(copula).is("be") && s.get(copula - 1).is("will");
    if (s.get(copula).is("be") && !will) {
      return;
    }
    List<Role> read = new ArrayList<>();
    appositionBefore(will ? copula - 1 : copula, read);
    Status status =
        will ? Status.DESIGNATE : s.get(copula).is("was") ? Status.FORMER : Status.CURRENT;
    for (Role role : read) {
      boolean plain = role.phrase().status() == Status.CURRENT;
      roles.add(plain ? new Role(role.phrase().held(status), role.rule()) : role);
    }
  }

  private static boolean isStatusOrArticle(Piece p) {
    return p.tagged("DET", "DET") || Statuses.of(p.low()).isPresent();
  }

  // words that may stand in a title before a name, back to its article
  private int phraseStart(int end) {
    int i = end;
    while (i > 0 && end - i < 14) {
      Piece p = s.get(i - 1);
      boolean of =
          (p.is("of") || p.is("for")) && i > 1 && isTitle(i - 2) && !(i < end && isTitle(i));
      boolean word =
          p.isWord()
              && (p.tagged("NOUN", "PROPN")
                  || p.tagged("ADJ", "X")
                  || p.is("'s")
                  || Statuses.of(p.low()).isPresent()
                  || isTitle(i - 1));
      boolean newly = p.is("newly") || p.is("appointed") || p.is("elected") || p.is("&");
      if (p.tagged("DET", "DET") || isPossessivePronoun(p)) {
        return i - 1;
      }
      if (!of && !word && !newly) {
        break;
      }
      i--;
    }
    return i;
  }

  private boolean followedByGenitive(int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.get(i).is("'s")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPossessivePronoun(Piece p) {
    return Set.of("its", "his", "her", "their", "our", "whose").contains(p.low());
  }

  // "Iraq's new prime minister|, X": definite, or it would be a list
  private void appositionBefore(int comma, List<Role> roles) {
    boolean trailing = comma > 1 && Statuses.of(s.get(comma - 1).low()).isPresent();
    int start = NounPhrases.startOf(s, trailing ? comma - 2 : comma - 1);
    if (start < 0 || start >= comma) {
      return;
    }
    if (start > 0 && RoleWords.isManaging(s, start - 1)) {
      int more = start > 1 ? NounPhrases.startOf(s, start - 2) : -1;
      start = more >= 0 ? more : start - 1;
    }
    start = backOverTo(start);
    if (start > 0 && RoleWords.isCopula(s.get(start - 1))) {
      return;
    }
    int from = start;
    while (from < comma && s.get(from).tagged("ADP", "CCONJ")) {
      from++;
    }
    for (int i = comma - 1; i > from; i--) {
      boolean opener = s.get(i).tagged("DET", "DET") || isPossessivePronoun(s.get(i));
      boolean inside = opener && (s.get(i - 1).tagged("ADP", "ADP") && isTitleNear(from, i));
      if (opener && !inside) {
        from = i;
        break;
      }
      if (s.get(i - 1).tagged("ADP", "ADP") && !isTitleNear(from, i)) {
        from = i;
        break;
      }
    }
    Piece first = s.get(from);
    boolean definite =
        first.tagged("DET", "DET")
            || isPossessivePronoun(first)
            || followedByGenitive(from, comma)
            || from == 0 && !first.tagged("PRON", "PRON")
            || first.tagged("NUM", "NUM");
    if (!definite || Piece.Kind.PUNCT == first.kind() || isRate(from, comma)) {
      return;
    }
    for (RolePhrase phrase : RolePhrase.read(text, s, from, comma, false)) {
      boolean row = phrase.plural() && !first.tagged("NUM", "NUM");
      roles.add(new Role(phrase, row ? ROW : "apposition-before"));
    }
  }

  // "3,000 euros | a head|, X said": nobody's role
  private boolean isRate(int from, int comma) {
    return from > 1
        && from + 2 == comma
        && s.get(from).is("a")
        && s.get(from + 1).is("head")
        && s.get(from - 1).isNominal()
        && s.get(from - 2).tagged("NUM", "NUM");
  }

  // "Peru's ambassador | to Ecuador"
  private int backOverTo(int start) {
    if (start > 1 && RoleWords.isToAfterTitle(s, start - 1)) {
      int more = NounPhrases.startOf(s, start - 2);
      return more >= 0 ? more : start;
    }
    return start;
  }

  private boolean isTitleNear(int from, int to) {
    for (int i = from; i < to; i++) {
      if (isTitle(i)) {
        return true;
      }
    }
    return false;
  }

  private void after(int to, List<Role> roles) {
    int i = to;
    while (i < s.size()
        && (Titles.english().isSuffix(s.get(i).low())
            || s.get(i).isComma()
                && i + 1 < s.size()
                && Titles.english().isSuffix(s.get(i + 1).low()))) {
      i++;
    }
    if (i < s.size() && s.get(i).is("(")) {
      i = pastBracket(i);
    }
    if (i >= s.size()) {
      return;
    }
    Piece p = s.get(i);
    if (p.isComma() || p.is("—")) {
      appositions(i, roles);
    } else if (p.is("of") && !roles.isEmpty() && roles.getLast().phrase().role().isEmpty()) {
      ofOrganisation(i, roles);
    } else {
      predicates.read(i, roles, "predicate", this::takesNextName);
    }
  }

  private int pastBracket(int i) {
    int k = i;
    while (k < s.size() && k - i < 15 && !s.get(k).is(")")) {
      k++;
    }
    return k + 1;
  }

  // "Colonel X of the National Rescue Brigade"
  private void ofOrganisation(int i, List<Role> roles) {
    int end = NounPhrases.endOf(s, i + 1);
    if (end > i + 1) {
      Role last = roles.removeLast();
      int from = s.get(i + 1).tagged("DET", "DET") ? i + 2 : i + 1;
      Span org = new Span(s.get(from).start(), s.get(end - 1).end());
      RolePhrase p = last.phrase();
      roles.add(
          new Role(
              new RolePhrase(
                  p.rank(), p.role(), Optional.of(org), p.status(), p.plural(), p.span()),
              last.rule()));
    }
  }

  // "X, 42, a former nurse and now MP for Wearmouth,": up to three stretches
  private void appositions(int comma, List<Role> roles) {
    int i = comma;
    for (int round = 0;
        round < 3 && i + 1 < s.size() && (s.get(i).isComma() || s.get(i).is("—"));
        round++) {
      int start = i + 1;
      int end = stretchEnd(start);
      if (isAgeOnly(start, end)) {
        i = end;
        continue;
      }
      if (s.get(start).is("who") || s.get(start).is("whose")) {
        predicates.read(start + 1, roles, "relative", this::takesNextName);
        return;
      }
      if (round == 0 || !roles.isEmpty()) {
        if (RoleWords.isCopula(s.get(start)) || s.get(start).isAny(RoleWords.AUXILIARIES)) {
          predicates.read(start, roles, "predicate", this::takesNextName);
          return;
        }
      }
      start = pastAdverbs(pastYears(start, end), end);
      if (start >= end || takesNextName(start, end) || opensClause(start)) {
        return;
      }
      List<RolePhrase> read = RolePhrase.read(text, s, start, end, false);
      boolean opens =
          s.get(start).tagged("DET", "NOUN")
              || s.get(start).tagged("ADJ", "PROPN")
              || s.get(start).tagged("PRON", "X")
              || !read.isEmpty();
      if (!opens || read.isEmpty()) {
        return;
      }
      boolean joined = s.get(start - 1).tagged("CCONJ", "CCONJ");
      if (joined && opensName(end + 1)) {
        return;
      }
      for (int k = 0; k < read.size(); k++) {
        RolePhrase phrase = read.get(k);
        if (!phrase.plural() || !joined) {
          boolean was = phrase.status() == Status.CURRENT && nowAfter(read, k);
          RolePhrase told = was ? phrase.held(Status.FORMER) : phrase;
          roles.add(new Role(told, phrase.plural() ? SHARED : "apposition"));
        }
      }
      within(start, end, roles);
      i = end;
    }
  }

  // "and later | mayor of Leeds"
  private int pastAdverbs(int start, int end) {
    int i = start;
    while (i < end
        && !isTitle(i)
        && (s.get(i).tagged("ADV", "ADV") && Statuses.of(s.get(i).low()).isEmpty()
            || s.get(i).tagged("CCONJ", "CCONJ"))) {
      i++;
    }
    return i;
  }

  // "which blamed 14 donors", "left the party"
  private boolean opensClause(int start) {
    Piece p = s.get(start);
    boolean verb =
        p.tagged("VERB", "AUX")
            && Statuses.of(p.low()).isEmpty()
            && !isTitle(start)
            && !RoleWords.isManaging(s, start);
    return verb || p.is("which");
  }

  // "for years | Bosnia's intelligence chief"
  private int pastYears(int start, int end) {
    boolean years =
        start + 2 < end
            && s.get(start).is("for")
            && Set.of("years", "decades", "months").contains(s.get(start + 1).low());
    return years ? start + 2 : start;
  }

  // "a physicist who is dean of the school"
  private void within(int start, int end, List<Role> roles) {
    for (int k = start + 1; k + 1 < end; k++) {
      if (s.get(k).is("who")) {
        predicates.read(k + 1, roles, "relative", this::takesNextName);
        return;
      }
    }
  }

  // "spy chief and | now its prime minister"
  private boolean nowAfter(List<RolePhrase> read, int k) {
    return k + 1 < read.size() && read.get(k + 1).span().of(text).startsWith("now ");
  }

  private boolean opensName(int piece) {
    int n = firstFrom(piece);
    return n < at.size() && at.get(n)[0] == piece;
  }

  private boolean isAgeOnly(int start, int end) {
    return end - start == 1 && s.get(start).tagged("NUM", "NUM")
        || end > start && s.get(start).is("aged")
        || end - start == 2 && s.get(start).tagged("NUM", "NUM");
  }

  private int stretchEnd(int start) {
    int i = start;
    while (i < s.size() && i - start < 40) {
      Piece p = s.get(i);
      boolean stop =
          p.kind() == Piece.Kind.PUNCT
              && !p.is("&")
              && !p.is("/")
              && !(p.is("—")
                  && s.get(i).span().length() == 1
                  && i > start
                  && s.get(i - 1).end() == p.start());
      if (stop || p.isMarked()) {
        break;
      }
      i++;
    }
    return i;
  }

  // "X, President Y and Z": the title is Y's
  private boolean takesNextName(int start, int end) {
    for (int n = firstFrom(start); n < at.size() && at.get(n)[0] <= Math.max(start, end); n++) {
      int[] name = at.get(n);
      if (name[0] > start && name[0] <= end && isTitle(name[0] - 1)) {
        return true;
      }
      if (name[0] == start && !isPossessive(name[1])) {
        return true;
      }
    }
    return false;
  }

  /** The first name that begins at a piece or after it. */
  private int firstFrom(int piece) {
    int low = 0;
    int high = at.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (at.get(middle)[0] < piece) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  // nothing but a comma, an age or "and" stands between a name and the next
  private boolean joinsNext(int n) {
    for (int i = at.get(n)[1]; i < at.get(n + 1)[0]; i++) {
      Piece p = s.get(i);
      if (!p.isComma() && !p.is("and") && !p.is("&") && !p.tagged("NUM", "NUM")) {
        return false;
      }
    }
    return true;
  }

  /** The names after the n-th that a plural title is said of too: "analysts X and Y". */
  List<Integer> joinedTo(int n) {
    List<Integer> more = new ArrayList<>();
    for (int k = n; k + 1 < at.size() && k - n < MOST_JOINED && joinsNext(k); k++) {
      more.add(k + 1);
    }
    return more;
  }

  /** The names before the n-th that stand in one row with it. */
  List<Integer> joinedBefore(int n) {
    List<Integer> more = new ArrayList<>();
    for (int k = n - 1; k >= 0 && n - k <= MOST_JOINED && joinsNext(k); k--) {
      more.addFirst(k);
    }
    return more;
  }

  /** What the sentence says became of the n-th person: dead, or out of office. */
  Optional<Status> fateOf(int n) {
    return fates.of(at.get(n)[0], at.get(n)[1]);
  }
}
