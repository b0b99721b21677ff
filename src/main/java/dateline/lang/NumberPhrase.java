package dateline.lang;

import dateline.model.Span;
import java.util.Optional;

/**
 * A quantity as a sentence states it.
 *
 * @param number the number words alone: "26 million", "15 to 20"
 * @param phrase with bound and unit around it: "at least 26 million dollars"
 * @param amount what they come to; empty values for a score
 * @param unit ISO 4217 code, {@code percent}, {@code km} .. as {@code lang/en/units.tsv} lists them
 * @param unitName the unit in words: "US dollar", "kilometre"
 * @param rule which rule read it
 */
public record NumberPhrase(
    Span number,
    Span phrase,
    Amount amount,
    Quantity quantity,
    Optional<String> unit,
    Optional<String> unitName,
    String rule) {}
