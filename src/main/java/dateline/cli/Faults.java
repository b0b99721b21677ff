package dateline.cli;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;

/** Failures as one line: what, where, why. */
final class Faults {
  private Faults() {}

  static String line(Throwable fault) {
    Throwable cause = fault.getCause();
    if (fault instanceof UncheckedIOException && cause != null) {
      return line(cause);
    }
    return switch (fault) {
      case NoSuchFileException missing -> missing.getFile() + ": no such file or folder";
      case FileNotFoundException missing -> String.valueOf(missing.getMessage());
      case AccessDeniedException denied -> denied.getFile() + ": permission denied";
      case FileAlreadyExistsException there -> there.getFile() + ": exists already";
      case ZipException broken -> "broken gzip data (" + broken.getMessage() + ")";
      case EOFException end ->
          "ends too early" + (end.getMessage() == null ? "" : " (" + end.getMessage() + ")");
      case IOException io ->
          io.getMessage() == null ? io.getClass().getSimpleName() : advised(io.getMessage());
      case IllegalArgumentException wrong -> String.valueOf(wrong.getMessage());
      default -> "a fault of ours: " + fault + trace(fault) + "; please report it";
    };
  }

  /** The one failure that whoever sits at the keyboard can mend. */
  private static String advised(String said) {
    boolean full =
        said.contains("No space left on device") || said.contains("database or disk is full");
    return full ? said + "; nothing that was kept is lost: make room and start again" : said;
  }

  private static String trace(Throwable fault) {
    StackTraceElement[] stack = fault.getStackTrace();
    return stack.length == 0 ? "" : " at " + stack[0];
  }
}
