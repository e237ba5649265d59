package quotetracker.batch;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import quotetracker.input.Reading;
import quotetracker.model.Article;
import quotetracker.store.ArticleStore;
import quotetracker.store.InputNote;
import quotetracker.store.InputNote.Outcome;
import quotetracker.store.InputNoteStore;
import quotetracker.store.Run;
import quotetracker.store.RunStore;

/** Stores the articles that are new, and notes the rest. */
final class ImportWriter implements ItemWriter<Reading>, StepExecutionListener {
    private static final Logger LOG = LoggerFactory.getLogger(ImportWriter.class);

    private final Run run;
    private final RunStore runs;
    private final ArticleStore articles;
    private final InputNoteStore notes;
    private final Commits commits;

    ImportWriter(Run run, RunStore runs, ArticleStore articles, InputNoteStore notes, RunObserver observer) {
        this.run = run;
        this.runs = runs;
        this.articles = articles;
        this.notes = notes;
        this.commits = new Commits(Stage.IMPORT, observer);
    }

    /** The step always starts at the first file, so its notes and counts do too. */
    @Override
    public void beforeStep(StepExecution step) {
        runs.beginReading(run);
        notes.clear(run, InputNoteStore.Stage.IMPORT);
    }

    @Override
    public void write(Chunk<? extends Reading> chunk) {
        List<Article> readable = new ArrayList<>();
        List<InputNote> noted = new ArrayList<>();
        for (Reading reading : chunk) {
            if (reading instanceof Reading.Skipped skipped) {
                noted.add(InputNote.skipped(skipped.origin(), skipped.reason()));
                logSkipped(skipped.origin());
            } else if (reading instanceof Reading.Read read) {
                long characters = characters(read.article());
                if (characters > ArticleStore.MOST_CHARACTERS) {
                    noted.add(InputNote.skipped(read.origin(), tooLong(characters)));
                    logSkipped(read.origin());
                    continue;
                }
                readable.add(read.article());
                read.remarks().forEach(remark -> noted.add(new InputNote(Outcome.REMARK, read.origin(), remark)));
            }
        }
        articles.addNew(readable, run);
        notes.add(run, InputNoteStore.Stage.IMPORT, noted);
        runs.addRead(run, readable.size());
        commits.add(chunk.size(), 0);
    }

    /** Why stands in the workbook only: a reason may quote what it is about. */
    private static void logSkipped(String origin) {
        LOG.atWarn().addKeyValue("origin", origin).log("some input could not be used");
    }

    private static String tooLong(long characters) {
        return "has " + characters + " characters, at most " + ArticleStore.MOST_CHARACTERS + " can be kept";
    }

    private static long characters(Article article) {
        long sum = article.text().length();
        for (String field : new String[] {
            article.id(), article.title(), article.outlet(), article.author(), article.url(), article.origin()
        }) {
            sum += field == null ? 0 : field.length();
        }
        return sum;
    }
}
