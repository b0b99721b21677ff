package dateline.index;

import dateline.fact.Attribution;
import dateline.fact.CountFact;
import dateline.fact.Cue;
import dateline.fact.DateFact;
import dateline.fact.Evidence;
import dateline.fact.Fact;
import dateline.fact.Figure;
import dateline.fact.Happening;
import dateline.fact.OfficialFact;
import dateline.fact.QuoteFact;
import dateline.fact.Reading;
import dateline.lang.Amount;
import dateline.lang.Bound;
import dateline.lang.Quantity;
import dateline.lang.TimeValue;
import dateline.lang.Timex;
import dateline.model.Article;
import dateline.model.Entity;
import dateline.model.Masthead;
import dateline.model.Mention;
import dateline.model.PageTime;
import dateline.model.Provenance;
import dateline.model.Source;
import dateline.model.Span;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Readings made up from a seed: the same seed, the same news. */
public final class InventedNews {
  public static final List<String> PLACES =
      List.of("Varonia", "Port Kessa", "Northern Varonia", "Tolmen", "Öland Bay", "Sudra");
  static final List<String> COUNTED =
      List.of("attacks", "people", "rescue workers", "houses", "ballots", "euros", "soldiers");
  static final List<String> VERBS = List.of("kill", "displace", "count", "destroy", "arrest");
  static final List<String> PEOPLE =
      List.of("Mila Torvald", "Ines Okafor", "Jon Abela", "Rhea Castellan", "Bo Lind");
  static final List<String> ROLES =
      List.of("interior minister", "spokesperson", "mayor of Tolmen", "army chief");
  static final List<String> SOURCES = List.of("Harbour Post", "The Inland Wire", "Kessa Today");
  private static final List<String> FILLER =
      List.of(
          "officials",
          "said",
          "late",
          "on",
          "Monday",
          "after",
          "heavy",
          "storms",
          "fighting",
          "near",
          "the",
          "river",
          "according",
          "reports",
          "night",
          "market");

  private final Random random;
  private int made;
  private int wordy;

  public InventedNews(long seed) {
    random = new Random(seed);
  }

  /** From now on so many words more in every sentence. */
  InventedNews wordy(int more) {
    wordy = more;
    return this;
  }

  public List<Reading> readings(int count) {
    List<Reading> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(reading("n" + made++));
    }
    return all;
  }

  /** An article of one to four facts; one in twelve has no date. */
  public Reading reading(String id) {
    StringBuilder text = new StringBuilder("Storm over " + pick(PLACES) + "\n\n");
    LocalDate day = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(900));
    Optional<PageTime> published =
        random.nextInt(12) == 0 ? Optional.empty() : Optional.of(PageTime.of(day));
    List<Fact> facts = new ArrayList<>();
    List<Entity> entities = new ArrayList<>();
    int size = 1 + random.nextInt(4);
    for (int i = 0; i < size; i++) {
      facts.add(fact(id, text, day, entities));
    }
    Masthead masthead =
        Masthead.EMPTY
            .edit()
            .url(Optional.of(URI.create("https://news.example/" + id)))
            .source(new Source(pick(SOURCES), Optional.empty()))
            .headline(Optional.of(text.substring(0, text.indexOf("\n"))))
            .published(published, Optional.of("meta"))
            .language(Optional.of("en"))
            .done();
    Article article = new Article(id, masthead, text.toString(), List.of());
    return new Reading(article, List.of(), entities, List.of(), facts, List.of());
  }

  private Fact fact(String id, StringBuilder text, LocalDate day, List<Entity> entities) {
    return switch (random.nextInt(4)) {
      case 0 -> date(id, text, day);
      case 1 -> official(id, text, day, entities);
      case 2 -> quote(id, text, entities);
      default -> count(id, text, day);
    };
  }

  private Evidence evidence(String id, String type, StringBuilder text, String words) {
    int from = text.length();
    text.append(filler(3)).append(' ');
    int start = text.length();
    text.append(words);
    int end = text.length();
    text.append(' ').append(filler(4 + wordy)).append(". ");
    Span sentence = new Span(from, text.length() - 1);
    Optional<Attribution> who =
        random.nextBoolean()
            ? Optional.empty()
            : Optional.of(
                new Attribution(
                    List.of(),
                    pick(PEOPLE),
                    Optional.of(pick(ROLES)),
                    new Span(from, from + 1),
                    Optional.empty(),
                    Attribution.Kind.NAMED));
    return new Evidence(
        id + "-" + type + "-" + start + "-" + end,
        new Span(start, end),
        sentence,
        random.nextInt(100) / 100.0,
        who,
        Optional.of("https://news.example/" + id + "#:~:text=" + start),
        new Provenance("invented", "seed"));
  }

  private CountFact count(String id, StringBuilder text, LocalDate day) {
    String counted = pick(COUNTED);
    Amount amount = amount();
    String words =
        amount.bound().label().replace('_', ' ') + " " + random.nextInt(99) + " " + counted;
    Evidence evidence = evidence(id, "count", text, words);
    String place = pick(PLACES);
    Figure figure =
        new Figure(
            evidence.span(),
            evidence.span(),
            amount,
            Quantity.CARDINAL,
            Optional.empty(),
            Optional.empty(),
            Optional.of(counted),
            Optional.of(counted.substring(0, counted.length() - 1)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "invented");
    Optional<CountFact.Period> period =
        random.nextBoolean()
            ? Optional.empty()
            : Optional.of(
                new CountFact.Period(
                    Optional.of(day.minusDays(random.nextInt(60))),
                    random.nextBoolean() ? Optional.of(day) : Optional.empty(),
                    Optional.empty()));
    return new CountFact(
        evidence,
        figure,
        Optional.of(new Happening(pick(VERBS), evidence.span())),
        Optional.empty(),
        Optional.empty(),
        Optional.of(new CountFact.Where(place, Optional.empty(), Optional.of("VA"))),
        period,
        Optional.empty(),
        CountFact.Modality.ASSERTED);
  }

  Amount amount() {
    BigDecimal value = BigDecimal.valueOf(1 + random.nextInt(20_000));
    return switch (random.nextInt(4)) {
      case 0 -> Amount.range(value, value.add(BigDecimal.valueOf(random.nextInt(5_000))));
      case 1 -> Amount.vague(BigDecimal.valueOf(24));
      default -> Amount.of(value, List.of(Bound.values()).get(random.nextInt(6)));
    };
  }

  private DateFact date(String id, StringBuilder text, LocalDate day) {
    Evidence evidence = evidence(id, "date", text, "in " + day.getYear());
    TimeValue time =
        new TimeValue(
            Timex.DATE,
            String.valueOf(day.getYear()),
            Optional.of(LocalDate.of(day.getYear(), 1, 1)),
            Optional.of(LocalDate.of(day.getYear(), 12, 31)),
            Optional.empty(),
            TimeValue.RelativeTo.NONE);
    return new DateFact(
        evidence,
        time,
        Optional.empty(),
        Optional.of(new Happening(pick(VERBS), evidence.span())),
        Optional.empty());
  }

  private OfficialFact official(
      String id, StringBuilder text, LocalDate day, List<Entity> entities) {
    String name = pick(PEOPLE);
    String role = pick(ROLES);
    Evidence evidence = evidence(id, "official", text, role + " " + name);
    String person = person(name, evidence.span(), entities);
    return new OfficialFact(
        evidence,
        person,
        name,
        Optional.empty(),
        Optional.of(role),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(OfficialFact.Status.values()).get(random.nextInt(6)),
        Optional.of(day));
  }

  private QuoteFact quote(String id, StringBuilder text, List<Entity> entities) {
    String name = pick(PEOPLE);
    String words = "We counted " + random.nextInt(50) + " " + pick(COUNTED);
    Evidence evidence = evidence(id, "quote", text, "“" + words + "”, he said");
    String person = person(name, evidence.span(), entities);
    return new QuoteFact(
        evidence,
        QuoteFact.Kind.DIRECT,
        words,
        List.of(evidence.span()),
        List.of(evidence.span()),
        List.of(person),
        Optional.of(name),
        Optional.of(pick(ROLES)),
        Optional.empty(),
        Optional.of(new Cue(evidence.span(), "said", "say")),
        QuoteFact.Resolved.PRONOUN,
        Optional.empty(),
        Optional.empty());
  }

  private static String person(String name, Span span, List<Entity> entities) {
    Optional<Entity> known = entities.stream().filter(e -> e.name().equals(name)).findFirst();
    if (known.isPresent()) {
      return known.get().id();
    }
    String id = "e" + (entities.size() + 1);
    Mention mention = new Mention(span, Mention.Kind.NAME, 1);
    entities.add(Entity.of(id, Entity.Type.PERSON, name, List.of(mention)));
    return id;
  }

  private String filler(int words) {
    StringBuilder out = new StringBuilder(pick(PLACES));
    for (int i = 0; i < words; i++) {
      out.append(' ').append(pick(FILLER));
    }
    return out.toString();
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
