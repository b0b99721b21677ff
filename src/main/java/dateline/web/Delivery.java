package dateline.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands answers out. Files that are written as they come are made by turns, a part at a time, so
 * that many of them together leave cores for the pages; while a caller takes a part, others have
 * their turn.
 */
final class Delivery {
  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

  /** Bytes made in one turn. */
  private static final int PART = 1 << 16;

  /** Files under way at once: each holds memory, however slowly it is taken. */
  private static final int MOST_FILES = 250;

  private final Semaphore turns =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);
  private final Semaphore files = new Semaphore(MOST_FILES);

  /** Sends an answer, or a refusal in its stead where too many files are under way. */
  void send(Answer answer, boolean headOnly, ServerResponse response) {
    if (answer.whole().isPresent() || headOnly) {
      whole(answer, headOnly, response);
    } else if (files.tryAcquire()) {
      try {
        file(answer, response);
      } finally {
        files.release();
      }
    } else {
      whole(
          Faults.plain(Refusal.later("too many files are being fetched; try again in a moment"))
              .with("Retry-After", "30"),
          false,
          response);
    }
  }

  private static void head(Answer answer, ServerResponse response) {
    response.status(Status.create(answer.status()));
    answer.headers().forEach((name, value) -> response.header(HeaderNames.create(name), value));
  }

  private static void whole(Answer answer, boolean headOnly, ServerResponse response) {
    head(answer, response);
    byte[] bytes = answer.whole().orElse(new byte[0]);
    if (!headOnly) {
      response.send(bytes);
      return;
    }
    if (answer.whole().isPresent()) {
      response.header(HeaderNames.CONTENT_LENGTH, Integer.toString(bytes.length));
    }
    response.send();
  }

  private void file(Answer answer, ServerResponse response) {
    head(answer, response);
    try {
      OutputStream to = response.outputStream(); // it may be asked for once
      Part parts = new Part(to);
      try {
        OutputStream out = new BufferedOutputStream(parts, PART);
        answer.body().writeTo(out);
        out.flush();
      } finally {
        parts.give();
      }
      to.close(); // not where it broke off: the caller would take it for whole
    } catch (IOException | RuntimeException fault) {
      LOG.warn("an export ended early", fault);
      throw new CloseConnectionException("the file is not whole", fault);
    }
  }

  /** Gives its turn away while it is written to. */
  private final class Part extends OutputStream {
    private final OutputStream to;
    private boolean mine;

    Part(OutputStream to) throws IOException {
      this.to = to;
      take();
    }

    private void take() throws IOException {
      try {
        turns.acquire();
        mine = true;
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("the server is stopping");
      }
    }

    private void give() {
      if (mine) {
        mine = false;
        turns.release();
      }
    }

    @Override
    public void write(int octet) throws IOException {
      write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      give();
      to.write(bytes, from, length);
      take();
    }

    @Override
    public void flush() throws IOException {
      to.flush();
    }
  }
}
