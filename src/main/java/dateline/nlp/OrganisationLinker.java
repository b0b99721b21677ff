package dateline.nlp;

import dateline.lang.Places;
import dateline.model.Entity;
import dateline.model.Mention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Gathers the names of each organisation: the same words, known aliases, an acronym and what it
 * stands for, a first word for the whole.
 */
final class OrganisationLinker {
  private static final int LONGEST_ACRONYM = 8;

  /** Only so many of the last organisations are compared with a new name. */
  private static final int MANY = 300;

  private final String text;
  private final Map<String, String> aliases;
  private final Places places = Places.english();
  private final List<EntityDraft> organisations = new ArrayList<>();
  private final Map<String, EntityDraft> known = new HashMap<>();

  OrganisationLinker(String text, Map<String, String> aliases) {
    this.text = text;
    this.aliases = aliases;
  }

  /** Every alias, by its exact words, with what it stands for. */
  static Map<String, String> aliases() {
    Map<String, String> aliases = new HashMap<>();
    for (String[] row : Lists.rows("aliases.tsv")) {
      String[] names = row[0].split("\\|", -1);
      for (String name : names) {
        aliases.put(name, names[0]);
      }
    }
    return aliases;
  }

  List<EntityDraft> link(List<Name> names) {
    Name last = null;
    EntityDraft owner = null;
    for (Name name : names) {
      String words = Naming.bare(name.span().of(text));
      List<String> key = Naming.organisation(words);
      if (key.isEmpty()) {
        continue;
      }
      String id = aliases.getOrDefault(words, String.join(" ", key)).toLowerCase(Locale.ROOT);
      EntityDraft organisation = known.get(id);
      if (organisation == null && last != null && isBracketed(last, name, words, key)) {
        organisation = owner;
      }
      if (organisation == null) {
        organisation = find(words, key, name).orElse(null);
      }
      if (organisation == null) {
        organisation = new EntityDraft(Entity.Type.ORGANISATION, words, key);
        organisations.add(organisation);
      } else if (isFuller(words, organisation.name())) {
        organisation.rename(words, key);
      }
      known.put(id, organisation);
      organisation.add(name.span(), Mention.Kind.NAME, name.confidence());
      last = name;
      owner = organisation;
    }
    return organisations;
  }

  private static boolean isFuller(String words, String name) {
    return words.indexOf(' ') > 0 && words.length() > name.length() && words.length() < 80;
  }

  /** {@code World Health Organisation (WHO)} and {@code WHO (World Health Organisation)}. */
  private boolean isBracketed(Name before, Name name, String words, List<String> key) {
    int gap = name.span().start() - before.span().end();
    if (gap < 1 || gap > 6 || text.charAt(name.span().start() - 1) != '(') {
      return false;
    }
    String other = Naming.bare(before.span().of(text));
    return isAcronym(words) && fits(words, Naming.organisation(other))
        || isAcronym(other) && fits(other, key)
        || isAcronym(words) && gap == 2;
  }

  private Optional<EntityDraft> find(String words, List<String> key, Name name) {
    EntityDraft best = null;
    int from = Math.max(0, organisations.size() - MANY);
    for (EntityDraft organisation : organisations.subList(from, organisations.size())) {
      int at = organisation.lastBefore(name.span().start());
      if (same(organisation, words, key)
          && (best == null || at > best.lastBefore(name.span().start()))) {
        best = organisation;
      }
    }
    return Optional.ofNullable(best);
  }

  private boolean same(EntityDraft organisation, String words, List<String> key) {
    List<String> other = organisation.key();
    if (key.equals(other)) {
      return true;
    }
    if (isAcronym(words) && other.size() > 1) {
      return fits(words, other);
    }
    if (key.size() > 1 && isAcronym(organisation.name())) {
      return fits(organisation.name(), key);
    }
    boolean shorter = key.size() < other.size() && isShort(words, key, other);
    return shorter || other.size() < key.size() && isShort(organisation.name(), other, key);
  }

  /** "Volkswagen" for Volkswagen Group, "the Commission" for the European Commission. */
  private boolean isShort(String words, List<String> part, List<String> whole) {
    if (places.countryOf(words).isPresent() || isAcronym(words)) {
      return false;
    }
    boolean opens = whole.subList(0, part.size()).equals(part);
    boolean head = part.size() == 1 && whole.getLast().equals(part.getFirst());
    return opens && whole.size() - part.size() <= 2 && !whole.get(part.size()).equals("of")
        || head && whole.size() <= 4;
  }

  private static boolean isAcronym(String words) {
    if (words.length() < 2 || words.length() > LONGEST_ACRONYM || words.indexOf(' ') >= 0) {
      return false;
    }
    int capitals = 0;
    for (int i = 0; i < words.length(); i++) {
      capitals += Character.isUpperCase(words.charAt(i)) ? 1 : 0;
    }
    return capitals >= 2 && capitals * 2 > words.replace(".", "").length();
  }

  private static boolean fits(String acronym, List<String> words) {
    String letters = acronym.replace(".", "").toLowerCase(Locale.ROOT);
    return letters.equals(Naming.initials(words, false))
        || letters.equals(Naming.initials(words, true));
  }

  /** The country in an organisation's name: "Iraqi", "of England", "US". */
  Optional<String> country(String name) {
    String[] words = name.split("[ ]", -1);
    Optional<String> first = places.countryOf(words[0]);
    if (first.isEmpty() && words.length > 1) {
      first = places.countryOf(words[0] + " " + words[1]);
    }
    return first.isPresent() ? first : places.countryOf(words[words.length - 1]);
  }
}
