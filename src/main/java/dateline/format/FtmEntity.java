package dateline.format;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One entity of FollowTheMoney: an id of letters and digits, a schema, and properties that each
 * have one or more values.
 */
final class FtmEntity {
  /** Names longer than this are refused by some of its tools. */
  private static final int LONGEST_NAME = 250;

  private static final int ID_BYTES = 20;

  private final String schema;
  private final byte[] digest;
  private final Map<String, Set<String>> properties = new LinkedHashMap<>();

  private FtmEntity(String schema, String key) {
    this.schema = schema;
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] bytes = (schema + "\n" + key).getBytes(StandardCharsets.UTF_8);
      this.digest = Arrays.copyOf(sha.digest(bytes), ID_BYTES);
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException("every JDK has SHA-256", never);
    }
  }

  /** An entity told apart by a key of ours. */
  static FtmEntity of(String schema, String key) {
    return new FtmEntity(schema, key);
  }

  /** An entity told apart by its name, however it is written. */
  static FtmEntity named(String schema, String name) {
    String same = String.join(" ", name.toLowerCase(Locale.ROOT).strip().split("\\s+", -1));
    return new FtmEntity(schema, same).named(name);
  }

  FtmEntity named(String name) {
    int end = Math.min(name.length(), LONGEST_NAME);
    end -= end < name.length() && Character.isHighSurrogate(name.charAt(end - 1)) ? 1 : 0;
    return with("name", name.substring(0, end));
  }

  /** Adds a value; an empty one is none. */
  FtmEntity with(String property, String value) {
    if (!value.isBlank()) {
      properties.computeIfAbsent(property, p -> new LinkedHashSet<>()).add(value);
    }
    return this;
  }

  FtmEntity withAll(String property, List<String> values) {
    values.forEach(value -> with(property, value));
    return this;
  }

  String schema() {
    return schema;
  }

  String id() {
    return HexFormat.of().formatHex(digest);
  }

  /** Eight bytes of the id. */
  long key() {
    return ByteBuffer.wrap(digest).getLong();
  }

  Map<String, Set<String>> properties() {
    return Collections.unmodifiableMap(properties);
  }
}
