package quotetracker.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import quotetracker.batch.DueNight;
import quotetracker.door.Door;
import quotetracker.door.RunMetrics;
import quotetracker.language.ConfigurationException;
import quotetracker.store.StoreLock;

/** The door, knocked at with a real HTTP client. */
class DoorTest {
    private static final String TOKEN = "a-token-for-this-test-only";

    private final HttpClient client = HttpClient.newHttpClient();
    private final SynchronousQueue<DueNight> begun = new SynchronousQueue<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final RunMetrics metrics = new RunMetrics(() -> 7);

    @TempDir
    private Path folder;

    private Path reports;
    private Door door;

    @BeforeEach
    void open() throws Exception {
        reports = Files.createDirectories(folder.resolve("reports"));
        Files.createDirectory(reports.resolve("store"));
        Files.writeString(reports.resolve("2026-03-14-statements.xlsx"), "a workbook");
        Files.writeString(reports.resolve("notes.txt"), "no workbook");
        Files.writeString(folder.resolve("secret.xlsx"), "not in the folder");
        Files.createSymbolicLink(reports.resolve("link.xlsx"), folder.resolve("secret.xlsx"));
        RunDesk desk = new RunDesk(reports.resolve("store"), () -> LocalDate.of(2026, 3, 14), this::work);
        door = new Door(0, TOKEN, reports, desk, metrics::text);
    }

    @AfterEach
    void close() {
        end.countDown();
        door.close();
    }

    @Test
    void onlyHealthIsForEverybody() throws Exception {
        assertThat(send("GET", "/health", null).statusCode()).isEqualTo(200);
        for (String path : List.of("/runs", "/metrics", "/workbooks", "/workbooks/2026-03-14-statements.xlsx", "/x")) {
            assertThat(send("GET", path, null).statusCode()).as(path).isEqualTo(401);
            assertThat(send("GET", path, TOKEN + "x").statusCode()).as(path).isEqualTo(401);
        }
        assertThat(send("POST", "/runs", "a-token").statusCode()).isEqualTo(401);
    }

    @Test
    void workbooksAreListedAndFetched() throws Exception {
        assertThat(send("GET", "/workbooks", TOKEN).body())
                .isEqualTo("[{\"name\":\"2026-03-14-statements.xlsx\",\"bytes\":10}]");
        assertThat(send("GET", "/workbooks/2026-03-14-statements.xlsx", TOKEN).body())
                .isEqualTo("a workbook");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/workbooks/../secret.xlsx",
                "/workbooks/..%2Fsecret.xlsx",
                "/workbooks/%2e%2e%2fsecret.xlsx",
                "/workbooks/..%5Csecret.xlsx",
                "/workbooks//etc/passwd",
                "/workbooks/notes.txt",
                "/workbooks/link.xlsx",
                "/workbooks/store",
                "/workbooks/",
                "/workbooks/2026-03-14-statements.xlsx%00"
            })
    void nothingElseCanBeFetched(String path) throws Exception {
        assertThat(send("GET", path, TOKEN).statusCode()).isEqualTo(404);
    }

    @Test
    void ofTwoStartsAtOnceOneBegins() throws Exception {
        List<Integer> codes = new ArrayList<>();
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            answers.add(client.sendAsync(request("POST", "/runs?date=2026-03-13", TOKEN), BodyHandlers.ofString()));
        }
        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            codes.add(answer.get().statusCode());
        }

        assertThat(codes).containsExactlyInAnyOrder(202, 409);
        assertThat(begun.take()).isEqualTo(new DueNight(LocalDate.of(2026, 3, 13), null));
        assertThat(send("GET", "/runs", TOKEN).body()).contains("\"busy\":true");
    }

    @Test
    void aRunOfAnotherProcessIsNamed() throws Exception {
        StoreLock lock = StoreLock.take(reports.resolve("store"));
        try {
            HttpResponse<String> answer = send("POST", "/runs", TOKEN);
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body())
                    .contains("process " + ProcessHandle.current().pid());
        } finally {
            lock.close();
        }
    }

    @Test
    void aWrongDateAndAWrongAddressAreExplained() throws Exception {
        assertThat(send("POST", "/runs?date=tonight", TOKEN).statusCode()).isEqualTo(400);
        assertThat(send("DELETE", "/runs", TOKEN).body()).contains("POST /runs");
    }

    @Test
    void aPortThatIsTakenIsNamed() {
        RunDesk desk = new RunDesk(reports.resolve("store"), () -> LocalDate.of(2026, 3, 14), this::work);

        assertThatThrownBy(() -> new Door(door.port(), TOKEN, reports, desk, () -> ""))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("door.port " + door.port() + " cannot be opened")
                .hasMessageContaining("name another port");
    }

    @Test
    void metricsAreInTheTextFormOfPrometheus() throws Exception {
        metrics.ended("COMPLETED", Duration.ofSeconds(3), 5, 1, 12, 4);

        assertThat(send("GET", "/metrics", TOKEN).body())
                .contains("quotetracker_store_size_bytes 7.0")
                .contains("quotetracker_run_seconds_count{ending=\"completed\"} 1")
                .contains("quotetracker_statements_total 12.0")
                .contains("jvm_memory_used_bytes");
    }

    @Test
    void aTokenIsWantedAndMustBeLong() throws Exception {
        Path file = Files.writeString(folder.resolve("token"), "short\n");

        assertThatThrownBy(() -> DoorToken.read(null, file))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("5 characters")
                .hasMessageNotContaining("short\n");
        assertThatThrownBy(() -> DoorToken.read(null, folder.resolve("none")))
                .hasMessageContaining("no such file; door.port wants a token");
        assertThat(DoorToken.read(TOKEN, file)).isEqualTo(TOKEN);
    }

    private void work(DueNight night) {
        try {
            begun.put(night);
            end.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this test", e);
        }
    }

    private HttpResponse<String> send(String method, String path, @Nullable String token) throws Exception {
        return client.send(request(method, path, token), BodyHandlers.ofString());
    }

    private HttpRequest request(String method, String path, @Nullable String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + door.port() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request.build();
    }
}
