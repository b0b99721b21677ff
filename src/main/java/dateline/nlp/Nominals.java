package dateline.nlp;

import dateline.lang.Places;
import dateline.lang.Titles;
import dateline.model.AnnotatedArticle;
import dateline.model.Entity;
import dateline.model.Mention;
import dateline.model.Sentence;
import dateline.model.Span;
import dateline.model.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds what speaks of somebody or something without its name: "the group", "the US-led coalition",
 * "the Iraqi ministry of defence", "its leader" before a name.
 */
final class Nominals {
  private static final double LIKELY = 0.7;
  private static final double DOUBTFUL = 0.5;

  /** Nobody writes an article of more sentences. */
  private static final int MOST = 3_000;

  private static final Set<String> ALLIANCES = Set.of("coalition", "alliance");
  private static final Set<String> FIGHTERS =
      Set.of(
          "group",
          "militants",
          "jihadis",
          "jihadists",
          "terrorists",
          "insurgents",
          "rebels",
          "militia",
          "extremists",
          "islamists",
          "movement",
          "organisation",
          "organization",
          "network");
  private static final Set<String> BODIES =
      Set.of(
          "ministry",
          "party",
          "company",
          "firm",
          "bank",
          "agency",
          "union",
          "club",
          "university",
          "commission",
          "committee",
          "council",
          "department",
          "court",
          "association",
          "charity",
          "institute",
          "airline",
          "group",
          "organisation",
          "organization",
          "movement",
          "watchdog");
  private static final Set<String> STATE =
      Set.of(
          "forces",
          "army",
          "police",
          "military",
          "navy",
          "ministry",
          "parliament",
          "government",
          "service",
          "services",
          "court",
          "agency",
          "council",
          "authorities",
          "militias");

  private final AnnotatedArticle article;
  private final String text;
  private final Gazetteer gazetteer;
  private final Places places = Places.english();
  private final Titles titles = Titles.english();
  private final Map<String, EntityDraft> found = new LinkedHashMap<>();
  private final TreeMap<Integer, Span> named = new TreeMap<>();
  private final TreeMap<Integer, EntityDraft> persons = new TreeMap<>();

  Nominals(AnnotatedArticle article, Gazetteer gazetteer) {
    this.article = article;
    this.text = article.text();
    this.gazetteer = gazetteer;
  }

  /**
   * Adds nominal mentions to the drafts; returns the organisations that the article never names
   * otherwise.
   */
  List<EntityDraft> find(List<EntityDraft> people, List<EntityDraft> organisations) {
    for (EntityDraft person : people) {
      names(person).forEach(span -> persons.put(span.start(), person));
    }
    for (List<EntityDraft> drafts : List.of(people, organisations)) {
      for (EntityDraft draft : drafts) {
        names(draft).forEach(span -> named.put(span.start(), span));
      }
    }
    NearestDraft bodies = new NearestDraft(organisations);
    NearestDraft holders = new NearestDraft(people);
    int last = Math.min(MOST, article.sentences().size());
    for (Sentence sentence : article.sentences().subList(0, last)) {
      List<Token> tokens = sentence.tokens();
      for (int i = 0; i < tokens.size(); i++) {
        String word = word(tokens, i);
        if (!tokens.get(i).is("NOUN", "PROPN", "ADJ") || word.isEmpty()) {
          continue;
        }
        if (ALLIANCES.contains(word)) {
          alliance(tokens, i);
        } else if (FIGHTERS.contains(word) || BODIES.contains(word)) {
          body(tokens, i, word, bodies);
        }
        if (STATE.contains(word)) {
          state(tokens, i);
        }
        if (titles.isRole(word)) {
          role(tokens, i, word, holders);
        }
      }
    }
    return new ArrayList<>(found.values());
  }

  private String word(List<Token> tokens, int i) {
    return i < 0 || i >= tokens.size() ? "" : tokens.get(i).of(text).toLowerCase(Locale.ROOT);
  }

  /** Where the noun phrase that ends at a word starts. */
  private int phraseStart(List<Token> tokens, int head) {
    int start = head;
    while (start > 0 && head - start < 9) {
      Token before = tokens.get(start - 1);
      String word = word(tokens, start - 1);
      boolean hyphen = word.equals("-");
      boolean afterHyphen = start > 1 && word(tokens, start - 2).equals("-");
      if (!before.is("ADJ", "NOUN", "PROPN") && !hyphen && !afterHyphen) {
        break;
      }
      start--;
    }
    if (start > 0 && (isThe(tokens, start - 1) || word(tokens, start - 1).equals("an"))) {
      start--;
    }
    return start;
  }

  private boolean isThe(List<Token> tokens, int i) {
    return switch (word(tokens, i)) {
      case "the", "this", "that" -> true;
      default -> false;
    };
  }

  private Span span(List<Token> tokens, int first, int last) {
    return new Span(tokens.get(first).start(), tokens.get(last).end());
  }

  private void alliance(List<Token> tokens, int head) {
    if (tokens.get(head).of(text).charAt(0) < 'a' || isOfPhrase(tokens, head)) {
      return;
    }
    int start = phraseStart(tokens, head);
    Span span = span(tokens, start, head);
    if (isNamed(span) || word(tokens, start).equals("an")) {
      return;
    }
    String words = Naming.bare(span.of(text));
    EntityDraft known = found.get("alliance");
    if (known == null) {
      known = new EntityDraft(Entity.Type.ORGANISATION, words, Naming.organisation(words));
      found.put("alliance", known);
    } else if (rank(words) > rank(known.name())) {
      known.rename(words, Naming.organisation(words));
    }
    known.add(span, Mention.Kind.NOMINAL, LIKELY);
  }

  /** Who leads it tells most. */
  private static int rank(String words) {
    return words.contains("-led") ? 2 : words.indexOf(' ') > 0 ? 1 : 0;
  }

  /** "A coalition of parties" is any. */
  private boolean isOfPhrase(List<Token> tokens, int head) {
    return word(tokens, head + 1).equals("of");
  }

  private static List<Span> names(EntityDraft draft) {
    return draft.mentions().stream()
        .filter(mention -> mention.kind() == Mention.Kind.NAME)
        .map(Mention::span)
        .toList();
  }

  /** Whether a name of somebody or something reaches to the end of a phrase. */
  private boolean isNamed(Span span) {
    Map.Entry<Integer, Span> before = named.lowerEntry(span.end());
    return before != null && before.getValue().end() >= span.end();
  }

  private void body(List<Token> tokens, int head, String word, NearestDraft bodies) {
    int start = phraseStart(tokens, head);
    if (!isThe(tokens, start)
        || isOfPhrase(tokens, head)
        || tokens.get(Math.min(head + 1, tokens.size() - 1)).is("NOUN", "PROPN")
            && head + 1 < tokens.size()) {
      return;
    }
    Span span = span(tokens, start, head);
    if (isNamed(span)) {
      return;
    }
    Optional<EntityDraft> owner = Optional.empty();
    if (FIGHTERS.contains(word)) {
      owner = bodies.before(span.start(), "armed", this::isArmed);
    }
    if (owner.isEmpty() && BODIES.contains(word)) {
      owner = bodies.before(span.start(), "named " + word, draft -> draft.key().contains(word));
      if (owner.isEmpty() && head - start <= 1) {
        owner = bodies.before(span.start(), "a " + word, draft -> fitsKind(draft, word));
      }
    }
    owner.ifPresent(draft -> bodies.add(draft, span, Mention.Kind.NOMINAL, DOUBTFUL));
  }

  private boolean isArmed(EntityDraft draft) {
    return Gazetteer.has(gazetteer.kindsOf(draft.name()), Gazetteer.Kind.ARMED);
  }

  private boolean fitsKind(EntityDraft draft, String word) {
    int kinds = gazetteer.kindsOf(draft.name());
    return switch (word) {
      case "company", "firm" ->
          Gazetteer.has(kinds, Gazetteer.Kind.COMPANY)
              || draft.key().stream()
                  .anyMatch(w -> Set.of("inc", "ltd", "group", "corp", "plc", "co").contains(w));
      case "group", "organisation", "organization", "charity", "watchdog" ->
          !Gazetteer.has(kinds, Gazetteer.Kind.MEDIA)
              && !Gazetteer.has(kinds, Gazetteer.Kind.COMPANY);
      case "agency" ->
          Gazetteer.has(kinds, Gazetteer.Kind.MEDIA) || Gazetteer.has(kinds, Gazetteer.Kind.BODY);
      default -> false;
    };
  }

  /** "The Kenyan security forces", "Peru's customs service", "the Danish ministry of health". */
  private void state(List<Token> tokens, int head) {
    int start = phraseStart(tokens, head);
    int first = isThe(tokens, start) ? start + 1 : start;
    int owner = first;
    while (owner < head
        && (places.countryOf(tokens.get(owner).of(text)).isEmpty()
            || word(tokens, owner + 1).equals("-"))) {
      owner++;
    }
    boolean own =
        first > 1
            && word(tokens, first - 1).endsWith("s")
            && places.countryOf(tokens.get(first - 2).of(text)).isPresent();
    if (own) {
      first -= 2;
      owner = first;
    }
    boolean inLonger = head + 1 < tokens.size() && tokens.get(head + 1).is("NOUN", "PROPN");
    if (owner >= head || inLonger || word(tokens, owner + 1).equals("-")) {
      return;
    }
    int last = head;
    if (word(tokens, head).equals("ministry") && word(tokens, head + 1).equals("of")) {
      last = Math.min(head + 2, tokens.size() - 1);
    }
    Span name = span(tokens, owner, last);
    if (isNamed(name) || text.substring(name.start(), name.end()).indexOf('\n') >= 0) {
      return;
    }
    String words = name.of(text);
    String key = words.toLowerCase(Locale.ROOT);
    EntityDraft draft =
        found.computeIfAbsent(
            key,
            any -> new EntityDraft(Entity.Type.ORGANISATION, words, Naming.organisation(words)));
    draft.locate(places.countryOf(tokens.get(owner).of(text)), Optional.empty());
    draft.add(name, Mention.Kind.NOMINAL, LIKELY);
  }

  /** "Its leader, Amina Diallo": the words before the comma mean her too; "the president" later. */
  private void role(List<Token> tokens, int head, String word, NearestDraft people) {
    int start = phraseStart(tokens, head);
    if (start > 0 && tokens.get(start - 1).is("PRON")
        || start > 1 && word(tokens, start - 1).equals("’s")
        || start > 1 && word(tokens, start - 1).equals("'s")) {
      start = possessor(tokens, start - 1);
    }
    Span span = span(tokens, start, head);
    if (isNamed(span)) {
      return;
    }
    int next = head + 1;
    boolean comma = word(tokens, next).equals(",");
    if (comma && next + 1 < tokens.size()) {
      Optional<EntityDraft> named = startingAt(tokens, next + 1);
      if (named.isPresent()) {
        people.add(named.get(), span, Mention.Kind.NOMINAL, LIKELY);
        named.get().roles().add(titles.singular(word));
        people.passes(named.get(), titles.singular(word));
        return;
      }
    }
    String role = titles.singular(word);
    boolean bare = isThe(tokens, start) && head - start <= 2 && !word(tokens, next).equals("of");
    if (bare) {
      people
          .before(span.start(), role, draft -> draft.roles().contains(role))
          .ifPresent(draft -> people.add(draft, span, Mention.Kind.NOMINAL, DOUBTFUL));
    }
  }

  /** The first word of what owns: "its", "Iraq" of "Iraq's". */
  private int possessor(List<Token> tokens, int at) {
    if (tokens.get(at).is("PRON")) {
      return at;
    }
    return Math.max(0, at - 1);
  }

  /** The person whose name starts at a word, or behind a title that does. */
  private Optional<EntityDraft> startingAt(List<Token> tokens, int at) {
    int to = tokens.get(Math.min(at + 3, tokens.size() - 1)).start();
    return Optional.ofNullable(persons.ceilingEntry(tokens.get(at).start()))
        .filter(entry -> entry.getKey() <= to)
        .map(Map.Entry::getValue);
  }
}
