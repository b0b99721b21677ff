package dateline.nlp;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A model file without the moment it was written, so that the same training gives the same bytes.
 */
final class TimelessZip {
  private static final String MANIFEST = "manifest.properties";
  private static final LocalDateTime NEVER = LocalDateTime.of(1980, 1, 1, 0, 0);

  private TimelessZip() {}

  /** The same entries in the order of their names, with no times. */
  static byte[] of(byte[] zip) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    entries.computeIfPresent(MANIFEST, (name, bytes) -> timeless(bytes));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(zip.length);
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.setLevel(9);
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        ZipEntry header = new ZipEntry(entry.getKey());
        header.setTimeLocal(NEVER);
        out.putNextEntry(header);
        out.write(entry.getValue());
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] timeless(byte[] manifest) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(new String(manifest, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new IllegalStateException("a reader of a text does not fail", e);
    }
    StringBuilder lines = new StringBuilder();
    for (String name : new TreeSet<>(properties.stringPropertyNames())) {
      String value = name.equals("Timestamp") ? "0" : properties.getProperty(name);
      lines.append(name).append('=').append(value).append('\n');
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }
}
