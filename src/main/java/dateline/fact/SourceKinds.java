package dateline.fact;

import dateline.lang.Titles;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What kind of source some words name. */
final class SourceKinds {
  private static final Set<String> DOCUMENTS =
      Set.of(
          "report",
          "statement",
          "release",
          "study",
          "survey",
          "poll",
          "data",
          "figure",
          "document",
          "filing",
          "memo",
          "letter",
          "estimate",
          "indictment",
          "complaint",
          "lawsuit",
          "record",
          "transcript",
          "affidavit",
          "law",
          "bill",
          "contract",
          "analysis",
          "research",
          "paper",
          "census",
          "result",
          "finding",
          "email",
          "e-mail",
          "agreement",
          "order",
          "review",
          "audit",
          "bulletin",
          "database",
          "statistic",
          "communique",
          "communiqué",
          "ledger",
          "registry",
          "verdict",
          "notice",
          "dossier",
          "file");
  private static final Set<String> HEARING =
      Set.of("court", "jury", "inquest", "inquiry", "tribunal", "hearing", "committee", "trial");

  /**
   * What is done to a document; the day beside it is the document's: "figures released on Friday".
   */
  private static final Set<String> ISSUED =
      Set.of(
          "published",
          "released",
          "issued",
          "obtained",
          "compiled",
          "posted",
          "conducted",
          "commissioned",
          "leaked",
          "dated",
          "prepared",
          "circulated");

  private static final List<String> AFTER_HEAD =
      Stream.concat(
              Stream.of(
                  ",", " of ", " in ", " for ", " at ", " on ", " from ", " to ", " with ", " who ",
                  " by ", " seen "),
              ISSUED.stream().sorted().map(word -> " " + word + " "))
          .toList();

  private static final Set<String> MEDIA =
      Set.of(
          "newspaper",
          "media",
          "press",
          "outlet",
          "broadcaster",
          "television",
          "channel",
          "station",
          "magazine",
          "website",
          "network",
          "headline",
          "article",
          "times",
          "post",
          "news",
          "reuters",
          "afp",
          "ap",
          "bbc",
          "cnn",
          "nbc",
          "msnbc",
          "abc",
          "cbs",
          "guardian",
          "journal",
          "tribune",
          "herald",
          "gazette",
          "telegraph",
          "bloomberg",
          "politico",
          "tv",
          "radio",
          "daily");

  /** What makes an agency one of news: not "the space agency". */
  private static final Set<String> WIRES = Set.of("news", "press", "wire", "photo");

  Attribution.Kind of(String words, String head, boolean proper) {
    String low = words.toLowerCase(Locale.ROOT);
    if (DOCUMENTS.contains(head)) {
      return low.contains("media") ? Attribution.Kind.MEDIA : Attribution.Kind.DOCUMENT;
    }
    String last = low.substring(low.lastIndexOf(' ') + 1);
    if (last.equals("agency") && WIRES.stream().anyMatch(low::contains)) {
      return Attribution.Kind.MEDIA;
    }
    if (MEDIA.contains(head) || MEDIA.contains(last) || low.contains("newspaper")) {
      return Attribution.Kind.MEDIA;
    }
    return proper ? Attribution.Kind.NAMED : Attribution.Kind.UNNAMED;
  }

  /** Whether a word in lower case says how a document came: "released". */
  static boolean isIssued(String word) {
    return ISSUED.contains(word);
  }

  /** Whether what is told there is evidence: "a court in Leeds", "the inquest". */
  static boolean hears(String words) {
    return HEARING.contains(head(words));
  }

  /** Whether some words name a document: "health ministry figures", "a report by the union". */
  static boolean isDocument(String words) {
    return DOCUMENTS.contains(head(words));
  }

  /** Whether words in lower case are like "the 34-year-old defender": another name for somebody. */
  static boolean isAged(String low) {
    int age = low.indexOf("-year-old ");
    return age > 4 && low.indexOf(' ', age + 10) < 0 && Character.isDigit(low.charAt(4));
  }

  /** Whether a head noun names a person: "minister", "nurse", "fisherman". */
  static boolean isHuman(String head) {
    boolean role = Titles.english().isRole(head) || Titles.english().isWeakRole(head);
    return role || head.endsWith("man");
  }

  /** The head noun of a source in lower case, singular: "officials in Iraq" is official. */
  static String head(String words) {
    String low = words.toLowerCase(Locale.ROOT);
    for (String stop : AFTER_HEAD) {
      int at = low.indexOf(stop);
      low = at > 0 ? low.substring(0, at) : low;
    }
    return Titles.english().singular(low.substring(low.lastIndexOf(' ') + 1));
  }
}
