package dateline.extract;

import dateline.lang.Credits;
import dateline.model.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Notes the cues that lie in a block's own words. */
final class WordingCues {
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          "the", "of", "and", "to", "in", "a", "that", "is", "for", "on", "with", "as", "was", "at",
          "by", "it", "from", "he", "she", "they", "his", "her", "their", "we", "be", "are", "were",
          "has", "have", "had", "not", "but", "this", "an", "or", "who", "which", "will", "said",
          "i", "my", "our", "its", "been", "if", "when", "what", "there", "than", "would", "can");

  private static final int FUNCTION = 1;
  private static final int YOU = 2;
  private static final int READ = 4;
  private static final int COOKIE = 8;
  private static final int CONTACT = 16;
  private static final WordTable WORDS = new WordTable(kinds());
  private static final int LONGEST = 1500;

  private WordingCues() {}

  // one look-up for each word
  private static Map<String, Integer> kinds() {
    Map<String, Integer> kinds = new HashMap<>();
    FUNCTION_WORDS.forEach(word -> kinds.put(word, FUNCTION));
    List.of("your", "subscribe", "newsletter", "email", "inbox")
        .forEach(word -> kinds.put(word, YOU));
    List.of("read", "more", "watch", "related", "click").forEach(word -> kinds.put(word, READ));
    List.of("cookies", "cookie", "gdpr").forEach(word -> kinds.put(word, COOKIE));
    List.of("follow", "contact", "contributed").forEach(word -> kinds.put(word, CONTACT));
    return kinds;
  }

  /**
   * Adds them.
   *
   * @param whole the key of the block's text
   */
  static void note(Block block, String whole, CueSet cues) {
    String text = block.text();
    int words = block.words();
    boolean stop = block.endsInStop();
    cues.add(Cue.STOP_SHORT, stop && words < 8);
    cues.add(Cue.STOP_MIDDLE, stop && words >= 8 && words < 25);
    cues.add(Cue.STOP_LONG, stop && words >= 25);
    cues.add(Cue.NO_STOP_LONG, !stop && words >= 15);
    cues.add(Cue.COLON, text.endsWith(":"));
    cues.add(Cue.ELLIPSIS, text.endsWith("…") || text.endsWith("..."));
    cues.add(Cue.QUESTION, text.endsWith("?"));
    cues.add(Cue.QUOTE_MARKS, text.indexOf('“') >= 0 || text.indexOf('"') >= 0);
    cues.add(
        Cue.HAS_BAR, text.indexOf('|') >= 0 || text.indexOf('»') >= 0 || text.indexOf('›') >= 0);
    cues.add(Cue.HAS_RIGHTS_MARK, text.indexOf('©') >= 0);
    cues.add(Cue.IS_BOILERPLATE, Boilerplate.reach(text, whole).isPresent());
    cues.add(Cue.IS_DATE, words < 12 && DateText.read(text).isPresent());
    cues.add(Cue.STARTS_SMALL, Character.isLowerCase(text.codePointAt(0)));
    cues.add(
        Cue.HAS_CREDIT,
        words < 80 && Credits.creditIn(text, new Span(0, text.length())).isPresent());
    words(block, whole, cues);
    letters(text, words, cues);
  }

  private static void words(Block block, String whole, CueSet cues) {
    int words = block.words();
    int end = Math.min(whole.length(), LONGEST);
    int count = 1;
    int function = 0;
    int said = 0;
    long word = WordTable.START;
    for (int i = 0; i <= end; i++) {
      char c = i == end ? ' ' : whole.charAt(i);
      if (c != ' ') {
        word = WordTable.more(word, c);
        continue;
      }
      int kind = WORDS.find(word);
      function += kind & FUNCTION;
      said |= kind;
      count += i < end ? 1 : 0;
      word = WordTable.START;
    }
    double share = function / (double) count;
    cues.add(Cue.FUNCTION_WORDS_FEW, share < 0.15 && words > 4);
    cues.add(Cue.FUNCTION_WORDS_MANY, share > 0.35 && words > 8);
    boolean by = whole.startsWith("by") && (whole.length() == 2 || whole.charAt(2) == ' ');
    boolean contact = (said & CONTACT) != 0 || block.text().indexOf('@') > 0;
    cues.add(Cue.STARTS_BY, by && words < 15);
    cues.add(Cue.SAYS_COOKIE, (said & COOKIE) != 0);
    cues.add(Cue.SAYS_CONTACT, contact && words < 60);
    cues.add(Cue.SAYS_YOU, (said & YOU) != 0 && words < 60);
    cues.add(Cue.SAYS_READ, (said & READ) != 0 && words < 20);
  }

  private static void letters(String text, int words, CueSet cues) {
    int upper = 0;
    int letters = 0;
    int digits = 0;
    int titled = 0;
    int stops = 0;
    int end = Math.min(text.length(), 1500);
    char before = ' ';
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c >= 'a' && c <= 'z') {
        letters++;
      } else if (c < 128 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c)) {
        upper++;
        letters += c < 128 || Character.isLetter(c) ? 1 : 0;
        titled += before == ' ' ? 1 : 0;
      } else if (c == '.' || c == '!' || c == '?') {
        stops += i + 1 == end || text.charAt(i + 1) == ' ' ? 1 : 0;
      } else if (c >= '0' && c <= '9') {
        digits++;
      } else if (c >= 128) {
        letters += Character.isLetter(c) ? 1 : 0;
        digits += Character.isDigit(c) ? 1 : 0;
      }
      before = c;
    }
    cues.add(Cue.CAPITALS, letters > 3 && upper > 0.8 * letters);
    cues.add(Cue.TITLE_CASE, words > 3 && titled > 0.6 * words);
    cues.add(Cue.DIGITS, digits > 0.15 * end);
    cues.add(Cue.SENTENCES_2, stops >= 2);
  }
}
