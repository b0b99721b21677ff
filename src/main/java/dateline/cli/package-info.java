/**
 * What does one type?
 *
 * <p>One small class per command; data to standard output, messages to standard error.
 *
 * <p>Start with <code>Main</code>.
 *
 * <p>Imports: all. Library: picocli, progressbar, logback.
 */
@NullMarked
package dateline.cli;

import org.jspecify.annotations.NullMarked;
