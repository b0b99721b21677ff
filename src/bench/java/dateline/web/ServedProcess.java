package dateline.web;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A server over invented news in a process of its own, with the options the launcher gives. */
final class ServedProcess implements Closeable {
  private final Process process;
  private final int port;

  private ServedProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Serves an index; {@code -Dserver.options=} adds options for its JVM. */
  static ServedProcess of(Path index) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseSerialGC");
    command.add("-Xmx512m");
    command.add("--enable-native-access=ALL-UNNAMED");
    Stream.of(System.getProperty("server.options", "").split(" ", -1))
        .filter(option -> !option.isBlank())
        .forEach(command::add);
    command.addAll(List.of("-cp", classPath(), ServedProcess.class.getName(), index.toString()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String port = process.inputReader(StandardCharsets.UTF_8).readLine();
    if (port == null) {
      throw new IOException("the server did not start");
    }
    return new ServedProcess(process, Integer.parseInt(port));
  }

  /** Ours, also where a console's own loader has it and not the JVM. */
  private static String classPath() {
    return ServedProcess.class.getClassLoader() instanceof URLClassLoader loader
        ? Stream.of(loader.getURLs())
            .map(url -> Path.of(URI.create(url.toString())).toString())
            .collect(Collectors.joining(File.pathSeparator))
        : System.getProperty("java.class.path");
  }

  int port() {
    return port;
  }

  @Override
  public void close() {
    process.destroy();
  }

  /** The server; ends when its parent does. */
  public static void main(String[] args) throws IOException {
    try (Served served = Served.of(Path.of(args[0]))) {
      System.out.println(served.port());
      System.in.transferTo(OutputStream.nullOutputStream());
    }
  }
}
