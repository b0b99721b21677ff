package dateline.model;

import java.util.List;

/** A sentence with its tokens, all offsets into the article's text. */
public record Sentence(Span span, List<Token> tokens) {
  public Sentence {
    tokens = List.copyOf(tokens);
  }
}
