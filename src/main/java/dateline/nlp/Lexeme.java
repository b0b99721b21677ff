package dateline.nlp;

import org.jspecify.annotations.Nullable;

/** A word with what the models say of it alone, worked out when it is first asked for. */
final class Lexeme {
  private final String word;
  private @Nullable TagWord tag;
  private @Nullable NameWord name;

  Lexeme(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  /** What the tagger knows of it; a lexeme serves one model alone. */
  TagWord tag(TagModel model) {
    TagWord known = tag;
    if (known == null) {
      known = new TagWord(word, model);
      tag = known;
    }
    return known;
  }

  /** What the name model knows of it; a lexeme serves one model alone. */
  NameWord name(NameWord.Maker maker) {
    NameWord known = name;
    if (known == null) {
      known = maker.make(new WordForm(word));
      name = known;
    }
    return known;
  }
}
