package dateline.nlp;

import dateline.lang.Titles;
import dateline.model.Entity;
import dateline.model.Mention;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gathers the names of each person of an article.
 *
 * <p>First the names of two words and more: one person when the surname is the same and the given
 * names do not speak against it. Then the single words: the surname (else a given name) of the
 * person named last before.
 */
final class PersonLinker {
  private static final Set<String> PARTICLES =
      Set.of(
          "bin", "ben", "ibn", "de", "van", "von", "da", "del", "der", "la", "le", "di", "du",
          "dos");
  private static final Set<String> HIS =
      Set.of(
          "mr",
          "sir",
          "lord",
          "king",
          "prince",
          "spokesman",
          "chairman",
          "congressman",
          "father",
          "sheikh",
          "imam");
  private static final Set<String> HERS =
      Set.of(
          "mrs",
          "ms",
          "miss",
          "lady",
          "dame",
          "queen",
          "princess",
          "spokeswoman",
          "chairwoman",
          "congresswoman",
          "sister",
          "baroness");

  /** More people who share a word are not told apart. */
  private static final int NAMESAKES = 50;

  private final String text;
  private final Titles titles = Titles.english();
  private final List<EntityDraft> people = new ArrayList<>();
  private final Map<String, Deque<EntityDraft>> byWord = new HashMap<>();

  PersonLinker(String text) {
    this.text = text;
  }

  List<EntityDraft> link(List<Name> names) {
    List<Name> single = new ArrayList<>();
    for (Name name : names) {
      List<String> key = key(name);
      if (key.size() > 1 && !PARTICLES.contains(key.getFirst())) {
        full(name, key);
      } else {
        single.add(name);
      }
    }
    for (Name name : single) {
      single(name, key(name));
    }
    return people;
  }

  private List<String> key(Name name) {
    List<String> key = new ArrayList<>(Naming.person(Naming.bare(name.span().of(text))));
    while (key.size() > 1 && titles.isSuffix(key.getLast())) {
      key.removeLast();
    }
    return key;
  }

  private void full(Name name, List<String> key) {
    EntityDraft.Sex sex = sex(name, key);
    EntityDraft best = null;
    for (EntityDraft person : candidates(key)) {
      boolean same = sameFull(person.key(), key) && person.sex().fits(sex);
      if (same
          && (best == null
              || person.lastBefore(name.span().start()) > best.lastBefore(name.span().start()))) {
        best = person;
      }
    }
    if (best == null) {
      best = new EntityDraft(Entity.Type.PERSON, Naming.bare(name.span().of(text)), key);
      enter(best);
    } else if (key.size() > best.key().size()) {
      best.rename(Naming.bare(name.span().of(text)), key);
      index(best);
    }
    take(best, name, sex);
  }

  private void enter(EntityDraft person) {
    people.add(person);
    index(person);
  }

  private void index(EntityDraft person) {
    for (String word : person.key()) {
      Deque<EntityDraft> bearers = byWord.computeIfAbsent(word, any -> new ArrayDeque<>());
      if (!bearers.contains(person)) {
        bearers.addLast(person);
      }
      if (bearers.size() > NAMESAKES) {
        bearers.removeFirst();
      }
    }
  }

  /** Whoever shares a word with a name, in order of appearance. */
  private Set<EntityDraft> candidates(List<String> key) {
    Set<EntityDraft> candidates = new LinkedHashSet<>();
    for (String word : key) {
      candidates.addAll(byWord.getOrDefault(word, new ArrayDeque<>()));
    }
    return candidates;
  }

  private static boolean sameFull(List<String> a, List<String> b) {
    if (a.equals(b)) {
      return true;
    }
    boolean inOrder = a.size() <= b.size();
    List<String> shorter = inOrder ? a : b;
    List<String> longer = inOrder ? b : a;
    if (shorter.size() < 2) {
      return false;
    }
    if (Naming.isRunOf(shorter, longer) && shorter.getLast().equals(longer.getLast())) {
      return true;
    }
    return sameGiven(a.getFirst(), b.getFirst())
        && (isThread(shorter, longer) || a.getLast().equals(b.getLast()) && initialsFit(a, b));
  }

  /** "J" for "James", "Mohamed" for "Mohammed". */
  private static boolean sameGiven(String a, String b) {
    boolean initial = (a.length() == 1 || b.length() == 1) && a.charAt(0) == b.charAt(0);
    return initial || a.equals(b) || spoken(a).equals(spoken(b));
  }

  /** The consonants of a name written down from another script, doubled ones once. */
  private static String spoken(String name) {
    StringBuilder bones = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean doubled = bones.length() > 0 && bones.charAt(bones.length() - 1) == c;
      if (i == 0 || "aeiouyh".indexOf(c) < 0 && !doubled) {
        bones.append(c);
      }
    }
    return bones.length() > 2 ? bones.toString() : name;
  }

  /** Whether the words of one stand in the other in the same order. */
  private static boolean isThread(List<String> part, List<String> whole) {
    int at = 0;
    for (String word : whole) {
      if (at < part.size() && part.get(at).equals(word)) {
        at++;
      }
    }
    return at == part.size();
  }

  /** Two middle names may differ only when one is the other's initial or is left out. */
  private static boolean initialsFit(List<String> a, List<String> b) {
    if (a.size() < 3 || b.size() < 3) {
      return true;
    }
    return a.get(1).charAt(0) == b.get(1).charAt(0);
  }

  private void single(Name name, List<String> key) {
    if (key.isEmpty()) {
      return;
    }
    EntityDraft.Sex sex = sex(name, key);
    EntityDraft best = null;
    int most = 0;
    for (EntityDraft person : candidates(key)) {
      int fit = person.sex().fits(sex) ? fit(person.key(), key) : 0;
      boolean better = fit > most || fit == most && best != null && nearer(person, best, name);
      if (better) {
        best = person;
        most = fit;
      }
    }
    if (best == null) {
      best = new EntityDraft(Entity.Type.PERSON, Naming.bare(name.span().of(text)), key);
      enter(best);
    }
    take(best, name, sex);
  }

  private static int fit(List<String> person, List<String> key) {
    if (!Naming.isRunOf(key, person)) {
      return person.getLast().equals(key.getLast()) && PARTICLES.contains(key.getFirst()) ? 2 : 0;
    }
    if (person.getLast().equals(key.getLast())) {
      return 4;
    }
    return person.getFirst().equals(key.getFirst()) ? 2 : 3;
  }

  private static boolean nearer(EntityDraft one, EntityDraft other, Name name) {
    int offset = name.span().start();
    if (one.mentions().size() > 3 * other.mentions().size()) {
      return true;
    }
    if (other.mentions().size() > 3 * one.mentions().size()) {
      return false;
    }
    int here = one.lastBefore(offset);
    int there = other.lastBefore(offset);
    return here >= 0 || there >= 0 ? here > there : one.first() < other.first();
  }

  private void take(EntityDraft person, Name name, EntityDraft.Sex sex) {
    person.add(name.span(), Mention.Kind.NAME, name.confidence());
    person.tell(sex);
    for (String word : before(name)) {
      if (titles.isRole(word)) {
        person.roles().add(titles.singular(word));
      }
    }
  }

  /** The words that stand before a name in its line, nearest first, in lower case. */
  private List<String> before(Name name) {
    List<String> words = new ArrayList<>();
    int at = name.span().start();
    for (int n = 0; n < 3 && at > 1 && text.charAt(at - 1) == ' '; n++) {
      int end = at - 1;
      int start = end;
      while (start > 0 && Character.isLetter(text.charAt(start - 1))
          || start == end && start > 0 && text.charAt(start - 1) == '.') {
        start--;
      }
      if (start == end) {
        break;
      }
      words.add(text.substring(start, end).replace(".", "").toLowerCase(Locale.ROOT));
      at = start;
    }
    return words;
  }

  private EntityDraft.Sex sex(Name name, List<String> key) {
    Optional<String> title = before(name).stream().findFirst();
    if (title.filter(HERS::contains).isPresent()) {
      return EntityDraft.Sex.FEMALE;
    }
    if (title.filter(HIS::contains).isPresent()) {
      return EntityDraft.Sex.MALE;
    }
    if (key.size() < 2) {
      return EntityDraft.Sex.UNKNOWN;
    }
    return titles
        .sexOfName(key.getFirst())
        .map(female -> female ? EntityDraft.Sex.FEMALE : EntityDraft.Sex.MALE)
        .orElse(EntityDraft.Sex.UNKNOWN);
  }
}
