/**
 * Measurements: each a ratio of two things in one run on one machine; README.md beside this folder
 * says how.
 */
@NullMarked
package dateline.bench;

import org.jspecify.annotations.NullMarked;
