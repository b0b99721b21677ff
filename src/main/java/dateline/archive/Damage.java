package dateline.archive;

import java.util.List;

/**
 * What a WARC file held and what of it was lost.
 *
 * @param records whole records read
 * @param pages records that were pages
 * @param lost how many stretches could not be read
 * @param notes the first hundred of them: where and why
 */
public record Damage(long records, long pages, long lost, List<String> notes) {
  public Damage {
    notes = List.copyOf(notes);
  }

  /** Whether every byte was understood. */
  public boolean none() {
    return lost == 0;
  }
}
