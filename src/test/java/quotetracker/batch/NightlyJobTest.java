package quotetracker.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quotetracker.batch.RunResult.Ending;
import quotetracker.store.InputNote;
import quotetracker.store.StoreLock;

class NightlyJobTest {
    private static final Path SAMPLES = Path.of("src/test/resources/articles");

    @TempDir
    private Path folder;

    @Test
    void theSamplesGoThrough() throws Exception {
        RunResult result = SampleRun.run(SAMPLES, folder);

        assertThat(result.failure()).isNull();
        assertThat(result.ending()).isEqualTo(Ending.COMPLETED);
        assertThat(result.counts().articlesNew()).isEqualTo(7);
        assertThat(result.counts().skipped()).isZero();
        assertThat(StoreContent.count(folder, "select count(*) from article where extraction = 'done'"))
                .isEqualTo(7);
        assertThat(StoreContent.count(folder, "select count(*) from occurrence"))
                .isEqualTo(result.counts().statements());
    }

    @Test
    void aSecondRunAddsNothing() throws Exception {
        SampleRun.run(SAMPLES, folder);
        List<String> before = contentWithoutRuns();

        RunResult second = SampleRun.run(SAMPLES, folder);

        assertThat(second.run().ordinal()).isEqualTo(2);
        assertThat(second.counts().articlesRead()).isEqualTo(7);
        assertThat(second.counts().articlesNew()).isZero();
        assertThat(second.counts().statements()).isZero();
        assertThat(contentWithoutRuns()).isEqualTo(before);
    }

    @Test
    void aSecondRunOfTheDateReadsWhatHasComeIn() throws Exception {
        Path input = Files.createDirectory(folder.resolve("input"));
        Files.writeString(input.resolve("first.txt"), "“The road opens in May,” said Helen Marsh.");
        SampleRun.run(input, folder);
        Files.writeString(input.resolve("second.txt"), "“The road opens in June,” said Helen Marsh.");

        RunResult second = SampleRun.run(input, folder);

        assertThat(second.counts().articlesRead()).isEqualTo(2);
        assertThat(second.counts().articlesNew()).isEqualTo(1);
    }

    @Test
    void brokenInputIsSkippedAndListed() throws Exception {
        Path input = Files.createDirectory(folder.resolve("input"));
        Files.writeString(input.resolve("good.txt"), "“The road opens in May,” said Helen Marsh.");
        Files.write(input.resolve("broken.txt"), new byte[] {'a', (byte) 0xff, (byte) 0xfe, 'b'});
        Files.writeString(input.resolve("huge.txt"), "a word ".repeat(200_000));

        RunResult result = SampleRun.run(input, folder);

        assertThat(result.ending()).isEqualTo(Ending.COMPLETED);
        assertThat(result.counts().articlesNew()).isEqualTo(1);
        assertThat(result.counts().skipped()).isEqualTo(2);
        assertThat(result.notes()).extracting(InputNote::origin).anyMatch(origin -> origin.endsWith("broken.txt"));
        assertThat(result.notes())
                .extracting(InputNote::note)
                .anyMatch(note -> note.contains("at most 1000000 can be kept"));
    }

    @Test
    void aLanguageThatNoFolderServesIsListed() throws Exception {
        Path input = folder.resolve("input.jsonl");
        Files.writeString(input, """
                {"id": "a", "lang": "zz", "text": "“The road opens in May,” said Helen Marsh."}
                {"id": "b", "lang": "eng", "text": "“The road opens in June,” said Helen Marsh."}
                """);

        RunResult result = SampleRun.run(input, folder);

        assertThat(result.counts().statements()).isEqualTo(2);
        assertThat(result.counts().skipped()).isZero();
        assertThat(result.notes()).singleElement().satisfies(note -> {
            assertThat(note.outcome()).isEqualTo(InputNote.Outcome.REMARK);
            assertThat(note.origin()).endsWith("input.jsonl:1");
            assertThat(note.note()).contains("\"zz\"", "guessed");
        });
    }

    @Test
    void aRunBesideAnotherIsRefusedAndToldWhoRuns() throws Exception {
        StoreLock held = StoreLock.take(folder.resolve("store"));
        try {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> SampleRun.run(SAMPLES, folder)))
                    .isInstanceOf(StoreLock.HeldException.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        } finally {
            held.close();
        }
    }

    /** Runs are counted whether they bring something or not. */
    private List<String> contentWithoutRuns() throws Exception {
        return StoreContent.of(folder).stream()
                .filter(line -> !line.startsWith("RUN "))
                .toList();
    }
}
