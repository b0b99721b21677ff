package dateline.nlp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * One article as the name model sees it: the form of every word, what the gazetteer knows of it,
 * the run of capitalised words it stands in, and what the rest of the article says of the word.
 */
final class NameContext {
  private static final Set<String> PARTICLES =
      Set.of(
          "al", "el", "bin", "ibn", "bint", "de", "da", "di", "do", "dos", "del", "della", "la",
          "le", "van", "von", "der", "den", "du", "ter", "ben", "abu", "-", "&", "y", "ul", "ur",
          "ud", "e");
  private static final Set<String> LINKS =
      Set.of("of", "for", "and", "the", "in", "on", "'s", "’s", "to", "at");

  /** One sentence. */
  static final class Row {
    final WordForm[] forms;
    final Piece[] tags;
    final Piece[] marks;
    final int[] kinds;

    /** First word and end of the run that holds a word; -1 outside runs. */
    final int[] runStart;

    final int[] runEnd;

    /** The same for runs joined by "of", "for", "and". */
    final int[] wideStart;

    final int[] wideEnd;
    final Piece sort;

    /** What the article says of each capitalised word. */
    private final Seen[] seen;

    /**
     * A sentence.
     *
     * @param kinds what each word alone is known as
     * @param marks what {@link Gazetteer#marks} says
     */
    Row(WordForm[] forms, Piece[] tags, int[] kinds, Piece[] marks) {
      this.forms = forms;
      this.tags = tags;
      this.marks = marks;
      this.kinds = kinds;
      int size = forms.length;
      this.seen = new Seen[size];
      this.runStart = new int[size];
      this.runEnd = new int[size];
      this.wideStart = new int[size];
      this.wideEnd = new int[size];
      runs(runStart, runEnd, false);
      runs(wideStart, wideEnd, true);
      this.sort = new Piece(sort());
    }

    private void runs(int[] starts, int[] ends, boolean wide) {
      Arrays.fill(starts, -1);
      int i = 0;
      while (i < forms.length) {
        if (!opens(i)) {
          i++;
          continue;
        }
        int end = i + 1;
        while (end < forms.length) {
          int next = end;
          while (next < forms.length && next < end + 3 && joins(next, wide)) {
            next++;
          }
          if (next >= forms.length || !forms[next].capital) {
            break;
          }
          end = next + 1;
        }
        for (int k = i; k < end; k++) {
          starts[k] = i;
          ends[k] = end;
        }
        i = end;
      }
    }

    private boolean opens(int i) {
      if (!forms[i].capital) {
        return false;
      }
      if (i > 0 && !isOpener(forms[i - 1].word.toString())) {
        return true;
      }
      if (isSmallWord(forms[i].lower.toString())) {
        return false;
      }
      String tag = tags[i].toString();
      return tag.equals("PROPN") || tag.equals("ADJ") || tag.equals("NOUN") || kinds[i] != 0;
    }

    private static boolean isSmallWord(String low) {
      return switch (low) {
        case "the",
            "a",
            "an",
            "near",
            "in",
            "on",
            "at",
            "by",
            "for",
            "from",
            "to",
            "with",
            "as",
            "after",
            "before",
            "but",
            "and",
            "or",
            "if",
            "when",
            "while",
            "this",
            "that",
            "these",
            "those",
            "he",
            "she",
            "it",
            "they",
            "we",
            "i",
            "you",
            "his",
            "her",
            "its",
            "their",
            "our",
            "my",
            "your",
            "there",
            "here",
            "what",
            "who",
            "why",
            "how",
            "not",
            "no",
            "one",
            "two",
            "three",
            "since",
            "until",
            "under",
            "over",
            "outside",
            "inside",
            "about",
            "among",
            "between",
            "during",
            "despite",
            "although",
            "though",
            "because",
            "so",
            "yet",
            "also",
            "then",
            "now",
            "mr",
            "mrs",
            "ms" ->
            true;
        default -> false;
      };
    }

    private boolean joins(int i, boolean wide) {
      String low = forms[i].lower.toString();
      return PARTICLES.contains(low) || wide && LINKS.contains(low);
    }

    private String sort() {
      int capitals = 0;
      int shouting = 0;
      int words = 0;
      for (WordForm form : forms) {
        if (form.capital || form.small) {
          words++;
          capitals += form.capital ? 1 : 0;
          shouting += form.allCapitals ? 1 : 0;
        }
      }
      if (words > 3 && shouting * 3 > words * 2) {
        return "upper";
      }
      if (words > 3 && capitals * 3 > words * 2) {
        return "title";
      }
      return capitals == 0 ? "lower" : words < 4 ? "short" : "plain";
    }

    private static boolean isOpener(String word) {
      return switch (word) {
        case "\"", "“", "'", "‘", "(", "[", "-", "–", "—", "•", "*", ":" -> true;
        default -> false;
      };
    }
  }

  private final Row[] rows;

  /** The words in small letters, by their hash. */
  private final LongTable small = new LongTable(256);

  /** The capitalised words by their hash: where they stand in {@link #seen}. */
  private final LongTable places = new LongTable(64);

  private final List<Seen> seen = new ArrayList<>();

  /** What the article says of one capitalised word. */
  private static final class Seen {
    private boolean inside;
    private boolean titled;
    private boolean named;
    private boolean organised;
    private boolean shortened;
    private int count;
    private int[] longest = NOTHING;
  }

  NameContext(WordForm[][] forms, Piece[][] tags, Gazetteer gazetteer) {
    this(rows(forms, tags, gazetteer));
  }

  NameContext(Row[] rows) {
    this.rows = rows;
    for (Row row : rows) {
      gather(row);
    }
    for (int i = 0; i < rows.length; i++) {
      look(i, rows[i]);
    }
  }

  private static Row[] rows(WordForm[][] forms, Piece[][] tags, Gazetteer gazetteer) {
    Row[] rows = new Row[forms.length];
    for (int i = 0; i < forms.length; i++) {
      int[] kinds = new int[forms[i].length];
      for (int k = 0; k < kinds.length; k++) {
        kinds[k] = gazetteer.kinds(forms[i][k]);
      }
      rows[i] = new Row(forms[i], tags[i], kinds, gazetteer.marks(forms[i]));
    }
    return rows;
  }

  private void gather(Row row) {
    for (int i = 0; i < row.seen.length; i++) {
      WordForm form = row.forms[i];
      if (form.small) {
        small.put(form.word.hash(), 1);
      } else if (form.capital) {
        row.seen[i] = seen(form);
      }
    }
  }

  private Seen seen(WordForm form) {
    int place = places.get(form.word.hash());
    if (place >= 0) {
      return seen.get(place);
    }
    Seen word = new Seen();
    places.put(form.word.hash(), seen.size());
    seen.add(word);
    return word;
  }

  int size() {
    return rows.length;
  }

  Row row(int index) {
    return rows[index];
  }

  private void look(int at, Row row) {
    boolean plain = row.sort.toString().equals("plain") || row.sort.toString().equals("lower");
    for (int i = 0; i < row.forms.length; i++) {
      WordForm form = row.forms[i];
      if (form.capital) {
        Seen word = row.seen[i];
        word.count++;
        word.inside |= plain && i > 0;
      }
      if (plain && row.runStart[i] == i) {
        lookAtRun(at, row, i, row.runEnd[i]);
      }
      if (plain && row.wideStart[i] == i) {
        lookAtWideRun(row, i, row.wideEnd[i]);
      }
    }
  }

  private void lookAtRun(int at, Row row, int start, int end) {
    boolean titleBefore = start > 0 && Gazetteer.has(row.kinds[start - 1], Gazetteer.Kind.TITLE);
    boolean firstName = isFirstName(row.kinds[start]) && end - start > 1;
    int from = start;
    while (from < end - 1 && Gazetteer.has(row.kinds[from], Gazetteer.Kind.TITLE)) {
      from++;
      titleBefore = true;
      firstName |= isFirstName(row.kinds[from]);
    }
    for (int i = from; i < end; i++) {
      if (!row.forms[i].capital) {
        continue;
      }
      Seen word = row.seen[i];
      word.titled |= titleBefore;
      word.named |= firstName;
      if (word.longest.length == 0 || end - start > word.longest[2] - word.longest[1]) {
        word.longest = new int[] {at, start, end};
      }
    }
  }

  private void lookAtWideRun(Row row, int start, int end) {
    if (end - start < 2) {
      return;
    }
    boolean organisation = false;
    StringBuilder initials = new StringBuilder();
    for (int i = start; i < end; i++) {
      organisation |= Gazetteer.has(row.kinds[i], Gazetteer.Kind.ORGWORD);
      if (row.forms[i].capital) {
        initials.append(row.forms[i].word.toString().charAt(0));
      }
    }
    boolean bracketed =
        end + 1 < row.forms.length
            && row.forms[end].word.toString().equals("(")
            && row.forms[end + 1].allCapitals
            && likeInitials(row.forms[end + 1].word.toString(), initials.toString());
    if (bracketed) {
      row.seen[end + 1].shortened = true;
    }
    for (int i = start; i < end; i++) {
      if (row.forms[i].capital && (organisation || bracketed)) {
        Seen word = row.seen[i];
        word.shortened |= bracketed;
        word.organised |= !bracketed;
      }
    }
  }

  /** {@code WHO} for {@code World Health Organisation}; one letter may lack. */
  private static boolean likeInitials(String acronym, String initials) {
    int at = 0;
    for (int i = 0; i < initials.length() && at < acronym.length(); i++) {
      at += initials.charAt(i) == acronym.charAt(at) ? 1 : 0;
    }
    return at >= acronym.length() - 1 && at >= 2;
  }

  static boolean isFirstName(int kinds) {
    return Gazetteer.has(kinds, Gazetteer.Kind.MALE) || Gazetteer.has(kinds, Gazetteer.Kind.FEMALE);
  }

  /** What the article says elsewhere of a capitalised word, one letter for each mark. */
  Piece memory(Row row, int i) {
    Seen word = row.seen[i];
    int marks =
        (small.get(row.forms[i].lower.hash()) >= 0 ? 1 : 0)
            | (word.inside ? 2 : 0)
            | (word.titled ? 4 : 0)
            | (word.named ? 8 : 0)
            | (word.organised ? 16 : 0)
            | (word.shortened ? 32 : 0);
    return MEMORIES[marks];
  }

  private static Piece[] memories() {
    Piece[] memories = new Piece[1 << MARKS.length()];
    for (int marks = 0; marks < memories.length; marks++) {
      StringBuilder letters = new StringBuilder(MARKS.length());
      for (int k = 0; k < MARKS.length(); k++) {
        if ((marks & 1 << k) != 0) {
          letters.append(MARKS.charAt(k));
        }
      }
      memories[marks] = new Piece(letters.toString());
    }
    return memories;
  }

  /** How often the article has the capitalised word: 1, 2, 3 for three or four, 5 for more. */
  int frequency(Row row, int i) {
    int count = row.seen[i].count;
    return count > 4 ? 5 : Math.min(count, 3);
  }

  /** Row, start and end of the longest run of the article that holds the word; empty for none. */
  int[] longestRun(Row row, int i) {
    return row.seen[i].longest;
  }

  private static final int[] NOTHING = {};

  /** Small elsewhere, inside a sentence, after a title, after a first name, in a body's name. */
  private static final String MARKS = "litnos";

  private static final Piece[] MEMORIES = memories();
}
