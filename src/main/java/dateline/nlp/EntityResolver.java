package dateline.nlp;

import dateline.lang.Places;
import dateline.model.AnnotatedArticle;
import dateline.model.Entity;
import dateline.model.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says which names of an article are the same somebody or something, and where it belongs. */
final class EntityResolver {
  private final Map<String, String> aliases = OrganisationLinker.aliases();
  private final Atlas atlas = new Atlas();
  private final Places places = Places.english();
  private final Gazetteer gazetteer;

  EntityResolver(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * @param names as the model read them, in text order
   */
  List<Entity> resolve(AnnotatedArticle article, List<Name> names) {
    String text = article.text();
    List<Name> revised = new NameRevision(article, gazetteer).revise(names);
    List<EntityDraft> people = new PersonLinker(text).link(of(revised, Entity.Type.PERSON));
    OrganisationLinker linker = new OrganisationLinker(text, aliases);
    List<EntityDraft> organisations = linker.link(of(revised, Entity.Type.ORGANISATION));
    for (EntityDraft organisation : organisations) {
      organisation.locate(linker.country(organisation.name()), Optional.empty());
    }
    List<EntityDraft> rest = new ArrayList<>();
    rest.addAll(places(text, of(revised, Entity.Type.PLACE)));
    rest.addAll(alike(text, of(revised, Entity.Type.GROUP), Entity.Type.GROUP));
    rest.addAll(alike(text, of(revised, Entity.Type.OTHER), Entity.Type.OTHER));
    organisations.addAll(new Nominals(article, gazetteer).find(people, organisations));
    new Pronouns(article).link(people, organisations);
    List<EntityDraft> all = new ArrayList<>(people);
    all.addAll(organisations);
    all.addAll(rest);
    all.sort(
        Comparator.comparingInt(EntityDraft::first)
            .thenComparing(EntityDraft::type)
            .thenComparing(EntityDraft::name));
    List<Entity> entities = new ArrayList<>();
    for (EntityDraft draft : all) {
      entities.add(draft.done("e" + (entities.size() + 1)));
    }
    return entities;
  }

  private static List<Name> of(List<Name> names, Entity.Type type) {
    return names.stream().filter(name -> name.type() == type).toList();
  }

  private List<EntityDraft> alike(String text, List<Name> names, Entity.Type type) {
    Map<String, EntityDraft> drafts = new LinkedHashMap<>();
    for (Name name : names) {
      String words = Naming.bare(name.span().of(text));
      Optional<String> country =
          type == Entity.Type.GROUP && places.isDemonym(words)
              ? places.countryOf(words)
              : Optional.empty();
      String key = country.orElseGet(() -> singular(words.toLowerCase(Locale.ROOT)));
      EntityDraft draft =
          drafts.computeIfAbsent(key, any -> new EntityDraft(type, words, List.of(key)));
      draft.add(name.span(), Mention.Kind.NAME, name.confidence());
      draft.locate(country, Optional.empty());
    }
    return new ArrayList<>(drafts.values());
  }

  private static String singular(String word) {
    return word.endsWith("s") && word.length() > 4 ? word.substring(0, word.length() - 1) : word;
  }

  private List<EntityDraft> places(String text, List<Name> names) {
    Set<String> near = new HashSet<>();
    for (Name name : names) {
      String words = Naming.bare(name.span().of(text));
      if (places.isCountry(words)) {
        near.add(places.countryOf(words).orElseThrow());
      }
    }
    Map<String, EntityDraft> drafts = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      Name name = names.get(i);
      String words = Naming.bare(name.span().of(text));
      String key =
          places.isCountry(words) && !words.equals("England")
              ? country(words)
              : words.toLowerCase(Locale.ROOT);
      EntityDraft draft = drafts.get(key);
      if (draft == null) {
        draft = new EntityDraft(Entity.Type.PLACE, words, List.of(key));
        drafts.put(key, draft);
        Optional<Atlas.Place> place = atlas.find(words, near, beside(text, names, i));
        draft.locate(
            place.map(Atlas.Place::country).filter(c -> !c.isEmpty()),
            place.flatMap(Atlas.Place::point));
      } else if (words.length() > draft.name().length() && places.isCountry(words)) {
        draft.rename(words, draft.key());
      }
      draft.add(name.span(), Mention.Kind.NAME, name.confidence());
    }
    return new ArrayList<>(drafts.values());
  }

  /** The United Kingdom's parts are places of their own. */
  private String country(String words) {
    return switch (words) {
      case "Scotland", "Wales", "Northern Ireland" -> words;
      default -> "country " + places.countryOf(words).orElse("");
    };
  }

  /** The places named right behind, as in "Springfield, Illinois". */
  private static List<String> beside(String text, List<Name> names, int i) {
    if (i + 1 == names.size()) {
      return List.of();
    }
    int end = names.get(i).span().end();
    int next = names.get(i + 1).span().start();
    boolean joined = next - end == 2 && text.startsWith(", ", end);
    return joined ? List.of(Naming.bare(names.get(i + 1).span().of(text))) : List.of();
  }
}
