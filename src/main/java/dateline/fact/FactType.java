package dateline.fact;

import java.util.ArrayList;
import java.util.List;

/**
 * A type of fact: everything that differs from type to type, in one value.
 *
 * @param name as in ids and in the contract: {@code count}
 * @param of its record
 * @param own the columns that only this type has, in spreadsheet order
 */
public record FactType<F extends Fact>(
    String name, Class<F> of, List<Column<F>> own, FactFinder<F> finder) {
  public FactType {
    own = List.copyOf(own);
  }

  /** All columns: id and type first, then the type's own, then what every fact has. */
  public List<Column<F>> columns() {
    List<Column<F>> all = new ArrayList<>(Columns.<F>leading(name));
    all.addAll(own);
    all.addAll(Columns.<F>shared());
    return List.copyOf(all);
  }

  /** One row of the type's table. */
  public List<Cell> row(Cited<F> cited) {
    return columns().stream().map(column -> column.of(cited)).toList();
  }
}
