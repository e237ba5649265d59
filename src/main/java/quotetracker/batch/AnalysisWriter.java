package quotetracker.batch;

import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import quotetracker.store.ArticleStore;
import quotetracker.store.InputNote;
import quotetracker.store.InputNoteStore;
import quotetracker.store.Run;
import quotetracker.store.StatementStore;
import quotetracker.store.StatementStore.Found;

/** Stores the statements found, and notes the articles that could not be analysed. */
final class AnalysisWriter implements ItemWriter<Analysis> {
    private final Run run;
    private final ArticleStore articles;
    private final StatementStore statements;
    private final InputNoteStore notes;
    private final Commits commits;

    AnalysisWriter(
            Run run, ArticleStore articles, StatementStore statements, InputNoteStore notes, RunObserver observer) {
        this.run = run;
        this.articles = articles;
        this.statements = statements;
        this.notes = notes;
        this.commits = new Commits(Stage.EXTRACTION, observer);
    }

    @Override
    public void write(Chunk<? extends Analysis> chunk) {
        List<Found> found = new ArrayList<>();
        List<Found> again = new ArrayList<>();
        List<Long> done = new ArrayList<>();
        List<Long> failed = new ArrayList<>();
        List<InputNote> noted = new ArrayList<>();
        for (Analysis analysis : chunk) {
            if (analysis instanceof Analysis.Done result) {
                (result.article().again() ? again : found).add(result.found());
                done.add(result.article().id());
            } else if (analysis instanceof Analysis.Failed failure) {
                failed.add(failure.article().id());
                noted.add(InputNote.skipped(failure.article().article().origin(), failure.reason()));
            }
        }
        statements.add(found, run);
        statements.replace(again, run);
        articles.markAnalysed(done, failed);
        notes.add(run, InputNoteStore.Stage.EXTRACTION, noted);
        prove(chunk);
        commits.add(
                chunk.size(),
                found.stream().mapToInt(f -> f.statements().size()).sum());
    }

    /** Every statement must stand in its article where the store says; if one does not, nothing of it is committed. */
    private void prove(Chunk<? extends Analysis> chunk) {
        List<Long> ids =
                chunk.getItems().stream().map(a -> a.article().id()).sorted().toList();
        List<Long> wrong = statements.withoutProof(ids.get(0), ids.get(ids.size() - 1));
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("statements " + wrong + " do not stand in their articles where stored");
        }
    }
}
