package dateline.format;

/**
 * Where a file of facts comes from, for its sheet About.
 *
 * @param query what was asked, empty for everything
 * @param time when
 * @param version of the program
 */
public record About(String query, String time, String version) {}
