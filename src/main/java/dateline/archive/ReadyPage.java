package dateline.archive;

/** A page as the bytes of its records, ready to be appended. */
public final class ReadyPage {
  private final byte[] records;

  ReadyPage(byte[] records) {
    this.records = records;
  }

  byte[] records() {
    return records;
  }
}
