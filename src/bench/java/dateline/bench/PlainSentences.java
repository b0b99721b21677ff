package dateline.bench;

import java.util.List;
import java.util.Random;

/** Sentences that state no fact, as most of the sentences in the news do not. */
final class PlainSentences {
  private static final List<String> OPENERS =
      List.of(
          "For a long while",
          "Even so",
          "In the meantime",
          "As so often",
          "At first",
          "Still",
          "Beyond the square",
          "Among the neighbours",
          "Seen from the hill",
          "In practice",
          "Behind closed doors",
          "With the windows open",
          "Like many before it",
          "Once again");
  private static final List<String> ADJECTIVES =
      List.of(
          "narrow",
          "quiet",
          "public",
          "old",
          "private",
          "modest",
          "open",
          "heavy",
          "careful",
          "familiar",
          "broken",
          "local",
          "wooden",
          "distant",
          "bright",
          "uneasy",
          "common",
          "patient",
          "regional",
          "empty",
          "crowded",
          "simple",
          "rough",
          "official",
          "hidden",
          "stubborn",
          "generous",
          "plain",
          "bitter",
          "gentle",
          "restless",
          "polite",
          "steep");
  private static final List<String> NOUNS =
      List.of(
          "road",
          "market",
          "argument",
          "harbour",
          "library",
          "orchard",
          "kitchen",
          "station",
          "meadow",
          "letter",
          "garden",
          "archive",
          "theatre",
          "valley",
          "workshop",
          "promise",
          "neighbourhood",
          "bridge",
          "lantern",
          "debate",
          "journey",
          "classroom",
          "shoreline",
          "routine",
          "warehouse",
          "melody",
          "habit",
          "courtyard",
          "landscape",
          "ferry",
          "story",
          "silence",
          "committee",
          "newspaper",
          "custom",
          "winter",
          "tenant",
          "gallery",
          "rumour",
          "furniture",
          "fence",
          "forest",
          "corridor",
          "festival",
          "painting",
          "instrument");
  private static final List<String> VERBS =
      List.of(
          "shaped",
          "surrounded",
          "followed",
          "avoided",
          "resembled",
          "crossed",
          "welcomed",
          "ignored",
          "carried",
          "outlived",
          "softened",
          "interrupted",
          "replaced",
          "admired",
          "divided",
          "remembered",
          "sheltered",
          "coloured",
          "disturbed",
          "mirrored",
          "tempted",
          "framed",
          "repeated",
          "neglected",
          "guarded",
          "lifted",
          "puzzled",
          "steadied");
  private static final List<String> LINKS =
      List.of(", and ", ", while ", ", although ", ", so that ", " because ", " until ", ", but ");
  private static final List<String> ENDS =
      List.of(
          "without a word",
          "in its own way",
          "almost by accident",
          "more than before",
          "with some reluctance",
          "as if nothing had changed",
          "rather slowly",
          "for good reason",
          "in plain sight",
          "against all habit",
          "to nobody's surprise",
          "with great care");

  private PlainSentences() {}

  /** About 21 words. */
  static String next(Random random) {
    return one(OPENERS, random)
        + ", the "
        + one(ADJECTIVES, random)
        + " "
        + one(NOUNS, random)
        + " of the "
        + one(NOUNS, random)
        + " "
        + one(VERBS, random)
        + " the "
        + one(NOUNS, random)
        + one(LINKS, random)
        + "the "
        + one(ADJECTIVES, random)
        + " "
        + one(NOUNS, random)
        + " "
        + one(VERBS, random)
        + " it "
        + one(ENDS, random)
        + ".";
  }

  private static String one(List<String> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }
}
