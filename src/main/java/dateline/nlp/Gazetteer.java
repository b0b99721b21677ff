package dateline.nlp;

import dateline.model.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Known names: places, peoples, organisations, first names, titles; says of each word which known
 * name it may belong to and where in it the word stands.
 */
final class Gazetteer {
  /** What a known name names; the letter is its mark in a feature. */
  enum Kind {
    COUNTRY('c', 0),
    DEMONYM('d', 1),
    CITY('t', 2),
    TOWN('v', 3),
    REGION('r', 4),
    MALE('m', 5),
    FEMALE('f', 6),
    SURNAME('s', 7),
    ORGWORD('o', 8),
    TITLE('h', 9),
    ARMED('a', 10),
    BODY('b', 11),
    COMPANY('y', 12),
    MEDIA('w', 13),
    GROUP('g', 14),
    PLACEWORD('p', 15);

    final int bit;
    final char letter;

    Kind(char letter, int place) {
      this.letter = letter;
      this.bit = 1 << place;
    }
  }

  private static final int LONGEST = 8;
  private static final String PLACES = "BILU";
  private static final Piece[] NO_MARKS = {Piece.NONE, Piece.NONE, Piece.NONE, Piece.NONE};
  private static final Piece BAR = Piece.BAR;

  private final LongTable phrases = new LongTable(40_000);
  private final LongTable longest = new LongTable(30_000);
  private final Map<Integer, Piece[]> marks = new HashMap<>();
  private final WordScanner scanner;

  /** Knows every name of our lists. */
  Gazetteer(WordScanner scanner) {
    this(scanner, KnownNames::all);
  }

  private Gazetteer(WordScanner scanner, Consumer<BiConsumer<String, Kind>> names) {
    this.scanner = scanner;
    names.accept(this::add);
  }

  /** Knows the names that the name model is trained with. */
  static Gazetteer learned(WordScanner scanner) {
    return new Gazetteer(scanner, KnownNames::learned);
  }

  private void add(String name, Kind kind) {
    long key = 0;
    long first = 0;
    int size = 0;
    if (isPlain(name)) {
      // as below, without cutting the words out
      for (int i = 0; i <= name.length(); i++) {
        if (i == name.length() || name.charAt(i) == ' ') {
          first = size == 0 ? key : first;
          key = BAR.after(key);
          size++;
        } else {
          key = Piece.hash(key, name.charAt(i));
        }
      }
    } else {
      Words words = scanner.scan(name, new Span(0, name.length()));
      for (int i = 0; i < words.size(); i++) {
        key = new Piece(WordForm.plain(words.word(i))).after(key);
        first = i == 0 ? key : first;
        key = BAR.after(key);
      }
      size = words.size();
    }
    if (size > 0 && size <= LONGEST) {
      int kinds = Math.max(0, phrases.get(key)) | kind.bit;
      phrases.put(key, kinds);
      marks.computeIfAbsent(kinds, Gazetteer::marks);
      longest.put(first, Math.max(size, longest.get(first)));
    }
  }

  /** Words of ASCII letters with a blank between two. */
  private static boolean isPlain(String name) {
    boolean letter = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean now = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      if (!now && !(c == ' ' && letter)) {
        return false;
      }
      letter = now;
    }
    return letter;
  }

  /** The kinds a single word is known as, none when it is unknown. */
  int kinds(WordForm form) {
    return Math.max(0, phrases.get(BAR.after(form.word.after(0))));
  }

  /** Of how many words the longest known name is that begins with a word; negative for none. */
  int longest(WordForm form) {
    return longest.get(form.word.hash());
  }

  /** The kinds a whole name is known as. */
  int kindsOf(String name) {
    Words words = scanner.scan(name, new Span(0, name.length()));
    long key = 0;
    for (int i = 0; i < words.size(); i++) {
      key = BAR.after(new Piece(WordForm.plain(words.word(i))).after(key));
    }
    return Math.max(0, phrases.get(key));
  }

  /** Which kinds each word's longest known name has, and the word's place in it. */
  Piece[] marks(WordForm[] forms) {
    int[] kinds = new int[forms.length];
    int[] longest = new int[forms.length];
    for (int i = 0; i < forms.length; i++) {
      kinds[i] = kinds(forms[i]);
      longest[i] = longest(forms[i]);
    }
    return marks(forms, kinds, longest);
  }

  /** The same where {@link #kinds} and {@link #longest} are known for every word. */
  Piece[] marks(WordForm[] forms, int[] kinds, int[] longest) {
    Piece[] found = new Piece[forms.length];
    java.util.Arrays.fill(found, Piece.NONE);
    int covered = 0;
    for (int i = 0; i < forms.length; i++) {
      int most = Math.min(longest[i], forms.length - i);
      int best = kinds[i] > 0 ? 1 : 0;
      int named = kinds[i];
      long key = most > 1 ? BAR.after(forms[i].word.after(0)) : 0;
      for (int n = 2; n <= most; n++) {
        key = BAR.after(forms[i + n - 1].word.after(key));
        int known = phrases.get(key);
        if (known > 0) {
          best = n;
          named = known;
        }
      }
      if (best > 0 && i + best > covered) {
        for (int k = Math.max(i, covered); k < i + best; k++) {
          int place = best == 1 ? 3 : k == i ? 0 : k == i + best - 1 ? 2 : 1;
          found[k] = marks.getOrDefault(named, NO_MARKS)[place];
        }
        covered = i + best;
      }
    }
    return found;
  }

  /** The marks of first, inner, last and only words of names of these kinds. */
  private static Piece[] marks(int kinds) {
    Piece[] marks = new Piece[PLACES.length()];
    for (int place = 0; place < marks.length; place++) {
      StringBuilder text = new StringBuilder(6).append(PLACES.charAt(place));
      for (Kind kind : Kind.values()) {
        if ((kinds & kind.bit) != 0) {
          text.append(kind.letter);
        }
      }
      marks[place] = new Piece(text.toString());
    }
    return marks;
  }

  static boolean has(int kinds, Kind kind) {
    return (kinds & kind.bit) != 0;
  }
}
