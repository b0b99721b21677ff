/**
 * How do facts look as bytes?
 *
 * <p>Readings and rows in, JSON Lines, CSV, spreadsheets and tables out.
 *
 * <p>Start with <code>Table</code> and <code>Json</code>.
 *
 * <p>Imports: fact, lang, model. Library: Jackson, SQLite.
 */
@NullMarked
package dateline.format;

import org.jspecify.annotations.NullMarked;
