package dateline.nlp;

import dateline.lang.Credits;
import dateline.lang.Places;
import dateline.lang.Titles;
import dateline.model.AnnotatedArticle;
import dateline.model.Entity;
import dateline.model.Paragraph;
import dateline.model.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts the model's names right with what only the whole article shows: titles and possessive marks
 * cut off, picture credits and bylines left out, one type for one name.
 */
final class NameRevision {
  private static final Set<String> WHERE =
      Set.of("in", "In", "at", "from", "to", "near", "of", "across", "outside", "around", "the");

  /** Types that the model takes one for the other when it knows nothing of the name. */
  private static final Set<Entity.Type> PLACED = Set.of(Entity.Type.PERSON, Entity.Type.PLACE);

  private static final Set<String> JOINED =
      Set.of(
          "era", "style", "like", "run", "led", "born", "type", "held", "owned", "made", "esque");

  private static final Set<String> HONOURS =
      Set.of(
          "Shri", "Smt", "Sri", "Datuk", "Dato", "Tun", "Alhaji", "Hajia", "Chief", "Engr", "Barr",
          "Cde", "Adv", "Hon", "Haji", "Ustaz", "Maulana", "Late");

  private final String text;
  private final Titles titles = Titles.english();
  private final Places places = Places.english();
  private final Gazetteer gazetteer;
  private final List<Span> credits = new ArrayList<>();

  NameRevision(AnnotatedArticle article, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.text = article.text();
    for (Paragraph paragraph : article.article().paragraphs()) {
      Credits.creditIn(text, paragraph.span())
          .filter(credit -> namesOwner(credit.of(text)))
          .ifPresent(credits::add);
      if (isByline(paragraph.span())) {
        credits.add(paragraph.span());
      }
    }
  }

  /** "© Name/AFP"; the bare "Image: Name" of a free site does name somebody. */
  private static boolean namesOwner(String credit) {
    return credit.indexOf('©') >= 0 || credit.indexOf('/') >= 0 || credit.startsWith("Photo");
  }

  List<Name> revise(List<Name> names) {
    List<Name> revised = new ArrayList<>();
    for (Name name : names) {
      Name trimmed = trimmed(name);
      if (!trimmed.span().isEmpty() && credits.stream().noneMatch(c -> c.overlaps(name.span()))) {
        revised.add(trimmed);
      }
    }
    return oneType(new NameSpans(text, gazetteer).whole(revised));
  }

  /** "By Ann Poole in Nairobi": a short paragraph. */
  private boolean isByline(Span paragraph) {
    return paragraph.length() < 80
        && text.startsWith("By ", paragraph.start())
        && Character.isUpperCase(text.charAt(Math.min(text.length() - 1, paragraph.start() + 3)))
        && text.indexOf(". ", paragraph.start(), paragraph.end()) < 0
        && text.charAt(paragraph.end() - 1) != '.';
  }

  private Name trimmed(Name name) {
    int start = name.span().start();
    int end = name.span().end();
    while (end - start > 2 && (text.startsWith("'s", end - 2) || text.startsWith("’s", end - 2))) {
      end -= 2;
    }
    if (name.type() == Entity.Type.PERSON) {
      int blank = text.indexOf(' ', start, end);
      end = withHyphenPart(end);
      while (blank > 0 && isTitle(text.substring(start, blank))) {
        start = blank + 1;
        blank = text.indexOf(' ', start, end);
      }
    }
    return start == name.span().start() && end == name.span().end()
        ? name
        : new Name(new Span(start, end), name.type(), name.line(), name.confidence());
  }

  /** "Park Min-jun" where the model stops at the hyphen; not "Obama-era". */
  private int withHyphenPart(int end) {
    int at = end + 1;
    if (at >= text.length() || text.charAt(end) != '-' || !Character.isLetter(text.charAt(at))) {
      return end;
    }
    while (at < text.length() && at - end < 9 && Character.isLetter(text.charAt(at))) {
      at++;
    }
    String part = text.substring(end + 1, at);
    boolean name =
        Character.isUpperCase(part.charAt(0)) || part.length() <= 6 && !JOINED.contains(part);
    return name && !part.endsWith("ed") ? at : end;
  }

  private boolean isTitle(String word) {
    String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    boolean title = titles.rank(bare).isPresent() || titles.isCourtesy(bare) || titles.isRole(bare);
    return HONOURS.contains(bare) || title && titles.sexOfName(bare).isEmpty();
  }

  /** A name read two ways in one article is what it is read as most surely. */
  private List<Name> oneType(List<Name> names) {
    Map<String, Map<Entity.Type, Double>> votes = new HashMap<>();
    Set<String> surnames = new HashSet<>();
    for (Name name : names) {
      String words = Naming.bare(name.span().of(text));
      votes
          .computeIfAbsent(words, any -> new EnumMap<>(Entity.Type.class))
          .merge(isLocated(name) ? Entity.Type.PLACE : name.type(), name.confidence(), Double::sum);
      if (name.type() == Entity.Type.PERSON && words.indexOf(' ') > 0) {
        surnames.add(words.substring(words.lastIndexOf(' ') + 1));
      }
    }
    List<Name> revised = new ArrayList<>();
    for (Name name : names) {
      String words = Naming.bare(name.span().of(text));
      Map<Entity.Type, Double> vote = votes.getOrDefault(words, Map.of());
      Entity.Type type = byHead(words, winner(vote, name));
      boolean surname = surnames.contains(words) && !isPlaceHere(words, name);
      revised.add(
          new Name(
              name.span(),
              surname && type != Entity.Type.GROUP ? Entity.Type.PERSON : type,
              name.line(),
              name.confidence()));
    }
    return revised;
  }

  /** "near Ayn Issa", "Vermillion, South Dakota,": a place where the model sees a person. */
  private boolean isLocated(Name name) {
    int start = name.span().start();
    int end = name.span().end();
    if (name.type() != Entity.Type.PERSON) {
      return false;
    }
    if (text.startsWith("near ", start - 5) || text.startsWith("Near ", start - 5)) {
      return true;
    }
    if (!text.startsWith(", ", end)) {
      return false;
    }
    int to = end + 2;
    while (to < text.length() && to < end + 40 && isNamePart(text.charAt(to))) {
      to++;
    }
    boolean closed = to < text.length() && ",.;\n".indexOf(text.charAt(to)) >= 0;
    return closed && isRegion(text.substring(end + 2, to));
  }

  private static boolean isNamePart(char c) {
    return Character.isLetter(c) || c == ' ';
  }

  private boolean isRegion(String words) {
    int kinds = gazetteer.kindsOf(words);
    return Gazetteer.has(kinds, Gazetteer.Kind.REGION)
        || Gazetteer.has(kinds, Gazetteer.Kind.COUNTRY);
  }

  /** "in Paris" where the article has a Ms Paris too. */
  private boolean isPlaceHere(String words, Name name) {
    if (places.countryOf(words).isEmpty()) {
      return false;
    }
    int end = name.span().start() - 1;
    int start = Math.max(0, end);
    while (start > 0 && end - start < 10 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return start < end && WHERE.contains(text.substring(start, end));
  }

  /** "Okoro Road" is no person and "the Lake Museum" no organisation that speaks. */
  private Entity.Type byHead(String words, Entity.Type type) {
    int blank = words.lastIndexOf(' ');
    if (blank < 0 || type == Entity.Type.GROUP) {
      return type;
    }
    int kinds = gazetteer.kindsOf(words.substring(blank + 1));
    boolean place = Gazetteer.has(kinds, Gazetteer.Kind.PLACEWORD);
    boolean body = Gazetteer.has(kinds, Gazetteer.Kind.ORGWORD);
    if (place && !body && (type == Entity.Type.PERSON || type == Entity.Type.ORGANISATION)) {
      return Entity.Type.PLACE;
    }
    return body && !place && type == Entity.Type.PERSON ? Entity.Type.ORGANISATION : type;
  }

  private static Entity.Type winner(Map<Entity.Type, Double> votes, Name name) {
    double own = votes.getOrDefault(name.type(), 0.0);
    Entity.Type best = name.type();
    double most = own;
    for (Map.Entry<Entity.Type, Double> vote : votes.entrySet()) {
      if (vote.getValue() > most) {
        best = vote.getKey();
        most = vote.getValue();
      }
    }
    boolean alike = PLACED.contains(best) && PLACED.contains(name.type());
    return most > (alike ? 1.25 : 2) * own ? best : name.type();
  }
}
