package org.jianbao.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;

/** Serves the real site below a path, under a strict policy. */
final class SiteServer implements AutoCloseable {
  /** What a host may forbid without harm: nothing but the files of the site. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
          + " base-uri 'none'; form-action 'none'";

  private final HttpServer server;

  SiteServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/site/", SiteServer::serve);
    server.setExecutor(
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work);
              thread.setDaemon(true);
              return thread;
            }));
    server.start();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private static void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring("/site/".length());
    Path file = RealSite.folder().resolve(path.isEmpty() ? "index.html" : path).normalize();
    if (!file.startsWith(RealSite.folder()) || !Files.isRegularFile(file)) {
      exchange.sendResponseHeaders(404, -1);
      return;
    }
    String ending = path.substring(path.lastIndexOf('.') + 1);
    String type =
        Map.of("css", "text/css", "svg", "image/svg+xml", "js", "text/javascript")
            .getOrDefault(ending, "text/html");
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
    exchange.sendResponseHeaders(200, 0);
    try (var out = exchange.getResponseBody()) {
      Files.copy(file, out);
    }
  }

  /** The address of a file below the output folder. */
  String address(String path) {
    return "http://"
        + server.getAddress().getHostString()
        + ":"
        + server.getAddress().getPort()
        + "/site/"
        + path;
  }
}
