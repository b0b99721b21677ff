/**
 * What does a journalist see?
 *
 * <p>Screens and API under one address. Empty until its turn comes; its walls stand.
 *
 * <p>Start here.
 *
 * <p>Imports: story, index, format, fact, lang, model. Library: Helidon SE, JTE, htmx.
 */
@NullMarked
package dateline.web;

import org.jspecify.annotations.NullMarked;
