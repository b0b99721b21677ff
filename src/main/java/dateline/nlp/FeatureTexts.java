package dateline.nlp;

import java.util.List;

/** Features as OpenNLP keeps them: texts. */
record FeatureTexts(List<String> texts) implements FeatureSink {
  @Override
  public void add(Piece template, Piece a) {
    texts.add(template.toString() + a);
  }

  @Override
  public void add(Piece template, Piece a, Piece b) {
    texts.add(template.toString() + a + Piece.BAR + b);
  }

  @Override
  public void add(Piece template, Piece a, Piece b, Piece c) {
    texts.add(template.toString() + a + Piece.BAR + b + Piece.BAR + c);
  }
}
