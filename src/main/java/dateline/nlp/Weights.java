package dateline.nlp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The weights inside one of OpenNLP's model files, read straight from its bytes into flat arrays: a
 * feature is the hash of its text, and no text of a feature is ever built. Immutable.
 *
 * <p>The layout is that of OpenNLP's {@code BinaryFileDataReader}: outcomes; for each run of
 * features that know the same outcomes, how many they are and which outcomes; the features; the
 * weights in the same order.
 */
final class Weights {
  private static final String MAXENT = "GIS";
  private static final String PERCEPTRON = "Perceptron";

  private final String[] outcomes;
  private final LongTable features;
  private final int[] offsets;
  private final byte[] columns;
  private final double[] values;

  private Weights(
      String[] outcomes, LongTable features, int[] offsets, byte[] columns, double[] values) {
    this.outcomes = outcomes;
    this.features = features;
    this.offsets = offsets;
    this.columns = columns;
    this.values = values;
  }

  /**
   * Reads one part of a model file.
   *
   * @param file its name, for the message
   * @param part the entry that holds the weights: {@code pos.model}, {@code nameFinder.model}
   * @throws IOException when the part is missing or not what OpenNLP writes
   */
  static Weights read(String file, byte[] bytes, String part) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(part)) {
          return parse(zip.readAllBytes());
        }
      }
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IOException(file + ": " + part + " is damaged: " + e, e);
    }
    throw new IOException(file + ": no " + part + " in it");
  }

  private static Weights parse(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    String kind = text(in);
    if (kind.equals(MAXENT)) {
      in.position(in.position() + Integer.BYTES + Double.BYTES); // corrections, long unused
    } else if (!kind.equals(PERCEPTRON)) {
      throw new IllegalArgumentException("weights of the kind " + kind);
    }
    String[] outcomes = new String[count(in)];
    for (int i = 0; i < outcomes.length; i++) {
      outcomes[i] = text(in);
    }
    if (outcomes.length > Byte.MAX_VALUE) {
      throw new IllegalArgumentException(outcomes.length + " outcomes");
    }
    int[][] runs = new int[count(in)][];
    for (int i = 0; i < runs.length; i++) {
      runs[i] = numbers(in);
    }
    int rows = count(in);
    LongTable features = new LongTable(rows);
    int at = in.position();
    for (int row = 0; row < rows; row++) {
      int end = at + 2 + ((bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff);
      features.put(hash(bytes, at + 2, end), row);
      at = end;
    }
    in.position(at);
    if (features.size() != rows) {
      throw new IllegalArgumentException("two features have one hash");
    }
    return weights(in, outcomes, runs, features);
  }

  private static Weights weights(
      ByteBuffer in, String[] outcomes, int[][] runs, LongTable features) {
    int total = 0;
    for (int[] run : runs) {
      total += run[0] * (run.length - 1);
    }
    int[] offsets = new int[features.size() + 1];
    byte[] columns = new byte[total];
    double[] values = new double[total];
    in.asDoubleBuffer().get(values);
    int row = 0;
    int at = 0;
    for (int[] run : runs) {
      for (int i = 0; i < run[0]; i++) {
        for (int k = 1; k < run.length; k++) {
          columns[at++] = (byte) run[k];
        }
        offsets[++row] = at;
      }
    }
    return new Weights(outcomes, features, offsets, columns, values);
  }

  private static int count(ByteBuffer in) {
    int count = in.getInt();
    if (count < 0 || count > in.remaining()) {
      throw new IllegalArgumentException("a count of " + count);
    }
    return count;
  }

  /** The numbers of a text like {@code 12 0 3}. */
  private static int[] numbers(ByteBuffer in) {
    int[] numbers = new int[Byte.MAX_VALUE + 1];
    int size = 0;
    for (int left = Short.toUnsignedInt(in.getShort()); left > 0; left--) {
      int c = in.get();
      if (c == ' ') {
        size++;
      } else if (c < '0' || c > '9') {
        throw new IllegalArgumentException("no number in the outcomes of a feature");
      } else {
        numbers[size] = numbers[size] * 10 + c - '0';
      }
    }
    return Arrays.copyOf(numbers, size + 1);
  }

  /** A short text; those outside the features are plain ASCII. */
  private static String text(ByteBuffer in) {
    StringBuilder text = new StringBuilder();
    for (int left = Short.toUnsignedInt(in.getShort()); left > 0; left--) {
      text.append((char) in.get());
    }
    return text.toString();
  }

  /** The hash of a text in Java's modified UTF-8. */
  private static long hash(byte[] bytes, int from, int end) {
    long hash = 0;
    int at = from;
    while (at < end) {
      int c = bytes[at++];
      if (c < 0 && (c & 0x20) == 0) {
        c = (c & 0x1f) << 6 | bytes[at++] & 0x3f;
      } else if (c < 0) {
        c = (c & 0x0f) << 12 | (bytes[at++] & 0x3f) << 6 | bytes[at++] & 0x3f;
      }
      hash = Piece.hash(hash, (char) c);
    }
    return hash;
  }

  /** The outcomes in the order of their columns. */
  String[] outcomes() {
    return outcomes.clone();
  }

  /** The row of a feature, -1 when the training never saw it. */
  int row(long feature) {
    return features.get(feature);
  }

  /** Adds a row's weights to the sums; -1 adds nothing. */
  void add(int row, double[] sums) {
    if (row >= 0) {
      for (int at = offsets[row]; at < offsets[row + 1]; at++) {
        sums[columns[at]] += values[at];
      }
    }
  }

  int offset(int row) {
    return offsets[row];
  }

  int size(int row) {
    return offsets[row + 1] - offsets[row];
  }

  /** The rows by their features' hashes: the caller's own from now on. */
  LongTable features() {
    return features;
  }

  /** The outcome of a weight, at the places that {@link #offset} tells. */
  int column(int at) {
    return columns[at];
  }

  double value(int at) {
    return values[at];
  }
}
