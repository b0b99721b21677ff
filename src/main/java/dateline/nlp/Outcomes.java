package dateline.nlp;

import dateline.model.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The outcomes of the name model, in OpenNLP's BILOU spelling: {@code person-start}, {@code
 * person-cont}, {@code person-last}, {@code person-unit}, {@code other}.
 *
 * <p>OpenNLP has {@code other} for "no name", so the type of that name is spelt {@code misc}.
 */
final class Outcomes {
  static final String NONE = "other";
  private static final String[] PARTS = {"start", "cont", "last", "unit"};

  private final String[] names;
  private final Piece[] pieces;
  private final List<Optional<Entity.Type>> types = new ArrayList<>();
  private final char[] parts;
  private final int[][] following;

  Outcomes(String[] names) {
    this.names = names.clone();
    this.pieces = new Piece[names.length];
    this.parts = new char[names.length];
    for (int i = 0; i < names.length; i++) {
      pieces[i] = new Piece(names[i]);
      int dash = names[i].lastIndexOf('-');
      types.add(dash < 0 ? Optional.empty() : Optional.of(type(names[i].substring(0, dash))));
      parts[i] = dash < 0 ? 'o' : names[i].charAt(dash + 1);
    }
    this.following = new int[names.length + 1][];
    for (int i = -1; i < names.length; i++) {
      int before = i;
      following[i + 1] =
          IntStream.range(0, names.length).filter(next -> follows(before, next)).toArray();
    }
  }

  /** Every outcome of every type, no name first. */
  static Outcomes all() {
    List<String> names = new ArrayList<>();
    names.add(NONE);
    for (Entity.Type type : Entity.Type.values()) {
      for (String part : PARTS) {
        names.add(label(type) + "-" + part);
      }
    }
    return new Outcomes(names.toArray(String[]::new));
  }

  static String label(Entity.Type type) {
    return type == Entity.Type.OTHER ? "misc" : type.label();
  }

  static Entity.Type type(String label) {
    return label.equals("misc")
        ? Entity.Type.OTHER
        : Entity.Type.valueOf(label.toUpperCase(Locale.ROOT));
  }

  int size() {
    return names.length;
  }

  String[] names() {
    return names.clone();
  }

  Piece piece(int outcome) {
    return pieces[outcome];
  }

  Optional<Entity.Type> type(int outcome) {
    return types.get(outcome);
  }

  /** {@code s}tart, {@code c}ont, {@code l}ast, {@code u}nit or {@code o}ther. */
  char part(int outcome) {
    return parts[outcome];
  }

  /** Whether the outcome goes on with a name that began before. */
  boolean goesOn(int outcome) {
    return parts[outcome] == 'c' || parts[outcome] == 'l';
  }

  /**
   * Whether an outcome may follow another, as OpenNLP's BILOU codec has it.
   *
   * @param before -1 at the start of a sentence
   */
  boolean follows(int before, int outcome) {
    boolean open = before >= 0 && (parts[before] == 's' || parts[before] == 'c');
    return goesOn(outcome) ? open && types.get(before).equals(types.get(outcome)) : !open;
  }

  /** All outcomes that may follow one, in their order; not to be changed. */
  int[] following(int before) {
    return following[before + 1];
  }
}
