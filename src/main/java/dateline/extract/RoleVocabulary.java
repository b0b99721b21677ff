package dateline.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of class names and ids that tell a role. A name is looked up in place: each run of one
 * to three words has a number that grows with its letters, so that no string is made of it.
 */
final class RoleVocabulary {
  private static final WordTable RUNS = read();

  // runs that begin at this word, at the one before and at the one before that; 0 for none
  private long here = WordTable.START;
  private long before;
  private long twoBefore;
  // "=word": where the word is all of the name
  private long alone = WordTable.more(WordTable.START, '=');
  private int words;
  private boolean inside;
  private int roles;

  private RoleVocabulary() {}

  private static WordTable read() {
    Map<String, Integer> words = new HashMap<>();
    for (List<String> row : Tsv.rows("roles.tsv")) {
      words.merge(row.get(0), Role.valueOf(row.get(1)).bit(), (a, b) -> a | b);
    }
    return new WordTable(words);
  }

  /** The roles of a class attribute: single words, and runs of two or three. */
  static int rolesOf(String name, int length) {
    RoleVocabulary reader = new RoleVocabulary();
    char last = ' ';
    for (int i = 0; i < length; i++) {
      char c = name.charAt(i);
      if (c >= 'a' && c <= 'z') {
        reader.letter(c);
      } else {
        reader.other(c, last);
      }
      last = c;
    }
    reader.endName();
    return reader.roles;
  }

  // "story-body__relatedLinks" is story body related links
  private void other(char c, char last) {
    if (c < 128 ? c >= 'A' && c <= 'Z' : Character.isLetter(c)) {
      if (Character.isUpperCase(c) && Character.isLowerCase(last)) {
        endWord();
      }
      letter(Character.toLowerCase(c));
    } else if (" \t\n\u000B\f\r".indexOf(c) >= 0) {
      endName();
    } else {
      endWord();
    }
  }

  private void letter(char c) {
    if (!inside) {
      inside = true;
      words++;
    }
    here = WordTable.more(here, c);
    before = before == 0 ? 0 : WordTable.more(before, c);
    twoBefore = twoBefore == 0 ? 0 : WordTable.more(twoBefore, c);
    alone = words > 1 ? 0 : WordTable.more(alone, c);
  }

  private void endWord() {
    if (!inside) {
      return;
    }
    inside = false;
    roles |= RUNS.find(here);
    roles |= before == 0 ? 0 : RUNS.find(before);
    roles |= twoBefore == 0 ? 0 : RUNS.find(twoBefore);
    twoBefore = before == 0 ? 0 : WordTable.more(before, '-');
    before = WordTable.more(here, '-');
    here = WordTable.START;
  }

  private void endName() {
    endWord();
    roles |= words == 1 ? RUNS.find(alone) : 0;
    here = WordTable.START;
    before = 0;
    twoBefore = 0;
    alone = WordTable.more(WordTable.START, '=');
    words = 0;
  }
}
