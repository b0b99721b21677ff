package dateline.fact;

import dateline.fact.NamePlaces.Role;
import dateline.fact.OfficialFact.Status;
import dateline.model.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads roles that a verb says of a name: "X is a nurse", "who heads the agency". */
final class RolePredicates {
  private static final Set<String> COPULAS =
      Set.of("is", "was", "became", "remains", "as", "been", "become", "remained", "be");
  private static final Set<String> CHOSEN =
      Set.of("named", "appointed", "elected", "sworn", "chosen", "installed", "became");
  private static final Set<String> LEFT =
      Set.of("stepped", "resigned", "quit", "removed", "sacked", "ousted", "fired", "dismissed");
  private static final Set<String> PAST = Set.of("was", "were", "used", "served");
  private static final Set<String> LINKS = Set.of("as", "to", "in", "down", "on");
  private static final Map<String, String> HOLDING =
      Map.ofEntries(
          Map.entry("heads", "head"),
          Map.entry("headed", "head"),
          Map.entry("head", "head"),
          Map.entry("leads", "leader"),
          Map.entry("led", "leader"),
          Map.entry("lead", "leader"),
          Map.entry("chairs", "chair"),
          Map.entry("chaired", "chair"),
          Map.entry("runs", "head"),
          Map.entry("ran", "head"),
          Map.entry("directs", "director"),
          Map.entry("founded", "founder"),
          Map.entry("owns", "owner"),
          Map.entry("represents", "representative"),
          Map.entry("commands", "commander"),
          Map.entry("commanded", "commander"));

  private final String text;
  private final List<Piece> s;

  RolePredicates(String text, List<Piece> sentence) {
    this.text = text;
    this.s = sentence;
  }

  /** Whether the words from one piece to another are the next name's, not this one's. */
  interface Guard {
    boolean takes(int from, int to);
  }

  /** Adds the role that the verb at piece {@code i} says of the name before it, if any. */
  void read(int i, List<Role> roles, String rule, Guard next) {
    int k = i;
    Status status = Status.CURRENT;
    while (k < s.size() && k - i < 7 && Statuses.of(s.get(k).low()).isEmpty()) {
      Piece p = s.get(k);
      if (holds(k, roles, status)) {
        return;
      }
      boolean verbal =
          p.tagged("AUX", "VERB") && !RoleWords.isManaging(s, k) || p.tagged("ADV", "PART");
      if (!verbal && !LINKS.contains(p.low())) {
        break;
      }
      status = stronger(status, p.low());
      k++;
    }
    boolean be = k > i && s.get(k - 1).is("be");
    if (be && (k < i + 2 || !s.get(k - 2).is("will"))) {
      return;
    }
    if (be) {
      status = Status.DESIGNATE;
    }
    boolean copula = k > i && (COPULAS.contains(s.get(k - 1).low()) || status == Status.NEW);
    if (!copula || k >= s.size() || !opensRole(k)) {
      return;
    }
    int end = end(k);
    if (next.takes(k, end)) {
      return;
    }
    List<RolePhrase> read = RolePhrase.read(text, s, k, end, false);
    if (!read.isEmpty()) {
      RolePhrase phrase = read.getFirst();
      Status told = phrase.status() == Status.CURRENT ? status : phrase.status();
      roles.add(new Role(phrase.held(told), rule));
    }
  }

  private static Status stronger(Status status, String verb) {
    if (LEFT.contains(verb)) {
      return Status.FORMER;
    }
    if (CHOSEN.contains(verb)) {
      return Status.NEW;
    }
    if (verb.equals("nominated")) {
      return Status.DESIGNATE;
    }
    return PAST.contains(verb) && status == Status.CURRENT ? Status.FORMER : status;
  }

  private boolean opensRole(int k) {
    Piece p = s.get(k);
    return p.tagged("DET", "NOUN")
        || p.tagged("ADJ", "PROPN")
        || RoleWords.isManaging(s, k)
        || p.is("its")
        || Statuses.of(p.low()).isPresent();
  }

  private int end(int start) {
    int i = start;
    while (i < s.size() && i - start < 40 && !s.get(i).isMarked()) {
      if (s.get(i).kind() == Piece.Kind.PUNCT && !s.get(i).is("&")) {
        break;
      }
      i++;
    }
    return i;
  }

  private boolean holds(int k, List<Role> roles, Status status) {
    Piece p = s.get(k);
    if (p.is("speaks") && k + 1 < s.size() && s.get(k + 1).is("for")) {
      holding(k + 1, "spokesperson", roles, Status.CURRENT);
      return true;
    }
    String noun = HOLDING.get(p.low());
    if (noun == null
        || !p.tagged("VERB", "NOUN")
        || p.tagged("NOUN", "NOUN") && k > 0 && !s.get(k - 1).is("to")) {
      return false;
    }
    boolean past = p.low().endsWith("ed") || p.is("led") || p.is("ran");
    holding(k, noun, roles, past ? Status.FORMER : status);
    return true;
  }

  private void holding(int verb, String noun, List<Role> roles, Status status) {
    int start = verb + 1;
    if (start >= s.size() || !s.get(start).tagged("DET", "PROPN")) {
      return;
    }
    int end = NounPhrases.endOf(s, start);
    int from = s.get(start).tagged("DET", "DET") ? start + 1 : start;
    boolean heads = noun.equals("head") && s.get(verb).low().startsWith("head");
    boolean owner =
        end > from && (s.get(end - 1).is("'s") || end < s.size() && s.get(end).is("'s"));
    if (end <= from || owner || !hasCapital(from, end) && !heads) {
      return; // "will lead the city's | negotiating team": what is led is not named
    }
    Span org = new Span(s.get(from).start(), s.get(end - 1).end());
    Span all = new Span(s.get(verb).start(), s.get(end - 1).end());
    RolePhrase phrase =
        new RolePhrase(Optional.empty(), Optional.of(noun), Optional.of(org), status, false, all);
    roles.add(new Role(phrase, "verb"));
  }

  private boolean hasCapital(int from, int end) {
    for (int i = from; i < end; i++) {
      if (Character.isUpperCase(text.charAt(s.get(i).start()))) {
        return true;
      }
    }
    return false;
  }
}
