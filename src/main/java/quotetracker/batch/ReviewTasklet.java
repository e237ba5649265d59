package quotetracker.batch;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import quotetracker.language.ConfigurationException;
import quotetracker.report.ReviewReader;
import quotetracker.report.Texts;
import quotetracker.store.InputNote;
import quotetracker.store.InputNoteStore;
import quotetracker.store.ReviewStore;
import quotetracker.store.Run;

/**
 * Reads back the workbooks that reviewers saved in the folder {@code review} of the reports folder, and applies all that was
 * ever decided to what came in since.
 */
final class ReviewTasklet implements Tasklet {
    private static final String FOLDER = "review";
    private static final String WORKBOOK = ".xlsx";

    private final JobRequest request;
    private final Run run;
    private final ReviewStore reviews;
    private final InputNoteStore notes;
    private final Commits commits;

    ReviewTasklet(JobRequest request, Run run, ReviewStore reviews, InputNoteStore notes, RunObserver observer) {
        this.request = request;
        this.run = run;
        this.reviews = reviews;
        this.notes = notes;
        this.commits = new Commits(Stage.REVIEW, observer);
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context)
            throws IOException, ConfigurationException {
        notes.clear(run, InputNoteStore.Stage.REVIEW);
        List<InputNote> unreadable = new ArrayList<>();
        List<Path> workbooks = new ArrayList<>();
        for (Path file : files(request.settings().reports().resolve(FOLDER))) {
            if (file.toString().toLowerCase(Locale.ROOT).endsWith(WORKBOOK)) {
                workbooks.add(file);
            } else {
                unreadable.add(InputNote.skipped(file.toString(), "it is no Excel workbook; save it as " + WORKBOOK));
            }
        }
        if (!workbooks.isEmpty()) {
            ReviewReader reader =
                    new ReviewReader(Texts.loadAll(request.settings().reportTexts()));
            for (Path workbook : workbooks) {
                read(workbook, reader, unreadable);
            }
        }
        notes.add(run, InputNoteStore.Stage.REVIEW, unreadable);
        reviews.workOut();
        commits.add(workbooks.size(), 0);
        return RepeatStatus.FINISHED;
    }

    /** A workbook that cannot be read is no reason to lose the night: it is listed and left for the next. */
    private void read(Path workbook, ReviewReader reader, List<InputNote> unreadable) {
        try {
            reviews.add(workbook.getFileName().toString(), reader.read(workbook), run.date(), Instant.now());
        } catch (IOException e) {
            unreadable.add(InputNote.skipped(workbook.toString(), String.valueOf(e.getMessage())));
        }
    }

    /** Files by name, without those that spreadsheet programs keep beside an open one. */
    private static List<Path> files(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    String name = file.getFileName().toString();
                    if (Files.isRegularFile(file) && !name.startsWith("~$") && !name.startsWith(".")) {
                        found.add(file);
                    }
                }
            }
        }
        found.sort(null);
        return found;
    }
}
