package dateline.crawl;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** Failures of the network as people say them. */
final class NetworkFault {
  private NetworkFault() {}

  /** Whether the server closed the connection: perhaps one that we had kept too long. */
  static boolean isHangUp(Exception fault) {
    return fault.getCause() instanceof EOFException
        || (fault instanceof SocketException && !(fault instanceof ConnectException));
  }

  static String line(Exception fault) {
    if (fault.getCause() instanceof EOFException end) {
      // OkHttp: what it had read of a line when no more came, or no more was allowed
      boolean nothing = String.valueOf(end.getMessage()).contains("limit=0 content=\u2026");
      return nothing
          ? "its server hung up without an answer"
          : "its headers broke off or are larger than 256 KB";
    }
    String said = String.valueOf(fault.getMessage());
    return switch (fault) {
      case UnknownHostException unknown -> "no such host";
      case ConnectException refused -> "nobody answers there: " + said;
      case SSLException unsafe -> "no safe connection: " + said;
      default -> fault.getClass().getSimpleName() + ": " + said;
    };
  }
}
