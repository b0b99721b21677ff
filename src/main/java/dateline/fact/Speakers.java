package dateline.fact;

import dateline.fact.People.Sex;
import dateline.fact.QuoteFact.Resolved;
import dateline.fact.Speech.Source;
import dateline.lang.Places;
import dateline.lang.Titles;
import dateline.model.AnnotatedArticle;
import dateline.model.AnnotatedArticle.Named;
import dateline.model.Entity;
import dateline.model.Sentence;
import dateline.model.Span;
import dateline.model.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Resolves the words that name a source to who that is. Asked speech by speech in text order, it
 * remembers who spoke last.
 */
final class Speakers {
  private static final int REACH = 1500;
  private static final Set<String> SINGULAR = Set.of("he", "she");

  /** Who holds what "by his count" counts. */
  private static final Map<String, String> HOLDERS =
      Map.of("his", "he", "her", "she", "their", "they", "its", "it", "my", "i", "our", "we");

  private static final Set<String> PREPOSITIONS =
      Set.of(
          "of", "for", "to", "at", "with", "from", "by", "in", "on", "against", "near", "without",
          "beyond", "before", "across", "behind", "under", "over");

  private static final Set<String> OTHER =
      Set.of("they", "it", "who", "which", "that", "i", "we", "you");

  private final AnnotatedArticle article;
  private final String text;
  private final People people;
  private final SourceKinds kinds;
  private final Map<String, List<OfficialFact>> roles = new LinkedHashMap<>();

  /** The first official by the head noun of the role. */
  private final Map<String, OfficialFact> byHead = new HashMap<>();

  private final Map<String, Entity> entities = new HashMap<>();
  private final LongerNames longer;
  private Speaker last = Speaker.unknown();
  private int lastAt = -1;
  private int outerStart = -1;
  private int outerEnd = -1;

  Speakers(Findings soFar) {
    this.article = soFar.article();
    this.text = article.text();
    this.people = new People(article);
    this.kinds = new SourceKinds();
    this.longer = new LongerNames(article, soFar.officials());
    article.entities().forEach(entity -> entities.putIfAbsent(entity.id(), entity));
    for (OfficialFact official : soFar.officials()) {
      byHead.putIfAbsent(headOf(official), official);
      roles.computeIfAbsent(official.person(), any -> new ArrayList<>()).add(official);
    }
  }

  /** Who says it; whoever spoke last when there is no source and no cue. */
  Speaker resolve(Speech speech) {
    Speaker speaker;
    if (speech.source().isPresent()) {
      speaker = resolve(speech.source().get());
    } else if (speech.cue().isEmpty()) {
      speaker = last;
    } else {
      return Speaker.unknown();
    }
    boolean keeps =
        speaker.kind() == Attribution.Kind.NAMED || !last.isKnown() || speech.strength() > 0.8;
    if (speaker.isKnown() && keeps && !isInner(speech)) {
      last = speaker;
      lastAt = speech.source().map(source -> source.span().start()).orElse(lastAt);
    }
    return speaker;
  }

  // "said the findings show ..": the findings do not go on speaking
  private boolean isInner(Speech speech) {
    boolean inner =
        speech.cue().filter(cue -> cue.start() < outerEnd && cue.start() >= outerStart).isPresent();
    if (!inner && speech.cue().isPresent()) {
      outerStart = speech.content().getFirst().start();
      outerEnd = speech.content().getLast().end();
    }
    return inner;
  }

  private Speaker resolve(Source source) {
    String words = source.named().of(text).strip();
    String said = words.toLowerCase(Locale.ROOT);
    String low = HOLDERS.getOrDefault(said, said);
    if (SINGULAR.contains(low)) {
      return pronoun(source.span(), low.equals("she") ? Sex.FEMALE : Sex.MALE);
    }
    if (OTHER.contains(low)) {
      return low.equals("they") || low.equals("it") ? group(source.span(), low) : Speaker.unknown();
    }
    Optional<Speaker> named = named(source.named());
    return named.orElseGet(() -> nominal(source.named()));
  }

  // "he": a name in this sentence before it, else whoever spoke last, else the last sentence's
  // first man
  private Speaker pronoun(Span span, Sex sex) {
    int sentence = article.sentenceAt(span.start()).map(s -> s.span().start()).orElse(span.start());
    Optional<Entity> here = firstPerson(new Span(sentence, span.start()), sex);
    if (here.isPresent()) {
      people.learn(here.get(), sex);
      return person(here.get(), Resolved.PRONOUN);
    }
    Optional<Speaker> nobody = unnamedBefore(sentence);
    if (nobody.isPresent()) {
      return nobody.get();
    }
    Optional<Entity> before = recent(sentence, sex);
    boolean spoke = last.entities().size() == 1 && span.start() - lastAt < REACH;
    if (spoke) {
      Optional<Entity> speaker = entity(last.entities().getFirst());
      boolean fits =
          speaker
              .filter(e -> e.type() == Entity.Type.PERSON && people.sexOf(e).fits(sex))
              .isPresent();
      if (fits && !interrupts(before, speaker.get(), sentence)) {
        return last.resolvedBy(Resolved.PRONOUN);
      }
    } else if (last.isKnown()
        && last.kind() == Attribution.Kind.UNNAMED
        && (before.isEmpty() || isSomebody(last) && isLatest(sentence, sex))) {
      return last.resolvedBy(Resolved.PRONOUN);
    }
    before.ifPresent(e -> people.learn(e, sex));
    return before.map(e -> person(e, Resolved.PRONOUN)).orElse(Speaker.unknown());
  }

  // "a nurse", "a senior official": one person, though without a name
  private static boolean isSomebody(Speaker speaker) {
    String head = SourceKinds.head(speaker.name().orElse(""));
    return SourceKinds.isHuman(head);
  }

  /** Whether nobody whom the pronoun could mean was named since somebody last spoke. */
  private boolean isLatest(int sentence, Sex sex) {
    return lastAt >= 0
        && !isAside(sex)
        && sentence - lastAt < REACH
        && firstPerson(new Span(Math.min(lastAt, sentence), sentence), sex).isEmpty();
  }

  // "She won a place, where a tutor told her ..": who won goes on, not the tutor
  private boolean isAside(Sex sex) {
    String pronoun = sex == Sex.FEMALE ? "She " : "He ";
    int start = article.sentenceAt(lastAt).map(s -> s.span().start()).orElse(lastAt);
    return text.startsWith(pronoun, start)
        && !text.regionMatches(true, lastAt, pronoun, 0, pronoun.length());
  }

  // "A member of the council, who .., gave a toll. | He said": the member
  private Optional<Speaker> unnamedBefore(int sentence) {
    Optional<Sentence> before = sentenceBefore(sentence);
    boolean fits = before.isPresent() && lastAt < before.get().span().start();
    if (!fits || !text.startsWith("A", before.get().span().start())) {
      return Optional.empty();
    }
    Span span = before.get().span();
    int end = span.start();
    for (Token token : before.get().tokens()) {
      if (token.is("VERB", "AUX", "PUNCT")) {
        break;
      }
      end = token.end();
    }
    String words = text.substring(span.start(), end).strip();
    String head = SourceKinds.head(words);
    boolean article =
        !SourceWords.withoutArticle(words).equals(words) || words.startsWith("Another ");
    Span named = new Span(span.start(), end);
    return article && SourceKinds.isHuman(head) && people.in(named).isEmpty()
        ? Optional.of(unnamed(named, words, head, false).resolvedBy(Resolved.PRONOUN))
        : Optional.empty();
  }

  // somebody named as the subject of a sentence since the last words were said
  private boolean interrupts(Optional<Entity> newer, Entity speaker, int sentence) {
    if (newer.isEmpty() || newer.get().id().equals(speaker.id())) {
      return false;
    }
    return people
        .before(
            sentence,
            REACH,
            n -> people.owner(n.entity()).id().equals(newer.get().id()) && startsSentence(n))
        .filter(n -> n.span().start() > lastAt)
        .isPresent();
  }

  private boolean startsSentence(Named name) {
    Optional<Sentence> sentence = article.sentenceAt(name.span().start());
    int start = sentence.map(s -> s.span().start()).orElse(0);
    return name.span().start() - start < 40
        && sentence.stream()
            .flatMap(s -> s.tokens().stream().limit(8)) // "The judge rejected | Lund's claim"
            .noneMatch(t -> t.end() <= name.span().start() && t.is("VERB", "AUX"));
  }

  private Optional<Entity> recent(int sentenceStart, Sex sex) {
    int at = sentenceStart;
    for (int round = 0; round < 6 && at > 0; round++) {
      Optional<Sentence> before = sentenceBefore(at);
      if (before.isEmpty()) {
        return Optional.empty();
      }
      Span span = before.get().span();
      Optional<Entity> first = firstPerson(span, sex);
      if (first.isPresent()) {
        return first;
      }
      at = span.start();
    }
    return Optional.empty();
  }

  private Optional<Sentence> sentenceBefore(int start) {
    for (int i = start - 1; i >= 0 && start - i < 200; i--) {
      Optional<Sentence> sentence = article.sentenceAt(i);
      if (sentence.isPresent()) {
        return sentence;
      }
    }
    return Optional.empty();
  }

  private Optional<Entity> firstPerson(Span span, Sex sex) {
    for (Named name : people.in(span)) {
      Entity owner = people.owner(name.entity());
      if (People.isPerson(name)
          && people.sexOf(owner).fits(sex)
          && !people.isPossessive(name.span())) {
        return Optional.of(owner);
      }
    }
    return Optional.empty();
  }

  private Speaker group(Span span, String low) {
    boolean near = span.start() - lastAt < REACH && last.isKnown();
    boolean fits =
        low.equals("they")
            ? last.entities().size() != 1 || !isPerson(last.entities().getFirst())
            : last.entities().isEmpty() || !isPerson(last.entities().getFirst());
    return near && fits ? last.resolvedBy(Resolved.PRONOUN) : Speaker.unknown();
  }

  private Optional<Entity> entity(String id) {
    return Optional.ofNullable(entities.get(id));
  }

  private boolean isPerson(String id) {
    return entity(id).filter(e -> e.type() == Entity.Type.PERSON).isPresent();
  }

  /** People named in the source: the first, and those joined to it by "and". */
  private Optional<Speaker> named(Span span) {
    List<Named> inside = people.in(span).stream().filter(People::isPerson).toList();
    List<Entity> speakers = new ArrayList<>();
    boolean alias = false;
    int end = -1;
    for (Named name : inside) {
      String before = text.substring(span.start(), name.span().start());
      if (before.contains(", whose ") || before.contains(" who ")) {
        break;
      }
      if (people.isPossessive(name.span()) || afterPreposition(span, name.span())) {
        continue;
      }
      if (end >= 0 && !joins(text.substring(end, name.span().start()))) {
        break;
      }
      Entity owner = people.owner(name.entity());
      if (speakers.stream().noneMatch(e -> e.id().equals(owner.id()))) {
        speakers.add(owner);
      }
      alias |= !name.span().of(text).equals(owner.name());
      end = name.span().end();
    }
    if (speakers.isEmpty()) {
      return Optional.empty();
    }
    Resolved how = alias ? Resolved.ALIAS : Resolved.NAME;
    if (speakers.size() == 1) {
      return Optional.of(person(speakers.getFirst(), how));
    }
    String name = String.join(" and ", speakers.stream().map(Entity::name).toList());
    Optional<String> role = role(speakers.getFirst());
    return Optional.of(
        new Speaker(
            speakers.stream().map(Entity::id).toList(),
            Optional.of(name),
            role,
            Attribution.Kind.NAMED,
            how));
  }

  private static boolean joins(String between) {
    String words = between.strip();
    return words.equals("and") || words.equals("&") || words.equals(",") || words.equals(", and");
  }

  // "a spokesman for Poole", "allies of Poole": the name is not who speaks
  private boolean afterPreposition(Span span, Span name) {
    String before = text.substring(span.start(), name.start()).toLowerCase(Locale.ROOT);
    int comma = before.lastIndexOf(',');
    String near = before.substring(comma + 1);
    for (String word : near.strip().split(" ", -1)) {
      if (PREPOSITIONS.contains(word)) {
        return !roleEndsBefore(near);
      }
    }
    return false;
  }

  // "the head of the agency Ann Poole" is rare; "Minister of Defence Ann Poole" is not
  private static boolean roleEndsBefore(String near) {
    return near.strip().startsWith("minister of") || near.strip().startsWith("secretary of");
  }

  private Speaker person(Entity person, Resolved how) {
    return new Speaker(
        List.of(person.id()),
        Optional.of(person.name()),
        role(person),
        Attribution.Kind.NAMED,
        how);
  }

  private Optional<String> role(Entity person) {
    List<OfficialFact> known = roles.getOrDefault(person.id(), List.of());
    return known.stream()
        .filter(o -> o.role().isPresent())
        .findFirst()
        .or(() -> known.stream().findFirst())
        .flatMap(
            o -> o.role().or(o::rank).map(r -> r + o.organisation().map(x -> ", " + x).orElse("")));
  }

  // "the minister", "officials", "a report", "the agency"
  private Speaker nominal(Span span) {
    String words = span.of(text).strip();
    String head = SourceKinds.head(words);
    String low = words.toLowerCase(Locale.ROOT);
    boolean definite = low.startsWith("the ") && !low.contains(" of ") && !low.contains(" for ");
    if (definite && Titles.english().isRole(head)) {
      Optional<OfficialFact> holder = holder(head, span.start());
      if (holder.isPresent()) {
        Optional<Entity> person = entity(holder.get().person());
        if (person.isPresent()) {
          return person(person.get(), Resolved.ALIAS);
        }
      }
    }
    if (definite && SourceKinds.isAged(low)) {
      Speaker one = pronoun(span, Sex.UNKNOWN);
      if (!one.entities().isEmpty()) {
        return one.resolvedBy(Resolved.ALIAS);
      }
    }
    if (definite && isEpithet(low) && spokeNear(span.start())) {
      return last.resolvedBy(Resolved.ALIAS);
    }
    return unnamed(span, words, head, definite);
  }

  // "the Swede", "the 19-year-old": another name for whoever spoke last
  private static boolean isEpithet(String low) {
    String bare = SourceWords.withoutArticle(low);
    boolean age = bare.endsWith("-year-old") && !bare.contains(" ");
    String upper =
        bare.isEmpty() ? bare : Character.toUpperCase(bare.charAt(0)) + bare.substring(1);
    boolean many = // "the Danes", "the French", "the Chinese"
        bare.endsWith("s") || bare.endsWith("sh") || bare.endsWith("ch") || bare.endsWith("ese");
    return age || !many && !bare.contains(" ") && Places.english().isDemonym(upper);
  }

  private boolean spokeNear(int offset) {
    return last.entities().size() == 1
        && offset - lastAt < REACH
        && isPerson(last.entities().getFirst());
  }

  private Optional<OfficialFact> holder(String head, int at) {
    String speaker = last.entities().isEmpty() ? "" : last.entities().getFirst();
    Optional<OfficialFact> own =
        roles.getOrDefault(speaker, List.of()).stream()
            .filter(official -> official.span().start() < at && headOf(official).equals(head))
            .reduce((a, b) -> b);
    return own.or(() -> Optional.ofNullable(byHead.get(head)).filter(o -> o.span().start() < at));
  }

  private static String headOf(OfficialFact official) {
    return SourceKinds.head(official.role().or(official::rank).orElse("").toLowerCase(Locale.ROOT));
  }

  private Speaker unnamed(Span span, String words, String head, boolean definite) {
    Optional<String> apposed = SourceWords.apposedName(words);
    if (apposed.isPresent()) {
      return new Speaker(
          List.of(),
          apposed,
          Optional.of(SourceWords.withoutArticle(SourceWords.cutAtComma(words))),
          Attribution.Kind.NAMED,
          Resolved.NAME);
    }
    List<Named> inside = people.in(span);
    Optional<Named> head0 =
        inside.stream()
            .filter(n -> !people.isPossessive(n.span()) && !afterPreposition(span, n.span()))
            .reduce((a, b) -> b);
    String bare = SourceWords.withoutArticle(words);
    Optional<Named> whole = head0.filter(n -> endsHead(span, n.span()));
    if (whole.isPresent()) {
      Entity entity = whole.get().entity();
      String name =
          entity.name().length() >= bare.length()
                  && entity.name().contains(whole.get().span().of(text))
              ? entity.name()
              : SourceWords.cutAtComma(bare);
      return new Speaker(
          List.of(entity.id()),
          Optional.of(SourceWords.withoutArticle(name)),
          Optional.empty(),
          kinds.of(name, head, true),
          Resolved.NAME);
    }
    boolean proper = SourceWords.isProper(bare);
    Optional<String> fuller =
        definite && !proper
            ? longer.of(bare.toLowerCase(Locale.ROOT), span.start())
            : Optional.empty();
    Attribution.Kind kind = kinds.of(bare, head, proper || fuller.isPresent());
    String name = fuller.orElse(SourceWords.cutAtComma(bare));
    return new Speaker(
        List.of(),
        Optional.of(name),
        Optional.empty(),
        kind,
        fuller.isPresent() || proper ? Resolved.NAME : Resolved.UNRESOLVED);
  }

  // the name ends the noun phrase proper: "The US State Department|, in a ..", not "Clinton allies"
  private boolean endsHead(Span span, Span name) {
    if (name.end() >= span.end()) {
      return true;
    }
    String rest = text.substring(name.end(), span.end()).strip();
    return rest.startsWith(",")
        || rest.startsWith("(")
        || rest.startsWith("of ")
        || rest.startsWith("in ");
  }
}
