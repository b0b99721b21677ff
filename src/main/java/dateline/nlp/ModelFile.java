package dateline.nlp;

/**
 * A model file as it lies in the jar or the folder.
 *
 * @param sha256 of the bytes found
 * @param size in bytes
 * @param ok whether the digest is the manifest's
 */
public record ModelFile(String name, String sha256, long size, boolean ok) {}
