package dateline.read;

/** How far an article is read. */
public enum Depth {
  /** Extraction alone; no model is loaded. */
  ARTICLE,
  /** Sentences and entities too. */
  ANNOTATIONS,
  /** All of it. */
  FACTS
}
