package dateline.fact;

import dateline.fact.OfficialFact.Status;
import dateline.lang.Credits;
import dateline.lang.Titles;
import dateline.model.AnnotatedArticle;
import dateline.model.AnnotatedArticle.Named;
import dateline.model.Entity;
import dateline.model.Provenance;
import dateline.model.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds every person that a rank, title or role is said of: before the name, after it, in the
 * genitive, by a verb, shared by two names.
 */
final class OfficialFinder implements FactFinder<OfficialFact> {
  @Override
  public List<OfficialFact> find(Findings soFar) {
    return new Run(soFar).find();
  }

  /**
   * A role said of a person.
   *
   * @param at what the fact spans: from role to name
   */
  private record Said(
      Entity person, RolePhrase phrase, Span at, String rule, Optional<String> organisation) {}

  /** A person and the words of a role: two statements of it are one fact. */
  private record Held(String person, String head, Set<String> words) {
    /** "chief executive" is "executive" said before; "health minister" is no "justice minister". */
    boolean same(Held other) {
      return person.equals(other.person)
          && head.equals(other.head)
          && (words.containsAll(other.words) || other.words.containsAll(words));
    }
  }

  private static final class Run {
    /** So many roles of one person are told. */
    private static final int MOST_ROLES = 100;

    private final AnnotatedArticle article;
    private final Trace trace;
    private final String text;
    private final People people;
    private final Organisations organisations;
    private final List<Said> said = new ArrayList<>();
    private final Map<String, Status> fates = new HashMap<>();

    Run(Findings soFar) {
      this.trace = soFar.trace();
      this.article = soFar.article();
      this.text = article.text();
      this.people = new People(article);
      this.organisations = new Organisations(article);
    }

    List<OfficialFact> find() {
      for (Passage passage : Passage.plain(article, people::namesPerson)) {
        Optional<Span> credit = Credits.creditIn(text, passage.paragraph().span());
        for (List<Piece> sentence : passage.sentences()) {
          sentence(sentence, credit);
        }
      }
      return facts();
    }

    private void sentence(List<Piece> s, Optional<Span> credit) {
      Span whole = s.getFirst().span().cover(s.getLast().span());
      List<Named> names =
          people.in(whole).stream()
              .filter(People::isPerson)
              .filter(n -> credit.filter(c -> c.overlaps(n.span())).isEmpty())
              .toList();
      if (names.isEmpty()) {
        return;
      }
      NamePlaces places = new NamePlaces(text, s, names);
      for (int n = 0; n < names.size(); n++) {
        Entity person = people.owner(names.get(n).entity());
        List<NamePlaces.Role> roles = places.rolesOf(n);
        if (roles.isEmpty()) {
          trace.reject(
              "official", names.get(n).span(), "official/role", "no role, rank or title beside it");
        }
        for (NamePlaces.Role role : roles) {
          keep(person, role, names.get(n).span());
          if (role.phrase().plural()) {
            boolean back = role.rule().equals(NamePlaces.SHARED);
            for (int more : back ? places.joinedBefore(n) : places.joinedTo(n)) {
              keep(people.owner(names.get(more).entity()), role, names.get(more).span());
              // "the ministers, X and Y, resigned": both did
              places.fateOf(more).ifPresent(fate -> fates.putIfAbsent(person.id(), fate));
            }
          }
        }
        places.fateOf(n).ifPresent(fate -> fates.putIfAbsent(person.id(), fate));
      }
    }

    private void keep(Entity person, NamePlaces.Role role, Span name) {
      Optional<String> organisation =
          role.phrase()
              .organisation()
              .flatMap(span -> organisations.resolve(span, role.phrase().role().orElse("")));
      said.add(
          new Said(
              person, role.phrase(), role.phrase().span().cover(name), role.rule(), organisation));
    }

    /** One fact per person and role, at its first statement; a bare rank only where no role is. */
    private List<OfficialFact> facts() {
      Map<Held, Said> first = new LinkedHashMap<>();
      Map<String, List<Held>> byHead = new HashMap<>();
      Map<String, Integer> roles = new HashMap<>();
      for (Said one : said) {
        Held held = known(byHead, new Held(one.person().id(), head(one), words(one)));
        Said same = first.get(held);
        if (same == null) {
          if (roles.merge(one.person().id(), 1, Integer::sum) <= MOST_ROLES) {
            first.put(held, one);
          }
        } else {
          trace.reject("official", one.at(), "official/" + one.rule(), "said of them before");
          if (same.organisation().isEmpty() && one.organisation().isPresent()) {
            first.put(
                held,
                new Said(one.person(), same.phrase(), same.at(), same.rule(), one.organisation()));
          }
        }
      }
      Map<String, List<Said>> kept = new HashMap<>();
      first.forEach(
          (held, one) -> kept.computeIfAbsent(held.person(), any -> new ArrayList<>()).add(one));
      List<Said> order = new ArrayList<>(first.values());
      Citations citations = new Citations(article, "official");
      List<OfficialFact> facts = new ArrayList<>();
      order.sort(java.util.Comparator.comparing(Said::at));
      for (Said one : order) {
        List<Said> all = kept.getOrDefault(one.person().id(), List.of());
        boolean hasRole = all.stream().anyMatch(other -> other.phrase().role().isPresent());
        if (one.phrase().role().isPresent() || !hasRole) {
          facts.add(fact(citations, one, rankOf(all, one)));
        } else {
          trace.reject(
              "official", one.at(), "official/" + one.rule(), "a bare rank beside a fuller role");
        }
      }
      return facts;
    }

    // "Colonel Moran, a spokesman": the rank goes with the person's first role
    private static Optional<String> rankOf(List<Said> all, Said one) {
      if (one.phrase().rank().isPresent()) {
        return one.phrase().rank();
      }
      Optional<Said> first = all.stream().filter(s -> s.phrase().role().isPresent()).findFirst();
      boolean isFirst = first.filter(one::equals).isPresent();
      return isFirst
          ? all.stream().map(s -> s.phrase().rank()).flatMap(Optional::stream).findFirst()
          : Optional.empty();
    }

    private static Held known(Map<String, List<Held>> byHead, Held held) {
      List<Held> others =
          byHead.computeIfAbsent(held.person() + ' ' + held.head(), any -> new ArrayList<>());
      for (Held other : others) {
        if (held.same(other)) {
          return other;
        }
      }
      if (others.size() < MOST_ROLES) {
        others.add(held);
      }
      return held;
    }

    private static Set<String> words(Said said) {
      Set<String> words = new HashSet<>();
      String role = said.phrase().role().orElse("").toLowerCase(Locale.ROOT);
      String head = SourceKinds.head(role);
      for (String word : role.split(" ", -1)) {
        if (word.equals(head)) {
          break;
        }
        words.add(word);
      }
      return words;
    }

    private static String head(Said said) {
      String role =
          said.phrase().role().or(said.phrase()::rank).orElse("").toLowerCase(Locale.ROOT);
      String head = SourceKinds.head(role);
      return switch (head) {
        case "spokesman", "spokeswoman" -> "spokesperson";
        case "chairman", "chairwoman", "chairperson" -> "chair";
        case "adviser" -> "advisor";
        default -> Titles.english().written(head);
      };
    }

    private OfficialFact fact(Citations citations, Said one, Optional<String> rank) {
      RolePhrase phrase = one.phrase();
      Status fate = fates.getOrDefault(one.person().id(), Status.CURRENT);
      boolean dead = fate == Status.DECEASED;
      Status status =
          dead || phrase.status() == Status.CURRENT
              ? (fate == Status.CURRENT ? phrase.status() : fate)
              : phrase.status();
      Evidence evidence =
          citations.cite(
              one.at(),
              confidence(one.rule()),
              Optional.empty(),
              new Provenance("official/" + one.rule(), phrase.span().of(text)));
      return new OfficialFact(
          evidence,
          one.person().id(),
          one.person().name(),
          rank,
          phrase.role(),
          one.organisation(),
          one.organisation().flatMap(organisations::entity),
          one.phrase()
              .organisation()
              .flatMap(span -> organisations.country(span, one.organisation())),
          status,
          article.article().masthead().published().map(dateline.model.PageTime::date));
    }

    // the rates of corpus/gold (287 officials), drawn towards 0.8 as if ten more had been read
    private static double confidence(String rule) {
      return switch (rule) {
        case "before-name" -> 0.98; // 103 of 103
        case "apposition", "apposition-before", "apposition-before-names" -> 0.96; // 169 of 174
        default -> 0.85; // 9 of 10
      };
    }
  }
}
