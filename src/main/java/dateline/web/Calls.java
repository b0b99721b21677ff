package dateline.web;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataWriter;
import io.helidon.common.socket.PeerInfo;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.ListenerContext;
import io.helidon.webserver.Router;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.io.Closeable;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The open connections, of which those are ended whose caller keeps the server: who takes longer
 * than the patience to say one request whole, however steadily its bytes drip, and who does not
 * take what was written to it. Helidon's own limits count from byte to byte.
 */
final class Calls implements ServerConnectionSelector, Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(Calls.class);

  /** So many times as long as a request may take, a caller may take none of what it asked for. */
  private static final int LONGER_TO_TAKE = 4;

  private final Http1ConnectionSelector http;
  private final Duration patience;
  private final Map<String, Call> open = new ConcurrentHashMap<>();
  private final Thread watch;

  Calls(Http1ConnectionSelector http, Duration patience) {
    this.http = http;
    this.patience = patience;
    long every = Math.max(10, patience.toMillis() / 10);
    watch = Thread.ofPlatform().daemon().name("calls").start(() -> look(every));
  }

  private void look(long every) {
    try {
      while (true) {
        Thread.sleep(every);
        long now = System.nanoTime();
        open.values().forEach(call -> call.endIfSlow(now, patience.toNanos()));
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  /** The request of a connection was heard whole: what is left is ours to do. */
  void heard(String connection) {
    Call call = open.get(connection);
    if (call != null) {
      call.heard();
    }
  }

  /** The answer was given; the caller may be silent until it asks again. */
  void answered(String connection) {
    Call call = open.get(connection);
    if (call != null) {
      call.answered();
    }
  }

  @Override
  public int bytesToIdentifyConnection() {
    return http.bytesToIdentifyConnection();
  }

  @Override
  public Support supports(BufferData data) {
    return http.supports(data);
  }

  @Override
  public Set<String> supportedApplicationProtocols() {
    return http.supportedApplicationProtocols();
  }

  @Override
  public ServerConnection connection(ConnectionContext context) {
    Call call = new Call(context);
    open.put(context.childSocketId(), call);
    return new Watched(http.connection(call), () -> open.remove(context.childSocketId(), call));
  }

  @Override
  public void close() {
    watch.interrupt();
  }

  /** A connection that tells when it is over. */
  private record Watched(ServerConnection inner, Runnable over) implements ServerConnection {
    @Override
    public void handle(io.helidon.common.concurrency.limits.Limit limit)
        throws InterruptedException {
      try {
        inner.handle(limit);
      } finally {
        over.run();
      }
    }

    @Override
    public Duration idleTime() {
      return inner.idleTime();
    }

    @Override
    public void close(boolean interrupt) {
      inner.close(interrupt);
    }
  }

  /** One connection: as Helidon has it, and since when it waits for its caller. */
  private static final class Call implements ConnectionContext, DataWriter {
    private static final long NOT = Long.MIN_VALUE;

    private final ConnectionContext inner;
    private final DataReader in;

    /** Since when a request is being read; its first byte counts, and the connection's start. */
    private volatile long reading = System.nanoTime();

    private volatile long writing = NOT;
    private volatile boolean ours;

    Call(ConnectionContext inner) {
      this.inner = inner;
      this.in = DataReader.create(this::next);
    }

    private byte[] next() {
      DataReader from = inner.dataReader();
      from.ensureAvailable();
      if (!ours && reading == NOT) {
        reading = System.nanoTime();
      }
      return from.readBytes(from.available());
    }

    void heard() {
      ours = true;
      reading = NOT;
    }

    void answered() {
      ours = false;
    }

    void endIfSlow(long now, long patience) {
      long said = reading;
      long told = writing;
      boolean slow = said != NOT && now - said > patience;
      boolean deaf = told != NOT && now - told > patience * LONGER_TO_TAKE;
      if (slow || deaf) {
        try {
          inner.serverSocket().close();
        } catch (RuntimeException gone) {
          LOG.debug("{} was gone already", childSocketId(), gone);
        }
      }
    }

    private void timed(Runnable write) {
      writing = System.nanoTime();
      try {
        write.run();
      } finally {
        writing = NOT;
      }
    }

    @Override
    public void write(BufferData... data) {
      timed(() -> inner.dataWriter().write(data));
    }

    @Override
    public void write(BufferData data) {
      timed(() -> inner.dataWriter().write(data));
    }

    @Override
    public void writeNow(BufferData... data) {
      timed(() -> inner.dataWriter().writeNow(data));
    }

    @Override
    public void writeNow(BufferData data) {
      timed(() -> inner.dataWriter().writeNow(data));
    }

    @Override
    public void flush() {
      timed(inner.dataWriter()::flush);
    }

    @Override
    public void close() {
      inner.dataWriter().close();
    }

    @Override
    public DataReader dataReader() {
      return in;
    }

    @Override
    public DataWriter dataWriter() {
      return this;
    }

    @Override
    public ListenerContext listenerContext() {
      return inner.listenerContext();
    }

    @Override
    public ExecutorService executor() {
      return inner.executor();
    }

    @Override
    public Router router() {
      return inner.router();
    }

    @Override
    public PeerInfo remotePeer() {
      return inner.remotePeer();
    }

    @Override
    public PeerInfo localPeer() {
      return inner.localPeer();
    }

    @Override
    public boolean isSecure() {
      return inner.isSecure();
    }

    @Override
    public String socketId() {
      return inner.socketId();
    }

    @Override
    public String childSocketId() {
      return inner.childSocketId();
    }
  }
}
