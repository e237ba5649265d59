package quotetracker.batch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import quotetracker.store.ArticleStore;
import quotetracker.store.ArticleTexts;
import quotetracker.store.ForgottenNames;
import quotetracker.store.InputNote;
import quotetracker.store.InputNote.Outcome;
import quotetracker.store.InputNoteStore;
import quotetracker.store.Run;
import quotetracker.store.StatementStore;
import quotetracker.store.StatementStore.Found;
import quotetracker.store.StoredArticle;

/** Stores the statements found, and notes the articles that could not be analysed. */
final class AnalysisWriter implements ItemWriter<Analysis> {
    private final Run run;
    private final ArticleStore articles;
    private final StatementStore statements;
    private final InputNoteStore notes;
    private final ArticleTexts texts;
    private final ForgottenNames forgotten;
    private final Commits commits;

    AnalysisWriter(
            Run run,
            ArticleStore articles,
            StatementStore statements,
            InputNoteStore notes,
            ArticleTexts texts,
            ForgottenNames forgotten,
            RunObserver observer) {
        this.run = run;
        this.texts = texts;
        this.forgotten = forgotten;
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
        Set<Long> spokeIn = new HashSet<>();
        for (Analysis analysis : chunk) {
            if (analysis instanceof Analysis.Done result) {
                Found kept = forgotten.leftOutOf(result.found());
                int left =
                        result.found().statements().size() - kept.statements().size();
                if (left > 0) {
                    spokeIn.add(result.article().id());
                    noted.add(leftOut(result.article(), left));
                }
                result.remark().ifPresent(remark -> noted.add(remark(result.article(), remark)));
                (result.article().again() ? again : found).add(kept);
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
        texts.dropNaming(
                forgotten, chunk.getItems().stream().map(Analysis::article).toList(), spokeIn, run.date());
        commits.add(
                chunk.size(),
                found.stream().mapToInt(f -> f.statements().size()).sum());
    }

    private InputNote leftOut(StoredArticle article, int statements) {
        return remark(article, statements + " left out: a person who asked to be forgotten");
    }

    private InputNote remark(StoredArticle article, String remark) {
        String origin = article.article().origin();
        return new InputNote(Outcome.REMARK, forgotten.namedIn(origin) ? "an article" : origin, remark);
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
