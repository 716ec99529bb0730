package org.jianbao.preview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jianbao.diag.ProgramFault;
import org.jianbao.diag.Text;
import org.jianbao.diag.Wording;

/**
 * Serves a folder to this machine alone, and events to its pages (server-sent events, WHATWG HTML
 * 9.2). Only requests that name this machine are answered, so that no page from elsewhere can read
 * the preview through a name that it points here.
 */
final class PreviewServer implements AutoCloseable {
  private static final String OWN = "/.jianbao/";
  private static final long HEARTBEAT_SECONDS = 15;
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "pdf", "application/pdf",
          "csv", "text/csv; charset=utf-8",
          "json", "application/json");

  private final Path folder;
  private final HttpServer http;
  private final ExecutorService threads;
  private final Wording wording;
  private final CopyOnWriteArrayList<BlockingQueue<String>> listeners =
      new CopyOnWriteArrayList<>();
  private volatile String state = event("fine", "");

  private PreviewServer(Path folder, HttpServer http, ExecutorService threads, Wording wording) {
    this.folder = folder;
    this.http = http;
    this.threads = threads;
    this.wording = wording;
  }

  static PreviewServer start(Path folder, int port, Wording wording) throws IOException {
    HttpServer http = bind(port);
    ExecutorService threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "preview");
              thread.setDaemon(true);
              return thread;
            });
    PreviewServer server = new PreviewServer(folder, http, threads, wording);
    http.setExecutor(threads);
    http.createContext("/", server::answer);
    http.start();
    return server;
  }

  private static HttpServer bind(int port) throws IOException {
    InetAddress here = InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
    try {
      return HttpServer.create(new InetSocketAddress(here, port), 0);
    } catch (BindException e) {
      return HttpServer.create(new InetSocketAddress(here, 0), 0);
    }
  }

  String address() {
    return "http://127.0.0.1:" + http.getAddress().getPort() + "/";
  }

  /** Tells every page that the site is new. */
  void built() {
    state = event("fine", "");
    send(event("built", ""));
  }

  /** Shows remarks over every page. */
  void mistakes(String text) {
    state = event("mistakes", text);
    send(state);
  }

  private void send(String event) {
    listeners.forEach(l -> l.add(event));
  }

  private static String event(String name, String data) {
    return "event: "
        + name
        + "\n"
        + data.lines().map(l -> "data: " + l + "\n").collect(Collectors.joining())
        + (data.isEmpty() ? "data:\n" : "")
        + "\n";
  }

  private void answer(HttpExchange exchange) throws IOException {
    try {
      String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host")).orElse("");
      if (!host.matches("(127\\.0\\.0\\.1|localhost)(:\\d+)?")) {
        exchange.sendResponseHeaders(421, -1);
        return;
      }
      if (!exchange.getRequestMethod().equals("GET")) {
        exchange.sendResponseHeaders(405, -1);
        return;
      }
      String path = exchange.getRequestURI().getPath();
      if (path.equals(OWN + "events")) {
        events(exchange);
      } else if (path.equals(OWN + "preview.js")) {
        reply(exchange, 200, "js", script());
      } else {
        file(exchange, path);
      }
    } finally {
      exchange.close();
    }
  }

  private void file(HttpExchange exchange, String path) throws IOException {
    String relative = path.substring(1) + (path.endsWith("/") ? "index.html" : "");
    Path file = folder.resolve(relative).normalize();
    if (file.startsWith(folder) && Files.isDirectory(file)) {
      exchange.getResponseHeaders().set("Location", path + "/");
      exchange.sendResponseHeaders(302, -1);
      return;
    }
    boolean found = file.startsWith(folder) && Files.isRegularFile(file);
    if (!found) {
      // Before the first good build there is no page to show mistakes over.
      reply(
          exchange,
          404,
          "html",
          watching(
              "<!DOCTYPE html><html lang=\""
                  + wording.id()
                  + "\"><title>"
                  + Text.of("Not found").in(wording)
                  + "</title><body><p>"
                  + Text.of("This page does not exist, or not yet.").in(wording)
                  + "</p></body></html>"));
      return;
    }
    String name = String.valueOf(file.getFileName());
    String ending = name.substring(name.lastIndexOf('.') + 1);
    byte[] bytes = Files.readAllBytes(file);
    reply(
        exchange,
        200,
        ending,
        ending.equals("html") ? watching(new String(bytes, StandardCharsets.UTF_8)) : bytes);
  }

  private static byte[] watching(String html) {
    return html.replace("</body>", "<script src=\"" + OWN + "preview.js\"></script></body>")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void reply(HttpExchange exchange, int status, String ending, byte[] bytes)
      throws IOException {
    exchange
        .getResponseHeaders()
        .set("Content-Type", TYPES.getOrDefault(ending, "application/octet-stream"));
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static byte[] script() throws IOException {
    try (InputStream in = PreviewServer.class.getResourceAsStream("preview.js")) {
      if (in == null) {
        throw new ProgramFault("the program lacks preview.js");
      }
      return in.readAllBytes();
    }
  }

  /** Holds the line open and passes events on until the page goes away. */
  private void events(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(200, 0);
    BlockingQueue<String> queue = new LinkedBlockingQueue<>();
    queue.add(state);
    listeners.add(queue);
    try (OutputStream out = exchange.getResponseBody()) {
      while (true) {
        String event = queue.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
        out.write((event == null ? ":\n\n" : event).getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      listeners.remove(queue);
    }
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }
}
