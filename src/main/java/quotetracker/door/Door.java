package quotetracker.door;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Answers on a port of the loopback address. All but {@code /health} wants {@code Authorization: Bearer} and the token. */
public final class Door implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    private static final JsonMapper JSON_MAPPER = JsonMapper.builder().build();
    private static final String JSON = "application/json";
    private static final String METRICS = "text/plain; version=0.0.4; charset=utf-8";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String WORKBOOKS = "/workbooks/";
    private static final String DATE = "date=";
    private static final int AT_ONCE = 4;

    private final byte[] credentials;
    private final Path reports;
    private final Runs runs;
    private final Supplier<String> metrics;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, work -> {
        Thread thread = new Thread(work, "door");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Opens the door.
     *
     * @param port port of the loopback address; 0 takes any free one
     * @param token what callers must know
     * @param reports the folder of the workbooks
     * @param metrics the measurements in the text form of Prometheus
     * @throws IOException if the port is taken
     */
    public Door(int port, String token, Path reports, Runs runs, Supplier<String> metrics) throws IOException {
        this.credentials = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
        this.reports = reports;
        this.runs = runs;
        this.metrics = metrics;
        this.server = bound(port);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    private static HttpServer bound(int port) throws IOException {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (BindException e) {
            throw new IOException(
                    "door.port " + port + " cannot be opened (" + e.getMessage()
                            + "); end the program that uses it, or name another port",
                    e);
        }
    }

    /** The port it answers on. */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String asked =
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
            if (asked.equals("GET /health")) {
                json(exchange, 200, Map.of("status", "up"));
            } else if (!known(exchange)) {
                exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
                refuse(exchange, 401, "the token is missing or wrong");
            } else {
                answer(exchange, asked);
            }
        } catch (RuntimeException e) {
            LOG.error("the door could not answer", e);
        }
    }

    private void answer(HttpExchange exchange, String asked) throws IOException {
        switch (asked) {
            case "POST /runs" -> begin(exchange);
            case "GET /runs" -> json(exchange, 200, runs.state());
            case "GET /metrics" -> send(exchange, 200, METRICS, metrics.get().getBytes(StandardCharsets.UTF_8));
            case "GET /workbooks" -> json(exchange, 200, described(workbooks()));
            default -> {
                if (asked.startsWith("GET " + WORKBOOKS)) {
                    workbook(exchange, asked.substring(("GET " + WORKBOOKS).length()));
                } else {
                    refuse(
                            exchange,
                            404,
                            "there is GET /health, POST /runs, GET /runs, GET /metrics, GET /workbooks and "
                                    + "GET /workbooks/NAME");
                }
            }
        }
    }

    /** Takes as long for a wrong token as for the right one. */
    private boolean known(HttpExchange exchange) {
        String given = exchange.getRequestHeaders().getFirst("Authorization");
        return given != null && MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), credentials);
    }

    private void begin(HttpExchange exchange) throws IOException {
        String query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
        if (!query.isEmpty() && !query.startsWith(DATE)) {
            refuse(exchange, 400, "only " + DATE + "YYYY-MM-DD can be asked for");
            return;
        }
        try {
            Optional<String> why = runs.begin(query.isEmpty() ? null : LocalDate.parse(query.substring(DATE.length())));
            if (why.isPresent()) {
                refuse(exchange, 409, why.get());
            } else {
                json(exchange, 202, Map.of("run", "begun"));
            }
        } catch (DateTimeParseException e) {
            refuse(exchange, 400, "'" + query.substring(DATE.length()) + "' is no date, expected YYYY-MM-DD");
        }
    }

    /** Only what the list names can be fetched: no path is ever made of a caller's words. */
    private void workbook(HttpExchange exchange, String name) throws IOException {
        Optional<Path> found = workbooks().stream()
                .filter(file -> file.getFileName().toString().equals(name))
                .findFirst();
        if (found.isEmpty()) {
            refuse(exchange, 404, "there is no such workbook; GET /workbooks lists them");
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", WORKBOOK);
        exchange.sendResponseHeaders(200, Files.size(found.get()));
        try (OutputStream body = exchange.getResponseBody()) {
            Files.copy(found.get(), body);
        }
    }

    private List<Path> workbooks() throws IOException {
        if (!Files.isDirectory(reports)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(reports)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> file.toString().endsWith(".xlsx"))
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private static List<Map<String, Object>> described(List<Path> workbooks) {
        return workbooks.stream()
                .map(file -> {
                    Map<String, Object> line = new LinkedHashMap<>();
                    line.put("name", file.getFileName().toString());
                    line.put("bytes", file.toFile().length());
                    return line;
                })
                .toList();
    }

    private static void refuse(HttpExchange exchange, int code, String why) throws IOException {
        json(exchange, code, Map.of("error", why));
    }

    private static void json(HttpExchange exchange, int code, Object content) throws IOException {
        send(exchange, code, JSON, JSON_MAPPER.writeValueAsBytes(content));
    }

    private static void send(HttpExchange exchange, int code, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(code, body.length);
        exchange.getResponseBody().write(body);
    }
}
