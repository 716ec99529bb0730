package org.jianbao.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * Serves the real site under a strict policy: below a path, and at the root as its address says. It
 * is started once for all tests and ends with their process.
 */
final class SiteServer {
  /** What a host may forbid without harm: nothing but the files of the site. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
          + " base-uri 'none'; form-action 'none'";

  private SiteServer() {}

  private static final class Holder {
    private static final String ROOT = start();
  }

  private static String start() {
    // What is asked for first must not wait for the build.
    RealSite.folder();
    try {
      HttpServer server = open();
      return "http://"
          + server.getAddress().getHostString()
          + ":"
          + server.getAddress().getPort()
          + "/";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HttpServer open() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/site/", exchange -> serve(exchange, "/site/"));
    server.createContext("/", exchange -> serve(exchange, "/"));
    server.setExecutor(
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work);
              thread.setDaemon(true);
              return thread;
            }));
    server.start();
    return server;
  }

  private static void serve(HttpExchange exchange, String base) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(base.length());
    Path file = RealSite.folder().resolve(path.isEmpty() ? "index.html" : path).normalize();
    boolean found = file.startsWith(RealSite.folder()) && Files.isRegularFile(file);
    if (!found) {
      path = "404.html";
      file = RealSite.folder().resolve(path);
    }
    String ending = path.substring(path.lastIndexOf('.') + 1);
    String type =
        Map.of(
                "css",
                "text/css",
                "csv",
                "text/csv",
                "svg",
                "image/svg+xml",
                "js",
                "text/javascript")
            .getOrDefault(ending, "text/html");
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
    exchange.sendResponseHeaders(found ? 200 : 404, 0);
    try (var out = exchange.getResponseBody()) {
      Files.copy(file, out);
    }
  }

  /** The address of a file below the output folder. */
  static String address(String path) {
    return root() + "site/" + path;
  }

  /** The address of the host. */
  static String root() {
    return Holder.ROOT;
  }
}
