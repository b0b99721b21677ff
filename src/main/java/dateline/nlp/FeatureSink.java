package dateline.nlp;

/** Takes features, each a template's name and what fills it. */
interface FeatureSink {
  void add(Piece template, Piece a);

  void add(Piece template, Piece a, Piece b);

  void add(Piece template, Piece a, Piece b, Piece c);
}
