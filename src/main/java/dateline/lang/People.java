package dateline.lang;

import java.util.Set;

/** Nouns of people and things the news counts without a plural -s or beside a year. */
final class People {
  static final Set<String> COMMON =
      Set.of(
          "people",
          "men",
          "women",
          "children",
          "troops",
          "soldiers",
          "migrants",
          "refugees",
          "police",
          "personnel",
          "workers",
          "jobs",
          "homes",
          "houses",
          "fighters",
          "militants",
          "civilians",
          "cases",
          "deaths",
          "victims",
          "residents",
          "families",
          "students",
          "employees",
          "staff",
          "inhabitants",
          "passengers",
          "protesters",
          "prisoners",
          "voters",
          "officers",
          "households",
          "patients",
          "villagers",
          "cattle",
          "sheep",
          "fish",
          "aircraft",
          "words",
          "times",
          "units",
          "miles",
          "calories");

  private People() {}
}
