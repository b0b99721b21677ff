package dateline.web;

import java.util.function.UnaryOperator;

/**
 * What every page needs beside its own data.
 *
 * @param path the address of the page without its question mark and what follows
 * @param fragment whether htmx asks for the part of the page that changes
 * @param words what was typed into its search box, read or not
 * @param token goes into the field {@code token} of every form that changes something
 * @param asset from a static file's name ({@code app.css}) to its address, which changes with its
 *     bytes
 */
public record Frame(
    String path, boolean fragment, String words, String token, UnaryOperator<String> asset) {}
