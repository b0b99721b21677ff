package dateline.bench;

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
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * Readings without end, each made of a seed and its number alone: 8,000 people, 3,000
 * organisations, 4,000 places, 400 outlets, six years, 40,000 words, all as unevenly spread as in
 * the news; sentences of 15 to 40 words, four to eight facts an article.
 */
public final class GeneratedNews {
  private static final List<String> COMMON =
      List.of(
          "the",
          "of",
          "to",
          "in",
          "and",
          "a",
          "on",
          "said",
          "that",
          "for",
          "was",
          "were",
          "by",
          "at",
          "with",
          "from",
          "as",
          "it",
          "after",
          "have",
          "has",
          "been",
          "their",
          "its",
          "his",
          "her",
          "not",
          "which",
          "officials",
          "government",
          "people",
          "police",
          "who",
          "about",
          "two",
          "more",
          "over",
          "against",
          "region",
          "city",
          "country",
          "security",
          "attack",
          "flood",
          "election",
          "hospital",
          "workers",
          "water",
          "army",
          "company",
          "market",
          "million",
          "killed",
          "injured",
          "week",
          "year",
          "percent",
          "report",
          "minister");
  private static final List<String> VERBS =
      List.of(
          "kill",
          "injure",
          "displace",
          "arrest",
          "destroy",
          "count",
          "rescue",
          "hire",
          "dismiss",
          "vote",
          "sell",
          "buy",
          "strike",
          "open",
          "close",
          "fall",
          "rise",
          "infect",
          "vaccinate",
          "evacuate",
          "detain",
          "release",
          "deploy",
          "damage");
  private static final List<String> ROLES =
      List.of(
          "spokesperson",
          "spokesman",
          "mayor",
          "interior minister",
          "governor",
          "army chief",
          "president",
          "prime minister",
          "police chief",
          "analyst",
          "doctor",
          "chief executive",
          "ambassador",
          "senator",
          "lawyer",
          "coach",
          "director",
          "general",
          "judge",
          "teacher");
  private static final List<String> UNITS = List.of("USD", "EUR", "percent", "km", "kg", "GBP");
  private static final LocalDate FIRST_DAY = LocalDate.of(2019, 1, 1);
  private static final int DAYS = 6 * 365;
  private static final int COUNTRIES = 150;

  private final long seed;
  private final GeneratedWords.Drawn words;
  private final GeneratedWords.Drawn people;
  private final GeneratedWords.Drawn organisations;
  private final GeneratedWords.Drawn places;
  private final GeneratedWords.Drawn outlets;

  public GeneratedNews(long seed) {
    this.seed = seed;
    words = GeneratedWords.words(seed, COMMON, 40_000);
    people = GeneratedWords.names(seed + 1, 8_000, 2, "", "");
    organisations = GeneratedWords.names(seed + 2, 3_000, 1, "", " Authority");
    places = GeneratedWords.names(seed + 3, 4_000, 1, "", "");
    outlets = GeneratedWords.names(seed + 4, 400, 1, "The ", " Post");
  }

  /** The word that stands at a rank of frequency, 0 for the most frequent. */
  public String word(int rank) {
    return words.entries().get(rank);
  }

  public String person(int rank) {
    return people.entries().get(rank);
  }

  public String place(int rank) {
    return places.entries().get(rank);
  }

  public String outlet(int rank) {
    return outlets.entries().get(rank);
  }

  /** The article of a number: always the same. */
  public Reading reading(int number) {
    return new Draft(number).reading();
  }

  /** One article in the making. */
  private final class Draft {
    private final Random random;
    private final String id;
    private final StringBuilder text = new StringBuilder();
    private final List<Fact> facts = new ArrayList<>();
    private final List<Entity> entities = new ArrayList<>();
    private final LocalDate day;
    private final String url;
    private final String headline;

    Draft(int number) {
      random = new Random(seed * 31 + number * 0x9E3779B97F4A7C15L);
      id = Long.toHexString(random.nextLong() & 0xffffffffffffL) + Integer.toHexString(number);
      day = FIRST_DAY.plusDays(random.nextInt(DAYS));
      headline = GeneratedWords.capital(some(6 + random.nextInt(5)));
      url =
          "https://www.outlet"
              + number % 400
              + ".example/"
              + day.toString().replace('-', '/')
              + "/"
              + headline.toLowerCase(Locale.ROOT).replace(' ', '-')
              + "-"
              + number
              + ".html";
    }

    Reading reading() {
      text.append(headline).append("\n\n");
      int size = 4 + random.nextInt(5);
      for (int i = 0; i < size; i++) {
        facts.add(fact());
        if (random.nextInt(3) == 0) {
          text.append(some(15 + random.nextInt(25))).append(".\n\n");
        }
      }
      Masthead masthead =
          Masthead.EMPTY
              .edit()
              .url(Optional.of(URI.create(url)))
              .source(new Source(outlets.draw(random), Optional.empty()))
              .headline(Optional.of(headline))
              .published(Optional.of(PageTime.of(day)), Optional.of("meta"))
              .language(Optional.of("en"))
              .done();
      Article article = new Article(id, masthead, text.toString(), List.of());
      return new Reading(article, List.of(), entities, List.of(), facts, List.of());
    }

    private String some(int count) {
      StringBuilder out = new StringBuilder();
      for (int i = 0; i < count; i++) {
        out.append(i == 0 ? "" : " ").append(words.draw(random));
      }
      return out.toString();
    }

    private Fact fact() {
      int kind = random.nextInt(100);
      if (kind < 40) {
        return count();
      }
      return kind < 65 ? date() : kind < 87 ? quote() : official();
    }

    /** A sentence of 15 to 40 words with a fact's words, a person, a body and a place in it. */
    private Evidence sentence(String type, String own) {
      int from = text.length();
      text.append(GeneratedWords.capital(some(4 + random.nextInt(9)))).append(' ');
      int start = text.length();
      text.append(own);
      Span span = new Span(start, text.length());
      text.append(' ').append(some(3 + random.nextInt(6)));
      mention(Entity.Type.PLACE, places.draw(random), " in ");
      if (random.nextInt(3) == 0) {
        mention(Entity.Type.ORGANISATION, organisations.draw(random), " at the ");
      }
      Optional<Attribution> who =
          random.nextInt(5) < 3 ? Optional.of(attribution()) : Optional.empty();
      text.append(' ').append(some(3 + random.nextInt(12))).append('.');
      Span sentence = new Span(from, text.length());
      text.append(random.nextInt(3) == 0 ? "\n\n" : " ");
      return new Evidence(
          id + "-" + type + "-" + start + "-" + span.end(),
          span,
          sentence,
          random.nextInt(100) / 100.0,
          who,
          Optional.of(url + "#:~:text=" + own.replace(" ", "%20").replace(",", "%2C")),
          new Provenance("generated " + type, own.substring(0, own.indexOf(' ') + 1)));
    }

    private Attribution attribution() {
      String name = people.draw(random);
      Span at = mention(Entity.Type.PERSON, name, ", according to ");
      return new Attribution(
          List.of(entity(name)),
          name,
          Optional.of(pick(ROLES)),
          at,
          Optional.empty(),
          List.of(Attribution.Kind.values()).get(random.nextInt(4)));
    }

    private Span mention(Entity.Type type, String name, String before) {
      text.append(before);
      Span at = new Span(text.length(), text.length() + name.length());
      text.append(name);
      boolean known = entities.stream().anyMatch(entity -> entity.name().equals(name));
      if (!known) {
        Mention mention = new Mention(at, Mention.Kind.NAME, 1);
        entities.add(Entity.of("e" + (entities.size() + 1), type, name, List.of(mention)));
      }
      return at;
    }

    private String entity(String name) {
      return entities.stream()
          .filter(entity -> entity.name().equals(name))
          .map(Entity::id)
          .findFirst()
          .orElseThrow();
    }

    private CountFact count() {
      String counted = words.entries().get(28 + words.rank(random) % 3_000);
      Amount amount = amount();
      Evidence evidence =
          sentence("count", amount.bound().label().replace('_', ' ') + " 1204 " + counted);
      int where = places.rank(random);
      boolean unit = random.nextInt(4) == 0;
      Figure figure =
          new Figure(
              evidence.span(),
              evidence.span(),
              amount,
              unit ? Quantity.MONEY : Quantity.CARDINAL,
              unit ? Optional.of(pick(UNITS)) : Optional.empty(),
              Optional.empty(),
              Optional.of(words.draw(random) + " " + counted),
              Optional.of(counted),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              "generated");
      return new CountFact(
          evidence,
          figure,
          Optional.of(new Happening(pick(VERBS), evidence.span())),
          Optional.empty(),
          Optional.empty(),
          Optional.of(
              new CountFact.Where(
                  places.entries().get(where), Optional.empty(), Optional.of(country(where)))),
          random.nextInt(5) < 2 ? Optional.empty() : Optional.of(period()),
          Optional.empty(),
          CountFact.Modality.ASSERTED);
    }

    private String country(int place) {
      int country = place % COUNTRIES;
      return "" + (char) ('A' + country / 26) + (char) ('A' + country % 26);
    }

    private CountFact.Period period() {
      return new CountFact.Period(
          Optional.of(day.minusDays(random.nextInt(60))), Optional.of(day), Optional.empty());
    }

    private Amount amount() {
      double size = Math.exp(random.nextDouble() * 14);
      BigDecimal value = BigDecimal.valueOf(1 + (long) size);
      return switch (random.nextInt(6)) {
        case 0 -> Amount.range(value, value.add(BigDecimal.valueOf(1 + (long) (size / 3))));
        case 1 -> Amount.of(value, Bound.AT_LEAST);
        case 2 -> Amount.of(value, Bound.MORE_THAN);
        default -> Amount.of(value, Bound.EXACT);
      };
    }

    private DateFact date() {
      LocalDate meant = day.minusDays(random.nextInt(400));
      Evidence evidence = sentence("date", "on " + meant);
      return new DateFact(
          evidence,
          new TimeValue(
              Timex.DATE,
              meant.toString(),
              Optional.of(meant),
              Optional.of(meant),
              Optional.empty(),
              TimeValue.RelativeTo.PUBLISHED),
          Optional.empty(),
          Optional.of(new Happening(pick(VERBS), evidence.span())),
          Optional.of(some(6)));
    }

    private QuoteFact quote() {
      String said = some(8 + random.nextInt(14));
      String name = people.draw(random);
      Evidence evidence = sentence("quote", "“" + said + "”, " + name + " said");
      if (entities.stream().noneMatch(entity -> entity.name().equals(name))) {
        Mention mention = new Mention(evidence.span(), Mention.Kind.NAME, 1);
        entities.add(
            Entity.of("e" + (entities.size() + 1), Entity.Type.PERSON, name, List.of(mention)));
      }
      return new QuoteFact(
          evidence,
          List.of(QuoteFact.Kind.values()).get(random.nextInt(3)),
          said,
          List.of(evidence.span()),
          List.of(evidence.span()),
          List.of(entity(name)),
          Optional.of(name),
          Optional.of(pick(ROLES)),
          Optional.empty(),
          Optional.of(new Cue(evidence.span(), "said", "say")),
          List.of(QuoteFact.Resolved.values()).get(random.nextInt(4)),
          Optional.empty(),
          Optional.empty());
    }

    private OfficialFact official() {
      String name = people.draw(random);
      String role = pick(ROLES);
      Evidence evidence = sentence("official", role + " " + name);
      return new OfficialFact(
          evidence,
          "",
          name,
          Optional.empty(),
          Optional.of(role),
          Optional.of(organisations.draw(random)),
          Optional.empty(),
          Optional.of(country(places.rank(random))),
          List.of(OfficialFact.Status.values()).get(random.nextInt(6)),
          Optional.of(day));
    }

    private String pick(List<String> from) {
      return from.get(random.nextInt(from.size()));
    }
  }
}
