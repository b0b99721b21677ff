package dateline.fact;

/**
 * A column that is made of others: of a file whose shape somebody else has set.
 *
 * @param name as they call it
 */
public record PlainColumn(String name, Column.Kind kind, String about) implements Heading {}
