package dateline.index;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;

/** An index that cannot be read: damaged, or made by another version. The archive has it all. */
public final class UnusableIndexException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  UnusableIndexException(Path folder, String why, Throwable cause) {
    super(folder + ": " + why + "; make it anew from the archive with: dateline rebuild", cause);
  }

  UnusableIndexException(Path folder, String why) {
    super(folder + ": " + why + "; make it anew from the archive with: dateline rebuild");
  }
}
